import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import type { ImageApiOptions } from '../../sandbox/image-api.ts';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';
import { openSite } from '../support/site.ts';
import { annotationsOf, countsOf, type Inputs, listOf, openStage, resultsOf } from '../support/stage.ts';

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());
beforeEach(() => service.reset());

const IMAGES = 'generated-images';
const LOCK = `${IMAGES}/gpt-image.lock.json`;
const WEB = 'format=webp\nquality=82\nwidth=400\nwidths=160,320';
const HERO: Inputs = { prompt: 'a lighthouse', filename: 'hero', 'aspect-ratio': '16:9' };

const named = (...names: string[]): string[] => names.map((name) => `${IMAGES}/${name}`);
const entryOf = (lock: Buffer, id = 'hero') => JSON.parse(lock.toString('utf8')).images[id];

describe('convert', () => {
  test('leaves an image alone that is as it should be', async () => {
    const stage = await openStage({ scale: 0.5 });
    await stage.runHere({ ...HERO, convert: WEB });
    const lock = stage.workspace.read(LOCK);
    const again = await stage.runHere({ ...HERO, convert: 'widths=320,160\nwidth=400\nquality=82\nformat=webp' });
    expect(countsOf(again)).toEqual({ unchanged: 1 });
    expect(listOf(again, 'files')).toEqual(named('hero.webp', 'hero-160w.webp', 'hero-320w.webp'));
    expect(stage.workspace.read(LOCK)).toEqual(lock);
  });

  test('changed, costs nothing: the task gives the original again', async () => {
    const stage = await openStage({ scale: 0.5 });
    await stage.runHere({ ...HERO, convert: WEB });
    const run = await stage.runHere({ ...HERO, convert: 'format=jpeg\nwidth=400' });
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'converted-count': '1', 'generated-count': '0' } });
    expect(listOf(run, 'files')).toEqual(named('hero.jpg'));
    expect(resultsOf(run)).toMatchObject([{ status: 'converted', credits: 0 }]);
    for (const gone of ['hero.webp', 'hero-160w.webp', 'hero-320w.webp']) {
      expect(existsSync(path.join(stage.workspace.path, IMAGES, gone))).toBe(false);
    }
    expect(await sharp(stage.workspace.read(`${IMAGES}/hero.jpg`)).metadata()).toMatchObject({ width: 400 });
    expect(stage.api.ledger.tasks).toHaveLength(1);
    expect(countsOf(await stage.runHere({ ...HERO, convert: 'format=jpeg\nwidth=400' }))).toEqual({ unchanged: 1 });
  });

  test('set later, is derived from the file on disk; taken back, gives the file as delivered', async () => {
    const stage = await openStage({ scale: 0.5 });
    await stage.runHere(HERO);
    const delivered = stage.workspace.read(`${IMAGES}/hero.png`);
    const polls = stage.api.ledger.of('query').length;
    const smaller = await stage.runHere({ ...HERO, convert: 'format=png\nwidth=300', originals: 'commit' });
    expect(countsOf(smaller)).toEqual({ converted: 1 });
    expect(stage.api.ledger.of('query')).toHaveLength(polls);
    expect(await sharp(stage.workspace.read(`${IMAGES}/hero.png`)).metadata()).toMatchObject({ width: 300 });
    expect(stage.workspace.read(`${IMAGES}/hero.original.png`)).toEqual(delivered);
    expect(entryOf(stage.workspace.read(LOCK)).source).toMatchObject([{ path: `${IMAGES}/hero.original.png` }]);
    const back = await stage.runHere({ ...HERO, originals: 'commit' });
    expect(countsOf(back)).toEqual({ converted: 1 });
    expect(stage.workspace.read(`${IMAGES}/hero.png`)).toEqual(delivered);
    expect(existsSync(path.join(stage.workspace.path, IMAGES, 'hero.original.png'))).toBe(false);
    expect(entryOf(stage.workspace.read(LOCK))).not.toHaveProperty('convert');
    expect(stage.api.ledger.tasks).toHaveLength(1);
  });

  test('changed where the task has nothing to give any more, leaves the image as it is and pays nothing', async () => {
    let isGone = false;
    const faults: ImageApiOptions['faults'] = ({ endpoint }) =>
      isGone && endpoint === 'download' ? { kind: 'status', status: 410 } : undefined;
    const stage = await openStage({ scale: 0.5, faults });
    await stage.runHere({ ...HERO, convert: WEB });
    const before = stage.workspace.read(`${IMAGES}/hero.webp`);
    isGone = true;
    const run = await stage.runHere({ ...HERO, convert: 'format=avif' });
    expect(run.exitCode).toBe(0);
    expect(countsOf(run)).toEqual({ unchanged: 1 });
    expect(run.log.text).toContain('`convert` changed, but task');
    expect(stage.workspace.read(`${IMAGES}/hero.webp`)).toEqual(before);
    expect(stage.api.ledger.tasks).toHaveLength(1);
  });

  test('never overwrites a file that somebody altered', async () => {
    const stage = await openStage({ scale: 0.5 });
    await stage.runHere({ ...HERO, convert: WEB });
    const retouched = await sharp(stage.workspace.read(`${IMAGES}/hero.webp`))
      .negate()
      .webp()
      .toBuffer();
    stage.workspace.write({ [`${IMAGES}/hero.webp`]: retouched });
    const run = await stage.runHere({ ...HERO, convert: 'format=webp\nquality=40' });
    expect(resultsOf(run)).toMatchObject([{ status: 'unchanged', altered: true }]);
    expect(stage.workspace.read(`${IMAGES}/hero.webp`)).toEqual(retouched);
  });

  test('says what is left out: a width larger than delivered', async () => {
    const stage = await openStage({ scale: 0.5 });
    const run = await stage.runHere({ ...HERO, convert: 'format=webp\nwidths=320,2000' });
    expect(listOf(run, 'files')).toEqual(named('hero.webp', 'hero-320w.webp'));
    expect(annotationsOf(run, 'notice').join('\n') + run.log.text).toContain(
      'The width 2000 of `hero` would be larger than delivered (512×288): left out',
    );
  });

  test('is on an image, in defaults, or not at all', async () => {
    const images = [
      { id: 'a', prompt: 'a' },
      { id: 'b', prompt: 'b', convert: { format: 'avif', width: 64 } },
      { id: 'c', prompt: 'c', convert: false },
    ];
    const text = JSON.stringify({ defaults: { convert: { format: 'webp', width: 64 } }, images });
    const stage = await openStage({}, { 'p.json': text });
    const run = await stage.runHere({ 'prompts-file': 'p.json' });
    expect(listOf(run, 'files')).toEqual(named('a.webp', 'b.avif', 'c.png'));
  });

  test('wrong, is said before anything is paid for', async () => {
    const stage = await openStage({ scale: 0.5 });
    const run = await stage.runHere({ ...HERO, convert: 'format=gif\nquality=101' });
    expect(run.exitCode).toBe(1);
    expect(annotationsOf(run, 'error').join('\n')).toMatch(/`format=gif`(.|\n)*`quality=101`/);
    expect(stage.api.ledger.of('create')).toEqual([]);
  });
});

