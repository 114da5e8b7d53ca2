import { describe, expect, test } from '@jest/globals';
import { startCountingServer } from '../support/counting-server.ts';
import { annotationsOf, countsOf, openStage, resultsOf } from '../support/stage.ts';

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
      const run = await stage.runHere({ 'prompts-file': 'p.txt', concurrency: '1' });
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

test('a limit that the API names is met about once: from then on creates keep to it, and the log names the tier', async () => {
  const prompts = Array.from({ length: 12 }, (_, index) => `image ${index + 1}`);
  const stage = await openStage({ latencyMs: 0, limits: { tier: 'basic' } }, { 'p.txt': prompts.join('\n') });
  const run = await stage.runHere({ 'prompts-file': 'p.txt', concurrency: '12', 'poll-interval': '300ms' });
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

test('a redirect is not followed: the key stays with the origin of `base-url`', async () => {
  const elsewhere = await startCountingServer();
  const stage = await openStage();
  stage.api.setFaults(({ endpoint }) =>
    endpoint === 'create' ? { kind: 'redirect', location: `${elsewhere.url}/api/v1/jobs/createTask` } : undefined,
  );
  const run = await stage.runHere({ prompt: 'a cat' });
  await elsewhere.close();
  expect(elsewhere.connections()).toBe(0);
  expect(stage.api.ledger.of('create')).toHaveLength(1);
  expect(resultsOf(run)[0]?.error?.message).toContain(`It redirects to ${elsewhere.url}`);
});
