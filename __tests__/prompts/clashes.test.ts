import { describe, expect, it } from '@jest/globals';
import type { Conversion } from '../../src/image/conversion.ts';
import { findClashes } from '../../src/prompts/clashes.ts';
import { spec, variants } from '../support/project.ts';

describe('files beside an image clash', () => {
  const convert: Conversion = { format: 'webp', widths: [640] };

  it('with another image, whichever comes first', () => {
    const images = [spec('hero-2-640w'), spec('hero-2', { convert })];
    const problem = expect.stringContaining('of the image `hero-2` would go to `img/hero-2-640w`, where `hero-2-640w`');
    expect(findClashes(images, 'none')).toEqual([{ message: problem }]);
    expect(findClashes(images.toReversed(), 'none')).toEqual([{ message: problem }]);
  });

  it('in letters that some system takes for the same', () => {
    expect(findClashes([spec('HERO-640W'), spec('hero', { convert })], 'none')).toHaveLength(1);
  });

  it('with a committed original', () => {
    const images = [spec('hero', { convert }), spec('hero.original')];
    expect(findClashes(images, 'artifact')).toEqual([]);
    expect(findClashes(images, 'commit')).toHaveLength(1);
  });

  it('not where the image is not converted', () => {
    expect(findClashes([spec('hero'), spec('hero-640w')], 'commit')).toEqual([]);
  });
});

describe('candidates clash', () => {
  it('with an image that has the number of one of them, picked or not', () => {
    for (const name of ['hero-2', 'hero-3']) {
      expect(findClashes([...variants('hero', 3, 2), spec(name)], 'none')).toHaveLength(1);
    }
    expect(findClashes([spec('hero-2'), ...variants('hero', 3, 2)], 'none')).toEqual([
      { message: expect.stringContaining('The id `hero-2` belongs to a candidate of `hero`') },
    ]);
  });

  it('not for files that they do not have in the workspace', () => {
    expect(findClashes([...variants('hero', 3, 2), spec('x', { stem: 'img/hero-3' })], 'none')).toEqual([]);
  });
});
