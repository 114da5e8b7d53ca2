import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import { OPENAI, type Protocol, REPLICATE, startFront } from '../../../bench/rivals/fronts.ts';
import type { LocalServer } from '../../../sandbox/http-server.ts';
import { type ImageApi, SANDBOX_KEY, startImageApi } from '../../../sandbox/image-api.ts';

let api: ImageApi;
let front: LocalServer;
beforeEach(async () => {
  api = await startImageApi({
    latencyMs: ({ prompt }) => (prompt === 'slow' ? 3_600_000 : 0),
    failure: ({ prompt }) => (prompt === 'bad' ? { failCode: '400', failMsg: 'no' } : undefined),
  });
});
afterEach(async () => {
  await Promise.all([front.close(), api.close()]);
});

async function ask(path: string, body?: object): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${SANDBOX_KEY}` };
  const response = await fetch(front.url + path, {
    headers,
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  const answer = z.record(z.string(), z.unknown()).parse(await response.json());
  return { httpStatus: response.status, ...answer };
}

const cases: readonly [
  name: string,
  protocol: Protocol,
  path: string,
  ask: string,
  body: (prompt: string) => object,
][] = [
  ['replicate', REPLICATE, '/models/o/m/predictions', '/predictions', (prompt) => ({ input: { prompt } })],
  ['openai', OPENAI, '/threads/thread/runs', '/threads/thread/runs', (prompt) => ({ instructions: prompt })],
];

test.each(cases)(
  '%s: a create is one create, a question one question, and the end is told in its words',
  async (...of) => {
    const [, protocol, creates, asks, body] = of;
    front = await startFront(protocol, api.url);
    const states = [];
    for (const prompt of ['slow', 'good', 'bad']) {
      const { id } = await ask(creates, body(prompt));
      states.push(await ask(`${asks}/${id}`));
    }
    const [slow, good, bad] = states;
    expect([slow?.['status'], good?.['status'], bad?.['status']]).toEqual(
      protocol === REPLICATE ? ['processing', 'succeeded', 'failed'] : ['in_progress', 'completed', 'failed'],
    );
    expect(JSON.stringify(good)).toContain(`${api.cdnUrl}/generation/image/`);
    expect(api.ledger.requests.map(({ endpoint }) => endpoint)).toEqual([
      'create',
      'query',
      'create',
      'query',
      'create',
      'query',
    ]);
  },
);

test('what the client does not need is not there', async () => {
  front = await startFront(REPLICATE, api.url);
  expect(await ask('/predictions')).toEqual({ httpStatus: 404 });
  expect(api.ledger.requests).toEqual([]);
});
