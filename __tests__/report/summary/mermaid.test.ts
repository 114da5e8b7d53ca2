import { expect, test } from '@jest/globals';
import { ganttFence } from '../../../src/report/summary/mermaid.ts';
import { failed, generated, HOSTILE, pending, STARTED, specOf, unchanged } from '../../support/outcomes.ts';

test('a bar for each image that took time, in the order of their beginnings', () => {
  const at = (from: number, to: number) => ({ timing: { startedAt: STARTED + from, finishedAt: STARTED + to } });
  const chart = ganttFence([failed('b', at(5, 9)), unchanged('u'), generated('a', at(0, 7)), pending('c', at(6, 6))]);
  expect(chart.split('\n')).toEqual([
    '```mermaid',
    'gantt',
    '  dateFormat x',
    '  axisFormat %H:%M:%S',
    `  1. a :done, ${STARTED}, ${STARTED + 7}`,
    `  2. b :crit, ${STARTED + 5}, ${STARTED + 9}`,
    `  3. c :active, ${STARTED + 6}, ${STARTED + 7}`,
    '```',
  ]);
});

test.each([...HOSTILE, 'section x', 'click a call alert()', '%%{init: {}}%%', 'a :crit, 0, 1'])(
  '%j is a name in the chart, in one line',
  (id) => {
    const lines = ganttFence([generated('a', { spec: specOf(id) }), generated('b')]).split('\n');
    expect(lines).toHaveLength(7);
    expect(lines[4]).toMatch(/^ {2}1\. [\p{L}\p{M}\p{N} ._()·…-]+ :done, \d+, \d+$/u);
  },
);
