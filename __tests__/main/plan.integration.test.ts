import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { FILES, image, LOCK, PROMPTS } from '../support/plan-scene.ts';
import {
  annotationsOf,
  countsOf,
  expectRefused,
  type Files,
  type Inputs,
  listOf,
  openStage,
  resultsOf,
  type Stage,
} from '../support/stage.ts';
import { tinyPng } from '../support/tiny-png.ts';

/** The workspace after the first run, by path. */
let made: Files;
beforeAll(async () => {
  const stage = await openStage({}, { 'p.yml': PROMPTS });
  const run = await runPrompts(stage);
  expect(countsOf(run)).toEqual({ generated: 3 });
  expect(stage.api.ledger.tasks).toHaveLength(3);
  made = Object.fromEntries(FILES.map((file) => [file, stage.workspace.read(file)]));
});

/** A stage on which the three images are made already, by a run that this API knows nothing of. */
const madeStage = (): Promise<Stage> => openStage({}, made);

const runPrompts = (stage: Stage, inputs: Inputs = {}) =>
  stage.runHere({ 'prompts-file': 'p.yml', ...inputs }, { env: { NO_COLOR: '1' } });
const edit = ({ workspace }: Stage, file: string, change: (text: string) => string): void =>
  workspace.write({ [file]: Buffer.from(change(workspace.read(file).toString('latin1')), 'latin1') });
const at = ({ workspace }: Stage, file: string): string => path.join(workspace.path, file);
const lockedIds = ({ workspace }: Stage): string[] => Object.keys(JSON.parse(workspace.read(LOCK).toString()).images);

