import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';
import type { StepOptions } from '../../sandbox/runner.ts';
import { created, FILE, newMachine, PROMPTS, SHORT, slow, taskIds } from '../support/adopt-scene.ts';
import { countsOf, HOUR, type Inputs, openStage } from '../support/stage.ts';

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());
afterEach(() => service.reset());

/** The step of a job in an attempt of one workflow run. */
const attempt = (number: number, job = 'images'): Partial<StepOptions> => ({
  results: { url: service.url, token: service.tokenFor(job) },
  env: { GITHUB_RUN_ATTEMPT: String(number) },
});

describe('a task that was pending when its run ended', () => {
  test('is downloaded by the next run, through the lock, with nothing created', async () => {
    const stage = await openStage(slow(2), PROMPTS);
    const first = await stage.runHere({ ...FILE, ...SHORT });
    expect(countsOf(first)).toEqual({ pending: 2 });
    expect(first.exitCode).toBe(1);
    for (const taskId of created(stage)) {
      expect(first.outputs['task-ids']).toContain(taskId);
      expect(first.log.text).toContain(taskId);
      expect(first.summary).toContain(taskId);
    }
    stage.api.passTime(HOUR);
    const second = await stage.runHere(FILE, { env: { GITHUB_RUN_ID: '4712' } });
    expect(second.exitCode).toBe(0);
    expect(countsOf(second)).toEqual({ generated: 2 });
    expect(taskIds(second)).toEqual(taskIds(first));
    expect(stage.api.ledger.of('create')).toHaveLength(2);
    expect(countsOf(await stage.runHere(FILE))).toEqual({ unchanged: 2 });
  });

  test.each<readonly [string, Partial<StepOptions>]>([
    ['the next run', { env: { GITHUB_RUN_ID: '4712' } }],
    ['the next attempt', { env: { GITHUB_RUN_ATTEMPT: '2' } }],
  ])('and has failed meanwhile is generated again by %s', async (_name, step) => {
    const failure = { failCode: '500', failMsg: 'out of paint' };
    const stage = await openStage({ ...slow(1), failure: ({ number }) => (number === 1 ? failure : undefined) });
    expect(countsOf(await stage.runHere({ prompt: 'a cat', ...SHORT }))).toEqual({ pending: 1 });
    stage.api.passTime(HOUR);
    const next = await stage.runHere({ prompt: 'a cat' }, step);
    expect(countsOf(next)).toEqual({ generated: 1 });
    expect(created(stage)).toHaveLength(2);
    expect(taskIds(next)).toEqual(created(stage).slice(1));
  });

  test('and is lost meanwhile is generated again', async () => {
    const stage = await openStage(slow(1));
    expect(countsOf(await stage.runHere({ prompt: 'a cat', ...SHORT }))).toEqual({ pending: 1 });
    const lock = stage.workspace.read('generated-images/gpt-image.lock.json').toString();
    // A task older than a minute is not merely unknown yet.
    const old = lock.replace(/"createdAt": "[^"]+"/, '"createdAt": "2026-01-01T00:00:00.000Z"');
    expect(old).not.toBe(lock);
    stage.workspace.write({ 'generated-images/gpt-image.lock.json': old });
    const [lost] = created(stage);
    stage.api.setFaults(({ endpoint, task }) =>
      endpoint === 'query' && task?.taskId === lost ? { kind: 'status', status: 404, code: 404 } : undefined,
    );
    const next = await stage.runHere({ prompt: 'a cat' });
    expect(countsOf(next)).toEqual({ generated: 1 });
    expect(created(stage)).toHaveLength(2);
  });
});

describe('jobs that run side by side never take each other’s tasks', () => {
  test('a leg that left nothing takes nothing, and leaves the other’s journal alone', async () => {
    const stage = await openStage(slow(2), PROMPTS);
    const a = await stage.runHere({ ...FILE, ...SHORT }, attempt(1, 'leg-a'));
    newMachine(stage);
    stage.api.passTime(HOUR);
    const b = await stage.runHere(FILE, attempt(2, 'leg-b'));
    expect(taskIds(b).filter((id) => taskIds(a).includes(id))).toEqual([]);
    newMachine(stage);
    expect(taskIds(await stage.runHere(FILE, attempt(2, 'leg-a')))).toEqual(taskIds(a));
  });

  test('a leg is known again by the name the runner gives it, whatever its token', async () => {
    const stage = await openStage(slow(2), PROMPTS);
    const orchestration = (number: number) => ({
      GITHUB_RUN_ATTEMPT: String(number),
      ACTIONS_ORCHESTRATION_ID: `89c72d20-71e7-4948-8eb8-0d8f0e41744${number}.images.leg-a`,
    });
    const a = await stage.runHere({ ...FILE, ...SHORT }, { ...attempt(1, 'token-1'), env: orchestration(1) });
    newMachine(stage);
    stage.api.passTime(HOUR);
    const again = await stage.runHere(FILE, { ...attempt(2, 'token-2'), env: orchestration(2) });
    expect(taskIds(again)).toEqual(taskIds(a));
  });

  test('two shards with one token', async () => {
    const stage = await openStage(slow(2), { 'p.yml': '- one\n- two\n- three\n- four\n' });
    const shard = (index: number, more: Inputs = {}) => ({ ...FILE, shard: `${index}/2`, ...more });
    await stage.runHere(shard(1, SHORT), attempt(1));
    newMachine(stage);
    stage.api.passTime(HOUR);
    const second = await stage.runHere(shard(2), attempt(2));
    newMachine(stage);
    const first = await stage.runHere(shard(1), attempt(2));
    expect(countsOf(second)).toEqual({ generated: 2, skipped: 2 });
    expect(countsOf(first)).toEqual({ generated: 2, skipped: 2 });
    expect(created(stage)).toHaveLength(4);
  });
});
