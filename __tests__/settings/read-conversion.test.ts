import { describe, expect, it } from '@jest/globals';
import { InputReader } from '../../src/settings/input-reader.ts';
import { readConversion } from '../../src/settings/read-conversion.ts';

function read(text: string) {
  const reader = new InputReader({ INPUT_CONVERT: text });
  const conversion = readConversion(reader);
  return { conversion, problems: reader.problems.map(({ message }) => message) };
}

describe('the input convert', () => {
  it('is nothing where it is empty', () => {
    expect(read(' \n')).toEqual({ conversion: undefined, problems: [] });
  });

  it('is read line by line, always into the same form', () => {
    const text = 'widths = 1280, 640,640\nformat=webp\n  quality=82\nwidth=1600\nfit=inside';
    const conversion = { format: 'webp', quality: 82, width: 1600, widths: [640, 1280] };
    expect(read(text)).toEqual({ conversion, problems: [] });
    expect(JSON.stringify(read(text).conversion)).toBe(JSON.stringify(conversion));
  });

  it('cuts where it covers', () => {
    const conversion = { format: 'jpeg', width: 1200, height: 630, fit: 'cover' };
    expect(read('fit=cover\nwidth=1200\nheight=630\nformat=jpeg')).toEqual({ conversion, problems: [] });
  });

  it.each([
    ['format=gif', '`format=gif`: allowed is `webp`, `jpeg`, `png`, `avif`'],
    ['quality=0', '`quality=0`: allowed is a whole number from 1 to 100'],
    ['quality=high', '`quality=high`: allowed is a whole number from 1 to 100'],
    ['width=16384', '`width=16384`: allowed is a whole number of pixels from 1 to 16,383'],
    ['widths=640,x', '`widths=640,x`: allowed is a whole number of pixels from 1 to 16,383'],
    ['fit=cover\nwidth=5', '`fit=cover`: allowed is `cover` only with both `width` and `height`'],
    ['format=webp\nformat=png', '`format` twice'],
    ['webp', 'the line `webp`: allowed is `key=value`, such as `format=webp`'],
    ['colour=red', 'the line `colour=red`: allowed keys are `format`, `quality`, `width`, `height`, `fit`, `widths`'],
  ])('names what is wrong with %j, and what is allowed', (text, problem) => {
    expect(read(text).problems).toEqual([expect.stringContaining(`Input \`convert\` has ${problem}`)]);
  });

  it('names all that is wrong at once', () => {
    expect(read('format=gif\nquality=200\nsize=9').problems).toHaveLength(3);
  });
});
