import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer } from '../../sandbox/http-server.ts';
import type { Faults } from '../../sandbox/image-api/fault.ts';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';
import { journalState, parseJournal } from '../../src/generate/journal.ts';
import { fastClock } from '../support/fast-clock.ts';
import { annotationsOf, countsOf, HOUR, type Inputs, openStage, resultsOf, type Stage } from '../support/stage.ts';
import { until } from '../support/until.ts';

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());
afterEach(() => service.reset());

const results = () => ({ url: service.url, token: service.tokenFor('images') });
/** The first checkpoint is due 2 s after the first task, by the clock of the action. */
const FAST = fastClock(5);
const SECOND = { ...FAST, GITHUB_RUN_ATTEMPT: '2' };
const PROMPTS = { 'p.yml': '- one\n- two\n- three\n' };
const FILE: Inputs = { 'prompts-file': 'p.yml' };
const journals = () => service.artifacts().filter(({ name }) => name.startsWith('gpt-image-journal-'));
const calls = (method: string) => service.calls.filter((call) => call.method === method).map(({ name }) => name);

/** No task can be asked for: all stay alive until their machine is gone, however slow this one is. */
const NOT_READY: Faults = ({ endpoint }) =>
  endpoint === 'query' ? { kind: 'status', status: 503, code: 503 } : undefined;

/** A stage whose tasks are done as soon as that holds. */
async function stageUntil(condition: () => boolean): Promise<Stage> {
  const stage = await openStage({ latencyMs: HOUR }, PROMPTS);
  void until(condition).then(() => stage.api.passTime(HOUR));
  return stage;
}

function newMachine({ workspace }: Stage): void {
  rmSync(path.join(workspace.path, 'generated-images'), { recursive: true, force: true });
}

async function keptTasks(): Promise<string[]> {
  const texts = await Promise.all(journals().map(async ({ name }) => [...(await service.download(name)).values()]));
  const { tasks } = journalState(texts.flat().flatMap((text) => parseJournal(text.toString())));
  return [...tasks.values()].map(({ taskId }) => taskId).sort();
}

describe('a machine that vanishes', () => {
  test('leaves its tasks in a checkpoint; the next attempt creates none of them again', async () => {
    const stage = await openStage({ faults: NOT_READY }, PROMPTS);
    const killWhen = until(() => journals().length > 0);
    const first = await stage.run(FILE, { results: results(), env: FAST, killWhen });
    expect(first).toMatchObject({ signal: 'SIGKILL', stderr: '' });
    const paid = stage.api.ledger.tasks.map(({ taskId }) => taskId).sort();
    expect(paid).toHaveLength(3);
    expect(await keptTasks()).toEqual(paid);
    newMachine(stage);
    stage.api.setFaults();
    const again = await stage.run(FILE, { results: results(), env: SECOND });
    expect(countsOf(again)).toEqual({ generated: 3 });
    expect(
      resultsOf(again)
        .map(({ taskId }) => taskId)
        .sort(),
    ).toEqual(paid);
    expect(stage.api.ledger.tasks).toHaveLength(3);
    expect(service.artifacts()).toEqual([]);
  });

  test('twice: the second checkpoint includes what the first held, and only then is the first deleted', async () => {
    const stage = await openStage({ faults: NOT_READY }, PROMPTS);
    await stage.run(FILE, { results: results(), env: FAST, killWhen: until(() => journals().length > 0) });
    const [before] = journals().map(({ name }) => name);
    newMachine(stage);
    const killWhen = until(() => calls('DeleteArtifact').length > 0 && journals().length === 1);
    await stage.run(FILE, { results: results(), env: SECOND, killWhen });
    expect(calls('CreateArtifact')).toHaveLength(2);
    expect(new Set(calls('CreateArtifact')).size).toBe(2);
    const order = service.calls.map(({ method }) => method);
    expect(order.lastIndexOf('FinalizeArtifact')).toBeLessThan(order.indexOf('DeleteArtifact'));
    expect(calls('DeleteArtifact')).toEqual([before]);
    expect(journals()).toHaveLength(1);
    newMachine(stage);
    stage.api.setFaults();
    const last = await stage.run(FILE, { results: results(), env: { ...FAST, GITHUB_RUN_ATTEMPT: '3' } });
    expect(countsOf(last)).toEqual({ generated: 3 });
    expect(stage.api.ledger.tasks).toHaveLength(3);
  });
});

