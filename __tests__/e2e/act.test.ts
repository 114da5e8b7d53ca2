import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';
import { fastClock } from '../support/fast-clock.ts';
import { annotationsOf, countsOf, HOUR, openStage } from '../support/stage.ts';
import { until } from '../support/until.ts';

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());
beforeEach(() => service.reset());

const created = () => service.calls.filter(({ method }) => method === 'CreateArtifact').map(({ name }) => name);

/** A checkpoint is due 2 s after the first task: 25 polls, each 100 ms after the last, are longer, however slow the machine. */
const POLLS = 25;

test.each([
  // As act 0.2.89 was seen to answer: it does not know the field `mime_type`.
  ['under act there is one attempt, a warning and no checkpoint', { ACT: 'true' }, 500, ['images']],
  ['on another such runner each is tried once', {}, 400, [expect.stringMatching(/^gpt-image-journal-/), 'images']],
])('%s', async (_name, env, status, names) => {
  service.setFaults(({ method }) => (method === 'CreateArtifact' ? { status, body: '' } : undefined));
  const stage = await openStage({ latencyMs: HOUR });
  const results = { url: service.url, token: service.tokenFor('images') };
  void until(() => stage.api.ledger.of('query').length > POLLS).then(() => stage.api.passTime(HOUR));
  const inputs = { prompt: 'a cat', 'artifact-name': 'images', 'poll-interval': '100ms' };
  const run = await stage.run(inputs, { results, env: { ...fastClock(5), ...env } });
  expect(run).toMatchObject({ exitCode: 0, stderr: '', outputs: { 'artifact-id': '' } });
  expect(countsOf(run)).toEqual({ generated: 1 });
  expect(created()).toEqual(names);
  expect(annotationsOf(run, 'error')).toEqual([]);
  for (const text of [run.log.text, run.summary])
    expect(text).toMatch(/was not uploaded.*does not understand the upload/);
});
