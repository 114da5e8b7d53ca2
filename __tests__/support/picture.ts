import sharp, { type Sharp } from 'sharp';
import { mulberry32 } from '../../sandbox/random.ts';

/** The pixels of something like a photograph: noise of eight sizes, the coarser the stronger. */
export async function photo(width: number, height: number): Promise<Sharp> {
  const random = mulberry32(7);
  const layers = await Promise.all(
    [8, 16, 32, 64, 128, 256].map(async (cells) => {
      const raw = { width: cells, height: cells, channels: 3 as const };
      const noise = Buffer.from(Uint8Array.from({ length: cells * cells * 3 }, () => random() * 256));
      const layer = sharp(noise, { raw }).resize(width, height, { fit: 'fill', kernel: 'cubic' });
      return { pixels: await layer.raw().toBuffer(), weight: cells ** -0.85 };
    }),
  );
  const total = layers.reduce((sum, { weight }) => sum + weight, 0);
  // In plain loops: millions of calls would take longer than all that is done with the picture.
  const sums = new Float64Array(width * height * 3);
  for (const { pixels, weight } of layers) {
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (pixels[at] ?? 0) * weight;
  }
  const pixels = Buffer.alloc(sums.length);
  for (let at = 0; at < sums.length; at += 1) {
    pixels[at] = Math.max(0, Math.min(255, ((sums[at] ?? 0) / total - 128) * 1.6 + 128));
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}
