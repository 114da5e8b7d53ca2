import { describe, expect, it } from '@jest/globals';
import { request } from 'undici';
import type { Fault, Faults } from '../../sandbox/image-api/fault.ts';
import { type ImageApi, SANDBOX_KEY } from '../../sandbox/image-api.ts';
import { journalState, type OpenRequest } from '../../src/generate/journal.ts';
import { derivedIds } from '../../src/generate/request-ids.ts';
import { type LoopOptions, onlyFailure, runLoop, SCOPE, toGenerate } from '../support/loop.ts';

const run = (options: LoopOptions = {}) => runLoop({ idempotency: true, ...options });
const ids = derivedIds(SCOPE);
const { spec } = toGenerate('image-1');

const onCreate =
  (fault: Fault, times = Number.POSITIVE_INFINITY): Faults =>
  ({ endpoint, nth }) =>
    endpoint === 'create' && nth <= times ? fault : undefined;

/** Creates a task as an earlier run did, under this id, and lets a day pass. */
async function createEarlier(api: ImageApi, requestId: string): Promise<string> {
  const { statusCode } = await request(`${api.url}/api/v1/jobs/createTask`, {
    method: 'POST',
    headers: { authorization: `Bearer ${SANDBOX_KEY}`, 'content-type': 'application/json', 'x-request-id': requestId },
    body: JSON.stringify({ model: spec.model, input: { prompt: spec.prompt, ...spec.parameters } }),
  });
  expect(statusCode).toBe(200);
  api.passTime(24 * 3_600_000);
  return api.ledger.tasks.at(-1)?.taskId ?? '';
}

/** So many tasks of earlier runs, each in the place of those before it. Returns their ids. */
async function createChain(api: ImageApi, length: number): Promise<string[]> {
  const tasks: string[] = [];
  for (let count = 0; count < length; count += 1) tasks.push(await createEarlier(api, ids.of(spec, tasks)));
  return tasks;
}

const FAILURE = { failCode: '500', failMsg: 'out of paint' };

describe('a create whose answer is unknown', () => {
  it.each<readonly [string, Fault]>([
    ['a reset before the server read it', { kind: 'reset-before-read' }],
    ['a reset after the task was created', { kind: 'reset-after-create' }],
    ['a bare 502 around a task', { kind: 'status', status: 502, body: 'Bad gateway', created: true }],
    ['a web page', { kind: 'html' }],
    ['success without a task id', { kind: 'no-task-id' }],
  ])('is sent again under its id, and paid for once: %s', async (_name, fault) => {
    const { outcomes, ledger, progress } = await run({ api: { faults: onCreate(fault, 3) } });
    expect(outcomes).toMatchObject([{ status: 'generated', isRepeated: true, adopted: false }]);
    expect(ledger.of('create').map(({ requestId }) => requestId)).toEqual(Array(4).fill(ids.of(spec, [])));
    expect(ledger.tasks).toHaveLength(1);
    expect(progress.filter((event) => event.type === 'retry' && event.sameRequest)).toHaveLength(3);
  });

  it('is sent again 1, 2, 4, … up to 30 s apart until the timeout, and only then may have been charged', async () => {
    const { outcomes, clock, ledger } = await run({
      api: { faults: onCreate({ kind: 'close', created: false }) },
      settings: { timeoutMs: 150_000 },
    });
    const waits = clock.sleeps.filter((ms) => ms > 0 && ms <= 30_000);
    expect(waits.slice(0, 6)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000]);
    expect(ledger.of('create').length).toBeGreaterThan(7);
    const { error, requestId } = onlyFailure(outcomes);
    expect(error).toMatchObject({
      charged: 'unknown',
      advice: expect.stringMatching(/^Run the failed job again: .*twice/),
    });
    expect(error.message).toContain('sent again under the same request id');
    expect(error.message).toContain(`X-Request-ID ${requestId}`);
  });

  it('is sent again for as long, whatever else goes wrong then', async () => {
    const faults: Faults = ({ endpoint, nth }) => {
      if (endpoint !== 'create' || nth > 9) return undefined;
      return nth === 1 ? { kind: 'reset-after-create' } : { kind: 'status', status: 500, code: 500, msg: 'internal' };
    };
    const { outcomes, ledger } = await run({ api: { faults } });
    expect(outcomes[0]?.status).toBe('generated');
    expect(ledger.tasks).toHaveLength(1);
  });
});

