import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sampleImage } from '../../sandbox/sample-image.ts';
import { identifyBytes } from '../../src/image/identify-image.ts';
import { hasWholeChunks } from '../../src/image/png-chunks.ts';
import { tinyPng } from '../support/tiny-png.ts';

test.each(['png', 'jpeg', 'webp'] as const)(
  'a whole %s is known, and one that is cut short is none',
  async (format) => {
    const bytes = await sampleImage({ prompt: 'a', mark: 'a', format, scale: 0.0625 });
    expect(await identifyBytes(bytes)).toMatchObject({ format, width: expect.any(Number) });
    expect(await identifyBytes(bytes.subarray(0, bytes.length - 20))).toBeUndefined();
  },
);

test('what is no image is none', async () => {
  expect(await identifyBytes(Buffer.from('text'))).toBeUndefined();
  expect(await identifyBytes(Buffer.alloc(0))).toBeUndefined();
});

test('a PNG is whole until a single bit of it is another', async () => {
  const png = tinyPng('whole');
  expect(hasWholeChunks(png)).toBe(true);
  expect(await identifyBytes(png)).toMatchObject({ format: 'png', width: 1, height: 1 });
  fc.assert(
    fc.property(fc.nat(png.length - 9), fc.nat(7), (index, bit) => {
      const damaged = Buffer.from(png);
      const offset = index + 8;
      damaged[offset] = (damaged[offset] ?? 0) ^ (1 << bit);
      expect(hasWholeChunks(damaged)).toBe(false);
    }),
  );
});
