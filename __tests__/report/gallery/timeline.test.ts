import { expect, test } from '@jest/globals';
import { timelineSvg } from '../../../src/report/gallery/timeline.ts';
import { generated, HOSTILE, STARTED, specOf, unchanged } from '../../support/outcomes.ts';

const during = (id: string, from: number, to: number) =>
  generated(id, { timing: { startedAt: STARTED + from, finishedAt: STARTED + to } });

test('is nothing where nothing took time', () => {
  expect(timelineSvg([])).toBe('');
  expect(timelineSvg([unchanged('a')])).toBe('');
});

test('shares a lane between images that follow each other', () => {
  const svg = timelineSvg([during('a', 0, 10_000), during('b', 0, 4000), during('c', 4000, 8000)]);
  const bars = [...svg.matchAll(/x="([\d.]+)%" y="(\d+)" width="([\d.]+)%"[^>]*><title>([^<]*)/g)];
  expect(bars.map(([, x, y, width, title]) => [x, y, width, title])).toEqual([
    ['0', '0', '100', 'a: 10 s'],
    ['0', '18', '40', 'b: 4 s'],
    ['40', '18', '40', 'c: 4 s'],
  ]);
  expect(svg).toContain('aria-label="Timeline: 3 images in 10 s, at most 2 at once"');
});

test.each([1, 999, 60_000, 3_600_000, 90_000_000])('has one to seven round ticks for a run of %i ms', (span) => {
  const ticks = timelineSvg([during('a', 0, span)]).match(/<text /g) ?? [];
  expect(ticks.length).toBeGreaterThanOrEqual(1);
  expect(ticks.length).toBeLessThanOrEqual(7);
});

test('stays low with as many at once as `concurrency` allows', () => {
  const svg = timelineSvg(Array.from({ length: 100 }, (_, n) => during(`i${n}`, n, n + 60_000)));
  expect(Number(/height="(\d+)"/.exec(svg)?.[1])).toBeLessThan(550);
});

test.each(HOSTILE)('%j is text in it', (id) => {
  const svg = timelineSvg([generated('a', { spec: specOf(id) })]);
  expect(new Set([...svg.matchAll(/<[^ >]*/g)].map(([tag]) => tag))).toEqual(
    new Set(['<svg', '<line', '</text', '<text', '<rect', '<title', '</title', '</rect', '</svg']),
  );
});
