import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import type { Fault, Faults } from '../../../sandbox/image-api/fault.ts';
import { onlyFailure, runLoop } from '../../support/loop.ts';

/** The fault on the first `times` creates, or on all of them. */
const onCreate =
  (fault: Fault, times = Number.POSITIVE_INFINITY): Faults =>
  ({ endpoint, nth }) =>
    endpoint === 'create' && nth <= times ? fault : undefined;

const bare = (status: number): Fault => ({ kind: 'status', status, body: 'Bad gateway', contentType: 'text/plain' });
const inWords = (code: number | string, status = 200): Fault => ({
  kind: 'status',
  status,
  code,
  msg: 'in the words of the API',
});

async function posts(faults: Faults, settings = {}) {
  const { outcomes, ledger, clock } = await runLoop({ api: { faults }, settings });
  return { outcomes, posts: ledger.of('create').length, tasks: ledger.tasks.length, clock, ledger };
}

describe('a create that was certainly not accepted is sent again', () => {
  it.each([
    ['500 in the words of the API', inWords(500), 4],
    ['500 as status and code', inWords(500, 500), 4],
    ['500 as a numeric string', inWords('500'), 4],
    ['503 in the words of the API', inWords(503), 3],
    ['503 with Retry-After', { ...bare(503), headers: { 'retry-after': '7' } }, 3],
    ['521', bare(521), 4],
    ['523', bare(523), 4],
    ['425', inWords(425, 425), 3],
    ['455', inWords(455), 3],
    ['a 403 of a CDN', { kind: 'status', status: 403, body: '<h1>No</h1>', contentType: 'text/html' }, 4],
    ['429', inWords(429, 429), 9],
  ])('%s: at most %i times in all', async (_name, fault, most) => {
    const broken = await posts(onCreate(fault as Fault));
    expect(broken.posts).toBe(most);
    expect(broken.tasks).toBe(0);
    expect(onlyFailure(broken.outcomes).error.charged).toBe('no');
    const fixed = await posts(onCreate(fault as Fault, 1));
    expect(fixed.posts).toBe(2);
    expect(fixed.outcomes[0]?.status).toBe('generated');
  });

  it('a refused connection: 4 times, though no server ever saw it', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const address = closed.address();
    await new Promise((resolve) => closed.close(resolve));
    if (address === null || typeof address === 'string') throw new Error('no port');
    const { outcomes, progress } = await runLoop({ baseUrl: `http://127.0.0.1:${address.port}` });
    expect(onlyFailure(outcomes).error).toMatchObject({ kind: 'unreachable', charged: 'no' });
    expect(progress.filter(({ type }) => type === 'retry')).toHaveLength(4);
  });

  it('waits 0.5 to 1 times 1, 2, 4 s', async () => {
    const { clock } = await posts(onCreate(inWords(500)));
    expect(clock.sleeps.filter((ms) => ms < 60_000)).toEqual([750, 1500, 3000]);
  });

  it('waits as long as Retry-After says', async () => {
    const { clock } = await posts(onCreate({ ...bare(503), headers: { 'retry-after': '47' } } as Fault, 1));
    expect(clock.sleeps).toContain(47_000);
  });

  it('with the same X-Request-ID, over a connection of its own', async () => {
    const { ledger } = await posts(onCreate(inWords(500), 2));
    const creates = ledger.of('create');
    expect(new Set(creates.map(({ requestId }) => requestId)).size).toBe(1);
    expect(new Set(creates.map(({ socket }) => socket)).size).toBe(3);
  });
});

describe('a create that may have been accepted is never sent again unasked', () => {
  const cases: readonly (readonly [name: string, fault: Fault])[] = [
    ['a reset before the server read it', { kind: 'reset-before-read' }],
    ['a reset after the task was created', { kind: 'reset-after-create' }],
    ['a close without an answer', { kind: 'close', created: true }],
    ['408', bare(408)],
    ['408 in the words of the API', inWords(408)],
    ...[500, 502, 503, 504, 520, 522, 524].map((status) => [`bare ${status}`, bare(status)] as const),
    ['504 in an envelope', inWords(504)],
    ['500 around an envelope that says success', { kind: 'status', status: 500, code: 200, msg: 'success' }],
    ['a web page', { kind: 'html' }],
    ['a body that is no JSON', { kind: 'not-json' }],
    ['another shape', { kind: 'wrong-shape' }],
    ['success without a task id', { kind: 'no-task-id' }],
    ['303', { kind: 'redirect', location: '/elsewhere', status: 303 }],
  ];

  it.each(cases)('%s', async (_name, fault) => {
    const { outcomes, posts: count } = await posts(onCreate(fault));
    expect(count).toBe(1);
    const { error, requestId } = onlyFailure(outcomes);
    expect(error.charged).toBe('unknown');
    expect(error.message).toContain(`X-Request-ID ${requestId}`);
  });

  it.each(cases)('%s: once more with retry-ambiguous, and then no more', async (_name, fault) => {
    const all = await posts(onCreate(fault), { retryAmbiguous: true });
    expect(all.posts).toBe(2);
    expect(onlyFailure(all.outcomes).error.charged).toBe('unknown');
    const once = await posts(onCreate(fault, 1), { retryAmbiguous: true });
    expect(once.outcomes[0]?.status).toBe('generated');
  });
});

