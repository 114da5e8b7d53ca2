import { expect, test } from '@jest/globals';
import { fastClock } from '../support/fast-clock.ts';
import { annotationsOf, countsOf, openStage, resultsOf } from '../support/stage.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

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
