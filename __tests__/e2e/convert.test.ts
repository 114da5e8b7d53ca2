import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';
import { openSite } from '../support/site.ts';
import { countsOf, type Inputs, listOf, openStage, resultsOf } from '../support/stage.ts';

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());
beforeEach(() => service.reset());

const IMAGES = 'generated-images';
const LOCK = `${IMAGES}/gpt-image.lock.json`;
const WEB = 'format=webp\nquality=82\nwidth=800\nwidths=320,640';
const HERO: Inputs = { prompt: 'a lighthouse', filename: 'hero', 'aspect-ratio': '16:9' };

const named = (...names: string[]): string[] => names.map((name) => `${IMAGES}/${name}`);
const entryOf = (lock: Buffer, id = 'hero') => JSON.parse(lock.toString('utf8')).images[id];

describe('convert', () => {
  test('gives the files that a page wants, the original in the artifact, and a lock that knows both', async () => {
    const stage = await openStage({ scale: 1 });
    const results = { url: service.url, token: service.tokenFor('job') };
    const inputs = { ...HERO, convert: WEB, 'artifact-name': 'images' };
    const run = await stage.run(inputs, { results });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const files = named('hero.webp', 'hero-320w.webp', 'hero-640w.webp');
    expect(listOf(run, 'files')).toEqual(files);
    const [result] = resultsOf(run);
    expect(result).toMatchObject({ status: 'generated', contentCredentials: false });
    expect(
      result?.files.map(({ role, source, width, height, format }) => [role, source, width, height, format]),
    ).toEqual([
      ['main', 0, 800, 450, 'webp'],
      ['width', 0, 320, 180, 'webp'],
      ['width', 0, 640, 360, 'webp'],
    ]);
    for (const [index, file] of files.entries()) {
      const bytes = stage.workspace.read(file);
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: result?.files[index]?.width });
      expect(bytes).toHaveLength(result?.files[index]?.bytes ?? 0);
    }
    expect(existsSync(path.join(stage.workspace.path, IMAGES, 'hero.png'))).toBe(false);

    const archive = await service.download('images');
    expect([...archive.keys()].sort()).toEqual(
      [...files, 'gallery.html', `originals/${IMAGES}/hero.png`, 'results.json'].sort(),
    );
    const original = archive.get(`originals/${IMAGES}/hero.png`);
    expect(await sharp(original).metadata()).toMatchObject({ format: 'png', width: 1024, height: 576 });
    expect(entryOf(stage.workspace.read(LOCK))).toMatchObject({
      convert: { format: 'webp', quality: 82, width: 800, widths: [320, 640] },
      source: [{ bytes: original?.length, width: 1024, height: 576, format: 'png' }],
      files: [{ role: 'main', source: 0 }, { role: 'width' }, { role: 'width' }],
    });
    expect(archive.get('gallery.html')?.includes('hero-320w.webp (320)')).toBe(true);
  });
});

describe('with a commit', () => {
  test('files, lock and committed original go to the branch; a changed quality replaces them', async () => {
    const site = await openSite({}, { scale: 1 });
    const inputs = { ...HERO, commit: 'push', originals: 'commit' };
    const first = await site.run({ ...inputs, convert: 'format=webp\nwidths=320' });
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    const files = ['hero-320w.webp', 'hero.original.png', 'hero.webp'];
    expect(site.changesOf('main')).toEqual([`A ${LOCK}`, ...named(...files).map((file) => `A ${file}`)]);
    expect(listOf(first, 'files')).not.toContain(`${IMAGES}/hero.original.png`);
    const second = await site.run({ ...inputs, convert: 'format=webp\nquality=30' });
    expect(countsOf(second)).toEqual({ converted: 1 });
    expect(site.changesOf('main')).toEqual([`M ${LOCK}`, `D ${IMAGES}/hero-320w.webp`, `M ${IMAGES}/hero.webp`]);
    expect(site.api.ledger.tasks).toHaveLength(1);
  });
});
