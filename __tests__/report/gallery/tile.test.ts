import { describe, expect, it, test } from '@jest/globals';
import { tilesOf } from '../../../src/report/gallery/tile.ts';
import { tileWithImage, tileWithoutImage } from '../../../src/report/gallery/tile-html.ts';
import {
  failed,
  fileOf,
  generated,
  HOSTILE,
  hostileOutcomes,
  pending,
  skipped,
  specOf,
  unchanged,
} from '../../support/outcomes.ts';

describe('tilesOf', () => {
  it('gives a tile to each file, and to each outcome without one, in the order of the prompts', () => {
    const two = generated('two', { urls: ['https://x/1'], files: [fileOf('1.png'), fileOf('2.png')] });
    const tiles = tilesOf([failed('bad'), two, unchanged('kept'), pending('slow'), skipped('left')]);
    expect(tiles.map(({ name, file, url }) => [name, file?.path, url])).toEqual([
      ['bad', undefined, undefined],
      ['two (1 of 2)', '1.png', 'https://x/1'],
      ['two (2 of 2)', '2.png', undefined],
      ['kept', 'docs/images/kept.png', undefined],
      ['slow', undefined, undefined],
      ['left', undefined, undefined],
    ]);
  });
});

test.each([
  [failed('a'), 'the task failed (P1): refused&#10;Change the prompt'],
  [pending('a'), 'Task task-a was still “waiting”. The next run adopts it.'],
  [skipped('a'), 'no credits'],
  [generated('a'), 'The file is docs/images/a.png'],
])('%#: says why there is no image to see', (outcome, words) => {
  const [tile = { outcome, name: '' }] = tilesOf([outcome]);
  expect(tileWithoutImage(tile)).toContain(`dir="auto">${words}`);
});

test('has every fact for the large view', () => {
  const [tile = { outcome: generated('a'), name: '' }] = tilesOf([generated('a')]);
  const [, html] = tileWithImage(tile);
  const facts = [...html.matchAll(/<dt>([^<]*)<\/dt><dd dir="auto">([^<]*)/g)].map(([, term, value]) => [term, value]);
  expect(facts).toEqual([
    ['Status', 'generated'],
    ['Model', 'gpt-image-2-text-to-image'],
    ['Aspect ratio', '16:9'],
    ['Resolution', '1K'],
    ['File', 'docs/images/a.png'],
    ['Size', '64×36, 20.5 kB'],
    ['SHA-256', 'a'.repeat(64)],
    ['Time', '42 s'],
    ['Task', 'task-a'],
    ['Request', 'request-a'],
    ['Asked for in', 'docs/images.yml:7'],
  ]);
});

test.each(HOSTILE)('%j is text in every tile', (text) => {
  const tags = (html: string) => new Set([...html.matchAll(/<[^ >]*/g)].map(([tag]) => tag));
  const htmlOf = (of: string) =>
    tilesOf(hostileOutcomes(of)).map((tile) => [tileWithoutImage(tile), ...tileWithImage(tile)].join(''));
  const plain = tags(htmlOf('plain').join(''));
  for (const html of htmlOf(text)) for (const tag of tags(html)) expect(plain).toContain(tag);
});

test('candidates are marked, and those that are not picked are shown from the artifact', () => {
  const candidate = { of: 'hero', count: 2, pick: 2, stem: 'img/hero' };
  const spare = generated('hero-1', {
    spec: specOf('hero-1', { candidate }),
    files: [],
    spares: [fileOf('img/hero-1.png')],
  });
  const picked = generated('hero', { spec: specOf('hero', { candidate, variant: 2 }) });
  const [one, two] = tilesOf([spare, picked]);
  expect(one).toMatchObject({ name: 'hero-1', isSpare: true, file: { path: 'candidates/img/hero-1.png' } });
  const [, other] = tileWithImage(one ?? { outcome: spare, name: '' });
  expect(other).toMatch(/<span class="badge">not picked<.*<dt>Choice<\/dt><dd dir="auto">candidate 1 of hero</);
  expect(tileWithImage(two ?? { outcome: picked, name: '' })[1]).toMatch(/class="badge">picked<.*>picked, 2 of 2</);
});
