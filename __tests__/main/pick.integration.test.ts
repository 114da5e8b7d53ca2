import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';
import { FOLDER, HERO, prompts, sentFor, sha256, tasksOf } from '../support/pick-scene.ts';
import { LOCK, openSite, type Site } from '../support/site.ts';
import { annotationsOf, countsOf, expectRefused, openStage, resultsOf } from '../support/stage.ts';

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());
beforeEach(() => service.reset());

/** A site whose candidates were generated: all four are paid for, the second is picked. */
async function generated() {
  const site = await openSite(prompts({ count: 4, pick: 2 }));
  const run = (token = 'job') =>
    site.runHere(
      { 'prompts-file': 'p.json', commit: 'push', 'artifact-name': 'images' },
      { results: { url: service.url, token: service.tokenFor(token) } },
    );
  const first = await run();
  expect(first).toMatchObject({ exitCode: 0 });
  return { site, run, first, tasks: tasksOf(first) };
}

const imagesOf = (site: Site): string[] =>
  site
    .git('ls-tree', '-r', '--name-only', 'main')
    .split('\n')
    .filter((file) => file.startsWith(`${FOLDER}/`));

describe('pick beside count', () => {
  test('changed, costs nothing: the task of the other candidate gives its file', async () => {
    const { site, run, tasks } = await generated();
    service.reset();
    await site.land(prompts({ count: 4, pick: 3 }));
    const changed = await run();
    expect(changed).toMatchObject({ exitCode: 0 });
    expect(site.api.ledger.of('create')).toHaveLength(4);
    expect(countsOf(changed)).toEqual({ generated: 1, unchanged: 3 });
    expect(resultsOf(changed).find(({ id }) => id === 'hero')).toMatchObject({ taskId: tasks[2], credits: 0 });
    expect(imagesOf(site)).toEqual([LOCK, HERO]);
    expect(site.changesOf('main')).toEqual([`M ${LOCK}`, `M ${HERO}`]);
    expect(sha256(site.read(HERO))).toBe(sentFor(site, tasks[2]));
    expect([...(await service.download('images')).keys()].sort()).toEqual(
      [HERO, 'gallery.html', 'results.json'].sort(),
    );

    for (const image of [{ count: 4, pick: 1 }, { count: 4 }, { count: 4, pick: 4 }]) {
      await site.land(prompts(image));
      expect(await run('next')).toMatchObject({ exitCode: 0 });
      if (image.pick === undefined) expect(imagesOf(site)).toHaveLength(5);
      else expect(imagesOf(site)).toEqual([LOCK, HERO]);
      expect(sha256(site.read(HERO))).toBe(sentFor(site, tasks[(image.pick ?? 1) - 1]));
    }
    expect(countsOf(await run('again'))).toEqual({ unchanged: 4 });
    expect(site.api.ledger.of('create')).toHaveLength(4);
  });

  test('changed to one whose task has nothing to give any more, leaves the old one, with a warning', async () => {
    const { site, run, tasks } = await generated();
    const head = site.git('rev-parse', 'main:generated-images');
    site.api.setFaults(({ endpoint }) => (endpoint === 'download' ? { kind: 'status', status: 410 } : undefined));
    await site.land(prompts({ count: 4, pick: 3 }));
    for (const token of ['job', 'another']) {
      const changed = await run(token);
      expect(changed).toMatchObject({ exitCode: 0 });
      expect(countsOf(changed)).toEqual({ unchanged: 4 });
      expect(resultsOf(changed).find(({ id }) => id === 'hero')).toMatchObject({
        taskId: tasks[1],
        candidate: { number: 2, picked: false },
      });
      expect(annotationsOf(changed, 'warning')).toEqual([
        expect.stringContaining('`pick` is 3, which cannot be had now. Nothing was paid.'),
      ]);
      expect(site.git('rev-parse', 'main:generated-images')).toBe(head);
      expect(sha256(site.read(HERO))).toBe(sentFor(site, tasks[1]));
    }
    site.api.setFaults();
    expect(countsOf(await run('late'))).toEqual({ generated: 1, unchanged: 3 });
    expect(sha256(site.read(HERO))).toBe(sentFor(site, tasks[2]));
    expect(site.api.ledger.of('create')).toHaveLength(4);
  });
});

test('one again: its number with `regenerate: all` pays for that candidate alone', async () => {
  const stage = await openStage({}, prompts({ count: 3, pick: 1 }));
  await stage.runHere({ 'prompts-file': 'p.json' });
  const before = stage.workspace.read(HERO);
  const again = await stage.runHere({ 'prompts-file': 'p.json', only: 'hero-2', regenerate: 'all' });
  expect(countsOf(again)).toEqual({ generated: 1, unchanged: 2 });
  expect(stage.workspace.read(HERO)).toEqual(before);
  expect(stage.api.ledger.of('create')).toHaveLength(4);
  expect(again.log.text).toContain('The candidates that are not picked are kept nowhere: `artifact-name` is empty.');
  expect(readdirSync(path.join(stage.workspace.path, FOLDER)).sort()).toEqual(['gpt-image.lock.json', 'hero.png']);
});

test('one leg of a matrix has all candidates of an image', async () => {
  const stage = await openStage({}, prompts({ count: 4, pick: 2 }));
  const legs = [];
  for (const shard of ['1/2', '2/2']) legs.push(countsOf(await stage.runHere({ 'prompts-file': 'p.json', shard })));
  expect(legs).toContainEqual({ generated: 4 });
  expect(existsSync(path.join(stage.workspace.path, HERO))).toBe(true);
  expect(countsOf(await stage.runHere({ 'prompts-file': 'p.json' }))).toEqual({ unchanged: 4 });
});

test('a dry run says what would be paid for, and where it would go', async () => {
  const stage = await openStage({}, prompts({ count: 3, pick: 2 }));
  const run = await stage.runHere({ 'prompts-file': 'p.json', 'dry-run': 'true', credits: '1K=3', resolution: '1K' });
  expect(run.outputs['credits-estimate']).toBe('9');
  expect(run.summary.match(/in the artifact alone/g)).toHaveLength(2);
});

test('wrong, is said before anything is paid for', async () => {
  const text =
    'images:\n  - {id: a, prompt: a, pick: 2}\n  - id: b\n    prompt: b\n    count: 2\n    pick: 3\n  - {id: c, prompt: c, count: 2, pick: 0}\n';
  const stage = await openStage({}, { 'p.yaml': text });
  const run = await stage.runHere({ 'prompts-file': 'p.yaml' });
  expectRefused(run, stage, [
    'p.yaml:2:30: `pick` is the number `2`, but there is no `count`: allowed is `pick` beside `count`, from 1 to that',
    'p.yaml:6:11: `pick` is the number `3`: allowed is a whole number from 1 to the `count` of the image, 2',
    'p.yaml:7:40: `pick` is the number `0`: allowed is a whole number from 1 to 100',
  ]);
});
