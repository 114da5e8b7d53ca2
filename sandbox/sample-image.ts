import sharp from 'sharp';
import { mulberry32, seedOf } from './random.ts';
import { type SampleFormat, stamp } from './stamp.ts';

export type { SampleFormat } from './stamp.ts';

export interface SampleRequest {
  readonly prompt: string;
  /** Goes into the bytes, so that two tasks never have the same and a mix-up is seen. */
  readonly mark: string;
  /** `W:H`; `auto` or absent: square. */
  readonly aspectRatio?: string | undefined;
  /** `1K` (also when absent), `2K` or `4K`: 1,024, 2,048 or 4,096 pixels on the long side. */
  readonly resolution?: string | undefined;
  readonly format?: SampleFormat | undefined;
  /** Shrinks the pixels: 1 (the default) is life size. */
  readonly scale?: number | undefined;
  /** Fills the file up to about this many bytes without changing the picture. */
  readonly minBytes?: number | undefined;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const LONG_SIDE = new Map([
  ['1K', 1024],
  ['2K', 2048],
  ['4K', 4096],
]);

/** The pixels of a picture of that ratio and resolution; never under 8 a side. */
export function sampleSize({ aspectRatio, resolution, scale = 1 }: Omit<SampleRequest, 'prompt' | 'mark'>): Size {
  const [, wide, high] = /^(\d+):(\d+)$/.exec(aspectRatio ?? '') ?? [];
  const ratio = wide === undefined ? 1 : Number(wide) / Number(high);
  const long = (LONG_SIDE.get(resolution ?? '1K') ?? 1024) * scale;
  const side = (length: number): number => Math.max(8, Math.round(length));
  return { width: side(ratio >= 1 ? long : long * ratio), height: side(ratio >= 1 ? long / ratio : long) };
}

/** A whole PNG, JPEG or WebP file: the picture its prompt always gives, marked as this task's. */
export async function sampleImage(request: SampleRequest): Promise<Buffer> {
  const { format = 'png', mark, minBytes = 0 } = request;
  const picture = await paint(request.prompt, sampleSize(request), format);
  return stamp(picture, { format, mark, padding: Math.max(0, minBytes - picture.length) });
}

const painted = new Map<string, Promise<Buffer>>();

/** Drawing costs more than all the rest of a test: each picture is drawn once. */
function paint(prompt: string, size: Size, format: SampleFormat): Promise<Buffer> {
  const key = JSON.stringify([prompt, size, format]);
  const picture =
    painted.get(key) ??
    sharp(Buffer.from(landscape(prompt, size)))
      .toFormat(format)
      .toBuffer();
  painted.set(key, picture);
  return picture;
}

/** Sky, sun and four rows of hills in the colours of the prompt; no text, so that no machine's fonts change it. */
function landscape(prompt: string, { width, height }: Size): string {
  const random = mulberry32(seedOf(prompt));
  const hue = Math.round(random() * 360);
  const sun = { x: 15 + random() * 70, y: 18 + random() * 25, r: 6 + random() * 8 };
  const hills = [0, 1, 2, 3].map((row) => {
    const top = 48 + row * 13;
    const [a, b, c] = [random(), random(), random()].map((swing) => top + (swing - 0.5) * 26);
    const curve = `M0 ${top} C 20 ${a}, 30 ${b}, 50 ${top} S 80 ${c}, 100 ${top} V100 H0 Z`;
    return `<path d="${curve}" fill="hsl(${hue + 25 + row * 12} ${38 + row * 6}% ${58 - row * 12}%)"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 100 100" preserveAspectRatio="none">
    <linearGradient id="sky" x2="0" y2="1">
      <stop stop-color="hsl(${hue} 65% 55%)"/><stop offset="0.7" stop-color="hsl(${hue + 50} 85% 84%)"/>
    </linearGradient>
    <rect width="100" height="100" fill="url(#sky)"/>
    <ellipse cx="${sun.x}" cy="${sun.y}" rx="${(sun.r * Math.min(width, height)) / width}" ry="${(sun.r * Math.min(width, height)) / height}" fill="hsl(${hue + 60} 95% 92%)"/>
    ${hills.join('')}
  </svg>`;
}
