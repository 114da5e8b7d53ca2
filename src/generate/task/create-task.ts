import type { Failure } from '../../image/image.ts';
import { ImageApiError } from '../../image-api/fault.ts';
import { chargedOnCreate, type FaultKind, LOOK_UP, policyOf, reportedKind } from '../../image-api/fault-policy.ts';
import type { ToMake } from '../../plan/plan.ts';
import { safeBackoffMs } from '../../runtime/backoff.ts';
import type { OpenRequest } from '../journal.ts';
import { abortReason, type LoopContext } from '../loop-context.ts';

/** How the attempt to create one task ended. */
export type Creation =
  | { readonly kind: 'created'; readonly taskId: string; readonly requestId: string; readonly createdAt: number }
  | { readonly kind: 'failed'; readonly requestId: string; readonly failure: Failure }
  /** Nothing was accepted, and the run stopped before it could be. */
  | { readonly kind: 'stopped'; readonly reason: string };

/** How long a 409 waits if none of our own tasks ends first: the key may have tasks elsewhere, which say nothing here. */
const TASK_WAIT_MS = 15_000;

/** One image on its way to a task. */
interface Attempt {
  readonly context: LoopContext;
  readonly image: ToMake;
  /** One for the image, kept over repeats: for support and tracing, not assumed to deduplicate. */
  readonly requestId: string;
  /** Faults met so far, by kind. */
  readonly faults: Map<FaultKind, number>;
  /** Nobody knows what came of an earlier request: this is the one repeat that `retry-ambiguous` allows. */
  isRepeat: boolean;
}

/**
 * Creates one task: the only place that pays. The request is sent again only when it was certainly not accepted, or
 * once, with `retry-ambiguous`, when nobody knows; `open` is a request of an earlier attempt that is to be repeated.
 * Holds a slot when it returns `created`, and only then.
 */
export async function createTask(context: LoopContext, image: ToMake, open?: OpenRequest): Promise<Creation> {
  const requestId = open?.requestId ?? context.options.newRequestId();
  const attempt: Attempt = { context, image, requestId, faults: new Map(), isRepeat: open !== undefined };
  try {
    for (;;) {
      await context.slots.acquire(context.creating);
      const sent = await sendInTurn(attempt).catch((error: unknown) => {
        context.slots.release();
        throw error;
      });
      if (sent.kind === 'created') return sent;
      context.slots.release();
      const end = await waitToSendAgain(attempt, sent.error);
      if (end !== 'again') return { kind: 'failed', requestId, failure: end };
    }
  } catch (error) {
    if (!context.creating.aborted) throw error;
    const reason = abortReason(context.creating);
    if (!attempt.isRepeat) return { kind: 'stopped', reason };
    return { kind: 'failed', requestId, failure: unknownFate(attempt, 'unanswered', reason) };
  }
}

type Sent = Extract<Creation, { kind: 'created' }> | { readonly kind: 'fault'; readonly error: ImageApiError };

/** One paid request, one of few where nothing is known of the limits yet. @throws as `sendOnce` */
async function sendInTurn(attempt: Attempt): Promise<Sent> {
  const { firstCreates, creating } = attempt.context;
  await firstCreates.begin(creating);
  let isAccepted = false;
  try {
    const sent = await sendOnce(attempt);
    isAccepted = sent.kind === 'created';
    return sent;
  } finally {
    firstCreates.end(isAccepted);
  }
}

/** One paid request, with the journal flushed before and after. @throws when the run stops before it is sent. */
async function sendOnce({ context, image, requestId, isRepeat }: Attempt): Promise<Sent> {
  const { api, clock } = context.options;
  const { spec } = image;
  await context.gates.create.pass(context.creating);
  const createdAt = clock.now();
  const request = { id: spec.id, fingerprint: spec.fingerprint, requestId, at: createdAt };
  context.record({ type: 'creating', ...request, ...(isRepeat && { again: true }) });
  context.creating.throwIfAborted();
  try {
    const taskId = await api.create(spec, requestId, context.createGrace);
    context.record({ type: 'created', ...request, taskId });
    context.gates.create.passed();
    context.slots.clean();
    return { kind: 'created', taskId, requestId, createdAt };
  } catch (error) {
    if (!(error instanceof ImageApiError)) throw error;
    if (chargedOnCreate(error.kind) === 'no') context.record({ type: 'refused', id: spec.id, requestId });
    return { kind: 'fault', error };
  }
}

