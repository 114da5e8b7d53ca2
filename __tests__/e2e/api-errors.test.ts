import { describe, expect, test } from '@jest/globals';
import { startCountingServer } from '../support/counting-server.ts';
import { fastClock } from '../support/fast-clock.ts';
import { annotationsOf, countsOf, openStage, resultsOf } from '../support/stage.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Code, kind, our words, whether the run stops there, what to do. */
const CODES = [
  [400, 'invalid-request', 'the API refused the request as invalid', false, 'Fix the prompt or its parameters'],
  [401, 'unauthorized', 'the API refused the key; check `api-key`', true, 'Check the secret behind `api-key`.'],
  [402, 'no-credits', 'there are not enough credits', true, 'Add credits to the account'],
  [404, 'not-found', 'the API knows no such task or endpoint; check `base-url` and `model`', true, 'Check `base-url`'],
  [422, 'invalid-request', 'the API refused the request as invalid', false, 'Fix the prompt or its parameters'],
] as const;

describe('a create that the API refuses is not sent again, costs nothing, and is reported in the words of the API', () => {
  for (const inEnvelope of [false, true]) {
    test.each(CODES)(`%i, ${inEnvelope ? 'in the envelope of a 200' : 'as the status'}`, async (...row) => {
      const [code, kind, words, stops, advice] = row;
      const stage = await openStage({}, { 'p.txt': 'one\ntwo\n' });
      const status = inEnvelope ? 200 : code;
      stage.api.setFaults(({ endpoint, nth }) =>
        endpoint === 'create' && nth === 1 ? { kind: 'status', status, code, msg: 'so sorry' } : undefined,
      );
      const run = await stage.run({ 'prompts-file': 'p.txt', concurrency: '1' });
      expect(run.exitCode).toBe(1);
      expect(countsOf(run)).toEqual(stops ? { failed: 1, skipped: 1 } : { generated: 1, failed: 1 });
      expect(stage.api.ledger.of('create')).toHaveLength(stops ? 1 : 2);
      const [first] = resultsOf(run);
      expect(first?.error).toEqual({ kind, message: `${words} (${code}): “so sorry”`, charged: 'no' });
      expect(first?.requestId).toBe(stage.api.ledger.of('create')[0]?.requestId);
      expect(annotationsOf(run, 'error')[0]).toContain(advice);
    });
  }
});

test('a create that was certainly not accepted is sent again, with the same X-Request-ID', async () => {
  const words = new Map([
    [409, 'the limit of active tasks is reached (409): “busy”'],
    [429, 'rate limited (429): “busy”'],
    [500, 'the API had an internal error (500): “busy”'],
  ]);
  const codes = [...words.keys()];
  const stage = await openStage({}, { 'p.json': JSON.stringify(['fine', ...codes.map(String)]) });
  stage.api.setFaults(({ endpoint, prompt, nthOfSubject }) => {
    const code = Number(prompt);
    const isFirst = endpoint === 'create' && nthOfSubject === 1;
    return isFirst && words.has(code) ? { kind: 'status', status: code, code, msg: 'busy' } : undefined;
  });
  const run = await stage.run({ 'prompts-file': 'p.json' }, { env: fastClock(20) });
  expect(run.exitCode).toBe(0);
  expect(countsOf(run)).toEqual({ generated: 4 });
  expect(stage.api.ledger.tasks).toHaveLength(4);
  for (const each of words.values()) expect(run.log.text).toContain(each);
  for (const code of codes) {
    const ids = stage.api.ledger.of('create').filter(({ prompt }) => prompt === String(code));
    expect(ids).toHaveLength(2);
    expect(new Set(ids.map(({ requestId }) => requestId)).size).toBe(1);
  }
});

test('a limit that the API names is met about once: from then on creates keep to it, and the log names the tier', async () => {
  const prompts = Array.from({ length: 12 }, (_, index) => `image ${index + 1}`);
  const stage = await openStage({ latencyMs: 0, limits: { tier: 'basic' } }, { 'p.txt': prompts.join('\n') });
  const run = await stage.run({ 'prompts-file': 'p.txt', concurrency: '12', 'poll-interval': '300ms' });
  expect(countsOf(run)).toEqual({ generated: 12 });
  expect(
    run.log.text.match(/resuming in 1 s .*the key's tier is “basic”; its limit is 5 requests in 1 s/g),
  ).toHaveLength(1);
  const creates = stage.api.ledger.of('create');
  const isRefused = creates.map(({ status }) => status === 429);
  expect(isRefused.filter((refused) => !refused)).toHaveLength(12);
  // The window takes 5. What was in flight by then is refused, nothing twice, and nothing later.
  const refusals = isRefused.filter(Boolean).length;
  expect(isRefused.slice(5 + refusals)).not.toContain(true);
  expect(refusals).toBeGreaterThan(0);
  const passed = creates.filter(({ status }) => status === 200).map(({ at }) => at);
  for (const [index, at] of passed.slice(5).entries()) expect(at - (passed[index] ?? 0)).toBeGreaterThanOrEqual(1000);
});

test('a create that may have been accepted is never sent again, and is reported with its request id', async () => {
  const stage = await openStage();
  stage.api.setFaults(({ endpoint }) => (endpoint === 'create' ? { kind: 'reset-after-create' } : undefined));
  const run = await stage.run({ prompt: 'a cat' });
  expect(run.exitCode).toBe(1);
  const [create, ...more] = stage.api.ledger.of('create');
  expect(more).toEqual([]);
  expect(create?.requestId).toMatch(UUID);
  expect(resultsOf(run)[0]).toMatchObject({ error: { charged: 'unknown' }, requestId: create?.requestId });
  expect(annotationsOf(run, 'error')[0]).toContain(`X-Request-ID ${create?.requestId}`);
});

test('a redirect is not followed: the key stays with the origin of `base-url`', async () => {
  const elsewhere = await startCountingServer();
  const stage = await openStage();
  stage.api.setFaults(({ endpoint }) =>
    endpoint === 'create' ? { kind: 'redirect', location: `${elsewhere.url}/api/v1/jobs/createTask` } : undefined,
  );
  const run = await stage.run({ prompt: 'a cat' });
  await elsewhere.close();
  expect(elsewhere.connections()).toBe(0);
  expect(stage.api.ledger.of('create')).toHaveLength(1);
  expect(resultsOf(run)[0]?.error?.message).toContain(`It redirects to ${elsewhere.url}`);
});
