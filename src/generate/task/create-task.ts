import type { Failure, ImageSpec } from '../../image/image.ts';
import { ImageApiError } from '../../image-api/fault.ts';
import {
  ASK_UNDER_SAME_ID,
  chargedOnCreate,
  type FaultKind,
  LOOK_UP,
  policyOf,
  reportOf,
} from '../../image-api/fault-policy.ts';
import { repeatMs, safeBackoffMs } from '../../runtime/backoff.ts';
import type { OpenRequest } from '../journal.ts';
import { abortReason, type LoopContext } from '../loop-context.ts';

/** What is said of a request whose answer did not come and that the API takes for the same one. */
export const SENT_AGAIN = 'sent again under the same request id';

/** How a request that the API answered with a task was sent. */
export interface Sending {
  /** Unix milliseconds of this machine: when a request with this id is known to have been sent first. */
  readonly firstAt: number;
  /** The API's clock less this machine's, in ms; absent if the API did not send the time. */
  readonly serverOffsetMs?: number;
  /** An earlier request with the same id had no answer: the task may be that one's. */
  readonly isRepeat: boolean;
}

/** How the attempt to create one task ended. */
export type Creation =
  | {
      readonly kind: 'created';
      readonly taskId: string;
      readonly requestId: string;
      readonly createdAt: number;
      readonly sending: Sending;
    }
  | { readonly kind: 'failed'; readonly requestId: string; readonly failure: Failure }
  /** Nothing was accepted, and the run stopped before it could be. */
  | { readonly kind: 'stopped'; readonly reason: string };

/** How long a 409 waits if none of our own tasks ends first: the key may have tasks elsewhere, which say nothing here. */
const TASK_WAIT_MS = 15_000;

/** One image on its way to a task. */
interface Attempt {
  readonly context: LoopContext;
  readonly spec: ImageSpec;
  /** One for the image, kept over repeats. */
  readonly requestId: string;
  /** Faults met so far, by kind. */
  readonly faults: Map<FaultKind, number>;
  /** When the request was sent first, by whatever attempt. */
  firstAt: number | undefined;
  /** Nobody knows what came of an earlier request with this id. */
  isRepeat: boolean;
  /** Requests without an answer, this attempt's alone. */
  unanswered: number;
}

/** A create: for an image, under an id; `open` is the request of an earlier attempt that is to be repeated. */
export interface CreateOptions {
  readonly spec: ImageSpec;
  readonly requestId: string;
  readonly open?: OpenRequest | undefined;
}

/**
 * Creates one task: the only place that pays. A request that may have been accepted is sent again only where the API
 * takes it for the same request, until the run's time is up; or once, with `retry-ambiguous`. Every other one is sent
 * again when it was certainly not accepted. Holds a slot when it returns `created`, and only then.
 */
export async function createTask(context: LoopContext, { spec, requestId, open }: CreateOptions): Promise<Creation> {
  const isRepeat = open !== undefined;
  const attempt: Attempt = { context, spec, requestId, faults: new Map(), firstAt: open?.at, isRepeat, unanswered: 0 };
  try {
    for (let turn: number | undefined; ; ) {
      turn = await context.slots.acquire(context.creating, turn);
      const sent = await sendInTurn(attempt).catch((error: unknown) => {
        context.slots.release();
        throw error;
      });
      if (sent.kind === 'created') return sent;
      if (sent.kind === 'no-room') {
        context.slots.release();
        continue;
      }
      const end = await waitWithoutSlot(attempt, sent.error);
      if (end !== 'again') return { kind: 'failed', requestId, failure: end };
    }
  } catch (error) {
    if (!context.creating.aborted) throw error;
    const reason = abortReason(context.creating);
    if (!attempt.isRepeat) return { kind: 'stopped', reason };
    return { kind: 'failed', requestId, failure: unknownFate(attempt, 'unanswered', reason) };
  }
}

type Sent =
  | Extract<Creation, { kind: 'created' }>
  | { readonly kind: 'fault'; readonly error: ImageApiError }
  /** While it waited for its turn, the API refused others for tasks alive: it was not sent. */
  | { readonly kind: 'no-room' };

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
async function sendOnce(attempt: Attempt): Promise<Sent> {
  const { context, spec, requestId, isRepeat } = attempt;
  const { api, clock } = context.options;
  const hasPassed = await context.gates.create.pass(context.creating, () => !context.slots.isOver);
  if (!hasPassed) return { kind: 'no-room' };
  const createdAt = clock.now();
  const firstAt = Math.min(attempt.firstAt ?? createdAt, createdAt);
  attempt.firstAt = firstAt;
  const request = { id: spec.id, fingerprint: spec.fingerprint, requestId, at: createdAt };
  context.record({ type: 'creating', ...request, ...(isRepeat && { again: true }) });
  context.creating.throwIfAborted();
  try {
    const { taskId, serverTime } = await api.create(spec, requestId, context.createGrace);
    context.record({ type: 'created', ...request, taskId, key: context.options.key });
    context.gates.create.passed();
    context.slots.created();
    const offset = serverTime === undefined ? {} : { serverOffsetMs: serverTime - clock.now() };
    return { kind: 'created', taskId, requestId, createdAt, sending: { firstAt, isRepeat, ...offset } };
  } catch (error) {
    if (!(error instanceof ImageApiError)) throw error;
    if (chargedOnCreate(error.kind) === 'no') context.record({ type: 'refused', id: spec.id, requestId });
    return { kind: 'fault', error };
  }
}

