import * as z from 'zod';
import { CONVERTED_FORMATS, type Conversion } from './conversion.ts';

/** The largest side of a WebP image (RFC 9649), which is the smallest of the formats' limits. */
const LARGEST_SIDE = 16_383;

/** More further files of one image are a mistake. */
const MOST_WIDTHS = 20;

const FORMAT = CONVERTED_FORMATS.map((format) => `\`${format}\``).join(', ');
const QUALITY = 'a whole number from 1 to 100';
// The comma by hand: the first number that Node writes in a language costs a start 10 ms.
const SIDE = 'a whole number of pixels from 1 to 16,383';
const WIDTHS = `at most ${MOST_WIDTHS} widths in pixels, such as \`[640, 1280]\``;

const side = z.int({ error: SIDE }).min(1, { error: SIDE }).max(LARGEST_SIDE, { error: SIDE });

/** How files are derived, as prompts files say it; the `error` of each key says what is allowed. */
export const conversionSchema = z
  .strictObject(
    {
      format: z
        .enum(CONVERTED_FORMATS, { error: FORMAT })
        .meta({ description: 'The format of the files. Default: as delivered.' })
        .exactOptional(),
      quality: z
        .int({ error: QUALITY })
        .min(1, { error: QUALITY })
        .max(100, { error: QUALITY })
        .meta({ description: 'For WebP and JPEG (default 80) and AVIF (default 50); PNG loses nothing.' })
        .exactOptional(),
      width: side.meta({ description: 'At most so many pixels wide; never larger than delivered.' }).exactOptional(),
      height: side.meta({ description: 'At most so many pixels high; never larger than delivered.' }).exactOptional(),
      fit: z
        .enum(['inside', 'cover'], { error: '`inside`, `cover`' })
        .meta({ description: '`cover`: cropped around the centre to exactly the ratio of `width` and `height`.' })
        .exactOptional(),
      widths: z
        .array(side, { error: WIDTHS })
        .min(1, { error: WIDTHS })
        .max(MOST_WIDTHS, { error: WIDTHS })
        .meta({ description: 'Further files of these widths, named such as `hero-640w.webp`.' })
        .exactOptional(),
    },
    { error: '`false`, or keys with values such as `{format: webp, quality: 82, width: 1600}`' },
  )
  .refine(({ fit, width, height }) => fit !== 'cover' || (width !== undefined && height !== undefined), {
    error: '`cover` only with both `width` and `height`',
    path: ['fit'],
  });

/** The keys of a conversion. */
export const CONVERSION_KEYS: readonly string[] = Object.keys(conversionSchema.shape);

/** The same conversion, always in the same form: keys in their order, widths without repeats from small to large. */
export function canonicalConversion({ format, quality, width, height, fit, widths }: Conversion): Conversion {
  return {
    ...(format !== undefined && { format }),
    ...(quality !== undefined && { quality }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    ...(fit === 'cover' && { fit }),
    ...(widths !== undefined && { widths: [...new Set(widths)].sort((a, b) => a - b) }),
  };
}

/** Whether two images are converted alike; absent: not at all. */
export function isSameConversion(a: Conversion | undefined, b: Conversion | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return JSON.stringify(canonicalConversion(a)) === JSON.stringify(canonicalConversion(b));
}
