import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';
import type { RunOptions } from '../../sandbox/runner.ts';
import { created, FILE, newMachine, PROMPTS, SHORT, slow, taskIds } from '../support/adopt-scene.ts';
import { countsOf, HOUR, listOf, openStage } from '../support/stage.ts';

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());
afterEach(() => service.reset());

/** The step of a job in an attempt of one workflow run. */
const attempt = (number: number, job = 'images'): Partial<RunOptions> => ({
  results: { url: service.url, token: service.tokenFor(job) },
  env: { GITHUB_RUN_ATTEMPT: String(number) },
});

describe('a task that was pending when its run ended', () => {
  test.each<readonly [string, number, boolean]>([
    ['the next attempt, through the journal artifact', 2, false],
    ['the attempt after that', 3, true],
  ])('is downloaded by %s, on a new machine, with nothing created', async (_name, last, pendingTwice) => {
    const stage = await openStage(slow(2), PROMPTS);
    const first = await stage.run({ ...FILE, ...SHORT }, attempt(1));
    expect(countsOf(first)).toEqual({ pending: 2 });
    if (pendingTwice) {
      newMachine(stage);
      expect(countsOf(await stage.run({ ...FILE, ...SHORT }, attempt(2)))).toEqual({ pending: 2 });
    }
    newMachine(stage);
    stage.api.passTime(HOUR);
    const again = await stage.run(FILE, attempt(last));
    expect(countsOf(again)).toEqual({ generated: 2 });
    expect(taskIds(again)).toEqual(taskIds(first));
    expect(stage.api.ledger.of('create')).toHaveLength(2);
    expect(service.artifacts()).toEqual([]);
  });
});

describe('jobs that run side by side never take each other’s tasks', () => {
  test('two legs of a matrix that are alike in everything but their token', async () => {
    const stage = await openStage(slow(4), PROMPTS);
    const a = await stage.run({ ...FILE, ...SHORT }, attempt(1, 'leg-a'));
    newMachine(stage);
    const b = await stage.run({ ...FILE, ...SHORT }, attempt(1, 'leg-b'));
    stage.api.passTime(HOUR);
    for (const [leg, first] of [['leg-b', b] as const, ['leg-a', a] as const]) {
      newMachine(stage);
      const again = await stage.run(FILE, attempt(2, leg));
      expect(countsOf(again)).toEqual({ generated: 2 });
      expect(taskIds(again)).toEqual(taskIds(first));
    }
    expect(created(stage)).toHaveLength(4);
  });
});

test('a failed step is run again: what was made is fetched, not paid for again, and the artifact has all', async () => {
  const refused = ({ prompt }: { prompt?: string | undefined }) =>
    prompt === 'two' ? ({ kind: 'status', status: 422, code: 422, msg: 'not this' } as const) : undefined;
  const stage = await openStage({ faults: refused }, PROMPTS);
  const inputs = { ...FILE, 'artifact-name': 'images' };
  const first = await stage.run(inputs, attempt(1));
  expect(countsOf(first)).toEqual({ generated: 1, failed: 1 });
  expect([...(await service.download('images')).keys()]).toContain('generated-images/one.png');
  newMachine(stage);
  stage.api.setFaults();
  const again = await stage.run(inputs, attempt(2));
  expect(countsOf(again)).toEqual({ generated: 2 });
  expect(again.exitCode).toBe(0);
  expect(created(stage)).toHaveLength(2);
  const kept = await service.download('images');
  for (const file of listOf(again, 'files')) expect(kept.get(file)).toEqual(stage.workspace.read(file));
});