/** Waits for others without a slot; where others hold all that the key has, one image at a time asks for them. */
async function waitWithoutSlot(attempt: Attempt, error: ImageApiError): Promise<Failure | 'again'> {
  const { slots } = attempt.context;
  const isForOthers = policyOf(error.kind).onCreate.next === 'wait-for-task' && slots.alive === 0;
  if (!isForOthers) slots.release();
  try {
    return await waitToSendAgain(attempt, error);
  } finally {
    if (isForOthers) slots.release();
  }
}

/** Waits as the fault's rule says and returns `again`, or says why the image fails. @throws when the run stops meanwhile. */
async function waitToSendAgain(attempt: Attempt, error: ImageApiError): Promise<Failure | 'again'> {
  const { context, faults, isRepeat } = attempt;
  const { onCreate: rule, advice } = policyOf(error.kind);
  const before = faults.get(error.kind) ?? 0;
  faults.set(error.kind, before + 1);
  const refused = isRepeat
    ? unknownFate(attempt, error.kind, error.message)
    : ({ ...reportOf(error.kind), message: error.message, charged: 'no', advice } as const);
  // Only an answer shows what became of the request before: as long as one is possible, there is time for it.
  const isPatient = isRepeat && context.options.requestIds.isRepeatable;
  switch (rule.next) {
    case 'again':
      if (before >= rule.times && !isPatient) return refused;
      await pause(attempt, error, safeBackoffMs(before, context.options.random));
      return 'again';
    case 'wait-for-gate':
      if (before >= rule.times && !isPatient) return refused;
      shutGate(context, 'create', error);
      return 'again';
    case 'wait-for-task':
      context.slots.refused();
      await waitForTask(attempt, error);
      return 'again';
    case 'fail':
      return refused;
    case 'stop':
      context.stopCreating(error.message);
      return refused;
    case 'ambiguous':
      return waitToRepeat(attempt, error);
  }
}

/** Tells the endpoint's gate of a 429, and people of the wait where it grew. */
export function shutGate(context: LoopContext, endpoint: 'create' | 'query', error: ImageApiError): void {
  const waitMs = context.gates[endpoint].shut(error);
  if (waitMs !== undefined) context.options.onProgress({ type: 'rate-limited', reason: error.message, waitMs });
}

/** Nobody knows what came of the request: it is repeated where that cannot pay twice, or where that was asked for. */
async function waitToRepeat(attempt: Attempt, error: ImageApiError): Promise<Failure | 'again'> {
  const { context, isRepeat, unanswered } = attempt;
  const { requestIds, settings, random } = context.options;
  const isAllowed = requestIds.isRepeatable || (settings.retryAmbiguous && !isRepeat);
  if (!isAllowed) return unknownFate(attempt, error.kind, error.message);
  attempt.isRepeat = true;
  attempt.unanswered += 1;
  await pause(attempt, error, repeatMs(unanswered, random));
  return 'again';
}

/** The failure of an image for which a request was sent that may have been accepted. */
function unknownFate({ context, isRepeat, requestId }: Attempt, kind: FaultKind, reason: string): Failure {
  const isSame = context.options.requestIds.isRepeatable;
  const which = isRepeat ? 'one of its requests' : 'it';
  const repeat = isRepeat && isSame ? `${SENT_AGAIN}, but ` : '';
  const words = `${repeat}nobody knows whether ${which} was accepted: a task may exist and be charged; X-Request-ID ${requestId}`;
  const advice = isSame ? ASK_UNDER_SAME_ID : LOOK_UP;
  return { ...reportOf(kind), message: `${reason}; ${words}`, charged: 'unknown', advice };
}

/** The back-off before a request is sent again, reported to people. */
async function pause(
  { context, spec, faults, isRepeat }: Attempt,
  error: ImageApiError,
  backoffMs: number,
): Promise<void> {
  const { clock, onProgress, requestIds } = context.options;
  const attempt = faults.get(error.kind) ?? 1;
  const waitMs = Math.max(error.retryAfterMs ?? 0, backoffMs);
  const sameRequest = isRepeat && requestIds.isRepeatable;
  onProgress({ type: 'retry', spec, step: 'create', reason: error.message, attempt, waitMs, sameRequest });
  await clock.sleep(waitMs, context.creating);
}

/** Waits until one of our own tasks has ended, or 15 s: others may share the account. */
async function waitForTask({ context, spec, faults }: Attempt, error: ImageApiError): Promise<void> {
  const { clock, onProgress } = context.options;
  const waitMs = Math.max(error.retryAfterMs ?? 0, TASK_WAIT_MS);
  const attempt = faults.get(error.kind) ?? 1;
  onProgress({ type: 'retry', spec, step: 'create', reason: error.message, attempt, waitMs });
  const freed = new AbortController();
  const sleep = clock.sleep(waitMs, AbortSignal.any([freed.signal, context.creating])).catch(() => undefined);
  await Promise.race([sleep, context.slots.taskEnded()]);
  freed.abort();
  context.creating.throwIfAborted();
}