describe('a create that is refused for good', () => {
  it.each([
    [400, 'invalid-request'],
    [422, 'invalid-request'],
    [413, 'invalid-request'],
  ])('%i fails its image alone', async (code, kind) => {
    const faults: Faults = ({ endpoint, prompt }) =>
      endpoint === 'create' && prompt === 'image-1' ? inWords(code) : undefined;
    const { outcomes, ledger } = await runLoop({ api: { faults }, images: 3, settings: { concurrency: 1 } });
    expect(ledger.of('create')).toHaveLength(3);
    expect(outcomes.map(({ status }) => status)).toEqual(['failed', 'generated', 'generated']);
    expect(onlyFailure(outcomes.slice(0, 1)).error).toMatchObject({ kind, charged: 'no' });
    expect(onlyFailure(outcomes.slice(0, 1)).error.message).toContain('in the words of the API');
  });

  it.each([
    [401, 'unauthorized'],
    [402, 'no-credits'],
    [403, 'unauthorized'],
    [404, 'not-found'],
  ])('%i stops creating, finishes what is paid for and skips the rest', async (code, kind) => {
    const faults: Faults = ({ endpoint, nth }) => (endpoint === 'create' && nth > 2 ? inWords(code) : undefined);
    const { outcomes, ledger } = await runLoop({ api: { faults }, images: 6, settings: { concurrency: 1 } });
    expect(ledger.of('create')).toHaveLength(3);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'failed',
      'generated',
      'generated',
      'skipped',
      'skipped',
      'skipped',
    ]);
    expect(outcomes.find(({ status }) => status === 'failed')).toMatchObject({ error: { kind, charged: 'no' } });
    expect(outcomes.find(({ status }) => status === 'skipped')).toMatchObject({ wanted: true });
  });

  it.each([
    [422, 'model is not supported', 'invalid-request'],
    [433, 'usage limit reached', 'no-credits'],
    [505, 'feature disabled', 'disabled'],
  ])('%i “%s” holds for every image: it stops the run', async (code, msg, kind) => {
    const fault: Fault = { kind: 'status', status: 200, code, msg };
    const { outcomes, ledger } = await runLoop({
      api: { faults: onCreate(fault) },
      images: 3,
      settings: { concurrency: 1 },
    });
    expect(ledger.of('create')).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === 'failed')).toMatchObject({ error: { kind, charged: 'no' } });
    expect(outcomes.filter(({ status }) => status === 'skipped')).toHaveLength(2);
  });

  it('a prompt refused for its content fails alone, and is to be edited', async () => {
    const fault: Fault = { kind: 'status', status: 400, code: 400, msg: 'This violates our content policy.' };
    const { outcomes, ledger } = await runLoop({
      api: { faults: onCreate(fault, 1) },
      images: 2,
      settings: { concurrency: 1 },
    });
    expect(ledger.of('create')).toHaveLength(2);
    expect(onlyFailure(outcomes.slice(0, 1)).error).toMatchObject({
      kind: 'invalid-request',
      message: expect.stringMatching(/^the prompt was refused for its content \(400\)/),
      advice: expect.stringContaining('Edit the prompt'),
    });
  });

  it('a redirect is not followed and stops the run', async () => {
    const { outcomes, posts: count } = await posts(
      onCreate({ kind: 'redirect', location: 'https://other.example/', status: 307 }),
    );
    expect(count).toBe(1);
    expect(onlyFailure(outcomes).error.message).toContain('redirects to https://other.example/');
  });
});

