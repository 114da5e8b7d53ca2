import { expect, it } from '@jest/globals';
import type { Parameters } from '../../src/image/image.ts';
import { smallerPictures, smallerRatios } from '../../src/report/small-pictures.ts';
import { fileOf, generated, specOf } from '../support/outcomes.ts';

const wanted = (id: string, parameters: Parameters) => ({
  spec: specOf(id, { parameters }),
  reason: 'new' as const,
  changed: [],
});

it('says before anything is paid for which ratios give less than the resolution asks for', () => {
  const plan = {
    generate: [
      wanted('square', { resolution: '4K', aspect_ratio: '1:1' }),
      wanted('free', { resolution: '2K' }),
      wanted('auto', { resolution: '4K', aspect_ratio: 'auto' }),
      wanted('wide', { resolution: '4K', aspect_ratio: '16:9' }),
      wanted('small', { resolution: '1K' }),
    ],
  };
  const [notice, ...more] = smallerRatios(plan);
  expect(more).toEqual([]);
  expect(notice).toMatchObject({ level: 'notice', message: expect.stringMatching(/^square, free, auto\n/) });
  expect(smallerRatios({ generate: plan.generate.slice(3) })).toEqual([]);
});

it('says which pictures came smaller than their resolution asks for', () => {
  const of = (id: string, resolution: string, side: number) =>
    generated(id, {
      spec: specOf(id, { parameters: { resolution } }),
      files: [{ ...fileOf(`${id}.png`), width: side, height: side / 2 }],
    });
  const outcomes = [of('less', '4K', 2048), of('enough', '4K', 3840), of('one', '1K', 1024), of('sample', '4K', 256)];
  expect(smallerPictures(outcomes)).toMatchObject([
    { level: 'notice', message: expect.stringMatching(/^less \(.*, 4K\)$/) },
  ]);
  expect(smallerPictures(outcomes.slice(1))).toEqual([]);
});
