import { expect, test } from '@jest/globals';
import { table } from '../../../src/report/summary/html-table.ts';

test('a table renders no row that it has no room for, however many images there are', () => {
  const items = Array.from({ length: 10_000 }, (_, index) => index);
  let rendered = 0;
  const row = (item: number): string => {
    rendered += 1;
    return `<tr><td>${item}</td></tr>`.padEnd(99);
  };
  const text = table({ head: ['Image'], items, row, budget: 400 + 1000, rest: (count) => `${count} more` });
  expect(text.match(/<tr><td>/g)).toHaveLength(10);
  expect(text).toMatch(/<\/table>\n\n9990 more$/);
  expect(rendered).toBe(11);
});
