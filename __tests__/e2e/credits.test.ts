import { expect, test } from '@jest/globals';
import { countsOf, openStage } from '../support/stage.ts';

const FILES = { 'p.yml': '- {id: one, prompt: one}\n- {id: two, prompt: two, resolution: 2K}\n' };

test('a run is estimated in log, summary and output, with what it paid beside it', async () => {
  const stage = await openStage({}, FILES);
  const run = await stage.run({ 'prompts-file': 'p.yml', credits: '1K=3 2K=5.5', 'max-credits': '8.5' });
  expect(countsOf(run)).toEqual({ generated: 2 });
  expect(run.outputs['credits-estimate']).toBe('8.5');
  expect(run.log.text).toContain('1K 1, 2K 1, estimated at 8.5 credits');
  expect(run.summary).toContain('An estimated 8.5 credits; 2 images paid for in this run, 8.5 credits');
  expect(JSON.parse(run.outputs['results'] ?? '')).toMatchObject([{ credits: 3 }, { credits: 5.5 }]);
  const again = await stage.run({ 'prompts-file': 'p.yml', credits: '1K=3 2K=5.5', 'max-credits': '0' });
  expect(again.outputs['credits-estimate']).toBe('0');
  expect(JSON.parse(again.outputs['results'] ?? '')).toMatchObject([{ credits: 0 }, { credits: 0 }]);
});

test.each([
  [
    { credits: '1K=3\n2K=5', 'max-credits': '7' },
    '`max-credits` is 7, but the run is estimated at 8 credits: nothing was generated and nothing was paid for',
  ],
  [{ credits: '1K=3', 'max-credits': '7' }, '`credits` names no price for every image: add `2K=…`'],
  [{ credits: '1K=3 8K=5' }, 'Input `credits` has the item `8K=5`: allowed is `resolution=credits`'],
  [{ credits: '1K=3 1K=4' }, 'Input `credits` has the item `1K=4`'],
  [{ 'max-credits': 'ten' }, 'Input `max-credits` is `ten`: allowed is a number of credits'],
])('%j: one error, and nothing is created', async (inputs, words) => {
  const stage = await openStage({}, FILES);
  const run = await stage.run({ 'prompts-file': 'p.yml', ...inputs });
  expect(run.exitCode).toBe(1);
  expect(run.log.text).toContain(words);
  expect(run.outputs['credits-estimate']).toBe('');
  expect(stage.api.ledger.of('create')).toEqual([]);
});
