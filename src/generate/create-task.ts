import type { Failure } from '../image.ts';
import { type FaultKind, ImageApiError } from '../image-api/fault.ts';
import type { ToMake } from '../plan/plan.ts';
import { safeBackoffMs } from './backoff.ts';
import { abortReason, type Run } from './run.ts';

/** How the attempt to create one task ended. */
export type Creation =
  | { readonly kind: 'created'; readonly taskId: string; readonly requestId: string; readonly createdAt: number }
  | { readonly kind: 'failed'; readonly requestId: string; readonly failure: Failure }
  /** Nothing was accepted, and the run stopped before it could be. */
  | { readonly kind: 'stopped'; readonly reason: string };

/** What a fault of a create leads to. */
type Rule =
  /** Certainly not accepted: sent again, so many times. */
  | { readonly next: 'again'; readonly times: number }
  | { readonly next: 'wait-for-task' }
  | { readonly next: 'wait-for-gate'; readonly times: number }
  | { readonly next: 'fail' }
  | { readonly next: 'stop' }
  /** Perhaps accepted: never sent again unasked. */
  | { readonly next: 'ambiguous' };

/** FIELD-NOTES A, column "on create". */
const RULES = {
  unreachable: { next: 'again', times: 4 },
  certificate: { next: 'stop' },
  unanswered: { next: 'ambiguous' },
  'invalid-request': { next: 'fail' },
  unauthorized: { next: 'stop' },
  'no-credits': { next: 'stop' },
  'not-found': { next: 'stop' },
  'too-many-tasks': { next: 'wait-for-task' },
  'too-early': { next: 'again', times: 2 },
  'rate-limited': { next: 'wait-for-gate', times: 8 },
  'internal-error': { next: 'again', times: 3 },
  unavailable: { next: 'again', times: 2 },
  'origin-unreached': { next: 'again', times: 3 },
  gateway: { next: 'ambiguous' },
  unreadable: { next: 'ambiguous' },
} as const satisfies Record<FaultKind, Rule>;

/** FIELD-NOTES A: how long a 409 waits when none of our own tasks ends first. */
const TASK_WAIT_MS = 15_000;

/** One image on its way to a task. */
interface Attempt {
  readonly run: Run;
  readonly image: ToMake;
  /** One for the image, kept over repeats: for support and tracing, not assumed to deduplicate. */
  readonly requestId: string;
  /** Faults met so far, by kind. */
  readonly faults: Map<FaultKind, number>;
}

/**
 * Creates one task: the only place that pays. The request is sent again only when it was certainly not accepted, or
 * once, with `retry-ambiguous`, when nobody knows. Holds a slot when it returns `created`, and only then.
 */
export async function createTask(run: Run, image: ToMake): Promise<Creation> {
  const attempt: Attempt = { run, image, requestId: run.options.newRequestId(), faults: new Map() };
  try {
    for (;;) {
      await run.slots.acquire(run.creating);
      const sent = await sendOnce(attempt);
      if (sent.kind === 'created') return sent;
      run.slots.release();
      const end = await recover(attempt, sent.error);
      if (end !== 'again') return { kind: 'failed', requestId: attempt.requestId, failure: end };
    }
  } catch (error) {
    if (!run.creating.aborted) throw error;
    return { kind: 'stopped', reason: abortReason(run.creating) };
  }
}

type Sent = Extract<Creation, { kind: 'created' }> | { readonly kind: 'fault'; readonly error: ImageApiError };

