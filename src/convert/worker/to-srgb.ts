import type { ProfileTransform } from './colour-profile.ts';
import type { Pixels } from './pixels.ts';

/** Steps of light between black and white: the darkest of sRGB's 256 values stay apart, since its curve rises by 12.92 there. */
const STEPS = 16384;

/** The sRGB value of each step of light (IEC 61966-2-1). */
const VALUE_OF_LIGHT = Uint8ClampedArray.from({ length: STEPS + 1 }, (_, step) => {
  const light = step / STEPS;
  return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);
});

/** Turns colours of a profile into sRGB's, in place; what sRGB cannot show becomes its nearest value. */
export function toSrgb({ data }: Pixels, { light, matrix }: ProfileTransform): void {
  const [reds, greens, blues] = light;
  const [m0 = 0, m1 = 0, m2 = 0, m3 = 0, m4 = 0, m5 = 0, m6 = 0, m7 = 0, m8 = 0] = matrix;
  for (let at = 0; at < data.length; at += 4) {
    const r = reds[data[at] ?? 0] ?? 0;
    const g = greens[data[at + 1] ?? 0] ?? 0;
    const b = blues[data[at + 2] ?? 0] ?? 0;
    data[at] = srgbOf(m0 * r + m1 * g + m2 * b);
    data[at + 1] = srgbOf(m3 * r + m4 * g + m5 * b);
    data[at + 2] = srgbOf(m6 * r + m7 * g + m8 * b);
  }
}

function srgbOf(light: number): number {
  return VALUE_OF_LIGHT[Math.round(Math.min(1, Math.max(0, light)) * STEPS)] ?? 0;
}
