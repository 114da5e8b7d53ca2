import { expect, it } from '@jest/globals';
import { originNotes } from '../../src/report/origins.ts';
import { generated, pending } from '../support/outcomes.ts';

it('names the images whose request was sent again under its id, and claims no more', () => {
  expect(
    originNotes([generated('a', { isRepeated: true }), generated('b'), pending('c', { isRepeated: true })]),
  ).toEqual(['Sent again under the same request id, since an answer did not come: 2 images, `a`, `c`']);
  expect(originNotes([generated('b')])).toEqual([]);
});

it('names no more than twenty', () => {
  const many = Array.from({ length: 25 }, (_, index) => generated(`image-${index}`, { isRepeated: true }));
  expect(originNotes(many)[0]).toMatch(/^Sent again .*: 25 images, .*`image-19` and 5 more$/);
});
