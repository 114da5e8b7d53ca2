import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Fault } from '../../sandbox/image-api/fault.ts';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';
import { filesIn } from '../support/files-in.ts';
import { countsOf, openStage, resultsOf } from '../support/stage.ts';

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());
afterEach(() => service.reset());

/** With characters that base64, JSON and URLs write in forms of their own. */
const KEY = 'sk/live"2f6?c1d>';
const TOKEN = 'ghs_a-token-of-the-run';

const base64 = Buffer.from(KEY).toString('base64');
const percent = encodeURIComponent(KEY);
const escaped = JSON.stringify(KEY).slice(1, -1);
const hexadecimal = Array.from(KEY, (character) => `\\u00${character.charCodeAt(0).toString(16)}`).join('');

test('a key that the API gives back, in whatever form, is in nothing that is shown, kept or uploaded', async () => {
  const refusal = (body: string, headers = {}, status = 400): Fault => ({ kind: 'status', status, body, headers });
  const faults: Readonly<Record<string, Fault>> = {
    raw: refusal(`no such key: ${KEY}`),
    json: refusal(`{"code":400,"msg":"key ${escaped}"}`),
    hexadecimal: refusal(`{"code":400,"msg":"key ${hexadecimal}"}`),
    page: refusal(`<p>${hexadecimal}</p> ${percent} ${base64}`),
    base64: refusal(JSON.stringify({ code: 400, msg: `Authorization: ${base64}` })),
    inside: refusal(JSON.stringify({ code: 400, msg: Buffer.from(`user:${KEY}`).toString('base64') })),
    percent: refusal(JSON.stringify({ code: 400, msg: `?key=${percent}` })),
    cut: refusal(`${'x'.repeat(195)}${KEY}`),
    ray: refusal('no', { 'cf-ray': `${percent}-FRA` }, 422),
  };
  const prompts = [...Object.keys(faults), 'failed', 'state', 'urls'];
  const stage = await openStage(
    { apiKey: KEY, failure: ({ prompt }) => (prompt === 'failed' ? { failCode: base64, failMsg: KEY } : undefined) },
    { 'p.json': JSON.stringify(prompts.map((prompt) => ({ id: prompt, prompt }))) },
  );
  stage.api.setFaults(({ endpoint, prompt = '' }) => {
    if (endpoint === 'create') return faults[prompt];
    if (endpoint !== 'query') return undefined;
    if (prompt === 'state') return { kind: 'unknown-state', state: `busy with ${base64}` };
    const resultUrls = [`http://cdn.example/?key=${percent}`];
    return prompt === 'urls' ? { kind: 'malformed-result', resultJson: JSON.stringify({ resultUrls }) } : undefined;
  });
  const temp = path.join(stage.workspace.path, '../temp');
  const results = { url: service.url, token: service.tokenFor('job') };
  const inputs = { 'api-key': KEY, 'prompts-file': 'p.json', 'artifact-name': 'images', 'image-timeout': '2s' };
  const run = await stage.run(inputs, { results, temp, token: TOKEN });
  expect(countsOf(run)).toEqual({ failed: prompts.length - 1, pending: 1 });
  const forms = [KEY, base64.replaceAll('=', ''), Buffer.from(KEY).toString('base64url'), percent, escaped];
  expect(run.log.masks).toEqual([...forms, TOKEN, Buffer.from(TOKEN).toString('base64').replaceAll('=', '')]);

  const inArtifacts = await Promise.all(service.artifacts().map(({ name }) => service.download(name)));
  const written = [
    ...Object.values({ ...run.outputs, ...run.state }),
    run.summary,
    ...inArtifacts.flatMap((files) => [...files.values()].map(String)),
    ...[temp, stage.workspace.path].flatMap(filesIn).map(String),
  ];
  const found = [...forms, hexadecimal, KEY.slice(0, 8)].filter((form) => written.some((text) => text.includes(form)));
  expect(found).toEqual([]);
  for (const { id, error, urls } of resultsOf(run)) {
    if (id !== 'state')
      expect({ id, said: `${error?.message} ${urls}` }).toEqual({ id, said: expect.stringContaining('*') });
  }
});

test('a redirect with the key in it is reported without it', async () => {
  const stage = await openStage({ apiKey: KEY });
  const location = `https://other.example/?key=${percent}&again=${base64}`;
  stage.api.setFaults(({ endpoint }) => (endpoint === 'create' ? { kind: 'redirect', location } : undefined));
  const run = await stage.run({ prompt: 'a cat', 'api-key': KEY });
  expect(resultsOf(run)[0]?.error?.message).toContain('It redirects to https://other.example/?key=***&again=***');
});

test('a key that is none (a proxy wants none) breaks no answer', async () => {
  const stage = await openStage({ apiKey: 'data' });
  const run = await stage.run({ prompt: 'a cat', 'api-key': 'data' });
  expect(countsOf(run)).toEqual({ generated: 1 });
  expect(run.log.masks).toEqual([]);
});

test.each(['success', 'taskId', 'generation', 'resultUrls'])('neither does the key `%s`, however real', async (key) => {
  const stage = await openStage({ apiKey: key });
  expect(countsOf(await stage.run({ prompt: 'a cat', 'api-key': key }))).toEqual({ generated: 1 });
});
