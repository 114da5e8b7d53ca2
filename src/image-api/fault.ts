import { type Envelope, parseEnvelope } from './envelope.ts';
import type { Exchange } from './exchange.ts';
import { retryAfterMs } from './retry-after.ts';

/** What can go wrong with one request; docs/faults.md says what each leads to. */
export type FaultKind =
  /** Certainly not sent: DNS, refused, connect timeout, reset in the TLS handshake. */
  | 'unreachable'
  | 'certificate'
  /** Sent, and no answer came. */
  | 'unanswered'
  /** 400, 422 and other 4xx: this request will never be accepted. */
  | 'invalid-request'
  | 'unauthorized'
  | 'no-credits'
  /** No such task; on create, a wrong endpoint or model. */
  | 'not-found'
  | 'too-many-tasks'
  | 'too-early'
  | 'rate-limited'
  /** 500 in the API's own words. */
  | 'internal-error'
  /** 503 in the API's own words, or with Retry-After. */
  | 'unavailable'
  /** 521, 523: the CDN did not reach the API. */
  | 'origin-unreached'
  /** 408 and a bare 5xx: somebody on the way gave up, the API may not have. */
  | 'gateway'
  /** An answer with success in it, but none of the API's shape. */
  | 'unreadable';

/** One request that did not do what it should; `message` is for people and holds the API's own words. */
export class ImageApiError extends Error {
  override readonly name = 'ImageApiError';
  readonly kind: FaultKind;
  /** How long the server asked to wait. */
  readonly retryAfterMs?: number;

  constructor(kind: FaultKind, message: string, options: { retryAfterMs?: number | undefined; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.kind = kind;
    if (options.retryAfterMs !== undefined) this.retryAfterMs = options.retryAfterMs;
  }
}

type Answered = Extract<Exchange, { kind: 'answered' }>;

/** The API's envelope where the exchange brought one with success in it. @throws ImageApiError for everything else. */
export function acceptedEnvelope(exchange: Exchange, now: number): Envelope {
  if (exchange.kind === 'broken') throw brokenError(exchange);
  const envelope = parseEnvelope(exchange.body);
  const inWords = envelope?.code !== undefined && envelope.code !== 200;
  const code = inWords ? envelope.code : exchange.status;
  const succeeded = code >= 200 && code < 300;
  if (succeeded && envelope !== undefined) return envelope;
  const kind = succeeded
    ? 'unreadable'
    : kindOf(code, inWords || exchange.headers['retry-after'] !== undefined, inWords);
  throw new ImageApiError(kind, describe(kind, code, exchange, envelope), {
    retryAfterMs: retryAfterMs(exchange.headers, now),
  });
}

/** For an envelope with success in it whose data is not what was asked for. */
export function unreadableError(exchange: Exchange): ImageApiError {
  const body = exchange.kind === 'answered' ? exchange.body : '';
  return new ImageApiError('unreadable', `the API's answer has not the shape it documents: ${excerpt(body)}`);
}

/** Error codes of a certificate that is expired, for another host, or not trusted (Node's `tls` and OpenSSL names). */
const CERTIFICATE = /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(VERIFY|GET))/;

function brokenError({ sent, cause }: Extract<Exchange, { kind: 'broken' }>): ImageApiError {
  const reason = reasonOf(cause);
  if (sent) return new ImageApiError('unanswered', `sent, but no answer came (${reason})`, { cause });
  if (CERTIFICATE.test(codeOf(cause))) {
    return new ImageApiError('certificate', `the certificate of the API's host is not valid: ${reason}`, { cause });
  }
  return new ImageApiError('unreachable', `the API's host cannot be reached (${reason})`, { cause });
}

const BY_CODE: Readonly<Record<number, FaultKind>> = {
  401: 'unauthorized',
  402: 'no-credits',
  403: 'unauthorized',
  404: 'not-found',
  405: 'not-found',
  408: 'gateway',
  409: 'too-many-tasks',
  410: 'not-found',
  425: 'too-early',
  429: 'rate-limited',
  521: 'origin-unreached',
  523: 'origin-unreached',
};

/** Codes with which a gateway speaks for an API that may still be working, whoever wrapped them. */
const GATEWAY = [504, 520, 522, 524];

function kindOf(code: number, believable: boolean, inWords: boolean): FaultKind {
  const listed = BY_CODE[code];
  if (listed !== undefined) return listed;
  // A redirect is not followed, and means that the endpoint is elsewhere. 303 alone can follow a request that was done.
  if (code >= 300 && code < 400) return code === 303 ? 'gateway' : 'not-found';
  if (code >= 400 && code < 500) return 'invalid-request';
  if (code === 503 && believable) return 'unavailable';
  return inWords && code >= 500 && !GATEWAY.includes(code) ? 'internal-error' : 'gateway';
}

function describe(kind: FaultKind, code: number, answer: Answered, envelope: Envelope | undefined): string {
  const said = envelope?.message === undefined ? excerpt(answer.body) : `“${excerpt(envelope.message, 500)}”`;
  const ray = answer.headers['cf-ray'];
  const details = [`${code}`, ...(ray === undefined ? [] : [`cf-ray ${ray}`])].join(', ');
  const elsewhere = answer.headers['location'];
  const redirect = code >= 300 && code < 400 && elsewhere !== undefined ? ` It redirects to ${elsewhere}.` : '';
  return `${WORDS[kind]} (${details}): ${said}${redirect}`;
}

const WORDS: Readonly<Record<FaultKind, string>> = {
  unreachable: 'the API cannot be reached',
  certificate: 'the certificate is not valid',
  unanswered: 'no answer came',
  'invalid-request': 'the API refused the request as invalid',
  unauthorized: 'the API refused the key; check `api-key`',
  'no-credits': 'there are not enough credits',
  'not-found': 'the API knows no such task or endpoint; check `base-url` and `model`',
  'too-many-tasks': 'the limit of active tasks is reached',
  'too-early': 'the API wants the request later',
  'rate-limited': 'rate limited',
  'internal-error': 'the API had an internal error',
  unavailable: 'the API is unavailable for now',
  'origin-unreached': 'the API was not reached by its CDN',
  gateway: 'no answer of the API itself',
  unreadable: 'not an answer of the API',
};

/** The first characters of a text from outside, without markup and on one line: enough to recognise an error page. */
function excerpt(text: string, length = 200): string {
  const plain = text
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
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
