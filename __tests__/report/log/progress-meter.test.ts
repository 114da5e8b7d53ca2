import { expect, test } from '@jest/globals';
import { createProgressMeter } from '../../../src/report/log/progress-meter.ts';
import { generated, specOf } from '../../support/outcomes.ts';

test('counts what is done and in work, and guesses the rest from the pace so far', () => {
  let now = 0;
  const meter = createProgressMeter(() => now);
  meter.begin(2);
  meter.note({ type: 'created', spec: specOf('a'), taskId: 't', requestId: 'r' });
  meter.note({ type: 'adopted', spec: specOf('b'), taskId: 't' });
  now = 10_000;
  expect([meter.counter(), meter.words()]).toEqual(['0/2', '0 of 2 images done, 2 in work, 10 s so far']);
  meter.note({ type: 'finished', outcome: generated('a') });
  expect([meter.counter(), meter.words()]).toEqual([
    '1/2',
    '1 of 2 images done, 1 in work, 10 s so far, about 10 s left',
  ]);
  meter.note({ type: 'finished', outcome: generated('b') });
  expect(meter.words()).toBe('2 of 2 images done, 0 in work, 10 s so far');
});
