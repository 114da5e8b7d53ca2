import type { FileSlices, Part } from './file-slices.ts';

/** The chunks of a PNG file. */
export function* pngChunks(file: FileSlices): Generator<Part> {
  for (let at = 8; at + 8 <= file.size; ) {
    const head = file.read(at, 8);
    const length = head.readUInt32BE(0);
    yield { name: head.toString('latin1', 4, 8), start: at + 8, length };
    at += length + 12;
  }
}

/** The segments of a JPEG file up to its pixels, each named by its marker in hex. */
export function* jpegSegments(file: FileSlices): Generator<Part> {
  for (let at = 2; at + 4 <= file.size; ) {
    const head = file.read(at, 4);
    const marker = head.readUInt8(1);
    if (head.readUInt8(0) !== 0xff || marker === 0xda) return;
    const length = head.readUInt16BE(2);
    yield { name: marker.toString(16), start: at + 4, length: length - 2 };
    at += length + 2;
  }
}

/** The chunks of a WebP file. */
export function* webpChunks(file: FileSlices): Generator<Part> {
  for (let at = 12; at + 8 <= file.size; ) {
    const head = file.read(at, 8);
    const length = head.readUInt32LE(4);
    yield { name: head.toString('latin1', 0, 4), start: at + 8, length };
    at += 8 + length + (length % 2);
  }
}

/** How many bytes of a box's own stand before the boxes inside it. */
const CONTAINERS = new Map([
  ['meta', 4],
  ['iprp', 0],
  ['ipco', 0],
]);

/** The boxes of an AVIF file, those that hold image properties opened up. */
export function* avifBoxes(file: FileSlices, from = 0, to = file.size): Generator<Part> {
  for (let at = from; at + 8 <= to; ) {
    const head = file.read(at, 8);
    const size = head.readUInt32BE(0);
    const name = head.toString('latin1', 4, 8);
    // 0: up to the end of the file; 1: a size of 64 bits, which only pixels need. Smaller ones are damage.
    if (size < 8) return;
    yield { name, start: at + 8, length: size - 8 };
    const own = CONTAINERS.get(name);
    if (own !== undefined) yield* avifBoxes(file, at + 8 + own, Math.min(to, at + size));
    at += size;
  }
}
