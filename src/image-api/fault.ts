import { type Envelope, parseEnvelope } from './envelope.ts';
import { type Exchange, retryAfterMs } from './exchange.ts';
import { type FaultKind, kindOfCode, policyOf } from './fault-policy.ts';

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
  const unsent = CERTIFICATE.test(codeOf(cause)) ? 'certificate' : 'unreachable';
  const kind = sent ? 'unanswered' : unsent;
  return new ImageApiError(kind, `${policyOf(kind).words}: ${reasonOf(cause)}`, { cause });
}

function kindOf(code: number, believable: boolean, inWords: boolean): FaultKind {
  const listed = kindOfCode(code);
  if (listed !== undefined) return listed;
  // A redirect is not followed, and means that the endpoint is elsewhere. 303 alone can follow a request that was done.
  if (code >= 300 && code < 400) return code === 303 ? 'gateway' : 'not-found';
  if (code >= 400 && code < 500) return 'invalid-request';
  if (code === 503 && believable) return 'unavailable';
  return inWords && code >= 500 ? 'internal-error' : 'gateway';
}

function describe(kind: FaultKind, code: number, answer: Answered, envelope: Envelope | undefined): string {
  const said = envelope?.message === undefined ? excerpt(answer.body) : `“${excerpt(envelope.message, 500)}”`;
  const ray = answer.headers['cf-ray'];
  const details = [`${code}`, ...(ray === undefined ? [] : [`cf-ray ${ray}`])].join(', ');
  const elsewhere = answer.headers['location'];
  const redirect = code >= 300 && code < 400 && elsewhere !== undefined ? ` It redirects to ${elsewhere}.` : '';
  return `${policyOf(kind).words} (${details}): ${said}${redirect}`;
}

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
