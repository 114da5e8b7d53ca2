import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { annotationsOf, countsOf, listOf, openStage, resultsOf } from '../support/stage.ts';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

test('results past 512 KiB are shortened to id and status; the file has them whole', async () => {
  const prompts = Array.from({ length: 30 }, (_, n) => `${n} ${'long '.repeat(3900)}`);
  const stage = await openStage(
    {},
    { 'p.json': JSON.stringify(prompts.map((prompt, n) => ({ id: `i${n}`, prompt }))) },
  );
  const run = await stage.runHere({ 'prompts-file': 'p.json', 'dry-run': 'true' });
  const short = prompts.map((_, n) => ({ id: `i${n}`, status: 'skipped' }));
  expect(JSON.parse(run.outputs['results'] ?? '')).toEqual(short);
  expect(run.log.text).toContain('shortened: results. results-file has all.');
  const whole = JSON.parse(readFileSync(run.outputs['results-file'] ?? '', 'utf8'));
  expect(whole).toHaveLength(30);
  expect(whole).toMatchObject(prompts.map((prompt) => ({ prompt: prompt.trim() })));
});

test('a prompt of Chinese, emoji and line breaks arrives as it stands', async () => {
  const prompt = '  一只🦦在船上\n\n“%0A ::error::nicht” {{so}} \\n ‮مرحبا ##[group]\t🏳️‍🌈 ';
  const stage = await openStage();
  const run = await stage.runHere({ prompt, filename: '水獺.png' });
  expect(stage.api.ledger.tasks.map((task) => task.prompt)).toEqual([prompt]);
  expect(resultsOf(run)).toMatchObject([{ id: '水獺', prompt, files: [{ path: 'generated-images/水獺.png' }] }]);
  expect(run.log.annotations).toEqual([]);
});

test('a task with several images keeps each, past the files of other images, in its real format', async () => {
  const stage = await openStage(
    { images: ({ prompt }) => (prompt === 'many' ? 3 : 1), format: 'png' },
    { 'p.yml': '- {id: cat, prompt: many}\n- {id: cat-2, prompt: one}\n' },
  );
  stage.api.setFaults(({ endpoint, image }) =>
    endpoint === 'download' && image === 2 ? { kind: 'other-format', format: 'webp' } : undefined,
  );
  const run = await stage.runHere({ 'prompts-file': 'p.yml' });
  const at = (name: string): string => `generated-images/${name}`;
  expect(resultsOf(run).map(({ files }) => files.map(({ path, format }) => [path, format]))).toEqual([
    [
      [at('cat.png'), 'png'],
      [at('cat-3.webp'), 'webp'],
      [at('cat-4.png'), 'png'],
    ],
    [[at('cat-2.png'), 'png']],
  ]);
  const served = new Set(stage.api.ledger.served.map(({ sha256 }) => sha256));
  const onDisk = listOf(run, 'files').map((file) => sha256(stage.workspace.read(file)));
  expect(new Set(onDisk)).toEqual(served);
  expect(listOf(run, 'image-urls')).toHaveLength(4);
});

describe('what fails', () => {
  const files = { 'p.yml': '- {id: a, prompt: good}\n- {id: b, prompt: bad}\n- {id: c, prompt: fine}\n' };
  const failure = { failCode: 'P1', failMsg: 'the prompt was refused' };

  test('is named on its line, and stops no other', async () => {
    const stage = await openStage({ failure: ({ prompt }) => (prompt === 'bad' ? failure : undefined) }, files);
    const run = await stage.runHere({ 'prompts-file': 'p.yml', concurrency: '1' });
    expect(run.exitCode).toBe(1);
    expect(resultsOf(run).map(({ id, status }) => `${id} ${status}`)).toEqual([
      'a generated',
      'b failed',
      'c generated',
    ]);
    const [image, verdict] = annotationsOf(run, 'error');
    expect(image).toMatch(/^p\.yml:2:3: .*the prompt was refused/);
    expect(verdict).toBe('1 of 3 wanted images are missing (1 failed)');
  });

  test('through a result URL that answers HTML leaves no file, and the task is not lost', async () => {
    const stage = await openStage();
    stage.api.setFaults(({ endpoint }) => (endpoint === 'download' ? { kind: 'html' } : undefined));
    const run = await stage.runHere({ prompt: 'a cat', 'image-timeout': '2s' });
    expect(run.exitCode).toBe(1);
    const [result] = resultsOf(run);
    expect(result).toMatchObject({ status: 'failed', files: [], error: { kind: 'download', charged: 'yes' } });
    expect(result?.error?.message).toContain('not an image (text');
    expect(result?.urls).toHaveLength(1);
    expect(readdirSync(`${stage.workspace.path}/generated-images`)).toEqual(['gpt-image.lock.json']);

    stage.api.setFaults();
    const next = await stage.runHere({ prompt: 'a cat' });
    expect(countsOf(next)).toEqual({ generated: 1 });
    expect(stage.api.ledger.tasks).toHaveLength(1);
  });
});