describe('a request that an earlier attempt left open', () => {
  const left = (again: boolean): OpenRequest => ({
    id: spec.id,
    fingerprint: spec.fingerprint,
    requestId: 'left',
    at: 1,
    again,
  });

  it.each([false, true])('is sent again under its id, were it repeated already: %s', async (again) => {
    const { outcomes, ledger, progress } = await run({ open: new Map([[spec.id, left(again)]]) });
    expect(outcomes).toMatchObject([{ status: 'generated', requestId: 'left', isRepeated: true }]);
    expect(ledger.of('create').map(({ requestId }) => requestId)).toEqual(['left']);
    expect(progress).toContainEqual(expect.objectContaining({ type: 'repeated', requestId: 'left' }));
  });

  it('is not sent by post, and the next attempt is said to send it', async () => {
    const { outcomes, ledger } = await run({ open: new Map([[spec.id, left(false)]]), mode: 'collect' });
    expect(ledger.requests).toEqual([]);
    expect(onlyFailure(outcomes).error).toMatchObject({
      charged: 'unknown',
      message: expect.stringMatching(/The next attempt sends it again under the same request id$/),
    });
  });

  it('keeps the time of its first sending, over all attempts', async () => {
    const { journal } = await run({
      open: new Map([[spec.id, left(false)]]),
      api: { faults: onCreate({ kind: 'close', created: false }) },
      settings: { timeoutMs: 10_000 },
    });
    const creating = {
      type: 'creating',
      id: spec.id,
      fingerprint: spec.fingerprint,
      requestId: 'left',
      at: 1,
    } as const;
    expect(journalState([creating, ...journal]).open.get(spec.id)).toMatchObject({ at: 1, again: true });
  });
});