/** One paid request, with the journal flushed before and after. */
async function sendOnce({ run, image, requestId }: Attempt): Promise<Sent> {
  const { api, clock, journal } = run.options;
  const { spec, fingerprint } = image;
  try {
    await run.gate.pass(run.creating);
  } catch (error) {
    run.slots.release();
    throw error;
  }
  const createdAt = clock.now();
  journal.write({ type: 'creating', id: spec.id, fingerprint, requestId, at: createdAt });
  try {
    const taskId = await api.create(spec, requestId, run.createGrace);
    journal.write({ type: 'created', id: spec.id, fingerprint, requestId, taskId, at: createdAt });
    run.gate.passed();
    run.slots.clean();
    return { kind: 'created', taskId, requestId, createdAt };
  } catch (error) {
    if (!(error instanceof ImageApiError)) throw error;
    if (RULES[error.kind].next !== 'ambiguous') journal.write({ type: 'refused', id: spec.id, requestId });
    return { kind: 'fault', error };
  }
}

/** Waits as the fault's rule says and returns `again`, or says why the image fails. @throws when the run stops meanwhile. */
async function recover(attempt: Attempt, error: ImageApiError): Promise<Failure | 'again'> {
  const { run, faults } = attempt;
  const rule: Rule = RULES[error.kind];
  const before = faults.get(error.kind) ?? 0;
  faults.set(error.kind, before + 1);
  const refused: Failure = { kind: error.kind, message: error.message, charged: 'no' };
  switch (rule.next) {
    case 'again':
      if (before >= rule.times) return refused;
      await pause(attempt, error);
      return 'again';
    case 'wait-for-gate':
      if (before >= rule.times) return refused;
      shutGate(run, error);
      return 'again';
    case 'wait-for-task':
      run.slots.halve();
      await waitForTask(attempt, error);
      return 'again';
    case 'fail':
      return refused;
    case 'stop':
      run.stopCreating(error.message);
      return refused;
    case 'ambiguous':
      return recoverAmbiguous(attempt, error);
  }
}

/** Tells the gate of a 429, and people of the wait where it grew. */
export function shutGate(run: Run, error: ImageApiError): void {
  const waitMs = run.gate.shut(error.retryAfterMs);
  if (waitMs !== undefined) run.options.onProgress({ type: 'rate-limited', reason: error.message, waitMs });
}

async function recoverAmbiguous(attempt: Attempt, error: ImageApiError): Promise<Failure | 'again'> {
  const { run, faults, requestId } = attempt;
  const ambiguous = [...faults].filter(([kind]) => RULES[kind].next === 'ambiguous');
  const met = ambiguous.reduce((sum, [, count]) => sum + count, 0);
  if (run.options.settings.retryAmbiguous && met === 1 && !run.creating.aborted) {
    await pause(attempt, error);
    return 'again';
  }
  const words = `nobody knows whether it was accepted: a task may exist and be charged; X-Request-ID ${requestId}`;
  return { kind: error.kind, message: `${error.message}; ${words}`, charged: 'unknown' };
}

/** The back-off before a request is sent again, told to people. */
async function pause({ run, image, faults }: Attempt, error: ImageApiError): Promise<void> {
  const { clock, onProgress, random } = run.options;
  const attempt = faults.get(error.kind) ?? 1;
  const waitMs = Math.max(error.retryAfterMs ?? 0, safeBackoffMs(attempt - 1, random));
  onProgress({ type: 'retry', spec: image.spec, step: 'create', reason: error.message, attempt, waitMs });
  await clock.sleep(waitMs, run.creating);
}

/** Waits until one of our own tasks has ended, or 15 s: others may share the account. */
async function waitForTask({ run, image, faults }: Attempt, error: ImageApiError): Promise<void> {
  const { clock, onProgress } = run.options;
  const waitMs = Math.max(error.retryAfterMs ?? 0, TASK_WAIT_MS);
  const attempt = faults.get(error.kind) ?? 1;
  onProgress({ type: 'retry', spec: image.spec, step: 'create', reason: error.message, attempt, waitMs });
  const freed = new AbortController();
  const sleep = clock.sleep(waitMs, AbortSignal.any([freed.signal, run.creating])).catch(() => undefined);
  await Promise.race([sleep, run.slots.taskEnded()]);
  freed.abort();
  run.creating.throwIfAborted();
}
