import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { request as wholeRequest } from 'undici';
import { type LocalServer, readBody, startServer } from '../../sandbox/http-server.ts';
import { EnvHttpProxyAgent, request } from '../../src/runtime/http-request.ts';

const dispatcher = new EnvHttpProxyAgent();
let server: LocalServer;

beforeAll(async () => {
  server = await startServer(async (incoming, response) => {
    const { method, url, headers } = incoming;
    response.setHeader('location', '/elsewhere');
    response
      .writeHead(302)
      .end(JSON.stringify({ method, url, accept: headers.accept, body: await readBody(incoming) }));
  });
});

afterAll(async () => {
  await dispatcher.destroy();
  await server.close();
});

const options = { dispatcher, headers: { accept: 'image/*' } };

test.each([
  ['a GET where nothing is said', '/images/a%20b.png?token=a+b&x#part', {}],
  ['a POST with its body', '/', { method: 'POST', body: '{"prompt":"a harbour"}' }],
] as const)('sends %s as the whole undici does, and follows no redirect', async (_, path, more) => {
  const url = `${server.url}${path}`;
  const ours = await request(url, { ...options, ...more });
  const theirs = await wholeRequest(new URL(url), { ...options, ...more });
  expect(ours.statusCode).toBe(302);
  expect(ours.headers['location']).toBe('/elsewhere');
  expect(await ours.body.json()).toEqual(await theirs.body.json());
});

test('fails with the code of the connection', async () => {
  const gone = await startServer(() => undefined);
  await gone.close();
  await expect(request(gone.url, options)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
