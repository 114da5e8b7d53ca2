import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import sharp from 'sharp';
import type { Faults } from '../../sandbox/image-api/fault.ts';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';
import { LOCK, openSite } from '../support/site.ts';
import { countsOf, openStage, resultsOf } from '../support/stage.ts';
import { until } from '../support/until.ts';

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());
beforeEach(() => service.reset());

const results = () => ({ url: service.url, token: service.tokenFor('images') });
const WEB = 'format=webp\nwidths=320';
const PROMPTS = { 'p.yml': '- {id: hero, prompt: a lighthouse}\n- {id: team, prompt: an island}\n' };
const FILE = { 'prompts-file': 'p.yml', convert: WEB };
const ORIGINALS = ['hero', 'team'].map((id) => `originals/generated-images/${id}.png`);
const FILES = ['hero', 'team'].flatMap((id) => [`generated-images/${id}-320w.webp`, `generated-images/${id}.webp`]);

test('a pull request holds the derived files, and a changed quality is another commit of it, for nothing', async () => {
  const site = await openSite(PROMPTS, { scale: 0.5 });
  const inputs = { ...FILE, commit: 'pull-request', 'artifact-name': 'images' };
  const first = await site.run(inputs, { results: results() });
  expect(countsOf(first)).toEqual({ generated: 2 });
  expect(first.outputs['pull-request-operation']).toBe('created');
  expect(site.changesOf(first.outputs['commit-sha'] ?? '')).toEqual([LOCK, ...FILES].sort().map((file) => `A ${file}`));
  const [pull] = site.github.state.pulls;
  expect(pull?.body).toContain('hero.webp');
  expect([...(await service.download('images')).keys()]).toEqual(expect.arrayContaining([...ORIGINALS, ...FILES]));
  service.reset();
  const second = await site.run({ ...inputs, convert: `${WEB}\nquality=30` }, { results: results() });
  expect(countsOf(second)).toEqual({ converted: 2 });
  expect(second.outputs['pull-request-operation']).toBe('updated');
  expect(site.changesOf(second.outputs['commit-sha'] ?? '')).toEqual(
    [LOCK, ...FILES].sort().map((file) => `M ${file}`),
  );
  expect(site.api.ledger.tasks).toHaveLength(2);
});

test('shards: each derives its own, and the merged lock knows the sources of all', async () => {
  const site = await openSite(PROMPTS, { scale: 0.5 });
  const shards = await Promise.all([1, 2].map((shard) => site.run({ ...FILE, commit: 'push', shard: `${shard}/2` })));
  expect(shards.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  const { images } = JSON.parse(site.read(LOCK).toString('utf8'));
  for (const id of ['hero', 'team']) {
    expect(images[id]).toMatchObject({ convert: { format: 'webp' }, source: [{ format: 'png' }], files: [{}, {}] });
  }
  expect(site.git('ls-tree', '-r', '--name-only', 'main').split('\n')).toEqual(expect.arrayContaining(FILES));
  const again = await site.run({ ...FILE, commit: 'push' });
  expect(countsOf(again)).toEqual({ unchanged: 2 });
  expect(site.api.ledger.tasks).toHaveLength(2);
});

/** No task can be asked for. */
const NOT_READY: Faults = ({ endpoint }) =>
  endpoint === 'query' ? { kind: 'status', status: 503, code: 503 } : undefined;

test('a machine that vanishes: the next attempt derives what was paid for, and its artifact has the originals', async () => {
  const stage = await openStage({ scale: 0.5, faults: NOT_READY }, PROMPTS);
  const inputs = { ...FILE, 'artifact-name': 'images' };
  await stage.run(inputs, { results: results(), killWhen: until(() => service.artifacts().length > 0) });
  rmSync(path.join(stage.workspace.path, 'generated-images'), { recursive: true, force: true });
  stage.api.setFaults();
  const again = await stage.run(inputs, { results: results(), env: { GITHUB_RUN_ATTEMPT: '2' } });
  expect(countsOf(again)).toEqual({ generated: 2 });
  expect(stage.api.ledger.tasks).toHaveLength(2);
  const archive = await service.download('images');
  expect([...archive.keys()]).toEqual(expect.arrayContaining([...ORIGINALS, ...FILES]));
  for (const file of FILES) expect(await sharp(archive.get(file)).metadata()).toMatchObject({ format: 'webp' });
});

test('a cancelled step: what its post step still collects is derived as well', async () => {
  const stage = await openStage({ scale: 0.5, faults: NOT_READY }, PROMPTS);
  const isPaid = until(() => stage.api.ledger.tasks.length === 2);
  const signal = isPaid.then(() => stage.api.setFaults());
  const run = await stage.run(FILE, { results: results(), cancelWhen: signal });
  expect(stage.api.ledger.tasks).toHaveLength(2);
  for (const { status, files } of resultsOf(run)) {
    if (status === 'generated') expect(files.map(({ format }) => format)).toEqual(['webp', 'webp']);
  }
  const again = await stage.run(FILE, { results: results(), env: { GITHUB_RUN_ATTEMPT: '2' } });
  expect(Object.values(countsOf(again)).reduce((sum, count) => sum + count, 0)).toBe(2);
  for (const file of FILES)
    expect(await sharp(stage.workspace.read(file)).metadata()).toMatchObject({ format: 'webp' });
  expect(stage.api.ledger.tasks).toHaveLength(2);
});
