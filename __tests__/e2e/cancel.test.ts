import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Endpoint, Fault, Faults } from '../../sandbox/image-api/fault.ts';
import type { ImageApiOptions } from '../../sandbox/image-api.ts';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';
import type { RunResult } from '../../sandbox/runner.ts';
import { parseJournal } from '../../src/generate/journal.ts';
import { parseLock } from '../../src/plan/lock/lock-text.ts';
import { LOCK_NAME } from '../../src/settings/lock-path.ts';
import { countsOf, HOUR, type Inputs, NO_OUTPUTS, openStage, resultsOf, type Stage } from '../support/stage.ts';
import { until } from '../support/until.ts';

/** What keeps a process for longer keeps it until the runner kills it; a machine with other work to do is given some time. */
const PATIENT = { patienceMs: 20_000 };

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());
afterEach(() => service.reset());

const results = () => ({ url: service.url, token: service.tokenFor('images') });

/** The fault on the first request of an endpoint, so that post meets none. */
const first =
  (endpoint: Endpoint, fault: Fault): Faults =>
  (seen) =>
    seen.endpoint === endpoint && seen.nth === 1 ? fault : undefined;

interface Phase {
  readonly name: string;
  readonly api: ImageApiOptions;
  readonly inputs?: Inputs;
  /** When the cancel comes. */
  readonly when: (stage: Stage) => boolean;
  /** How many images main's outputs tell of, by status. */
  readonly main: Readonly<Record<string, number>>;
  /** How many are on disk, and in the artifact, after post. */
  readonly collected: number;
}

const seen =
  (endpoint: Endpoint, times = 1) =>
  ({ api }: Stage): boolean =>
    api.ledger.of(endpoint).length >= times;

const PHASES: readonly Phase[] = [
  {
    name: 'waiting to send a create again',
    api: { faults: ({ endpoint }) => (endpoint === 'create' ? { kind: 'status', status: 500, code: 500 } : undefined) },
    when: seen('create', 3),
    main: { skipped: 3 },
    collected: 0,
  },
  {
    name: 'a create in flight that is never answered',
    api: { faults: first('create', { kind: 'hang', created: true }) },
    inputs: { concurrency: '1' },
    when: seen('create'),
    main: { failed: 1, skipped: 2 },
    collected: 0,
  },
  {
    name: 'a create in flight that is answered a second later',
    api: { faults: first('create', { kind: 'slow-body', chunks: 4, pauseMs: 250 }) },
    inputs: { concurrency: '1' },
    when: seen('create'),
    main: { pending: 1, skipped: 2 },
    collected: 1,
  },
  {
    name: 'a poll that is never answered',
    api: { faults: first('query', { kind: 'hang' }), latencyMs: 300 },
    inputs: { concurrency: '1' },
    when: seen('query'),
    main: { pending: 1, skipped: 2 },
    collected: 1,
  },
  {
    name: 'sleeping until the next poll',
    api: {},
    inputs: { 'poll-interval': '60s' },
    when: seen('create', 3),
    main: { pending: 3 },
    collected: 3,
  },
  {
    name: 'downloading a slow body',
    api: {
      faults: first('download', { kind: 'slow-body', chunks: 100, pauseMs: 200 }),
      latencyMs: ({ number }) => (number === 1 ? 50 : HOUR),
    },
    inputs: { concurrency: '1' },
    // The slot is free while the image is fetched: the second task lives by then.
    when: (stage) => seen('download')(stage) && seen('create', 2)(stage),
    main: { pending: 2, skipped: 1 },
    collected: 2,
  },
  {
    name: 'behind a gate that a 429 shut',
    api: {
      faults: first('create', {
        kind: 'status',
        status: 429,
        code: 429,
        headers: { 'retry-after': '60' },
      }),
    },
    inputs: { concurrency: '1' },
    when: seen('create'),
    main: { skipped: 3 },
    collected: 0,
  },
];

