import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type CountingServer, startCountingServer } from '../support/counting-server.ts';
import { countsOf, listOf, NO_OUTPUTS, openStage, resultsOf } from '../support/stage.ts';

const PROMPTS = '- {id: ant, prompt: an ant, aspect_ratio: "16:9"}\n- {id: bee, prompt: a bee, resolution: 2K}\n';

let outside: CountingServer;
beforeEach(async () => {
  outside = await startCountingServer();
});
afterEach(() => outside.close());

test('a dry run needs no key, opens no connection, writes nothing, and sets every output', async () => {
  const stage = await openStage({}, { 'p.yml': PROMPTS });
  const inputs = { 'api-key': '', 'base-url': outside.url, 'prompts-file': 'p.yml', 'artifact-name': 'images' };
  const everywhere = { apiUrl: outside.url, results: { url: outside.url, token: 'x.e30.x' }, token: 'token' };
  const more = { 'dry-run': 'true', commit: 'push', comment: 'true' };
  const run = await stage.run({ ...inputs, ...more }, everywhere);
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(outside.connections()).toBe(0);
  expect(existsSync(path.join(stage.workspace.path, 'generated-images'))).toBe(false);

  const { results, 'results-file': file, ...others } = run.outputs;
  const { results: _, 'results-file': __, ...expected } = NO_OUTPUTS;
  expect(others).toEqual({ ...expected, 'skipped-count': '2' });
  expect(existsSync(file ?? '')).toBe(true);
  expect(results).not.toBe('[]');
  expect(resultsOf(run).map(({ id, status, parameters, source }) => ({ id, status, parameters, source }))).toEqual([
    {
      id: 'ant',
      status: 'skipped',
      parameters: { model: 'gpt-image-2-text-to-image', aspect_ratio: '16:9', resolution: '1K' },
      source: { file: 'p.yml', line: 1 },
    },
    {
      id: 'bee',
      status: 'skipped',
      parameters: { model: 'gpt-image-2-text-to-image', resolution: '2K' },
      source: { file: 'p.yml', line: 2 },
    },
  ]);
});

test('the plan is in the log and in the summary, and is the one that the next run carries out', async () => {
  const stage = await openStage({}, { 'p.yml': PROMPTS });
  await stage.run({ 'prompts-file': 'p.yml' });
  stage.workspace.write({ 'p.yml': PROMPTS.replace('a bee', 'two bees').replace('id: ant', 'id: cat, output: x/cat') });
  const inputs = { 'prompts-file': 'p.yml', prune: 'true' };
  const dry = await stage.run({ ...inputs, 'dry-run': 'true' }, { env: { NO_COLOR: '1' } });
  expect(dry.log.lines[0]).toMatch(/^Dry run: 1 to generate \(1 edited\), 1 unchanged/);
  expect(dry.log.text).toContain('bee   edited: prompt (2K)');
  expect(dry.summary).toContain('## Images: dry run\n\nNothing was generated and nothing was paid for.');
  expect(dry.summary).toMatch(/<code>bee<\/code>.*edited<span>&#58;<\/span> prompt.*two bees.*2K/);
  expect(countsOf(dry)).toEqual({ unchanged: 1, skipped: 1 });
  expect(stage.api.ledger.tasks).toHaveLength(2);
  expect(existsSync(path.join(stage.workspace.path, 'x'))).toBe(false);

  expect(countsOf(await stage.run(inputs))).toEqual({ generated: 1, unchanged: 1 });
  expect(stage.api.ledger.tasks).toHaveLength(3);
});

test('what a dry run says is unchanged is there to be used', async () => {
  const stage = await openStage({}, { 'p.yml': PROMPTS });
  await stage.run({ 'prompts-file': 'p.yml' });
  const dry = await stage.run({ 'prompts-file': 'p.yml', 'dry-run': 'true' });
  for (const file of listOf(dry, 'files')) expect(stage.workspace.read(file).length).toBeGreaterThan(0);
  expect(listOf(dry, 'files')).toHaveLength(2);
});
