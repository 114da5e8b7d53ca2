import { readSync } from 'node:fs';

/** A named part of an image file: a chunk, a segment or a box, at `start` with `length` bytes of content. */
export interface Part {
  readonly name: string;
  readonly start: number;
  readonly length: number;
}

/** No profile and no Exif block is as long as this; a longer one is damage, and is cut. In bytes. */
const LONGEST_PART = 4 * 1024 * 1024;

/** Reads pieces of an open file, so that a large image need not be in memory for what is written about it. */
export class FileSlices {
  readonly size: number;
  readonly #file: number;

  constructor(file: number, size: number) {
    this.#file = file;
    this.size = size;
  }

  /** At most `length` bytes from `start`; fewer where the file ends. */
  read(start: number, length: number): Buffer {
    const slice = Buffer.alloc(Math.max(0, Math.min(length, LONGEST_PART, this.size - start)));
    return slice.subarray(0, readSync(this.#file, slice, 0, slice.length, start));
  }

  content({ start, length }: Part): Buffer {
    return this.read(start, length);
  }
}