/** Waits as the fault's rule says and returns `again`, or says why the image fails. @throws when the run stops meanwhile. */
async function waitToSendAgain(attempt: Attempt, error: ImageApiError): Promise<Failure | 'again'> {
  const { context, faults } = attempt;
  const { onCreate: rule, advice } = policyOf(error.kind);
  const before = faults.get(error.kind) ?? 0;
  faults.set(error.kind, before + 1);
  const refused = attempt.isRepeat
    ? unknownFate(attempt, error.kind, error.message)
    : ({ kind: reportedKind(error.kind), message: error.message, charged: 'no', advice } as const);
  switch (rule.next) {
    case 'again':
      if (before >= rule.times) return refused;
      await pause(attempt, error);
      return 'again';
    case 'wait-for-gate':
      if (before >= rule.times) return refused;
      shutGate(context, 'create', error);
      return 'again';
    case 'wait-for-task':
      context.slots.halve();
      await waitForTask(attempt, error);
      return 'again';
    case 'fail':
      return refused;
    case 'stop':
      context.stopCreating(error.message);
      return refused;
    case 'ambiguous':
      return waitIfRepeatAllowed(attempt, error);
  }
}

/** Tells the endpoint's gate of a 429, and people of the wait where it grew. */
export function shutGate(context: LoopContext, endpoint: 'create' | 'query', error: ImageApiError): void {
  const waitMs = context.gates[endpoint].shut(error);
  if (waitMs !== undefined) context.options.onProgress({ type: 'rate-limited', reason: error.message, waitMs });
}

async function waitIfRepeatAllowed(attempt: Attempt, error: ImageApiError): Promise<Failure | 'again'> {
  const { context, isRepeat } = attempt;
  if (!context.options.settings.retryAmbiguous || isRepeat) return unknownFate(attempt, error.kind, error.message);
  attempt.isRepeat = true;
  await pause(attempt, error);
  return 'again';
}

/** The failure of an image for which a request was sent that may have been accepted. */
function unknownFate({ isRepeat, requestId }: Attempt, kind: FaultKind, reason: string): Failure {
  const which = isRepeat ? 'one of its requests' : 'it';
  const words = `nobody knows whether ${which} was accepted: a task may exist and be charged; X-Request-ID ${requestId}`;
  return { kind: reportedKind(kind), message: `${reason}; ${words}`, charged: 'unknown', advice: LOOK_UP };
}

/** The back-off before a request is sent again, told to people. */
async function pause({ context, image, faults }: Attempt, error: ImageApiError): Promise<void> {
  const { clock, onProgress, random } = context.options;
  const attempt = faults.get(error.kind) ?? 1;
  const waitMs = Math.max(error.retryAfterMs ?? 0, safeBackoffMs(attempt - 1, random));
  onProgress({ type: 'retry', spec: image.spec, step: 'create', reason: error.message, attempt, waitMs });
  await clock.sleep(waitMs, context.creating);
}

/** Waits until one of our own tasks has ended, or 15 s: others may share the account. */
async function waitForTask({ context, image, faults }: Attempt, error: ImageApiError): Promise<void> {
  const { clock, onProgress } = context.options;
  const waitMs = Math.max(error.retryAfterMs ?? 0, TASK_WAIT_MS);
  const attempt = faults.get(error.kind) ?? 1;
  onProgress({ type: 'retry', spec: image.spec, step: 'create', reason: error.message, attempt, waitMs });
  const freed = new AbortController();
  const sleep = clock.sleep(waitMs, AbortSignal.any([freed.signal, context.creating])).catch(() => undefined);
  await Promise.race([sleep, context.slots.taskEnded()]);
  freed.abort();
  context.creating.throwIfAborted();
}
