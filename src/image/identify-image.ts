import { type FileHandle, open } from 'node:fs/promises';
import { IMAGE_FORMATS } from './image-format.ts';
import { hasWholeChunks } from './png-chunks.ts';

/** What the bytes of a file are: format, the extension that goes with it, and its size in pixels. */
export interface ImageKind {
  readonly format: string;
  readonly extension: string;
  readonly width: number;
  readonly height: number;
}

/** The bytes are no whole image. `errorPage` where they are text, such as an error page served with 200. */
export class NotAnImageError extends Error {
  override readonly name = 'NotAnImageError';
  readonly errorPage: boolean;

  constructor(message: string, errorPage: boolean) {
    super(message);
    this.errorPage = errorPage;
  }
}

/** Every format's dimensions stand within this many bytes, metadata before them included (a JPEG's may hold an ICC profile). */
const HEAD_BYTES = 512 * 1024;
const TAIL_BYTES = 16;

/** Reads what a file is by its magic bytes, and checks that its end is there. @throws NotAnImageError */
export async function identifyImage(path: string): Promise<ImageKind> {
  const file = await open(path);
  try {
    return await identifyEnds(await endsOfFile(file));
  } finally {
    await file.close();
  }
}

/** As `identifyImage`, for the whole of a file in memory; `undefined` if it is no whole image, or a damaged PNG. */
export async function identifyBytes(bytes: Buffer): Promise<ImageKind | undefined> {
  const kind = await orNone(identifyEnds({ head: bytes, tail: bytes.subarray(-TAIL_BYTES), size: bytes.length }));
  return kind?.format === 'png' && !hasWholeChunks(bytes) ? undefined : kind;
}

async function orNone(kind: Promise<ImageKind>): Promise<ImageKind | undefined> {
  try {
    return await kind;
  } catch (error) {
    if (error instanceof NotAnImageError) return undefined;
    throw error;
  }
}

async function identifyEnds({ head, tail, size }: Ends): Promise<ImageKind> {
  // Loaded with the first image, not before the first request.
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(head);
  const known = IMAGE_FORMATS.find(({ mime }) => mime === type?.mime);
  if (known === undefined) {
    const text = /^[\s\x20-\x7e\u{a0}-\u{ffff}]*$/u.test(head.subarray(0, 200).toString('utf8'));
    throw new NotAnImageError(`not an image (${type?.mime ?? (text ? 'text' : 'unknown bytes')})`, text);
  }
  const format = known.name;
  if (!endsWhole(format, { head, tail, size })) throw new NotAnImageError(`a ${format} file that is cut short`, false);
  return { format, extension: known.extensions[0], ...(await dimensions(head, format)) };
}

interface Ends {
  readonly head: Buffer;
  readonly tail: Buffer;
  readonly size: number;
}

async function endsOfFile(file: FileHandle): Promise<Ends> {
  const { size } = await file.stat();
  const head = Buffer.alloc(Math.min(size, HEAD_BYTES));
  await file.read(head, 0, head.length, 0);
  const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
  await file.read(tail, 0, tail.length, size - tail.length);
  return { head, tail, size };
}

/** A body that ends with its connection looks complete even if it is cut short; the format's own trailer shows the difference. */
function endsWhole(format: string, { head, tail, size }: Ends): boolean {
  switch (format) {
    case 'png':
      return tail.subarray(-8, -4).toString('latin1') === 'IEND';
    case 'jpeg':
      // Some encoders pad after the end-of-image marker.
      return tail.includes(Buffer.from([0xff, 0xd9]));
    case 'webp':
      return size >= head.readUInt32LE(4) + 8;
    case 'gif':
      return tail.at(-1) === 0x3b;
    case 'bmp':
      return size >= head.readUInt32LE(2);
    default:
      return true;
  }
}

async function dimensions(head: Buffer, format: string): Promise<{ width: number; height: number }> {
  const { imageSize } = await import('image-size');
  try {
    const { width, height } = imageSize(head);
    return { width, height };
  } catch (cause) {
    throw new NotAnImageError(`a ${format} file whose size cannot be read (${String(cause)})`, false);
  }
}
