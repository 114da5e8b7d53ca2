import { crc32 } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { type SampleFormat, sampleImage, sampleSize } from '../../sandbox/sample-image.ts';

const TINY = { prompt: 'A lighthouse at dusk', mark: 'task-1', scale: 1 / 32 };

describe('a sample image', () => {
  test.each([
    { aspectRatio: '16:9', resolution: '1K', width: 1024, height: 576 },
    { aspectRatio: '9:16', resolution: '2K', width: 1152, height: 2048 },
    { aspectRatio: 'auto', resolution: '4K', width: 4096, height: 4096 },
    { aspectRatio: undefined, resolution: undefined, width: 1024, height: 1024 },
  ])('has the pixels of $aspectRatio at $resolution', ({ width, height, ...asked }) => {
    expect(sampleSize(asked)).toEqual({ width, height });
  });

  test.each<SampleFormat>(['png', 'jpeg', 'webp'])(
    'is a whole %s that a decoder reads, padded or not',
    async (format) => {
      const image = await sampleImage({ ...TINY, format, aspectRatio: '2:1', minBytes: 200_000 });
      expect(image.length).toBeGreaterThanOrEqual(200_000);
      expect((await fileTypeFromBuffer(image))?.mime).toBe(`image/${format}`);
      const { info } = await sharp(image, { failOn: 'warning' }).raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([32, 16]);
    },
  );

  test('keeps the checksum of its PNG chunk and the size in its RIFF head true', async () => {
    const png = await sampleImage({ ...TINY, format: 'png' });
    const end = 41 + png.readUInt32BE(33);
    expect(png.toString('latin1', 37, 41)).toBe('tEXt');
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(37, end)));
    const webp = await sampleImage({ ...TINY, format: 'webp' });
    expect(webp.readUInt32LE(4) + 8).toBe(webp.length);
  });

  test('is the same bytes for the same task, others for another, and the same picture for the same prompt', async () => {
    const [one, again, other] = await Promise.all(
      ['task-1', 'task-1', 'task-2'].map((mark) => sampleImage({ ...TINY, mark })),
    );
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    expect(await sharp(other).raw().toBuffer()).toEqual(await sharp(one).raw().toBuffer());
  });

  test('differs from prompt to prompt', async () => {
    const [one, other] = await Promise.all(['A fox', 'An owl'].map((prompt) => sampleImage({ ...TINY, prompt })));
    expect(await sharp(other).raw().toBuffer()).not.toEqual(await sharp(one).raw().toBuffer());
  });
});
