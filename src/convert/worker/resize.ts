import type { Size } from '../../image/conversion.ts';
import type { Codecs } from './codecs.ts';
import type { Pixels } from './pixels.ts';

/** The third of the filters that the resizer knows: Lanczos over three lobes. */
const LANCZOS3 = 3;

/** The image at another size; colours are weighed by their opacity, so that what is transparent leaves no fringe. */
export function resize(codecs: Codecs, image: Pixels, { width, height }: Size, transparent: boolean): Pixels {
  if (width === image.width && height === image.height) return image;
  const bytes = new Uint8Array(image.data.buffer, image.data.byteOffset, image.data.length);
  // Not in linear light: other tools, sharp among them, do not either, and results should look the same.
  const data = codecs.resizer().resize(bytes, image.width, image.height, width, height, LANCZOS3, transparent, false);
  return { data, width, height };
}
