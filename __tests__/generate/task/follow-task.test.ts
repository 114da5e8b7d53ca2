import { describe, expect, it } from '@jest/globals';
import type { Fault, Faults } from '../../../sandbox/image-api/fault.ts';
import { journalState } from '../../../src/generate/journal.ts';
import { KEY_MARK, onlyFailure, runLoop, toGenerate } from '../../support/loop.ts';

const onQuery =
  (fault: Fault, times = Number.POSITIVE_INFINITY): Faults =>
  ({ endpoint, nthOfSubject }) =>
    endpoint === 'query' && nthOfSubject <= times ? fault : undefined;

const status = (code: number): Fault => ({ kind: 'status', status: code, code, msg: 'in the words of the API' });

describe('a poll that goes wrong costs nothing and is repeated', () => {
  it.each<readonly [string, Fault]>([
    ['a reset', { kind: 'reset-before-read' }],
    ['a close', { kind: 'close' }],
    ['402', status(402)],
    ['408', status(408)],
    ['409', status(409)],
    ['425', status(425)],
    ['429', status(429)],
    ['500', status(500)],
    ['bare 502', { kind: 'status', status: 502, body: 'Bad gateway' }],
    ['503', status(503)],
    ['521', { kind: 'status', status: 521, body: '' }],
  ])('%s, many times over', async (_name, fault) => {
    const { outcomes, ledger } = await runLoop({ api: { faults: onQuery(fault, 7) } });
    expect(outcomes[0]?.status).toBe('generated');
    expect(ledger.of('query')).toHaveLength(8);
    expect(ledger.of('create')).toHaveLength(1);
  });

  it('after 1, 2, 4, 8, 15 s', async () => {
    const { clock } = await runLoop({ api: { faults: onQuery(status(500), 6) } });
    expect(clock.sleeps.filter((ms) => ms <= 20_000 && ms > 0)).toEqual([1000, 1000, 2000, 4000, 8000, 15_000, 15_000]);
  });

  it.each<readonly [string, Fault, number]>([
    ['400', status(400), 3],
    ['422', status(422), 3],
    ['a web page', { kind: 'html' }, 5],
    ['another shape', { kind: 'wrong-shape' }, 5],
  ])('%s: fails after so many in a row, and the task is kept for the next run', async (_name, fault, most) => {
    const { outcomes, ledger } = await runLoop({ api: { faults: onQuery(fault) } });
    expect(ledger.of('query')).toHaveLength(most);
    expect(onlyFailure(outcomes)).toMatchObject({ error: { charged: 'unknown' }, retrievable: true });
    const again = await runLoop({ api: { faults: onQuery(fault, most - 1) } });
    expect(again.outcomes[0]?.status).toBe('generated');
  });

  it('401: two more tries, then everything that lives stays pending', async () => {
    const { outcomes, ledger } = await runLoop({
      api: { faults: onQuery(status(401)) },
      images: 3,
      settings: { concurrency: 2 },
    });
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['pending', 'pending', 'skipped']);
    expect(
      Math.max(
        ...ledger.tasks.map(({ taskId }) => ledger.of('query').filter((query) => query.taskId === taskId).length),
      ),
    ).toBe(3);
  });
});

describe('404 on a poll', () => {
  it('right after the create is only early', async () => {
    const { outcomes, clock } = await runLoop({ api: { faults: onQuery(status(404), 4) } });
    expect(outcomes[0]?.status).toBe('generated');
    expect(clock.sleeps.filter((ms) => ms > 0 && ms <= 8000)).toEqual([1000, 1000, 2000, 4000, 8000]);
  });

  it('of a task older than a minute: three more, then it is lost', async () => {
    const { outcomes, ledger } = await runLoop({ api: { faults: onQuery(status(404)) } });
    expect(onlyFailure(outcomes)).toMatchObject({ error: { kind: 'lost', charged: 'unknown' }, retrievable: false });
    expect(ledger.of('create')).toHaveLength(1);
  });
});

