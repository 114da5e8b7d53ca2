import { crc32 } from 'node:zlib';

/** Signature of a PNG, in bytes; chunks follow: length, type, data, checksum (PNG specification, 5.2 and 5.3). */
const SIGNATURE_BYTES = 8;

/** Whether the chunks of a PNG follow one another up to its end, each with the bytes that its checksum is of. */
export function hasWholeChunks(png: Buffer): boolean {
  let offset = SIGNATURE_BYTES;
  while (offset + 12 <= png.length) {
    const end = offset + 12 + png.readUInt32BE(offset);
    if (end > png.length) return false;
    const typeAndData = png.subarray(offset + 4, end - 4);
    if (crc32(typeAndData) !== png.readUInt32BE(end - 4)) return false;
    if (typeAndData.toString('latin1', 0, 4) === 'IEND') return true;
    offset = end;
  }
  return false;
}
