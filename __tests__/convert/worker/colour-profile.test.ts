import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { readProfile, UnknownProfileError } from '../../../src/convert/worker/colour-profile.ts';
import { toSrgb } from '../../../src/convert/worker/to-srgb.ts';

async function profileOf(name: string): Promise<Buffer> {
  const picture = sharp({ create: { width: 2, height: 2, channels: 3, background: '#fff' } }).withIccProfile(name);
  const { icc } = await sharp(await picture.png().toBuffer()).metadata();
  return icc ?? Buffer.alloc(0);
}

function converted(profile: Buffer, colours: readonly number[]): number[] {
  const data = Uint8ClampedArray.from(colours);
  toSrgb({ data, width: colours.length / 4, height: 1 }, readProfile(profile));
  return [...data];
}

const COLOURS = [0, 0, 0, 255, 255, 255, 255, 0, 128, 128, 128, 7, 12, 200, 90, 255];

describe('a colour profile', () => {
  it('of sRGB changes nothing but the last bit', async () => {
    const after = converted(await profileOf('srgb'), COLOURS);
    expect(Math.max(...after.map((value, at) => Math.abs(value - (COLOURS[at] ?? 0))))).toBeLessThanOrEqual(1);
  });

  it('of Display P3 keeps greys and opacity, and gives its red the nearest of sRGB', async () => {
    const p3 = await profileOf('p3');
    expect(converted(p3, [128, 128, 128, 40])).toEqual([128, 128, 128, 40]);
    expect(converted(p3, [255, 0, 0, 255])).toEqual([255, 0, 0, 255]);
    // The sRGB red as Display P3 writes it.
    const [red = 0, green = 0, blue = 0] = converted(p3, [234, 51, 35, 255]);
    expect(red).toBeGreaterThan(252);
    expect(green).toBeLessThan(6);
    expect(blue).toBeLessThan(12);
  });

  it('is refused in words where it has no curves and matrix', async () => {
    const cmyk = await profileOf('cmyk').catch(() => Buffer.from('not a profile'));
    expect(() => readProfile(cmyk)).toThrow(UnknownProfileError);
    expect(() => readProfile(Buffer.alloc(200))).toThrow(UnknownProfileError);
  });
});
