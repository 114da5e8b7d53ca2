import type { Charged, Failure } from '../image/image.ts';

/** What a fault of a create leads to. */
export type CreateRule =
  /** Certainly not accepted: sent again, so many times. */
  | { readonly next: 'again'; readonly times: number }
  | { readonly next: 'wait-for-task' }
  | { readonly next: 'wait-for-gate'; readonly times: number }
  /** This image fails; the others go on. */
  | { readonly next: 'fail' }
  /** Nothing more is created: what is wrong here is wrong for every image. */
  | { readonly next: 'stop' }
  /** Perhaps accepted: never sent again unasked. */
  | { readonly next: 'ambiguous' };

/** What a fault of a poll leads to after so many repeats in a row. */
export type PollRule =
  | { readonly repeats: number; readonly next: 'fail' | 'lost' | 'halt' }
  /** Until the deadline: a poll costs nothing and a task is worth it. */
  | { readonly repeats: 'any' };

/** All that is decided about one kind of fault. */
export interface FaultPolicy {
  /** What happened, for docs/faults.md. */
  readonly when: string;
  /** Status or envelope codes that mean this, whoever says them. */
  readonly codes: readonly number[];
  /** What people read before the API's own words. */
  readonly words: string;
  /** `error.kind` in the results, where that is not the kind itself: programs know the wider word. */
  readonly reportedAs?: string;
  readonly onCreate: CreateRule;
  readonly onPoll: PollRule;
  /** What somebody should do about an image whose create ended so. */
  readonly advice: string;
}

/** Advice for a request that may have been accepted. */
export const LOOK_UP =
  'Look the request up in your account at the API first: running again pays again if it was accepted.';
/** The same, where the API takes a repeated request id for the same request. */
export const ASK_UNDER_SAME_ID =
  'Run the failed job again: the request is sent again under the same request id, so that it is not paid for twice.';
/** Advice for a prompt that was refused for its content. */
export const EDIT_PROMPT = 'Edit the prompt: the same one is refused every time.';
const ONLY_MISSING = 'Run again: only what is missing is generated.';

const ANY: PollRule = { repeats: 'any' };

/**
 * Every kind of fault that one request can meet, and all that is decided about it; docs/faults.md is generated from here.
 * A paid request is sent again only if it was certainly not accepted. A poll costs nothing, so it is given up only if
 * asking again cannot help.
 */
