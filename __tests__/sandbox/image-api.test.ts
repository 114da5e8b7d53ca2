import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import { fileTypeFromBuffer } from 'file-type';
import { request } from 'undici';
import { closeAll, create, createBody, firstUrl, openApi, query, urlsOf } from '../support/image-api-client.ts';

afterEach(closeAll);

describe('a create', () => {
  test('is answered with the id of a task that the ledger knows', async () => {
    const api = await openApi();
    const { status, code, data } = await create(api, createBody('A fox', { aspect_ratio: '16:9' }), {
      requestId: 'request-1',
    });
    expect([status, code]).toEqual([200, 200]);
    expect(api.ledger.tasks).toMatchObject([
      { taskId: data['taskId'], prompt: 'A fox', requestId: 'request-1', input: { aspect_ratio: '16:9' } },
    ]);
  });

  test.each([
    ['no JSON', '{', 400],
    ['a body of another shape', '{"model":1}', 400],
    ['no prompt', createBody(''), 422],
    ['20,001 characters', createBody('x'.repeat(20_001)), 422],
    ['10,001 emoji, which are 20,002 UTF-16 units', createBody('🦊'.repeat(10_001)), 422],
    ['an unknown resolution', createBody('x', { resolution: '8K' }), 422],
  ])('is refused for %s, and no task is made', async (_, body, code) => {
    const api = await openApi();
    expect(await create(api, body)).toMatchObject({ status: code, code });
    expect(api.ledger.tasks).toEqual([]);
  });

  test('takes 20,000 characters', async () => {
    expect((await create(await openApi(), createBody('🦊'.repeat(10_000)))).code).toBe(200);
  });

  test('with another key is 401', async () => {
    expect(await create(await openApi(), createBody('A fox'), { key: 'wrong' })).toMatchObject({
      status: 401,
      code: 401,
    });
  });

  test('shows its error in the envelope alone where told to', async () => {
    const api = await openApi({ errorsIn: 'envelope' });
    expect(await create(api, createBody('A fox'), { key: 'wrong' })).toMatchObject({ status: 200, code: 401 });
  });

  test('is refused over the limits: 409 for tasks alive, 402 without credits', async () => {
    const busy = await openApi({ latencyMs: 60_000, limits: { activeTasks: 1 } });
    const poor = await openApi({ limits: { credits: 1 } });
    for (const [api, code] of [
      [busy, 409],
      [poor, 402],
    ] as const) {
      expect((await create(api, createBody('one'))).code).toBe(200);
      expect((await create(api, createBody('two'))).code).toBe(code);
      expect(api.ledger.mostAlive).toBeLessThanOrEqual(1);
    }
  });

  test('with the X-Request-ID of an earlier one gives the task of that one, whatever the limits', async () => {
    const api = await openApi({ limits: { credits: 1 } });
    const once = await create(api, createBody('A fox'), { requestId: 'same' });
    const again = await create(api, createBody('A fox'), { requestId: 'same' });
    expect(again.data).toEqual(once.data);
    expect(api.ledger.tasks).toHaveLength(1);
    expect((await create(api, createBody('A bear'), { requestId: 'same' })).code).toBe(409);
  });

  test('with the X-Request-ID of an earlier one is another where ids do not count, or the key is another', async () => {
    const options = { idempotency: false };
    const [forgetful, remembering] = [await openApi(options), await openApi({ otherKeys: ['other'] })];
    await create(forgetful, createBody('A fox'), { requestId: 'same' });
    await create(forgetful, createBody('A fox'), { requestId: 'same' });
    await create(remembering, createBody('A fox'), { requestId: 'same' });
    await create(remembering, createBody('A fox'), { requestId: 'same', key: 'other' });
    expect([forgetful, remembering].map(({ ledger }) => ledger.tasks.length)).toEqual([2, 2]);
  });

  test('of another key leaves a task that this one does not know', async () => {
    const api = await openApi({ otherKeys: ['other'] });
    const { data } = await create(api, createBody('A fox'), { key: 'other' });
    expect((await query(api, data['taskId'])).code).toBe(404);
    expect((await query(api, data['taskId'], 'other')).code).toBe(200);
  });

  test('over the limits of a tier is answered with the limit and when to come again; queries have limits of their own', async () => {
    const api = await openApi({ limits: { tier: 'basic' } });
    for (const prompt of ['1', '2', '3', '4', '5']) expect((await create(api, createBody(prompt))).code).toBe(200);
    const { code, data } = await create(api, createBody('6'));
    expect({ code, data }).toEqual({ code: 429, data: { retryAfter: 1, limit: 5, tier: 'basic', windowSeconds: 1 } });
    expect((await query(api, api.ledger.tasks[0]?.taskId)).code).toBe(200);
  });

  test.each([
    ['seconds', 'retry-after', /^60$/],
    ['date', 'retry-after', /GMT$/],
    ['milliseconds', 'retry-after-ms', /^\d{5}$/],
  ] as const)('over the rate limit is 429, with the wait in %s', async (retryAfter, header, form) => {
    const api = await openApi({ limits: { rate: { requests: 1, perMs: 60_000, retryAfter } } });
    await create(api, createBody('one'));
    const { code, headers } = await create(api, createBody('two'));
    expect(code).toBe(429);
    expect(headers[header]).toMatch(form);
  });
});

