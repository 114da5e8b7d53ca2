import { crc32 } from 'node:zlib';

export type SampleFormat = 'png' | 'jpeg' | 'webp';

export interface Stamp {
  readonly format: SampleFormat;
  readonly mark: string;
  /** Bytes to add besides the mark. */
  readonly padding: number;
}

/** The same picture with a mark, and as much padding as asked for, where its format keeps comments. */
export function stamp(picture: Buffer, { format, mark, padding }: Stamp): Buffer {
  const note = Buffer.concat([Buffer.from(`Comment\0${mark}`, 'latin1'), Buffer.alloc(padding, 0x20)]);
  switch (format) {
    case 'png':
      return insert(picture, 33, pngText(note));
    case 'jpeg':
      return insert(picture, 2, jpegComments(note));
    case 'webp':
      return webpWith(picture, note);
  }
}

function insert(picture: Buffer, at: number, part: Buffer): Buffer {
  return Buffer.concat([picture.subarray(0, at), part, picture.subarray(at)]);
}

/** A `tEXt` chunk (PNG 11.3.3.2); byte 33 is where the first chunk, IHDR, has ended. */
function pngText(note: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from('tEXt'), note]);
  return Buffer.concat([uint32(note.length), typed, uint32(crc32(typed))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** COM segments (ITU-T T.81 B.2.4.5): each holds at most 65,533 bytes. */
function jpegComments(note: Buffer): Buffer {
  const segments: Buffer[] = [];
  for (let at = 0; at < note.length; at += 65_533) {
    const text = note.subarray(at, at + 65_533);
    const head = Buffer.from([0xff, 0xfe, 0, 0]);
    head.writeUInt16BE(text.length + 2, 2);
    segments.push(head, text);
  }
  return Buffer.concat(segments);
}

/** A chunk of its own after the picture, which readers of WebP pass over (RFC 9649, 2.3 and 2.7), counted in the RIFF size. */
function webpWith(picture: Buffer, note: Buffer): Buffer {
  const even = note.length % 2 === 0 ? note : Buffer.concat([note, Buffer.alloc(1)]);
  const head = Buffer.from('NOTE\0\0\0\0', 'latin1');
  head.writeUInt32LE(even.length, 4);
  const file = Buffer.concat([picture, head, even]);
  file.writeUInt32LE(file.length - 8, 4);
  return file;
}