test('a machine lost right after its upload: the next attempt pays nothing, and its artifact has a name that is free', async () => {
  const stage = await openStage({}, PROMPTS);
  const inputs = { ...FILE, 'artifact-name': 'images', idempotency: 'true' };
  const isUploaded = () => service.artifacts().some(({ name }) => name === 'images');
  const lost = await stage.run(inputs, { results: results(), killWhen: until(isUploaded) });
  expect(lost.signal).toBe('SIGKILL');
  newMachine(stage);
  const again = await stage.run(inputs, { results: results(), env: SECOND });
  expect(again).toMatchObject({ exitCode: 0, stderr: '' });
  expect(countsOf(again)).toEqual({ generated: 3 });
  expect(stage.api.ledger.tasks).toHaveLength(3);
  const note = 'The artifact is `images-2`: `images` is there already, from an earlier attempt or another job';
  expect(again.log.text).toContain(note);
  const uploaded = service.artifacts().find(({ name }) => name === 'images-2');
  expect(again.outputs['artifact-id']).toBe(String(uploaded?.id));
});

describe('at the end', () => {
  test('of a clean run none is left', async () => {
    const stage = await stageUntil(() => journals().length > 0);
    const run = await stage.run(FILE, { results: results(), env: FAST });
    expect(countsOf(run)).toEqual({ generated: 3 });
    expect(calls('CreateArtifact')).toHaveLength(1);
    expect(service.artifacts()).toEqual([]);
  });

  test('of a run too short for a checkpoint the service is not called at all', async () => {
    const stage = await openStage({}, PROMPTS);
    await stage.run(FILE, { results: results(), env: fastClock(0.1) });
    expect(service.calls).toEqual([]);
  });

  test('of a run that leaves a task pending exactly one is left', async () => {
    const stage = await openStage({ latencyMs: HOUR }, PROMPTS);
    await stage.run({ ...FILE, 'image-timeout': '3s' }, { results: results(), env: FAST });
    expect(journals()).toHaveLength(1);
    expect(await keptTasks()).toEqual(stage.api.ledger.tasks.map(({ taskId }) => taskId).sort());
  });
});

test('an end that comes while the service leaves a checkpoint unanswered is not put off', async () => {
  let asked = 0;
  const silent = await startServer(() => {
    asked += 1;
  });
  const stage = await stageUntil(() => asked > 0);
  const run = await stage.run(FILE, { results: { ...results(), url: silent.url }, env: FAST });
  await silent.close();
  expect(run).toMatchObject({ exitCode: 0, signal: null, stderr: '', state: { ended: 'true' } });
  expect(countsOf(run)).toEqual({ generated: 3 });
});

describe('a results service that refuses', () => {
  test.each([
    ['CreateArtifact', () => calls('CreateArtifact').length > 0],
    ['FinalizeArtifact', () => calls('FinalizeArtifact').length > 0],
    ['DeleteArtifact', () => journals().length > 0],
  ])('%s: one warning, and nothing else', async (method, isKept) => {
    const stage = await stageUntil(isKept);
    service.setFaults((call) =>
      call.method === method ? { status: 403, code: 'permission_denied', msg: 'not today' } : undefined,
    );
    const run = await stage.run(FILE, { results: results(), env: FAST });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(countsOf(run)).toEqual({ generated: 3 });
    const about = run.log.lines.filter((line) => /journal/.test(line) && /not today/.test(line));
    expect(about).toHaveLength(1);
    expect(annotationsOf(run, 'error')).toEqual([]);
    expect(run.state).toHaveProperty('ended');
  });
});
