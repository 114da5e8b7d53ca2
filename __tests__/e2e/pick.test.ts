import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';
import { FOLDER, HERO, prompts, sentFor, sha256, tasksOf } from '../support/pick-scene.ts';
import { LOCK, openSite, type Site } from '../support/site.ts';
import { countsOf, listOf, resultsOf } from '../support/stage.ts';

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());
beforeEach(() => service.reset());

const spare = (number: number): string => `candidates/${FOLDER}/hero-${number}.png`;

/** A site whose candidates were generated: all four are paid for, the second is picked. */
async function generated() {
  const site = await openSite(prompts({ count: 4, pick: 2 }));
  const run = (token = 'job') =>
    site.run(
      { 'prompts-file': 'p.json', commit: 'push', 'artifact-name': 'images' },
      { results: { url: service.url, token: service.tokenFor(token) } },
    );
  const first = await run();
  expect(first).toMatchObject({ exitCode: 0, stderr: '' });
  return { site, run, first, tasks: tasksOf(first) };
}

const imagesOf = (site: Site): string[] =>
  site
    .git('ls-tree', '-r', '--name-only', 'main')
    .split('\n')
    .filter((file) => file.startsWith(`${FOLDER}/`));

describe('pick beside count', () => {
  test('keeps one as the image and the others in the artifact alone, which nothing misses afterwards', async () => {
    const { site, run, first, tasks } = await generated();
    expect(site.api.ledger.of('create')).toHaveLength(4);
    expect(countsOf(first)).toEqual({ generated: 4 });
    expect(resultsOf(first).map(({ id, candidate }) => [id, candidate?.number, candidate?.picked])).toEqual([
      ['hero-1', 1, false],
      ['hero', 2, true],
      ['hero-3', 3, false],
      ['hero-4', 4, false],
    ]);
    expect(listOf(first, 'files')).toEqual([HERO]);
    expect(imagesOf(site)).toEqual([LOCK, HERO]);
    const archive = await service.download('images');
    const images = [HERO, spare(1), spare(3), spare(4)];
    expect([...archive.keys()].sort()).toEqual(['gallery.html', 'results.json', ...images].sort());
    for (const [index, name] of [spare(1), HERO, spare(3), spare(4)].entries()) {
      expect(sha256(archive.get(name))).toBe(sentFor(site, tasks[index]));
    }
    expect(sha256(site.read(HERO))).toBe(sentFor(site, tasks[1]));
    expect(archive.get('gallery.html')?.toString()).toMatch(/not picked(.|\n)*>picked</);
    expect(first.summary).toContain('candidate 3 of hero');

    const requests = site.api.ledger.requests.length;
    const head = site.git('rev-parse', 'main');
    const second = await run('another');
    expect(countsOf(second)).toEqual({ unchanged: 4 });
    expect(listOf(second, 'files')).toEqual([HERO]);
    expect(site.api.ledger.requests).toHaveLength(requests);
    expect(site.git('rev-parse', 'main')).toBe(head);
  });
});

test('with `convert`, the picked one alone is converted, and a pull request follows the pick', async () => {
  const site = await openSite(prompts({ count: 2, pick: 2 }));
  const inputs = {
    'prompts-file': 'p.json',
    commit: 'pull-request',
    convert: 'format=webp\nwidths=32',
    'artifact-name': 'images',
  };
  const run = (token: string) => site.run(inputs, { results: { url: service.url, token: service.tokenFor(token) } });
  const first = await run('job');
  expect(first).toMatchObject({ exitCode: 0, stderr: '' });
  const files = [`${FOLDER}/hero.webp`, `${FOLDER}/hero-32w.webp`];
  const archive = ['gallery.html', 'results.json', ...files, `originals/${HERO}`, spare(1)];
  expect([...(await service.download('images')).keys()].sort()).toEqual(archive.sort());
  await site.land(prompts({ count: 2, pick: 1 }));
  const second = await run('another');
  expect(second.outputs['pull-request-operation']).toBe('updated');
  expect(countsOf(second)).toEqual({ generated: 1, unchanged: 1 });
  expect(resultsOf(second)[0]).toMatchObject({ id: 'hero', taskId: tasksOf(first)[0], files: [{ role: 'main' }, {}] });
  expect(
    site
      .git('ls-tree', '-r', '--name-only', second.outputs['commit-sha'] ?? '')
      .split('\n')
      .sort(),
  ).toEqual(['README.md', 'p.json', LOCK, ...files].sort());
  expect(site.api.ledger.of('create')).toHaveLength(2);
});