export const FAULT_POLICY = {
  unreachable: {
    when: 'host unreachable: DNS, refused, no connection in 10 s, broken in the TLS handshake',
    codes: [],
    words: "the API's host cannot be reached",
    onCreate: { next: 'again', times: 4 },
    onPoll: ANY,
    advice: 'Check `base-url` and the network or proxy of the runner, then run again.',
  },
  certificate: {
    when: 'certificate not valid',
    codes: [],
    words: "the certificate of the API's host is not valid",
    onCreate: { next: 'stop' },
    onPoll: { repeats: 0, next: 'halt' },
    advice: 'Check `base-url` and the certificates that the runner trusts.',
  },
  unanswered: {
    when: 'sent, but no answer in 90 s, or the connection broke',
    codes: [],
    words: 'sent, but no answer came',
    onCreate: { next: 'ambiguous' },
    onPoll: ANY,
    advice: LOOK_UP,
  },
  'invalid-request': {
    when: '400, 422 and other 4xx',
    codes: [],
    words: 'the API refused the request as invalid',
    onCreate: { next: 'fail' },
    onPoll: { repeats: 2, next: 'fail' },
    advice: 'Fix the prompt or its parameters: the API will refuse this request every time.',
  },
  'unsupported-model': {
    when: '422 with “model is not supported”',
    codes: [],
    words: 'the API does not have the model; check `model`',
    reportedAs: 'invalid-request',
    onCreate: { next: 'stop' },
    onPoll: ANY,
    advice: 'Check `model`: no image can be generated with this one.',
  },
  moderated: {
    when: "400 or 422 that speaks of the prompt's content",
    codes: [],
    words: 'the prompt was refused for its content',
    reportedAs: 'invalid-request',
    onCreate: { next: 'fail' },
    onPoll: { repeats: 2, next: 'fail' },
    advice: EDIT_PROMPT,
  },
  unauthorized: {
    when: '401, 403',
    codes: [401, 403],
    words: 'the API refused the key; check `api-key`',
    onCreate: { next: 'stop' },
    onPoll: { repeats: 2, next: 'halt' },
    advice: 'Check the secret behind `api-key`.',
  },
  blocked: {
    when: '403 with a web page: a CDN refused the request, and the API never saw it',
    codes: [],
    words: 'a CDN in front of the API refused the request; the key is not at fault',
    onCreate: { next: 'again', times: 3 },
    onPoll: ANY,
    advice: 'Check `base-url`, or run again later or on another runner: the CDN dislikes this one.',
  },
  'no-credits': {
    when: '402, 433: no credits, or the limit of this key is used up',
    codes: [402, 433],
    words: 'there are not enough credits',
    onCreate: { next: 'stop' },
    onPoll: ANY,
    advice: 'Add credits to the account, then run again: only what is missing is generated.',
  },
  'not-found': {
    when: '404, 405, 410, a redirect, 422 with “recordInfo is null”: wrong `base-url` or `model`, or no such task',
    codes: [404, 405, 410],
    words: 'the API knows no such task or endpoint; check `base-url` and `model`',
    onCreate: { next: 'stop' },
    onPoll: { repeats: 3, next: 'lost' },
    advice: 'Check `base-url` and `model`.',
  },
  'too-many-tasks': {
    when: '409: too many active tasks',
    codes: [409],
    words: 'the limit of active tasks is reached',
    onCreate: { next: 'wait-for-task' },
    onPoll: ANY,
    advice: 'Lower `concurrency`, or wait until other runs with this key have ended.',
  },
  'too-early': {
    when: '425',
    codes: [425],
    words: 'the API wants the request later',
    onCreate: { next: 'again', times: 2 },
    onPoll: ANY,
    advice: ONLY_MISSING,
  },
  'rate-limited': {
    when: '429',
    codes: [429],
    words: 'rate limited',
    onCreate: { next: 'wait-for-gate', times: 8 },
    onPoll: ANY,
    advice: 'Lower `concurrency`, or run again later.',
  },
  'internal-error': {
    when: "500 in the API's own words",
    codes: [],
    words: 'the API had an internal error',
    onCreate: { next: 'again', times: 3 },
    onPoll: ANY,
    advice: ONLY_MISSING,
  },
  unavailable: {
    when: "503 in the API's own words or with `Retry-After`, 455: maintenance",
    codes: [455],
    words: 'the API is unavailable for now',
    onCreate: { next: 'again', times: 2 },
    onPoll: ANY,
    advice: ONLY_MISSING,
  },
  disabled: {
    when: "505 in the API's own words: the feature is disabled",
    codes: [],
    words: 'the API has this feature disabled',
    onCreate: { next: 'stop' },
    onPoll: ANY,
    advice: 'Ask the support of the API: it generates no images with this key and model now.',
  },
  'origin-unreached': {
    when: '521, 523: the CDN did not reach the API',
    codes: [521, 523],
    words: 'the API was not reached by its CDN',
    onCreate: { next: 'again', times: 3 },
    onPoll: ANY,
    advice: ONLY_MISSING,
  },
  gateway: {
    when: '408, 504, 520, 522, 524; 500, 502, 503 not from the API itself: somebody on the way gave up',
    codes: [408, 504, 520, 522, 524],
    words: 'no answer of the API itself',
    onCreate: { next: 'ambiguous' },
    onPoll: ANY,
    advice: LOOK_UP,
  },
  unreadable: {
    when: 'success, but no task in the answer, or no answer of the API at all',
    codes: [],
    words: 'not an answer of the API',
    onCreate: { next: 'ambiguous' },
    onPoll: { repeats: 4, next: 'fail' },
    advice: LOOK_UP,
  },
} as const satisfies Record<string, FaultPolicy>;

export type FaultKind = keyof typeof FAULT_POLICY;

/** All that is decided about the kind. */
export function policyOf(kind: FaultKind): FaultPolicy {
  return FAULT_POLICY[kind];
}

/** What results say of a fault: its kind, and whether it is the prompt's content that was refused. */
export function reportOf(kind: FaultKind): Pick<Failure, 'kind' | 'isModerated'> {
  const reported = { kind: policyOf(kind).reportedAs ?? kind };
  return kind === 'moderated' ? { ...reported, isModerated: true } : reported;
}

/** Whether the API takes credits for a create that met this fault. */
export function chargedOnCreate(kind: FaultKind): Charged {
  return policyOf(kind).onCreate.next === 'ambiguous' ? 'unknown' : 'no';
}

/** The kind that a code means, whoever says it; `undefined` if that hangs on who does. */
export function kindOfCode(code: number): FaultKind | undefined {
  return KINDS.find((kind) => policyOf(kind).codes.includes(code));
}

const KINDS = Object.keys(FAULT_POLICY).filter((kind): kind is FaultKind => kind in FAULT_POLICY);