describe('after a first run that made every image', () => {
  const EDITS: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['a prompt', 'an ant', 'two ants', ['ant   edited: prompt (1K)']],
    [
      'the suffix of the defaults',
      'in oil',
      'in ink',
      ['ant   edited: prompt (1K)', 'bee   edited: prompt (2K)', 'cow   edited: prompt (1K)'],
    ],
  ];
  test.each(EDITS)('%s is edited: only what it concerns is made, and the log says why', async (_, from, to, why) => {
    const stage = await madeStage();
    edit(stage, 'p.yml', (text) => text.replace(from, to));
    const run = await runPrompts(stage);
    const unchanged = 3 - why.length;
    expect(countsOf(run)).toEqual({ generated: why.length, ...(unchanged > 0 && { unchanged }) });
    expect(stage.api.ledger.tasks).toHaveLength(why.length);
    expect(run.log.lines.filter((line) => line.includes('edited:'))).toEqual(why.map((line) => `  ${line}`));
    expect(countsOf(await runPrompts(stage))).toEqual({ unchanged: 3 });
  });

  test('entries move and one is added: only that one is made, and the lock keeps its order', async () => {
    const stage = await openStage({}, { 'p.txt': 'one\ntwo\n一\n' });
    const inputs = { 'prompts-file': 'p.txt' };
    await stage.runHere(inputs);
    const before = lockedIds(stage);
    stage.workspace.write({ 'p.txt': 'two\nnew\n一\none\n' });
    expect(resultsOf(await stage.runHere(inputs)).map(({ status }) => status)).toEqual([
      'unchanged',
      'generated',
      'unchanged',
      'unchanged',
    ]);
    expect(lockedIds(stage)).toEqual([...before, 'new'].sort());
  });

  test('a file is deleted, another damaged: their tasks give them again, and nothing is paid for', async () => {
    const stage = await openStage({}, { 'p.yml': PROMPTS });
    await runPrompts(stage);
    const before = stage.workspace.read(image('bee'));
    rmSync(at(stage, image('bee')));
    edit(stage, image('cow'), (bytes) => bytes.replace('IDAT', 'IDAX'));
    const run = await runPrompts(stage, { 'max-images': '2' });
    expect(countsOf(run)).toEqual({ generated: 2, unchanged: 1 });
    expect(run.log.lines[0]).toBe(
      'Plan: nothing to generate, 2 to put back (asked of their tasks, which is free), 1 unchanged',
    );
    expect(resultsOf(run).map(({ credits }) => credits)).toEqual([0, 0, 0]);
    expect(stage.api.ledger.tasks).toHaveLength(3);
    expect(stage.workspace.read(image('bee'))).toEqual(before);
    expect(countsOf(await runPrompts(stage))).toEqual({ unchanged: 3 });
  });

  test('a file is retouched: it is kept, with a notice, until its prompt is edited', async () => {
    const stage = await madeStage();
    const retouched = tinyPng('retouched');
    stage.workspace.write({ [image('ant')]: retouched });
    for (const regenerate of ['missing', 'changed']) {
      const run = await runPrompts(stage, { regenerate });
      expect(countsOf(run)).toEqual({ unchanged: 3 });
      expect(resultsOf(run).map(({ altered }) => altered)).toEqual([true, false, false]);
      expect(annotationsOf(run, 'notice')).toEqual([expect.stringMatching(/^generated-images\/ant\.png\n/)]);
    }
    expect(stage.workspace.read(image('ant'))).toEqual(retouched);
    expect(stage.workspace.read(LOCK)).toEqual(made[LOCK]);
    edit(stage, 'p.yml', (text) => text.replace('an ant', 'two ants'));
    const run = await runPrompts(stage);
    expect(run.log.text).toContain(`edited: prompt; replaces ${image('ant')}, which was altered`);
    expect(stage.workspace.read(image('ant'))).not.toEqual(retouched);
  });

  test('a file that no lock knows is in the way: an error before anything is paid for, unless it may be overwritten', async () => {
    const mine = tinyPng('mine');
    const stage = await openStage({}, { 'p.yml': PROMPTS, [image('bee')]: mine, 'generated-images/cow.webp': mine });
    const run = await runPrompts(stage);
    const words = (place: string, id: string, file: string) =>
      `p.yml:${place}: The image \`${id}\` would take the place of \`${file}\`, which the lock does not know as it is: ` +
      'move it away, give the image another `output`, or set `overwrite-files: true`';
    const webp = 'generated-images/cow.webp';
    expectRefused(run, stage, [words('4:5', 'bee', image('bee')), words('5:5', 'cow', webp)]);
    expect(stage.workspace.read(image('bee'))).toEqual(mine);
    expect(countsOf(await runPrompts(stage, { 'overwrite-files': 'true' }))).toEqual({ generated: 3 });
    expect(stage.workspace.read(image('bee'))).not.toEqual(mine);
  });

  test('`regenerate: missing` makes what has no file, `all` makes all', async () => {
    const stage = await madeStage();
    edit(stage, 'p.yml', (text) => text.replace('in oil', 'in ink'));
    rmSync(at(stage, image('cow')));
    expect(countsOf(await runPrompts(stage, { regenerate: 'missing' }))).toEqual({ generated: 1, unchanged: 2 });
    const run = await runPrompts(stage, { regenerate: 'all' });
    expect(countsOf(run)).toEqual({ generated: 3 });
    expect(run.log.lines[0]).toBe('Plan: 3 to generate (3 generated again)');
  });

  test('with `max-age` the old ones are made again', async () => {
    const stage = await madeStage();
    const days = (count: number): string => new Date(Date.now() - count * 86_400_000).toISOString();
    const lock = JSON.parse(stage.workspace.read(LOCK).toString());
    lock.images.ant.createdAt = days(31);
    lock.images.bee.createdAt = days(29);
    stage.workspace.write({ [LOCK]: JSON.stringify(lock) });
    const run = await runPrompts(stage, { 'max-age': '30d' });
    expect(resultsOf(run).map(({ status }) => status)).toEqual(['generated', 'unchanged', 'unchanged']);
    expect(run.log.lines[0]).toBe('Plan: 1 to generate (1 expired), 2 unchanged');
  });

  test('an entry is removed: with `prune` its file and lock entry go, without they stay', async () => {
    const stage = await madeStage();
    edit(stage, 'p.yml', (text) => text.replace(/.*a bee.*\n/, ''));
    expect(countsOf(await runPrompts(stage))).toEqual({ unchanged: 2 });
    expect(existsSync(at(stage, image('bee')))).toBe(true);
    const run = await runPrompts(stage, { prune: 'true' });
    expect(run.log.lines[0]).toBe('Plan: nothing to generate, 2 unchanged, 1 to prune');
    expect(lockedIds(stage)).toEqual(['ant', 'cow']);
    expect(readdirSync(at(stage, 'generated-images')).sort()).toEqual(['ant.png', 'cow.png', 'gpt-image.lock.json']);
  });

  test('an image has another id, another place another: neither is paid for again', async () => {
    const stage = await madeStage();
    const bytes = ['bee', 'cow'].map((id) => stage.workspace.read(image(id)));
    edit(stage, 'p.yml', (text) => text.replace('id: bee', 'id: wasp').replace('a cow', 'a cow, output: farm/cow'));
    const run = await runPrompts(stage, { prune: 'true' });
    expect(countsOf(run)).toEqual({ unchanged: 3 });
    expect(listOf(run, 'files')).toEqual([image('ant'), image('wasp'), 'farm/cow.png']);
    expect([image('wasp'), 'farm/cow.png'].map((file) => stage.workspace.read(file))).toEqual(bytes);
    expect(existsSync(at(stage, image('bee')))).toBe(false);
    expect(existsSync(at(stage, image('cow')))).toBe(false);
    expect(stage.api.ledger.requests).toEqual([]);
    expect(lockedIds(stage)).toEqual(['ant', 'cow', 'wasp']);
  });
});

test('a lock that cannot be trusted stops the run and says how to fix it', async () => {
  const stage = await madeStage();
  edit(stage, LOCK, (text) => text.replace('    "bee"', '<<<<<<< HEAD\n    "bee"'));
  const lock = stage.workspace.read(LOCK);
  expectRefused(await runPrompts(stage), stage, [
    `${LOCK}:25:1: the lock holds a merge conflict: resolve it by keeping both sides' entries, or take one side whole with \`git checkout --theirs ${LOCK}\``,
  ]);
  expect(stage.workspace.read(LOCK)).toEqual(lock);
});

test('more than `max-images` to make: nothing is created', async () => {
  const stage = await openStage({}, { 'p.txt': 'one\ntwo\n' });
  const inputs = { 'prompts-file': 'p.txt', 'max-images': '1' };
  const error = '`max-images` is 1, but 2 would be generated (2 new): nothing was generated and nothing was paid for';
  expectRefused(await stage.runHere(inputs), stage, [error]);
  expect(countsOf(await stage.runHere({ ...inputs, 'max-images': '2' }))).toEqual({ generated: 2 });
});
