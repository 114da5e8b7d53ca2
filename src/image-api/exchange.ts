import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { type Dispatcher, request } from '../runtime/http-request.ts';

/** One request of ours. The id is sent as X-Request-ID and must be unique among the requests in flight. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly key: string;
  readonly requestId: string;
  readonly body?: unknown;
  readonly signal: AbortSignal;
}

/** What came of it. `sent` says whether any byte of the request can have reached the server. */
export type Exchange =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  | { readonly kind: 'broken'; readonly sent: boolean; readonly cause: unknown };

/** No answer of the API comes near this; a larger one is not the API's. */
const LARGEST_ANSWER = 1024 * 1024;

/** Sends one request and reads its answer whole. Never throws: what went wrong is `broken`. Follows no redirect. */
export async function exchange(dispatcher: Dispatcher, message: ApiRequest): Promise<Exchange> {
  const watch = watchSending(message.requestId);
  try {
    const response = await request(message.url, {
      dispatcher,
      method: message.method,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${message.key}`,
        'user-agent': 'gpt-image-action',
        'x-request-id': message.requestId,
        ...(message.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: message.body === undefined ? null : JSON.stringify(message.body),
      signal: message.signal,
    });
    const body = await readText(response.body);
    return { kind: 'answered', status: response.statusCode, headers: flat(response.headers), body };
  } catch (cause) {
    return { kind: 'broken', sent: watch.sent(), cause };
  } finally {
    watch.stop();
  }
}

/**
 * Error codes cannot tell whether a request was sent: a reset during the TLS handshake and one after the body was read
 * are both `ECONNRESET`. undici's `sendHeaders` channel can. A proxy's CONNECT is announced there too, without our
 * X-Request-ID, and so does not count.
 */
function watchSending(requestId: string): { sent(): boolean; stop(): void } {
  let sent = false;
  const line = `x-request-id: ${requestId}\r\n`;
  const onSend = (message: unknown): void => {
    const headers = typeof message === 'object' && message !== null && 'headers' in message ? message.headers : '';
    // Headers in another form than HTTP/1's text are unknown ground: sent, as far as anybody's money goes.
    sent ||= typeof headers !== 'string' || headers.includes(line);
  };
  subscribe('undici:client:sendHeaders', onSend);
  return { sent: () => sent, stop: () => unsubscribe('undici:client:sendHeaders', onSend) };
}

async function readText(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > LARGEST_ANSWER) throw new Error(`the answer is larger than ${LARGEST_ANSWER} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}

/** The longest wait a header can ask for, in milliseconds: what setTimeout can count. Deadlines end it sooner. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * How long the server asks to wait, in milliseconds: `retry-after-ms`, or `Retry-After` in seconds or as an HTTP date;
 * `undefined` if it asks nothing that can be read.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const wait = fromMilliseconds(headers['retry-after-ms']) ?? fromRetryAfter(headers['retry-after'], now);
  return wait === undefined ? undefined : Math.min(LONGEST_MS, Math.max(0, wait));
}

function fromMilliseconds(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}

function fromRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\s*\d+(\.\d+)?\s*$/.test(value)) return Number(value) * 1000;
  // Date.parse takes many a string for a date ("-5" is one); an HTTP date starts with the day's name.
  const date = /^\s*[A-Z][a-z]{2,8},/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : date - now;
}