describe('with a commit', () => {
  test('an image that moves takes its widths and its original along', async () => {
    const site = await openSite({}, { scale: 0.5 });
    const prompts = (output: string) => JSON.stringify([{ id: 'hero', prompt: 'x', output }]);
    const inputs = {
      'prompts-file': 'p.json',
      commit: 'push',
      originals: 'commit',
      convert: 'format=webp\nwidths=320',
    };
    await site.land({ 'p.json': prompts('a/hero') });
    await site.runHere(inputs);
    await site.land({ 'p.json': prompts('b/front') });
    const run = await site.runHere(inputs);
    expect(countsOf(run)).toEqual({ unchanged: 1 });
    const there = site.git('ls-tree', '-r', '--name-only', 'main').split('\n');
    expect(there.filter((file) => /^[ab]\//.test(file))).toEqual([
      'b/front-320w.webp',
      'b/front.original.png',
      'b/front.webp',
    ]);
    expect(site.api.ledger.tasks).toHaveLength(1);
  });

  test('a page learns the srcset', async () => {
    const page = '---\ntitle: T\nimage: a lighthouse\n---\nText\n';
    const site = await openSite({ 'posts/first.md': page }, { scale: 0.5 });
    const inputs = { 'prompts-file': 'posts/*.md', commit: 'push', convert: 'format=webp\nwidth=400\nwidths=320' };
    await site.runHere({ ...inputs, 'set-front-matter': 'cover=/images/{{file}}\nsrcset=/images/{{srcset}}' });
    const text = site.read('posts/first.md').toString('utf8');
    expect(text).toContain('cover: /images/first.webp\n');
    expect(text).toContain('srcset: "/images/first-320w.webp 320w, /images/first.webp 400w"\n');
  });
});

test('with the layout `files`, an original is named after its image', async () => {
  const stage = await openStage({ scale: 0.5 });
  const results = { url: service.url, token: service.tokenFor('job') };
  const inputs = { ...HERO, convert: 'format=webp', 'artifact-name': 'images', 'artifact-layout': 'files' };
  await stage.runHere(inputs, { results });
  const names = service.artifacts().map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([`${IMAGES}--hero.webp`, `originals--${IMAGES}--hero.png`]));
});
