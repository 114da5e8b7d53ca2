import { afterEach, describe, expect, it } from '@jest/globals';
import { type LocalServer, startServer } from '../../sandbox/http-server.ts';
import { createImageApi } from '../../src/image-api/client.ts';
import { openDispatchers } from '../../src/image-api/dispatchers.ts';
import type { Task } from '../../src/image-api/envelope.ts';
import { ImageApiError } from '../../src/image-api/fault.ts';
import type { FaultKind } from '../../src/image-api/fault-policy.ts';

const KEY = 'a-key-that-nobody-may-read';
const never = new AbortController().signal;

let server: LocalServer | undefined;
afterEach(() => server?.close());

/** A poll that is answered like this. */
async function poll(status: number, body: string, headers: Record<string, string> = {}): Promise<Task> {
  server = await startServer((_request, response) => response.writeHead(status, headers).end(body));
  const dispatchers = openDispatchers('127.0.0.1');
  const api = createImageApi({ baseUrl: server.url, key: KEY, dispatchers, now: Date.now, newRequestId: () => 'r' });
  try {
    return await api.query('task', never);
  } finally {
    await dispatchers.close();
  }
}

/** The error of a poll that is answered like this. */
async function errorOf(...answer: Parameters<typeof poll>): Promise<ImageApiError> {
  try {
    await poll(...answer);
  } catch (error) {
    if (error instanceof ImageApiError) return error;
    throw error;
  }
  throw new Error('no error');
}

it('never repeats the key, were the API to echo it', async () => {
  const { message } = await errorOf(401, JSON.stringify({ code: 401, msg: `invalid key ${KEY}` }));
  expect(message).toContain('invalid key ***');
  expect(message).not.toContain(KEY);
});

it('cuts the key out before a text is shortened', async () => {
  const { message } = await errorOf(400, `${'x'.repeat(190)}${KEY}`);
  expect(message).toMatch(/x\*\*\*$/);
});

it('takes URLs as they are, but no other text that holds the key', async () => {
  const url = `https://cdn.example/${KEY}.png`;
  const data = { state: 'success', failMsg: KEY, resultJson: { resultUrls: [url] } };
  const task = await poll(200, JSON.stringify({ code: 200, data }));
  expect(task).toMatchObject({ failMessage: '***', result: { kind: 'urls', urls: [url] } });
  await server?.close();
  const malformed = await poll(200, JSON.stringify({ code: 200, data: { ...data, resultJson: `"${KEY}` } }));
  expect(malformed.result).toEqual({ kind: 'malformed', text: '"***' });
});

it('reports the first 200 characters of a page, without its markup', async () => {
  const { message, kind } = await errorOf(502, `<html><style>b{}</style><b>Bad</b> gateway ${'x'.repeat(500)}</html>`, {
    'cf-ray': '8f1-FRA',
  });
  expect(kind).toBe('gateway');
  expect(message).toMatch(/^no answer of the API itself \(502, cf-ray 8f1-FRA\): Bad gateway x+…$/);
  expect(message.length).toBeLessThan(300);
});

it('gives up on an answer that has no end in sight', async () => {
  const error = await errorOf(200, 'x'.repeat(2 * 1024 * 1024));
  expect(error.kind).toBe('unanswered');
});

it.each([
  [{ 'retry-after': '20' }, 20_000],
  [{ 'retry-after-ms': '1500' }, 1500],
  [{}, undefined],
])('hands on how long to wait: %j', async (headers, expected) => {
  const error = await errorOf(429, JSON.stringify({ code: 429, msg: 'slow down' }), headers as Record<string, string>);
  expect(error).toMatchObject({ kind: 'rate-limited' });
  expect(error.retryAfterMs).toBe(expected);
});

const inWords = (code: number, msg: string): string => JSON.stringify({ code, msg, data: null });
const HTML = { 'content-type': 'text/html' };

it.each<readonly [FaultKind, number, string, Record<string, string>]>([
  ['unsupported-model', 422, inWords(422, 'model is not supported'), {}],
  ['not-found', 422, inWords(422, 'recordInfo is null'), {}],
  ['not-found', 200, inWords(422, 'recordInfo is null'), {}],
  ['moderated', 400, inWords(400, "Sorry, but the image we created may violate OpenAI's content policies."), {}],
  ['moderated', 422, inWords(422, 'Your request was rejected by the safety system.'), {}],
  ['invalid-request', 422, inWords(422, 'input.prompt: too long'), {}],
  ['no-credits', 200, inWords(433, "the sub-key's usage limit is reached"), {}],
  ['unavailable', 200, inWords(455, 'maintenance'), {}],
  ['disabled', 200, inWords(505, 'feature disabled'), {}],
  ['gateway', 505, 'HTTP Version Not Supported', {}],
  ['internal-error', 200, inWords(501, 'generation failed'), {}],
  ['blocked', 403, '<!doctype html><title>Attention Required!</title>', HTML],
  ['unauthorized', 403, inWords(403, 'the key is disabled'), {}],
  ['unauthorized', 403, inWords(403, 'the key is disabled'), HTML],
])('takes for %s: %i %s', async (kind, status, body, headers) => {
  expect((await errorOf(status, body, headers)).kind).toBe(kind);
});

it('takes code 0 for success, as it takes 200', async () => {
  const error = await errorOf(200, JSON.stringify({ code: 0, msg: 'ok', data: {} }));
  expect(error.message).toMatch(/^the API's answer has not the shape/);
});

describe('a 429 in the words of the API', () => {
  const limited = (data: unknown) => errorOf(429, JSON.stringify({ code: 429, msg: 'rate limit exceeded', data }));

  it('reports the limit, its window, the wait and the tier', async () => {
    const error = await limited({ retryAfter: 17, limit: 180, tier: 'basic', windowSeconds: 60 });
    expect(error.retryAfterMs).toBe(17_000);
    expect(error.rateLimit).toEqual({ requests: 180, windowMs: 60_000, tier: 'basic' });
    expect(error.message).toBe(
      "rate limited (429): “rate limit exceeded”; the key's tier is “basic”; its limit is 180 requests in 60 s",
    );
  });

  it.each([
    [{ retryAfter: '0.5' }, 500, {}],
    [{ retryAfter: 3, limit: 0, windowSeconds: 'soon', tier: 7 }, 3000, {}],
    [{ limit: 5, windowSeconds: 1 }, undefined, undefined],
    [{ retryAfter: -1 }, undefined, undefined],
    [null, undefined, undefined],
  ])('is believed as far as it makes sense: %j', async (data, retryAfterMs, rateLimit) => {
    expect(await limited(data)).toMatchObject({ retryAfterMs, rateLimit });
  });
});
