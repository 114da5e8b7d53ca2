import { afterEach, expect, it } from '@jest/globals';
import { type LocalServer, startServer } from '../../sandbox/http-server.ts';
import { createImageApi } from '../../src/image-api/client.ts';
import { openDispatchers } from '../../src/image-api/dispatchers.ts';
import { ImageApiError } from '../../src/image-api/fault.ts';

const KEY = 'a-key-that-nobody-may-read';
const never = new AbortController().signal;

let server: LocalServer | undefined;
afterEach(() => server?.close());

/** The error of a poll that is answered like this. */
async function errorOf(status: number, body: string, headers: Record<string, string> = {}): Promise<ImageApiError> {
  server = await startServer((_request, response) => response.writeHead(status, headers).end(body));
  const dispatchers = openDispatchers('127.0.0.1');
  const api = createImageApi({ baseUrl: server.url, key: KEY, dispatchers, now: Date.now, newRequestId: () => 'r' });
  try {
    await api.query('task', never);
  } catch (error) {
    if (error instanceof ImageApiError) return error;
    throw error;
  } finally {
    await dispatchers.close();
  }
  throw new Error('no error');
}

it('never repeats the key, were the API to echo it', async () => {
  const { message } = await errorOf(401, JSON.stringify({ code: 401, msg: `invalid key ${KEY}` }));
  expect(message).toContain('invalid key ***');
  expect(message).not.toContain(KEY);
});

it('tells the first 200 characters of a page, without its markup', async () => {
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
