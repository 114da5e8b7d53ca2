import type { Derivation } from '../../image/conversion.ts';

/** An image in memory: four bytes a pixel (red, green, blue, alpha not multiplied in), row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** A part of the image; the image itself where the part is all of it. */
export function cropPixels(image: Pixels, { left, top, width, height }: Derivation['crop']): Pixels {
  if (width === image.width && height === image.height) return image;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const start = ((top + row) * image.width + left) * 4;
    data.set(image.data.subarray(start, start + width * 4), row * width * 4);
  }
  return { data, width, height };
}

/** Whether any pixel lets the ground shine through. */
export function isTransparent({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}

/** Lays the image on white, in place. */
export function flattenOnWhite({ data }: Pixels): void {
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 255) / 255;
    for (let channel = at; channel < at + 3; channel += 1) {
      data[channel] = (data[channel] ?? 0) * alpha + 255 * (1 - alpha);
    }
    data[at + 3] = 255;
  }
}

/**
 * Turns the image upright. `orientation` as of Exif (CIPA DC-008, tag 274): 1 is upright, 2 to 8 are the mirrored and
 * turned ones, from 5 on with width and height exchanged.
 */
export function upright(image: Pixels, orientation: number): Pixels {
  if (orientation < 2 || orientation > 8) return image;
  const { width, height } = image;
  const mirrorX = [2, 3, 7, 8].includes(orientation);
  const mirrorY = [3, 4, 6, 7].includes(orientation);
  const start = (mirrorY ? (height - 1) * width : 0) + (mirrorX ? width - 1 : 0);
  const along = mirrorX ? -1 : 1;
  const down = mirrorY ? -width : width;
  // Where the image is turned, its rows become columns.
  const view =
    orientation > 4
      ? { width: height, height: width, stepX: down, stepY: along }
      : { width, height, stepX: along, stepY: down };
  const from = new Uint32Array(image.data.buffer, image.data.byteOffset, width * height);
  const to = new Uint32Array(width * height);
  for (let y = 0; y < view.height; y += 1) {
    for (let x = 0; x < view.width; x += 1) {
      to[y * view.width + x] = from[start + x * view.stepX + y * view.stepY] ?? 0;
    }
  }
  return { data: new Uint8ClampedArray(to.buffer), width: view.width, height: view.height };
}