describe('what counts as created', () => {
  it.each([500, 409, 202])('an answer that names a task, whatever its status (%i)', async (status) => {
    const faults: Faults = ({ endpoint, nth }) =>
      endpoint === 'create' && nth === 1 ? { kind: 'hang', created: false } : undefined;
    expect(faults).toBeDefined();
    const body = JSON.stringify({ code: status, msg: 'odd', data: { taskId: 'task-of-an-odd-answer' } });
    const odd: Fault = { kind: 'status', status, body, contentType: 'application/json' };
    const { outcomes, posts: count } = await posts(onCreate(odd));
    expect(count).toBe(1);
    expect(outcomes[0]).toMatchObject({ taskId: 'task-of-an-odd-answer' });
  });
});

describe('409', () => {
  it('bounds concurrency by what is alive and sends again, until it is taken', async () => {
    const faults: Faults = ({ endpoint, nth }) =>
      endpoint === 'create' && nth > 2 && nth < 5 ? inWords(409, 409) : undefined;
    const { outcomes, ledger, progress } = await runLoop({ api: { faults }, images: 8, settings: { concurrency: 4 } });
    expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 'generated'));
    expect(ledger.tasks).toHaveLength(8);
    expect(progress.find(({ type }) => type === 'concurrency')).toMatchObject({ limit: 2 });
  });

  it('keeps back what waits for its turn, until one of our tasks has ended', async () => {
    const faults: Faults = ({ endpoint, nth }) =>
      endpoint === 'create' && nth > 2 && nth <= 10 ? inWords(409, 409) : undefined;
    const { outcomes, ledger } = await runLoop({ api: { faults }, images: 12, settings: { concurrency: 12 } });
    expect(outcomes.every(({ status }) => status === 'generated')).toBe(true);
    // Eight were on their way at once, and one more for each that was taken; the others have slots, too.
    expect(ledger.requests.findIndex(({ endpoint }) => endpoint === 'query')).toBeLessThanOrEqual(10);
  });

  it('while the key has tasks elsewhere and none here is asked for by one image every 15 s', async () => {
    const startedAt = Date.now();
    const faults = onCreate(inWords(409, 409), 12);
    const { outcomes, ledger, clock } = await runLoop({ api: { faults }, images: 4, settings: { concurrency: 4 } });
    expect(outcomes.every(({ status }) => status === 'generated')).toBe(true);
    expect(ledger.of('create')).toHaveLength(16);
    // Four at once, then eight one after another.
    expect(clock.now() - startedAt).toBeGreaterThanOrEqual(9 * 15_000);
  });

  it('without a task of ours waits 15 s', async () => {
    const { clock, outcomes } = await posts(onCreate(inWords(409, 409), 3));
    expect(clock.sleeps.filter((ms) => ms === 15_000)).toHaveLength(3);
    expect(outcomes[0]?.status).toBe('generated');
  });
});

describe('429', () => {
  it('shuts one gate for every request, as long as the API says', async () => {
    const limited: Fault = {
      kind: 'status',
      status: 429,
      code: 429,
      msg: 'slow down',
      headers: { 'retry-after': '20' },
    };
    const { outcomes, progress, ledger } = await runLoop({ api: { faults: onCreate(limited, 1) }, images: 4 });
    expect(progress.filter(({ type }) => type === 'rate-limited')).toMatchObject([{ waitMs: 20_000 }]);
    expect(outcomes.every(({ status }) => status === 'generated')).toBe(true);
    expect(ledger.tasks).toHaveLength(4);
  });

  it('of a create holds no query back, and is over when the API says', async () => {
    const body = {
      code: 429,
      msg: 'rate limit exceeded',
      data: { retryAfter: 3, limit: 1, windowSeconds: 1, tier: 'free' },
    };
    const limited: Fault = { kind: 'status', status: 429, body: JSON.stringify(body), contentType: 'application/json' };
    const faults: Faults = ({ endpoint, nth }) => (endpoint === 'create' && nth === 2 ? limited : undefined);
    const { outcomes, progress, ledger } = await runLoop({ api: { faults }, images: 2, settings: { concurrency: 2 } });
    expect(outcomes.every(({ status }) => status === 'generated')).toBe(true);
    expect(progress.filter(({ type }) => type === 'rate-limited')).toMatchObject([
      { waitMs: 3000, reason: expect.stringContaining('“free”') },
    ]);
    const [first] = ledger.tasks;
    const firstQuery = ledger.requests.findIndex(
      ({ endpoint, taskId }) => endpoint === 'query' && taskId === first?.taskId,
    );
    const lastCreate = ledger.requests.findLastIndex(({ endpoint }) => endpoint === 'create');
    expect(firstQuery).toBeLessThan(lastCreate);
  });
});
