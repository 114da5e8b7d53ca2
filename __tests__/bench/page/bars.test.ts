import { expect, test } from '@jest/globals';
import { barsSvg } from '../../../bench/page/bars.ts';

const svg = barsSvg({
  name: 'x',
  alt: 'Seconds & more',
  unit: 's',
  bars: [
    { label: 'this action', value: 50 },
    { label: '<others>', value: 200 },
  ],
});

test('the longest bar fills the width, the others are in proportion', () => {
  expect(
    [...svg.matchAll(/<rect class="(\w+)".*? width="([\d.]+)"/g)].map(([, style, width]) => [style, width]),
  ).toEqual([
    ['ours', '95.0'],
    ['other', '380.0'],
  ]);
});

test('labels and the text for those who do not see it are safe in XML', () => {
  expect(svg).toContain('aria-label="Seconds &#38; more"');
  expect(svg).toContain('&#60;others&#62;');
});