describe('what a task says', () => {
  it('fail: the words of the API', async () => {
    const { outcomes } = await runLoop({ api: { failure: { failCode: '451', failMsg: 'moderated' } } });
    expect(onlyFailure(outcomes)).toMatchObject({
      error: { kind: 'task-failed', message: 'the task failed (451): moderated' },
    });
  });

  it('fail for its content: that the prompt is to be edited', async () => {
    const failMsg = "Sorry, but the image we created may violate OpenAI's content policies.";
    const { outcomes } = await runLoop({ api: { failure: { failCode: '400', failMsg } } });
    expect(onlyFailure(outcomes).error).toMatchObject({
      kind: 'task-failed',
      message: `the prompt was refused for its content (400): ${failMsg}`,
      advice: expect.stringContaining('Edit the prompt'),
      isModerated: true,
    });
  });

  it('a state nobody knows means not finished, reported once', async () => {
    const { outcomes, progress } = await runLoop({
      api: { faults: onQuery({ kind: 'unknown-state', state: 'dreaming' }, 3) },
    });
    expect(outcomes[0]?.status).toBe('generated');
    expect(progress.filter(({ type }) => type === 'state')).toMatchObject([{ state: 'dreaming', known: false }]);
  });

  it.each([[''], ['{'], ['{"resultUrls":[]}'], [null]])(
    'success with %j for a result is asked again after 1, 3, 6 s',
    async (resultJson) => {
      const malformed: Fault = { kind: 'malformed-result', resultJson };
      const fixed = await runLoop({ api: { faults: onQuery(malformed, 3) } });
      expect(fixed.outcomes[0]?.status).toBe('generated');
      expect(fixed.clock.sleeps.filter((ms) => ms > 0 && ms <= 6000)).toEqual([1000, 1000, 3000, 6000]);
      const broken = await runLoop({ api: { faults: onQuery(malformed) } });
      expect(onlyFailure(broken.outcomes)).toMatchObject({ error: { kind: 'malformed-result', charged: 'yes' } });
      expect(broken.ledger.of('query')).toHaveLength(4);
      expect(broken.ledger.of('create')).toHaveLength(1);
    },
  );
});

describe('deadlines', () => {
  it('image-timeout: one last poll, then pending with its task', async () => {
    const { outcomes, ledger } = await runLoop({ api: { latencyMs: 1e9 }, settings: { imageTimeoutMs: 9500 } });
    expect(outcomes[0]).toMatchObject({ status: 'pending', taskId: ledger.tasks[0]?.taskId, lastState: 'waiting' });
    expect(ledger.of('query')).toHaveLength(10);
  });

  it('the last poll may still bring the image', async () => {
    const faults: Faults = ({ endpoint, nth }) =>
      endpoint === 'query' && nth < 3 ? { kind: 'unknown-state', state: 'waiting' } : undefined;
    const { outcomes, ledger } = await runLoop({
      api: { faults },
      settings: { imageTimeoutMs: 2500 },
      horizonMs: 25_000,
    });
    expect(outcomes[0]?.status).toBe('generated');
    expect(ledger.of('query')).toHaveLength(3);
  });

  it('timeout: what was not created is skipped', async () => {
    const { outcomes } = await runLoop({
      api: { latencyMs: 1e9 },
      images: 3,
      settings: { timeoutMs: 5000, concurrency: 1 },
    });
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['pending', 'skipped', 'skipped']);
  });

  it('a cancellation ends everything without another poll', async () => {
    const cancel = new AbortController();
    const { outcomes, ledger } = await runLoop({
      api: { latencyMs: 1e9 },
      images: 3,
      settings: { concurrency: 2 },
      cancelled: cancel.signal,
      onProgress: ({ type }) =>
        type === 'created' && setImmediate(() => cancel.abort(new Error('the job was cancelled'))),
    });
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['pending', 'pending', 'skipped']);
    expect(ledger.of('query').length).toBeLessThanOrEqual(2);
  });
});

describe('a task of another key', () => {
  const { spec } = toGenerate('image-1');
  const task = { spec, taskId: 'of another key', requestId: 'r', createdAt: 0 };

  it('that the API does not know stays pending under its key, and nothing is paid', async () => {
    const { outcomes, ledger, journal } = await runLoop({ adopt: [{ ...task, key: '01234567' }] });
    expect(outcomes).toMatchObject([{ status: 'pending', isForeign: true, key: '01234567' }]);
    expect(ledger.of('create')).toEqual([]);
    expect(journalState(journal).tasks.get(spec.id)).toMatchObject({ taskId: 'of another key', key: '01234567' });
  });

  it('is as lost as any where the key is the same, or nobody noted it', async () => {
    for (const key of [{ key: KEY_MARK }, {}]) {
      const { outcomes, ledger } = await runLoop({ adopt: [{ ...task, ...key }] });
      expect(outcomes).toMatchObject([{ status: 'generated', key: KEY_MARK }]);
      expect(ledger.of('create')).toHaveLength(1);
    }
  });
});

describe('a task that is adopted', () => {
  it('is asked about at once, and nothing is created', async () => {
    const { spec } = toGenerate('image-1');
    const task = { spec, taskId: 'no-such-task', requestId: 'r', createdAt: 0 };
    const answer: Fault = { kind: 'unknown-state', state: 'waiting' };
    const { clock, ledger } = await runLoop({
      adopt: [task],
      api: { faults: onQuery(answer) },
      settings: { imageTimeoutMs: 1500 },
    });
    expect(clock.sleeps).toContain(0);
    expect(ledger.of('create')).toHaveLength(0);
  });

  it('is generated again when it is lost', async () => {
    const { spec } = toGenerate('image-1');
    const task = { spec, taskId: 'no-such-task', requestId: 'r', createdAt: 0 };
    const { outcomes, ledger } = await runLoop({ adopt: [task] });
    expect(outcomes[0]?.status).toBe('generated');
    expect(ledger.of('create')).toHaveLength(1);
    expect(ledger.of('query').filter(({ taskId }) => taskId === 'no-such-task')).toHaveLength(4);
  });
});
