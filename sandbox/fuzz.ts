// Feeds random files, answers and events to the action and looks whether it keeps its promises: it never ends without
// words, never creates for input that is wrong, and never writes a byte outside the workspace. Started by `npm run fuzz`.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Tried, tryModule } from './fuzz/in-process.ts';
import { tryBundle } from './fuzz/spawned.ts';
import { mulberry32, seedOf } from './random.ts';

/** Every so-many-eth case runs the built action: such a one takes as long as a thousand of the others. */
const BUNDLE_EVERY = 500;

/** One case of a seed: the same whenever it is tried. */
export async function fuzzCase(seed: number, number: number, workspace: string): Promise<Tried> {
  const random = mulberry32(seedOf('fuzz', seed, number));
  return number % BUNDLE_EVERY === 0 ? tryBundle(random) : tryModule(random, workspace);
}

/** An empty folder for cases that write prompts files, and what removes it. */
export function fuzzWorkspace(): { readonly path: string; remove(): void } {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'gpt-image-fuzz-')));
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { seconds: { type: 'string' }, seed: { type: 'string' }, case: { type: 'string' } },
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const workspace = fuzzWorkspace();
  const only = values.case === undefined ? undefined : Number(values.case);
  const until = Date.now() + Number(values.seconds ?? 60) * 1000;
  console.log(`Seed ${seed}. The same again: npm run fuzz -- --seed ${seed}; one case of it: --case <number>`);
  let [cases, faults, slowest] = [0, 0, 0];
  for (let number = only ?? 1; only === undefined ? Date.now() < until : number === only; number += 1) {
    const startedAt = performance.now();
    const { subject, input, fault } = await fuzzCase(seed, number, workspace.path);
    slowest = Math.max(slowest, performance.now() - startedAt);
    cases += 1;
    if (only !== undefined) console.log(`${subject}:\n${input}`);
    if (fault === undefined) continue;
    faults += 1;
    console.log(`\nFAULT in ${subject}: npm run fuzz -- --seed ${seed} --case ${number}\n${fault}\n`);
  }
  workspace.remove();
  console.log(`${cases} cases, ${faults} faults; the slowest took ${Math.round(slowest)} ms`);
  process.exitCode = faults === 0 ? 0 : 1;
}

if (import.meta.main) await main();
