import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Faults } from '../../sandbox/image-api/fault.ts';
import { FILES, image, LOCK, PROMPTS } from '../support/plan-scene.ts';
import { countsOf, type Files, type Inputs, listOf, openStage, resultsOf, type Stage } from '../support/stage.ts';
import { until } from '../support/until.ts';

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
  stage.run({ 'prompts-file': 'p.yml', ...inputs }, { env: { NO_COLOR: '1' } });
const at = ({ workspace }: Stage, file: string): string => path.join(workspace.path, file);
const lockedIds = ({ workspace }: Stage): string[] => Object.keys(JSON.parse(workspace.read(LOCK).toString()).images);

describe('after a first run that made every image', () => {
  test('nothing has changed: nothing is asked of the API, and nothing on disk', async () => {
    const stage = await madeStage();
    const run = await runPrompts(stage);
    expect(run.exitCode).toBe(0);
    expect(countsOf(run)).toEqual({ unchanged: 3 });
    expect(stage.api.ledger.requests).toEqual([]);
    expect(FILES.map((file) => [file, stage.workspace.read(file)])).toEqual(Object.entries(made));
    expect(run.log.lines[0]).toBe('Plan: nothing to generate, 3 unchanged');
    expect(listOf(run, 'files')).toEqual(['ant', 'bee', 'cow'].map(image));
    expect(run.outputs).toMatchObject({ 'image-url': '', 'image-urls': '[]', 'task-ids': '[]' });
  });

  test('a run is killed once an image is in its place: the lock knows it, and nothing is in the way of the next run', async () => {
    const faults: Faults = ({ endpoint, prompt }) =>
      endpoint === 'query' && prompt?.startsWith('a cow') ? { kind: 'hang' } : undefined;
    const stage = await openStage({ faults }, { 'p.yml': PROMPTS });
    const killWhen = until(() => existsSync(at(stage, image('ant'))));
    const first = await stage.run({ 'prompts-file': 'p.yml' }, { killWhen });
    expect(first.signal).toBe('SIGKILL');
    expect(lockedIds(stage)).toContain('ant');
    stage.api.setFaults(() => undefined);
    const next = await stage.run({ 'prompts-file': 'p.yml' }, { env: { GITHUB_RUN_ID: '4712' } });
    expect([next.exitCode, resultsOf(next)[0]?.status]).toEqual([0, 'unchanged']);
  });
});

test('two shards together make the whole, no image twice', async () => {
  const prompts = Array.from({ length: 10 }, (_, n) => `prompt ${n}`);
  const stage = await openStage({}, { 'p.json': JSON.stringify(prompts) });
  const legs: string[][] = [];
  for (const shard of ['1/2', '2/2']) {
    const run = await stage.run({ 'prompts-file': 'p.json', 'output-dir': `leg-${shard[0]}`, shard });
    const results = resultsOf(run);
    expect(results).toHaveLength(10);
    legs.push(results.filter(({ status }) => status === 'generated').map(({ prompt }) => prompt));
    expect(countsOf(run)['skipped']).toBe(10 - (legs.at(-1)?.length ?? 0));
  }
  expect(legs.map(({ length }) => length)).toEqual([5, 5]);
  expect(legs.flat().sort()).toEqual(prompts);
  expect(stage.api.ledger.tasks.map(({ prompt }) => prompt).sort()).toEqual(prompts);
});
