import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';
import type { RunResult } from '../../sandbox/runner.ts';
import { annotationsOf, countsOf, type Inputs, listOf, openStage, type Stage } from '../support/stage.ts';

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());
beforeEach(() => service.reset());

const FILES = { 'p.yml': '- {id: one, prompt: a}\n- {id: two, prompt: b, output: docs/two}\n' };

/** Runs the step on two images, with artifacts, in a job of that name. */
function runIn(stage: Stage, inputs: Inputs = {}, { job = 'job', env = {} } = {}): Promise<RunResult> {
  const results = { url: service.url, token: service.tokenFor(job) };
  return stage.run({ 'prompts-file': 'p.yml', 'artifact-name': 'images', ...inputs }, { results, env });
}

const names = (): string[] => service.artifacts().map(({ name }) => name);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

test('one zip holds the images, the results and the gallery, byte for byte', async () => {
  const stage = await openStage({}, FILES);
  const run = await runIn(stage);
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(names()).toEqual(['images', 'images.html']);
  const [zip, page] = service.artifacts();
  const base = 'https://github.com/octo/site/actions/runs/4711/artifacts';
  expect(run.outputs).toMatchObject({
    'artifact-id': `${zip?.id}`,
    'artifact-url': `${base}/${zip?.id}`,
    'artifact-digest': zip?.digest.replace(/^sha256:/, ''),
    'gallery-url': `${base}/${page?.id}`,
  });
  expect(run.outputs['artifact-digest']).toBe(sha256(await service.bytes('images')));

  const files = await service.download('images');
  const images = listOf(run, 'files');
  expect([...files.keys()].sort()).toEqual([...images, 'gallery.html', 'results.json'].sort());
  for (const image of images) expect(files.get(image)).toEqual(stage.workspace.read(image));
  expect(files.get('results.json')).toEqual(readFileSync(run.outputs['results-file'] ?? ''));
  const gallery = files.get('gallery.html') ?? Buffer.of();
  const notShown = images.filter((image) => !gallery.includes(stage.workspace.read(image).toString('base64')));
  expect(notShown).toEqual([]);
  expect((await service.bytes('images.html')).equals(gallery)).toBe(true);
  expect(run.summary).toContain(`<a href="${base}/${zip?.id}">Artifact</a>`);
});

test('a name taken by another job fails the step, says what to do, and keeps files and outputs', async () => {
  const stage = await openStage({}, FILES);
  const other = await openStage({}, FILES);
  await runIn(other, {}, { job: 'other' });
  const run = await runIn(stage);
  expect(run.exitCode).toBe(1);
  expect(annotationsOf(run, 'error')).toEqual([
    expect.stringMatching(
      /^The artifact `images` was not uploaded: this run has one of that name already: .*`overwrite: true`/,
    ),
  ]);
  for (const file of listOf(run, 'files')) expect(stage.workspace.read(file).length).toBeGreaterThan(0);
  expect(countsOf(run)).toEqual({ generated: 2 });
  expect(run.outputs['artifact-id']).toBe('');

  const again = await runIn(stage, { overwrite: 'true', regenerate: 'all' });
  expect(again.exitCode).toBe(0);
  const inside = await service.download('images');
  expect(inside.get('docs/two.png')).toEqual(stage.workspace.read('docs/two.png'));
});