describe('a query', () => {
  test('describes a waiting task as the provider documents it', async () => {
    const api = await openApi({ latencyMs: 60_000 });
    const { data } = await create(api, createBody('A fox'));
    const record = await query(api, data['taskId']);
    expect(record.data).toMatchObject({ state: 'waiting', resultJson: null, completeTime: null, costTime: null });
    expect(JSON.parse(String(record.data['param']))).toEqual(JSON.parse(createBody('A fox')));
  });

  test('reports a success, with as many URLs as there are images', async () => {
    const api = await openApi({ images: 3 });
    const { data } = await create(api, createBody('A fox'));
    expect((await query(api, data['taskId'])).data).toMatchObject({ state: 'success', costTime: 0, failCode: null });
    expect(await urlsOf(api, data['taskId'])).toHaveLength(3);
  });

  test('reports a failure', async () => {
    const failure = { failCode: 'moderation', failMsg: 'not allowed' };
    const api = await openApi({ failure });
    const { data } = await create(api, createBody('A fox'));
    expect((await query(api, data['taskId'])).data).toMatchObject({ state: 'fail', resultJson: null, ...failure });
  });

  test('for a task nobody made is 404', async () => {
    expect((await query(await openApi(), 'nobody')).code).toBe(404);
  });
});

describe('the image host', () => {
  test('is another origin, asks for no key, and serves what the ledger says', async () => {
    const api = await openApi();
    const url = await firstUrl(api, 'A fox', { output_format: 'webp' });
    const bytes = Buffer.from(await (await request(url)).body.arrayBuffer());
    expect(url.startsWith(`${api.cdnUrl}/`)).toBe(true);
    expect(new URL(url).origin).not.toBe(api.url);
    expect((await fileTypeFromBuffer(bytes))?.ext).toBe('webp');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(api.ledger.served).toMatchObject([{ url, sha256, bytes: bytes.length }]);
    expect(api.ledger.of('download').map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  test('gives out URLs that work once where told to, and fresh ones when asked again', async () => {
    const api = await openApi({ urls: { uses: 1 } });
    const url = await firstUrl(api);
    const statusOf = async (address: string): Promise<number> => {
      const { statusCode, body } = await request(address);
      await body.dump();
      return statusCode;
    };
    expect([await statusOf(url), await statusOf(url)]).toEqual([200, 403]);
    const [fresh = ''] = await urlsOf(api, api.ledger.tasks[0]?.taskId);
    expect(await statusOf(fresh)).toBe(200);
  });
});
