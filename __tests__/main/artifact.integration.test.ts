import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';
import type { HereResult } from '../support/run-here.ts';
import { annotationsOf, countsOf, type Inputs, listOf, openStage, type Stage } from '../support/stage.ts';

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());
beforeEach(() => service.reset());

const FILES = { 'p.yml': '- {id: one, prompt: a}\n- {id: two, prompt: b, output: docs/two}\n' };

/** Runs the step on two images, with artifacts, in a job of that name. */
function runIn(stage: Stage, inputs: Inputs = {}, { job = 'job', env = {} } = {}): Promise<HereResult> {
  const results = { url: service.url, token: service.tokenFor(job) };
  return stage.runHere({ 'prompts-file': 'p.yml', 'artifact-name': 'images', ...inputs }, { results, env });
}

const names = (): string[] => service.artifacts().map(({ name }) => name);

test('the gallery has what an edited prompt replaced, beside what it was replaced by', async () => {
  const stage = await openStage({}, FILES);
  await runIn(stage);
  const before = stage.workspace.read('docs/two.png').toString('base64');
  stage.workspace.write({ 'p.yml': FILES['p.yml'].replace('prompt: b', 'prompt: another') });
  await service.reset();
  const run = await runIn(stage);
  expect(countsOf(run)).toEqual({ generated: 1, unchanged: 1 });
  const gallery = (await service.bytes('images.html')).toString();
  const after = stage.workspace.read('docs/two.png').toString('base64');
  expect([after, before].map((bytes) => gallery.split(bytes).length - 1)).toEqual([1, 1]);
  expect(gallery.indexOf('class="before"')).toBeGreaterThan(gallery.indexOf(after));
});

test('with the layout `files`, every image is an artifact that a browser shows', async () => {
  const stage = await openStage({}, FILES);
  const run = await runIn(stage, { 'artifact-layout': 'files' });
  const singles = ['docs--two.png', 'generated-images--one.png'];
  expect(names().sort()).toEqual([...singles, 'images', 'images.html'].sort());
  for (const name of singles) {
    const [bytes] = (await service.download(name)).values();
    expect(bytes).toEqual(stage.workspace.read(name.replace('--', '/')));
  }
  expect([...(await service.download('images')).keys()].sort()).toEqual(['gallery.html', 'results.json']);
  expect(run.exitCode).toBe(0);
});

test('nothing made, nothing uploaded', async () => {
  const stage = await openStage({}, FILES);
  await runIn(stage);
  service.reset();
  const run = await runIn(stage);
  expect(countsOf(run)).toEqual({ unchanged: 2 });
  expect(service.calls).toEqual([]);
  expect(run.outputs['artifact-id']).toBe('');
});

test('each leg of a matrix has an artifact of its own', async () => {
  const stage = await openStage({}, FILES);
  for (const shard of ['1/2', '2/2']) expect((await runIn(stage, { shard }, { job: shard })).exitCode).toBe(0);
  expect(names()).toEqual(['images-1-of-2', 'images-1-of-2.html', 'images-2-of-2', 'images-2-of-2.html']);
});

test('the zip is compressed as asked', async () => {
  const sizes: number[] = [];
  for (const level of ['0', '9']) {
    service.reset();
    const stage = await openStage({ minBytes: 200_000 }, FILES);
    await runIn(stage, { 'compression-level': level });
    sizes.push((await service.bytes('images')).length);
  }
  const [stored = 0, packed = 0] = sizes;
  expect(stored).toBeGreaterThan(400_000);
  expect(packed).toBeLessThan(stored / 2);
});

test('retention, within what the repository allows', async () => {
  const stage = await openStage({}, FILES);
  await runIn(stage, { 'retention-days': '30' }, { env: { GITHUB_RETENTION_DAYS: '7' } });
  const days = service
    .artifacts()
    .map(({ expiresAt = 0, createdAt }) => Math.round((expiresAt - createdAt) / 86_400_000));
  expect(days).toEqual([7, 7]);
});

describe('where artifacts cannot work', () => {
  test('the quota: the step fails with what to do, since nothing else kept the images', async () => {
    const stage = await openStage({}, FILES);
    service.setFaults(({ method }) =>
      method === 'CreateArtifact'
        ? { status: 403, code: 'resource_exhausted', msg: 'Artifact storage quota has been hit' }
        : undefined,
    );
    const run = await runIn(stage);
    expect(run.exitCode).toBe(1);
    expect(annotationsOf(run, 'error')[0]).toContain('the artifact storage of this account is used up');
    expect(countsOf(run)).toEqual({ generated: 2 });
  });

  const GHES = { GITHUB_SERVER_URL: 'https://github.example.com' };
  const NO_SERVICE = { ACTIONS_RESULTS_URL: '', ACTIONS_RUNTIME_TOKEN: '' };
  test.each([
    ['a GitHub Enterprise Server', GHES, 'this GitHub Enterprise Server has no artifact service for this action'],
    ['a runner without the service', NO_SERVICE, 'this runner gives the step no artifact service'],
  ])('%s: a notice, and files and outputs stay', async (_, env, words) => {
    const stage = await openStage({}, FILES);
    const run = await runIn(stage, {}, { env });
    expect(run.exitCode).toBe(0);
    expect(run.log.text).toContain(`The artifact \`images\` was not uploaded: ${words}`);
    expect(run.summary).toContain(words);
    expect(listOf(run, 'files')).toHaveLength(2);
    expect(service.calls).toEqual([]);
  });
});
