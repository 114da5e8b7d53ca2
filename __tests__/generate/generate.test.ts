import { describe, expect, it } from '@jest/globals';
import type { Fault, Faults } from '../../sandbox/image-api/fault.ts';
import { Journal, journalState, type OpenRequest } from '../../src/generate/journal.ts';
import type { ToAdopt } from '../../src/plan/plan.ts';
import { onlyFailure, runLoop, toGenerate } from '../support/loop.ts';

const onCreate =
  (...faults: readonly (Fault | undefined)[]): Faults =>
  ({ endpoint, nth }) =>
    endpoint === 'create' ? faults[nth - 1] : undefined;

const UNANSWERED: Fault = { kind: 'close', created: false };
const status = (code: number): Fault => ({ kind: 'status', status: code, code, msg: 'in the words of the API' });

/** What an earlier attempt left of `image-1`: a request that nobody knows the answer of. */
const open = (again: boolean): ReadonlyMap<string, OpenRequest> => {
  const { spec } = toGenerate('image-1');
  return new Map([
    [spec.id, { id: spec.id, fingerprint: spec.fingerprint, requestId: 'request of attempt 1', at: 1, again }],
  ]);
};

describe('a request of an earlier attempt that nobody knows the answer of', () => {
  it('is not sent again', async () => {
    const { outcomes, ledger } = await runLoop({ open: open(false) });
    expect(ledger.requests).toEqual([]);
    expect(onlyFailure(outcomes)).toMatchObject({ requestId: 'request of attempt 1', error: { charged: 'unknown' } });
  });

  it('is sent once more with retry-ambiguous, under its own X-Request-ID, and then no more', async () => {
    const settings = { retryAmbiguous: true };
    const answered = await runLoop({ open: open(false), settings });
    expect(answered.outcomes[0]?.status).toBe('generated');
    expect(answered.ledger.of('create').map(({ requestId }) => requestId)).toEqual(['request of attempt 1']);
    const unanswered = await runLoop({ open: open(false), settings, api: { faults: onCreate(UNANSWERED) } });
    expect(unanswered.ledger.of('create')).toHaveLength(1);
    expect(onlyFailure(unanswered.outcomes).error.charged).toBe('unknown');
  });

  it('that was the repeat itself is not sent again, even with retry-ambiguous', async () => {
    const { outcomes, ledger } = await runLoop({ open: open(true), settings: { retryAmbiguous: true } });
    expect(ledger.requests).toEqual([]);
    expect(onlyFailure(outcomes).error.charged).toBe('unknown');
  });

  it('does not hinder another request for the image', async () => {
    const [[id, request] = []] = open(false);
    const edited = new Map(id === undefined || request === undefined ? [] : [[id, { ...request, fingerprint: 'old' }]]);
    const { outcomes } = await runLoop({ open: edited });
    expect(outcomes[0]?.status).toBe('generated');
  });
});

describe('a repeat that retry-ambiguous allows', () => {
  it.each<readonly [string, Faults]>([
    ['is refused as invalid', onCreate(UNANSWERED, status(422))],
    ['stops the run', onCreate(UNANSWERED, status(402))],
    ['is refused over and over', onCreate(UNANSWERED, ...Array.from({ length: 4 }, () => status(500)))],
  ])('and %s: the first request may still be charged', async (_name, faults) => {
    const { outcomes } = await runLoop({ api: { faults }, settings: { retryAmbiguous: true } });
    expect(onlyFailure(outcomes).error).toMatchObject({ charged: 'unknown' });
    expect(onlyFailure(outcomes).error.message).toContain('X-Request-ID request-1');
  });

  it('and is never sent, since the job was cancelled first: failed, not skipped', async () => {
    const cancel = new AbortController();
    const { outcomes, ledger } = await runLoop({
      api: { faults: onCreate(UNANSWERED) },
      settings: { retryAmbiguous: true },
      cancelled: cancel.signal,
      onProgress: ({ type }) => type === 'retry' && cancel.abort(new Error('the job was cancelled')),
    });
    expect(ledger.of('create')).toHaveLength(1);
    expect(onlyFailure(outcomes).error).toMatchObject({ kind: 'unanswered', charged: 'unknown' });
  });

  it('is on record as such', async () => {
    const { journal } = await runLoop({
      api: { faults: onCreate(UNANSWERED, UNANSWERED) },
      settings: { retryAmbiguous: true },
    });
    expect([...journalState(journal).open.values()]).toMatchObject([{ id: 'image-1', again: true }]);
  });
});

describe('in post', () => {
  const { spec } = toGenerate('image-1');
  const adopt: readonly ToAdopt[] = [{ spec, taskId: 'no-such-task', requestId: 'r', createdAt: 0 }];

  it('a task that gives no image is not generated again', async () => {
    const { outcomes, ledger } = await runLoop({ adopt, mode: 'collect' });
    expect(onlyFailure(outcomes).error.kind).toBe('lost');
    expect(ledger.of('create')).toEqual([]);
  });

  it('a task whose answers cannot be read has its second chance still before it', async () => {
    const faults: Faults = () => ({ kind: 'html' });
    const post = await runLoop({ adopt, mode: 'collect', api: { faults } });
    expect(onlyFailure(post.outcomes).retrievable).toBe(true);
    expect(journalState(post.journal).tasks.size).toBe(1);
    const nextRun = await runLoop({ adopt, api: { faults } });
    expect(onlyFailure(nextRun.outcomes).retrievable).toBe(false);
    expect(journalState(nextRun.journal).tasks.size).toBe(0);
  });
});

describe('where nothing may be created', () => {
  const noCreates = 'the journal of an earlier attempt is damaged';

  it('nothing is, and the images say why', async () => {
    const { outcomes, ledger } = await runLoop({ images: 2, noCreates });
    expect(ledger.requests).toEqual([]);
    expect(outcomes).toMatchObject([1, 2].map(() => ({ status: 'skipped', wanted: true, reason: noCreates })));
  });

  it('what is paid for is still fetched, and nothing made in its place', async () => {
    const { spec } = toGenerate('image-1');
    const adopt = [{ spec, taskId: 'no-such-task', requestId: 'r', createdAt: 0 }];
    const { outcomes, ledger } = await runLoop({ adopt, noCreates });
    expect(onlyFailure(outcomes).error.kind).toBe('lost');
    expect(ledger.of('create')).toEqual([]);
  });
});

describe('a journal that cannot be written', () => {
  /** Fails from the n-th entry on, as a full disk does. */
  class FullDisk extends Journal {
    override write(...entry: Parameters<Journal['write']>): void {
      if (this.entries === 2) throw new Error('ENOSPC: no space left on device');
      super.write(...entry);
    }
  }

  it('lets nothing more be paid for, and what is paid for is still fetched', async () => {
    const { outcomes, ledger } = await runLoop({
      images: 3,
      settings: { concurrency: 1 },
      openJournal: (at) => new FullDisk(at),
    });
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['generated', 'skipped', 'skipped']);
    expect(outcomes.find((outcome) => outcome.status === 'skipped')).toMatchObject({
      reason: expect.stringContaining('ENOSPC'),
    });
    expect(ledger.of('create')).toHaveLength(1);
  });
});
