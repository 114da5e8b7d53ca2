// `npm run bench`: every measurement, in less than ten minutes, and the page that tells them, docs/performance.md. Those that
// mostly wait go side by side; those that need the machine come after them, one by one.

import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem, type } from 'node:os';
import path from 'node:path';
import { barsSvg } from './page/bars.ts';
import { plotFile, sectionText } from './page/markdown.ts';
import type { Section } from './page/section.ts';
import { measureRivals } from './rivals.ts';

type Measure = () => Promise<Section>;

const WAITING: readonly Measure[] = [measureRivals];
const BUSY: readonly Measure[] = [];

const DOCS = path.resolve(import.meta.dirname, '../docs');

const startedAt = performance.now();
const sections = await Promise.all(WAITING.map(timed));
for (const measure of BUSY) sections.push(await timed(measure));
const minutes = (performance.now() - startedAt) / 60_000;

for (const plot of sections.flatMap(({ plots = [] }) => plots)) {
  writeFileSync(path.join(DOCS, plotFile(plot)), barsSvg(plot));
}
writeFileSync(path.join(DOCS, 'performance.md'), `${[head(), ...sections.map(sectionText)].join('\n\n')}\n`);
const missed = sections.flatMap(({ targets }) => targets.filter(({ isMet }) => !isMet));
console.log(`docs/performance.md is written, after ${minutes.toFixed(1)} minutes; ${missed.length} targets are missed`);

async function timed(measure: Measure): Promise<Section> {
  const before = performance.now();
  const section = await measure();
  console.log(`${((performance.now() - before) / 1000).toFixed(0).padStart(4)} s  ${section.title}`);
  return section;
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
