import { expect, test } from '@jest/globals';
import { sectionText, tableText } from '../../../bench/page/markdown.ts';
import { median } from '../../../bench/page/section.ts';

test('a section has its text, its pictures, its tables, and each target with what was seen', () => {
  const text = sectionText({
    title: 'Memory',
    text: 'Of one process.\n',
    plots: [{ name: 'memory', alt: 'Peaks', unit: 'MB', bars: [] }],
    tables: [{ columns: ['', 'MB'], rows: [['ours', 12]] }],
    targets: [
      { what: 'peak', limit: 'at most 20 MB', seen: '12 MB', isMet: true, otherwise: 'not shown' },
      { what: 'time', limit: 'at most 1 s', seen: '2 s', isMet: false, otherwise: 'the disk is slow.' },
    ],
  });
  expect(text).toBe(
    [
      '## Memory\n',
      'Of one process.\n',
      '![Peaks](images/performance-memory.svg)\n',
      '|  | MB |\n| --- | --: |\n| ours | 12 |\n',
      '| target | limit | seen |  |\n| --- | --- | --: | --- |',
      '| peak | at most 20 MB | 12 MB | met |',
      '| time | at most 1 s | 2 s | **missed** |\n',
      'Missed, time: the disk is slow.',
    ].join('\n'),
  );
});

test('a table says what it is about where it has a caption', () => {
  expect(tableText({ caption: 'By size:', columns: ['a'], rows: [] })).toBe('By size:\n\n| a |\n| --- |');
});

test('the median is the middle one, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5);
});