describe('a task that is older than the request it was given for', () => {
  it('is adopted and said to be, and nothing is paid', async () => {
    let taskId = '';
    const { outcomes, ledger, progress } = await run({
      before: async (api) => {
        [taskId = ''] = await createChain(api, 1);
      },
    });
    const [task] = ledger.tasks;
    expect(outcomes).toMatchObject([{ status: 'generated', taskId, adopted: true, createTime: task?.createdAt }]);
    expect(ledger.tasks).toHaveLength(1);
    expect(progress).toContainEqual(expect.objectContaining({ type: 'older', taskId, createTime: task?.createdAt }));
  });

  it.each([1, 3])('and gave no image is replaced, and so is the next: %i of them, and one new task', async (length) => {
    let dead: string[] = [];
    const { outcomes, ledger, journal } = await run({
      api: { failure: ({ number }) => (number <= length ? FAILURE : undefined) },
      before: async (api) => {
        dead = await createChain(api, length);
      },
    });
    expect(ledger.tasks).toHaveLength(length + 1);
    expect(outcomes).toMatchObject([{ status: 'generated', requestId: ids.of(spec, dead), adopted: false }]);
    expect(journalState(journal).dead.get(spec.id)).toEqual(dead);
  });

  it('is replaced once: the new task that fails is the end of it', async () => {
    const { outcomes, ledger } = await run({ api: { failure: FAILURE }, before: (api) => createChain(api, 2).then() });
    expect(ledger.tasks).toHaveLength(3);
    expect(onlyFailure(outcomes)).toMatchObject({ taskId: ledger.tasks[2]?.taskId, error: { kind: 'task-failed' } });
  });

  it('and is lost is replaced', async () => {
    const faults: Faults = ({ endpoint, task }) =>
      endpoint === 'query' && task?.number === 1 ? { kind: 'status', status: 404, code: 404, msg: 'no' } : undefined;
    const { outcomes, ledger } = await run({ api: { faults }, before: (api) => createChain(api, 1).then() });
    expect(outcomes[0]?.status).toBe('generated');
    expect(ledger.tasks).toHaveLength(2);
  });

  it('whose image can be had no more is replaced', async () => {
    const faults: Faults = ({ endpoint, task }) =>
      endpoint === 'download' && task?.number === 1 ? { kind: 'status', status: 410, body: 'gone' } : undefined;
    const { outcomes, ledger } = await run({ api: { faults }, before: (api) => createChain(api, 1).then() });
    expect(outcomes[0]?.status).toBe('generated');
    expect(ledger.tasks).toHaveLength(2);
  });

  it('than `max-age` allows is replaced, though it has an image', async () => {
    const { outcomes, ledger, progress } = await run({
      maxAgeMs: 3_600_000,
      before: (api) => createChain(api, 1).then(),
    });
    expect(outcomes).toMatchObject([{ status: 'generated', adopted: false }]);
    expect(ledger.tasks).toHaveLength(2);
    expect(ledger.of('download')).toHaveLength(1);
    expect(progress).toContainEqual(expect.objectContaining({ type: 'older', left: 'it is older than `max-age`' }));
  });

  it('and is another image’s is replaced', async () => {
    const holders = new Map<string, string>();
    const { outcomes, ledger } = await run({
      holders,
      before: async (api) => {
        for (const task of await createChain(api, 1)) holders.set(task, 'image-of-another-name');
      },
    });
    expect(outcomes).toMatchObject([{ status: 'generated', adopted: false }]);
    expect(ledger.tasks).toHaveLength(2);
  });
});

describe('where the API is not known to take a repeated id for the same request', () => {
  it('no task is looked at for its age', async () => {
    const { outcomes, ledger, progress } = await runLoop({ maxAgeMs: 1, holders: new Map([['x', 'y']]) });
    expect(outcomes).toMatchObject([{ status: 'generated', adopted: false, isRepeated: false }]);
    expect(ledger.tasks).toHaveLength(1);
    expect(progress.filter(({ type }) => type === 'older')).toEqual([]);
  });
});

it('a task that was adopted and gave no image is replaced by one of another id', async () => {
  const adopt = [{ spec, taskId: 'lost', requestId: '', createdAt: 0, replaces: ['rejected'] }];
  const { outcomes, ledger } = await run({ adopt });
  expect(outcomes[0]?.status).toBe('generated');
  expect(ledger.of('create').map(({ requestId }) => requestId)).toEqual([ids.of(spec, ['rejected', 'lost'])]);
});

describe('an API that gives the same task for every request', () => {
  const body = JSON.stringify({ code: 200, msg: 'success', data: { taskId: 'always-this' } });
  const faults: Faults = ({ endpoint }) => {
    if (endpoint === 'query') return { kind: 'status', status: 404, code: 404, msg: 'no' };
    return { kind: 'status', status: 200, body, contentType: 'application/json' };
  };

  it('and does not know it: is asked twice, and no more', async () => {
    const { outcomes, ledger } = await run({ api: { faults } });
    expect(ledger.of('create')).toHaveLength(2);
    expect(onlyFailure(outcomes)).toMatchObject({ taskId: 'always-this', error: { kind: 'lost', charged: 'unknown' } });
  });

  it('though another image has it: is asked twice, and no more', async () => {
    const { outcomes, ledger } = await run({ api: { faults }, holders: new Map([['always-this', 'another']]) });
    expect(ledger.of('create')).toHaveLength(2);
    expect(onlyFailure(outcomes).error).toMatchObject({ kind: 'not-replaced', charged: 'no' });
    expect(onlyFailure(outcomes).error.advice).toContain('idempotency: false');
  });
});
