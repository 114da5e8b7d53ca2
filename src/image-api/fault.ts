import { type Envelope, milliseconds, parseEnvelope, positive } from './envelope.ts';
import { type Exchange, retryAfterMs } from './exchange.ts';
import { type FaultKind, kindOfCode, policyOf } from './fault-policy.ts';
import { speaksOfContent } from './task-end-policy.ts';

/** What a 429 says of the limit that was met; what the API did not say is absent. */
export interface RateLimit {
  /** Requests that are let through in each window. */
  readonly requests?: number;
  readonly windowMs?: number;
  /** The key's tier, such as `basic`. */
  readonly tier?: string;
}

interface ErrorDetails {
  /** How long the server asked to wait, in the body or in a header. */
  readonly retryAfterMs?: number | undefined;
  readonly rateLimit?: RateLimit | undefined;
  readonly cause?: unknown;
}

/** One request that did not do what it should; `message` is for people and holds the API's own words. */
export class ImageApiError extends Error {
  override readonly name = 'ImageApiError';
  readonly kind: FaultKind;
  readonly retryAfterMs: number | undefined;
  /** Present if the API's own words name a rate limit and the wait until it allows more. */
  readonly rateLimit: RateLimit | undefined;

  constructor(kind: FaultKind, message: string, { retryAfterMs, rateLimit, cause }: ErrorDetails = {}) {
    super(message, { cause });
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
    this.rateLimit = rateLimit;
  }
}

type Answered = Extract<Exchange, { kind: 'answered' }>;

/** Envelope codes of success: 200 as documented, 0 as services of the same wire format answer. */
const SUCCESS_CODES = [0, 200];

/** The API's envelope where the exchange brought one with success in it. @throws ImageApiError for everything else. */
export function acceptedEnvelope(exchange: Exchange, now: number): Envelope {
  if (exchange.kind === 'broken') throw brokenError(exchange);
  const envelope = parseEnvelope(exchange.body);
  const inWords = envelope?.code !== undefined && !SUCCESS_CODES.includes(envelope.code);
  const code = inWords ? envelope.code : exchange.status;
  const isSuccess = code >= 200 && code < 300;
  if (isSuccess && envelope !== undefined) return envelope;
  const kind = isSuccess
    ? 'unreadable'
    : (kindInWords(code, envelope?.message ?? '') ?? kindOf(code, exchange, inWords));
  const limit = kind === 'rate-limited' ? rateLimitIn(envelope) : undefined;
  const words = describe(kind, code, exchange, envelope) + (limit === undefined ? '' : limitWords(limit.rateLimit));
  throw new ImageApiError(kind, words, { retryAfterMs: retryAfterMs(exchange.headers, now), ...limit });
}

/** The limit that a 429's body names; `undefined` unless it says how long to wait. */
function rateLimitIn(envelope: Envelope | undefined): { retryAfterMs: number; rateLimit: RateLimit } | undefined {
  const { retryAfter, limit, windowSeconds, tier } = envelope?.data ?? {};
  const waitMs = milliseconds(retryAfter);
  if (waitMs === undefined) return undefined;
  const requests = positive(limit);
  const windowMs = milliseconds(windowSeconds);
  const rateLimit = {
    ...(requests !== undefined && { requests }),
    ...(windowMs !== undefined && windowMs > 0 && { windowMs }),
    ...(typeof tier === 'string' && tier !== '' && { tier: excerpt(tier, 40) }),
  };
  return { retryAfterMs: waitMs, rateLimit };
}

function limitWords({ requests, windowMs, tier }: RateLimit): string {
  const owner = tier === undefined ? '' : `; the key's tier is “${tier}”`;
  if (requests === undefined || windowMs === undefined) return owner;
  return `${owner}; its limit is ${requests} requests in ${windowMs / 1000} s`;
}

/** For an envelope with success in it whose data is not what was asked for. */
export function unreadableError(exchange: Exchange): ImageApiError {
  const body = exchange.kind === 'answered' ? exchange.body : '';
  return new ImageApiError('unreadable', `the API's answer has not the shape it documents: ${excerpt(body)}`);
}

/** Error codes of a certificate that is expired, for another host, or not trusted (Node's `tls` and OpenSSL names). */
const CERTIFICATE = /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(VERIFY|GET))/;

function brokenError({ sent, cause }: Extract<Exchange, { kind: 'broken' }>): ImageApiError {
  const unsent = CERTIFICATE.test(codeOf(cause)) ? 'certificate' : 'unreachable';
  const kind = sent ? 'unanswered' : unsent;
  return new ImageApiError(kind, `${policyOf(kind).words}: ${reasonOf(cause)}`, { cause });
}

/** What the API's own message decides, whatever other codes it may come with. */
function kindInWords(code: number, message: string): FaultKind | undefined {
  if (code !== 400 && code !== 422) return undefined;
  if (/model is not supported|unsupported model/i.test(message)) return 'unsupported-model';
  // A task that was created a moment ago, on services of the same wire format.
  if (/recordInfo is null/i.test(message)) return 'not-found';
  return speaksOfContent(message) ? 'moderated' : undefined;
}

function kindOf(code: number, { headers, body }: Answered, inWords: boolean): FaultKind {
  if (code === 403 && !inWords && isPage(headers, body)) return 'blocked';
  const listed = kindOfCode(code);
  if (listed !== undefined) return listed;
  // A redirect is not followed, and means that the endpoint is elsewhere. 303 alone can follow a request that was done.
  if (code >= 300 && code < 400) return code === 303 ? 'gateway' : 'not-found';
  if (code >= 400 && code < 500) return 'invalid-request';
  if (code === 503 && (inWords || headers['retry-after'] !== undefined)) return 'unavailable';
  if (!inWords || code < 500) return 'gateway';
  return code === 505 ? 'disabled' : 'internal-error';
}

function isPage(headers: Answered['headers'], body: string): boolean {
  return /text\/html/i.test(headers['content-type'] ?? '') || /^\s*</.test(body);
}

function describe(kind: FaultKind, code: number, answer: Answered, envelope: Envelope | undefined): string {
  const said = envelope?.message === undefined ? excerpt(answer.body) : `“${excerpt(envelope.message, 500)}”`;
  const ray = answer.headers['cf-ray'];
  const details = [`${code}`, ...(ray === undefined ? [] : [`cf-ray ${excerpt(ray, 100)}`])].join(', ');
  const elsewhere = answer.headers['location'];
  const redirect =
    code >= 300 && code < 400 && elsewhere !== undefined ? ` It redirects to ${excerpt(elsewhere, 500)}.` : '';
  return `${policyOf(kind).words} (${details}): ${said}${redirect}`;
}

/** As much of a text from outside is looked at: an error page says what it is near its beginning. */
const LOOKED_AT = 4096;

/** The first characters of a text from outside, without markup and on one line: enough to recognise an error page. */
function excerpt(text: string, length = 200): string {
  const plain = text
    .slice(0, LOOKED_AT)
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '') return 'an empty answer';
  return plain.length > length ? `${plain.slice(0, length)}…` : plain;
}

function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return code === '' || code.startsWith('UND_ERR') ? codeOf(cause.cause) || code : code;
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = codeOf(cause);
  // An AggregateError (every address of a host tried in vain) has its words inside.
  const message =
    cause.message || (cause instanceof AggregateError ? cause.errors.map(reasonOf).join('; ') : cause.name);
  return code === '' || message.includes(code) ? message : `${code}: ${message}`;
}
