import { afterEach, describe, expect, test } from '@jest/globals';
import { fileTypeFromBuffer } from 'file-type';
import { Agent, request } from 'undici';
import type { Fault } from '../../sandbox/image-api/fault.ts';
import type { ImageApi } from '../../sandbox/image-api.ts';
import { closeAll, create, createBody, firstUrl, openApi, query } from '../support/image-api-client.ts';

afterEach(closeAll);

/** An API where every create meets this fault. */
function atCreate(fault: Fault): Promise<ImageApi> {
  return openApi({ faults: ({ endpoint }) => (endpoint === 'create' ? fault : undefined) });
}

async function download(fault: Fault): Promise<Buffer> {
  const api = await openApi();
  const url = await firstUrl(api);
  api.setFaults(() => fault);
  const { body } = await request(url, {
    dispatcher: new Agent({ headersTimeout: 300, bodyTimeout: 300, pipelining: 0 }),
  });
  return Buffer.from(await body.arrayBuffer());
}

/** What undici calls a body that ends too soon: which of the two hangs on whether it saw the end or the closing first. */
const CUT = /^UND_ERR_(SOCKET|RES_CONTENT_LENGTH_MISMATCH)$/;

describe('a create that breaks off', () => {
  test.each<[Fault, RegExp, number]>([
    [{ kind: 'reset-before-read' }, /^ECONNRESET$/, 0],
    [{ kind: 'reset-after-create' }, /^ECONNRESET$/, 1],
    [{ kind: 'close' }, /^UND_ERR_SOCKET$/, 0],
    [{ kind: 'close', created: true }, /^UND_ERR_SOCKET$/, 1],
    [{ kind: 'cut' }, CUT, 1],
  ])('%j shows as %s and leaves %d tasks', async (fault, code, tasks) => {
    const api = await atCreate(fault);
    await expect(create(api, createBody('A fox'))).rejects.toMatchObject({ code: expect.stringMatching(code) });
    expect(api.ledger.tasks).toHaveLength(tasks);
    expect(api.ledger.of('create')).toMatchObject([
      { fault: fault.kind, prompt: 'A fox', requestId: expect.stringMatching(/^request-/) },
    ]);
  });
});

describe('an answer in other words', () => {
  test.each<[Fault, number, RegExp, number]>([
    [{ kind: 'html' }, 200, /^<!doctype html>/, 0],
    [{ kind: 'not-json', created: true }, 200, /^\{"code":200,[^}]*$/, 1],
    [{ kind: 'no-task-id' }, 200, /"data":\{\}/, 1],
    [{ kind: 'redirect', location: 'http://127.0.0.1:9/' }, 302, /./, 0],
    [{ kind: 'status', status: 502, body: '<h1>Bad gateway</h1>', created: true }, 502, /^<h1>Bad/, 1],
    [{ kind: 'status', status: 200, code: 500, msg: 'oh' }, 200, /"code":500,"msg":"oh"/, 0],
    [{ kind: 'slow-body', chunks: 3, pauseMs: 1 }, 200, /"taskId":"/, 1],
  ])('%j', async (fault, status, body, tasks) => {
    const api = await atCreate(fault);
    const answer = await request(`${api.url}/api/v1/jobs/createTask`, {
      method: 'POST',
      headers: { authorization: 'Bearer sandbox-key-2f6c1d' },
      body: createBody('A fox'),
    });
    expect(answer.statusCode).toBe(status);
    expect(await answer.body.text()).toMatch(body);
    expect(api.ledger.tasks).toHaveLength(tasks);
  });

  test('a query may name an unknown state, or a result of any shape', async () => {
    const api = await openApi();
    const { data } = await create(api, createBody('A fox'));
    api.setFaults(({ nthOfSubject }) =>
      nthOfSubject === 1 ? { kind: 'unknown-state', state: 'pondering' } : { kind: 'malformed-result', resultJson: 7 },
    );
    expect((await query(api, data['taskId'])).data).toMatchObject({ state: 'pondering', resultJson: null });
    expect((await query(api, data['taskId'])).data).toMatchObject({ state: 'success', resultJson: 7 });
  });
});

describe('a download', () => {
  test('cut short with a Content-Length is an error', async () => {
    await expect(download({ kind: 'cut' })).rejects.toMatchObject({ code: expect.stringMatching(CUT) });
  });

  test('cut short without one looks whole, and is not', async () => {
    const half = await download({ kind: 'cut-silently' });
    expect((await fileTypeFromBuffer(half))?.ext).toBe('png');
    expect(half.includes('IEND')).toBe(false);
  });

  test('may stall, or never begin', async () => {
    await expect(download({ kind: 'stall', afterBytes: 10 })).rejects.toMatchObject({ code: 'UND_ERR_BODY_TIMEOUT' });
    await expect(download({ kind: 'hang' })).rejects.toMatchObject({ code: 'UND_ERR_HEADERS_TIMEOUT' });
  });

  test('may be an error page, or an image of another format', async () => {
    expect((await download({ kind: 'wrong-bytes', page: 'html' })).toString()).toMatch(/^<!doctype html>/);
    expect((await fileTypeFromBuffer(await download({ kind: 'other-format', format: 'jpeg' })))?.ext).toBe('jpg');
  });
});