/** The process left by itself at the first signal, and what it wrote is whole. */
function expectLeftInOrder(run: RunResult): void {
  expect(run.signals).toEqual(['SIGINT']);
  expect(run).toMatchObject({ signal: null, stderr: '', state: { started: 'true' } });
  expect(run.state).not.toHaveProperty('ended');
  expect(Object.keys(run.outputs).sort()).toEqual(Object.keys(NO_OUTPUTS).sort());
}

const isFirstOfPost = (line: string): boolean => line.startsWith('The step was stopped');

const imagesOf = ({ workspace }: Stage): string[] =>
  readdirSync(workspace.path, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.png') || file.endsWith('.part'));

const artifactNamed = (pattern: RegExp) => service.artifacts().find(({ name }) => pattern.test(name))?.name ?? '';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const PROMPTS = { 'p.yml': '- one\n- two\n- three\n' };
const INPUTS = { 'prompts-file': 'p.yml', 'artifact-name': 'images', 'image-timeout': '20s' };

describe('a cancelled step leaves at the first signal with everything written, and post collects what was paid for', () => {
  test.each(PHASES)('$name', async ({ api, inputs, when, main, collected }) => {
    const stage = await openStage(api, PROMPTS);
    const cancelWhen = until(() => when(stage));
    let createsBefore = 0;
    const run = await stage.run(
      { ...INPUTS, ...inputs },
      {
        ...PATIENT,
        results: results(),
        cancelWhen: cancelWhen.finally(() => (createsBefore = stage.api.ledger.of('create').length)),
        onLine: (line) => isFirstOfPost(line) && stage.api.passTime(HOUR),
      },
    );
    expectLeftInOrder(run);
    const statuses = resultsOf(run);
    expect(statuses.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
    expect(countsOf(run)).toEqual(main);
    expect(run.summary).not.toBe('');

    expect(run.post).toMatchObject({ exitCode: 0, stderr: '' });
    expect(stage.api.ledger.of('create')).toHaveLength(createsBefore);
    const files = imagesOf(stage);
    expect(files).toHaveLength(collected);
    const served = new Set(stage.api.ledger.served.map(({ sha256 }) => sha256));
    for (const file of files) expect(served).toContain(sha256(stage.workspace.read(file)));
    if (files.length === 0) return;
    const lock = parseLock(stage.workspace.read(`generated-images/${LOCK_NAME}`).toString(), LOCK_NAME);
    const done = Object.values(lock.images).filter(({ state }) => state === 'done');
    expect(done.flatMap((entry) => entry.files.map((file) => file.path)).sort()).toEqual(files.sort());
    const kept = await service.download(artifactNamed(/^images$/));
    for (const file of files) expect(kept.get(file)).toEqual(stage.workspace.read(file));
    const [journal] = (await service.download(artifactNamed(/^gpt-image-journal-/))).values();
    expect(parseJournal(String(journal)).filter(({ type }) => type === 'done')).toHaveLength(files.length);
  });

  test('a request that nobody answered is reported, in post too, and never sent again', async () => {
    const stage = await openStage({ faults: first('create', { kind: 'hang', created: true }) });
    const cancelWhen = until(() => seen('create')(stage));
    const run = await stage.run({ prompt: 'a cat' }, { cancelWhen, results: results() });
    const [result] = resultsOf(run);
    expect(result).toMatchObject({ status: 'failed', error: { charged: 'unknown' } });
    expect(run.post?.log.text).toContain(`X-Request-ID ${stage.api.ledger.of('create')[0]?.requestId}`);
    expect(stage.api.ledger.of('create')).toHaveLength(1);
    const again = await stage.run({ prompt: 'a cat' }, { results: results(), env: { GITHUB_RUN_ATTEMPT: '2' } });
    expect(resultsOf(again)[0]).toMatchObject({ status: 'failed', error: { kind: 'unanswered', charged: 'unknown' } });
    expect(stage.api.ledger.of('create')).toHaveLength(1);
  });

  test('what is still pending after post is said, with its task', async () => {
    const stage = await openStage({ latencyMs: HOUR });
    const cancelWhen = until(() => seen('query')(stage));
    const run = await stage.run(
      { prompt: 'a cat', 'image-timeout': '2s' },
      { ...PATIENT, cancelWhen, results: results() },
    );
    expectLeftInOrder(run);
    expect(countsOf(run)).toEqual({ pending: 1 });
    const taskId = stage.api.ledger.tasks[0]?.taskId ?? '';
    expect(run.post?.log.text).toContain(taskId);
    expect(artifactNamed(/^gpt-image-journal-/)).not.toBe('');
  });

  test('a task that failed while nobody looked is not generated again by post', async () => {
    const stage = await openStage({ latencyMs: HOUR, failure: { failCode: '451', failMsg: 'moderated' } });
    const cancelWhen = until(() => seen('create')(stage));
    const onLine = (line: string) => isFirstOfPost(line) && stage.api.passTime(HOUR);
    const run = await stage.run({ prompt: 'a cat' }, { ...PATIENT, cancelWhen, onLine, results: results() });
    expect(countsOf(run)).toEqual({ pending: 1 });
    expect(run.post?.log.text).toContain('moderated');
    expect(stage.api.ledger.tasks).toHaveLength(1);
  });

  test('planning', async () => {
    const many = Array.from({ length: 4000 }, (_, index) => `- prompt ${index}\n`).join('');
    const stage = await openStage({}, { 'p.yml': many });
    const temp = mkdtempSync(path.join(tmpdir(), 'temp-'));
    const cancelWhen = until(() => readdirSync(temp).some((name) => hasState(path.join(temp, name))));
    const run = await stage.run({ 'prompts-file': 'p.yml' }, { ...PATIENT, cancelWhen, temp });
    expectLeftInOrder(run);
    expect(stage.api.ledger.requests).toEqual([]);
    expect(run.post).toMatchObject({ exitCode: 0, stderr: '' });
  });
});

function hasState(commands: string): boolean {
  return commands.includes('commands-') && readFileSync(path.join(commands, 'state'), 'utf8') !== '';
}

describe('uploading', () => {
  test('to a service that does not answer: the images are reported and kept, and post uploads them', async () => {
    const stage = await openStage({}, PROMPTS);
    const door = await openDoor(service.url);
    const cancelWhen = until(() => door.knocks > 0);
    const run = await stage.run(INPUTS, {
      results: { url: door.url, token: service.tokenFor('images') },
      ...PATIENT,
      cancelWhen,
      onLine: (line) => isFirstOfPost(line) && door.open(),
    });
    door.close();
    expectLeftInOrder(run);
    expect(countsOf(run)).toEqual({ generated: 3 });
    expect(run.post).toMatchObject({ exitCode: 0, stderr: '' });
    const kept = await service.download('images');
    for (const file of imagesOf(stage)) expect(kept.get(file)).toEqual(stage.workspace.read(file));
    expect(stage.api.ledger.tasks).toHaveLength(3);
  });
});

/** A way to the service that lets nothing through until it is opened. */
async function openDoor(target: string) {
  let isOpen = false;
  let knocks = 0;
  const server = createServer((incoming, response) => {
    knocks += 1;
    if (!isOpen) return;
    const { method = 'GET', headers, url = '/' } = incoming;
    const onward = request(new URL(url, target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the door has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    get knocks() {
      return knocks;
    },
    open: () => {
      isOpen = true;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

test('after a normal end post does nothing', async () => {
  const stage = await openStage();
  const run = await stage.run({ prompt: 'a cat', 'artifact-name': 'images' }, { results: results(), post: true });
  expect(run.state).toEqual({ started: 'true', ended: 'true' });
  const { requests } = stage.api.ledger;
  const before = { requests: requests.length, calls: service.calls.length };
  expect(run.post).toMatchObject({ exitCode: 0, stderr: '' });
  expect(run.post?.log.text).toBe('');
  expect({ requests: requests.length, calls: service.calls.length }).toEqual(before);
});
