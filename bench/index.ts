// `npm run bench`: every measurement, in less than ten minutes, and the page that tells them, docs/performance.md. Each runs in
// a process of its own.

import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem, type } from 'node:os';
import path from 'node:path';
import { barsSvg } from './page/bars.ts';
import { plotFile, sectionText } from './page/markdown.ts';
import type { Section } from './page/section.ts';

/** Waits for minutes; what counts requests or runs on a clock of its own can be measured meanwhile. */
const WAITING = 'rivals';
const BESIDE = [
  'makespan',
  'poll-schedule',
  'tiers',
  'campaign',
  'commit',
  'contention',
  'gallery',
  'shards',
  'prompts',
  'bundle',
] as const;
/** What needs a machine that does nothing else. */
const ALONE = ['start', 'unchanged', 'memory', 'convert'] as const;

/** What people feel first comes first. */
const ORDER = [
  WAITING,
  'makespan',
  'poll-schedule',
  'tiers',
  'start',
  'unchanged',
  'prompts',
  'memory',
  'convert',
  'commit',
  'contention',
  'shards',
  'campaign',
  'gallery',
  'bundle',
] as const;
type Name = (typeof ORDER)[number];

const DOCS = path.resolve(import.meta.dirname, '../docs');

const startedAt = performance.now();
const measured = new Map<Name, Section>();
await Promise.all([oneAfterAnother([WAITING]), oneAfterAnother(BESIDE)]);
await oneAfterAnother(ALONE);
const minutes = (performance.now() - startedAt) / 60_000;

const sections = ORDER.flatMap((name) => measured.get(name) ?? []);
for (const plot of sections.flatMap(({ plots = [] }) => plots)) {
  writeFileSync(path.join(DOCS, plotFile(plot)), barsSvg(plot));
}
writeFileSync(path.join(DOCS, 'performance.md'), `${[head(), ...sections.map(sectionText)].join('\n\n')}\n`);
const missed = sections.flatMap(({ targets }) => targets.filter(({ isMet }) => !isMet));
console.log(`docs/performance.md is written, after ${minutes.toFixed(1)} minutes; ${missed.length} targets are missed`);

async function oneAfterAnother(names: readonly Name[]): Promise<void> {
  for (const name of names) {
    const before = performance.now();
    const section = await measure(name);
    measured.set(name, section);
    console.log(`${((performance.now() - before) / 1000).toFixed(0).padStart(4)} s  ${section.title}`);
  }
}

/** @throws where the measurement fails */
function measure(name: Name): Promise<Section> {
  const child = fork(path.join(import.meta.dirname, `${name}.ts`));
  return new Promise((resolve, reject) => {
    // What comes over the channel is what `printAlone` of our own file sent.
    child.once('message', (section) => resolve(section as Section));
    child.once('exit', (code) => reject(new Error(`bench/${name}.ts ended with ${code}`)));
  });
}

function head(): string {
  const [cpu] = cpus();
  const machine = `${availableParallelism()} cores (${cpu?.model.trim()}), ${(totalmem() / 1e9).toFixed(0)} GB, ${type()}`;
  const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return `# Performance

What the action costs in time, requests, memory and bytes, beside what people use instead. \`npm run bench\` measures it again and
writes this page: nothing here is typed in by hand. This time it took ${minutes.toFixed(1)} minutes on ${machine}, Node.js
${process.version}, on ${day}. Other machines have other seconds; the ratios, taken side by side in one run, should hold.`;
}
