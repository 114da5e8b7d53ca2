import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { type Conversion, derivationsOf, originalStem, widthStem } from '../../src/image/conversion.ts';

const wide = { width: 3840, height: 2160 };

function sizes(conversion: Conversion, delivered = wide): string[] {
  return derivationsOf(conversion, delivered).files.map(({ width, height }) => `${width}x${height}`);
}

describe('the files of a conversion', () => {
  it('is one of the size as delivered, where no size is asked for', () => {
    expect(sizes({ format: 'webp' })).toEqual(['3840x2160']);
  });

  it('fit inside width and height, and keep their ratio', () => {
    expect(sizes({ width: 1600 })).toEqual(['1600x900']);
    expect(sizes({ height: 630 })).toEqual(['1120x630']);
    expect(sizes({ width: 1200, height: 630 })).toEqual(['1120x630']);
  });

  it('are cut from the middle where they are to cover', () => {
    const { files } = derivationsOf({ width: 1200, height: 630, fit: 'cover' }, wide);
    expect(files).toEqual([
      { role: 'main', width: 1200, height: 630, crop: { left: 0, top: 72, width: 3840, height: 2016 } },
    ]);
  });

  it('are the main one, then the widths from small to large, cut like it', () => {
    expect(sizes({ width: 1600, widths: [1280, 640, 640] })).toEqual(['1600x900', '640x360', '1280x720']);
    expect(sizes({ width: 1000, height: 1000, fit: 'cover', widths: [500] })).toEqual(['1000x1000', '500x500']);
  });

  it('are never larger than delivered: a width that would be is left out', () => {
    const { files, leftOut } = derivationsOf({ width: 1600, widths: [640, 1280, 2000] }, { width: 1024, height: 1024 });
    expect(files.map(({ width }) => width)).toEqual([1024, 640]);
    expect(leftOut).toEqual([1280, 2000]);
    expect(sizes({ width: 1200, height: 630, fit: 'cover' }, { width: 600, height: 600 })).toEqual(['600x315']);
  });

  it('stay inside the image, have a pixel at least, and cover has its ratio to the pixel', () => {
    const side = fc.integer({ min: 1, max: 5000 });
    const size = fc.record({ width: side, height: side });
    fc.assert(
      fc.property(size, size, fc.constantFrom('inside', 'cover'), fc.array(side), (delivered, asked, fit, widths) => {
        for (const { crop, width, height } of derivationsOf({ ...asked, fit, widths }, delivered).files) {
          expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
          expect(crop.left + crop.width).toBeLessThanOrEqual(delivered.width);
          expect(crop.top + crop.height).toBeLessThanOrEqual(delivered.height);
          expect(width).toBeLessThanOrEqual(crop.width);
          expect(height).toBeLessThanOrEqual(Math.max(1, crop.height));
        }
        const [main] = derivationsOf({ ...asked, fit }, delivered).files;
        expect(main?.width).toBeLessThanOrEqual(asked.width);
        expect(main?.height).toBeLessThanOrEqual(asked.height);
        const fits = asked.width <= delivered.width && asked.height <= delivered.height;
        if (fit === 'cover' && fits) expect(main).toMatchObject(asked);
      }),
    );
  });
});

test('further files are named after the image', () => {
  expect([widthStem('img/hero', 640), originalStem('img/hero')]).toEqual(['img/hero-640w', 'img/hero.original']);
});
