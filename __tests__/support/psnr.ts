import sharp from 'sharp';

/** How alike two images of one size are, in decibels: the peak signal-to-noise ratio over red, green, blue and opacity. */
export async function psnr(a: Buffer | string, b: Buffer | string): Promise<number> {
  const [one, other] = await Promise.all([pixelsOf(a), pixelsOf(b)]);
  if (one.length !== other.length) throw new Error('the images are of different sizes');
  let squares = 0;
  for (let at = 0; at < one.length; at += 1) squares += ((one[at] ?? 0) - (other[at] ?? 0)) ** 2;
  return squares === 0 ? Number.POSITIVE_INFINITY : 10 * Math.log10(255 ** 2 / (squares / one.length));
}

async function pixelsOf(image: Buffer | string): Promise<Buffer> {
  return await sharp(image).ensureAlpha().raw().toBuffer();
}
