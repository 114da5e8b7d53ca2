import { closeSync, fstatSync, openSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { exifOrientation } from './exif-orientation.ts';
import { FileSlices, type Part } from './file-slices.ts';
import { avifBoxes, jpegSegments, pngChunks, webpChunks } from './parts.ts';

/** What an image file holds besides its pixels. */
export interface Embedded {
  /** The ICC profile of its colours; absent if they are sRGB. */
  readonly profile?: Buffer;
  /** As of Exif, 1 to 8; 1 is upright. */
  readonly orientation: number;
  /** Whether it says where it comes from (C2PA, content credentials). */
  readonly contentCredentials: boolean;
}

/** Reads what is embedded in an image file; a part that is damaged counts as absent. Throws what opening the file meets. */
export function readEmbedded(path: string, format: string): Embedded {
  const descriptor = openSync(path, 'r');
  try {
    return embeddedOf(new FileSlices(descriptor, fstatSync(descriptor).size), format);
  } finally {
    closeSync(descriptor);
  }
}

function embeddedOf(file: FileSlices, format: string): Embedded {
  switch (format) {
    case 'png':
      return ofPng(file);
    case 'jpeg':
      return ofJpeg(file);
    case 'webp':
      return ofWebp(file);
    case 'avif':
      return ofAvif(file);
    default:
      return { orientation: 1, contentCredentials: false };
  }
}

function ofPng(file: FileSlices): Embedded {
  const parts = byName(pngChunks(file));
  const profile = content(file, parts.get('iCCP'));
  const exif = content(file, parts.get('eXIf'));
  return {
    ...(profile !== undefined && inflated(profile)),
    orientation: exifOrientation(exif),
    contentCredentials: parts.has('caBX'),
  };
}

/** A PNG's profile: its name, a zero, the method, then the profile deflated. */
function inflated(chunk: Buffer): { profile?: Buffer } {
  try {
    return { profile: inflateSync(chunk.subarray(chunk.indexOf(0) + 2), { maxOutputLength: 16 * 1024 * 1024 }) };
  } catch {
    return {};
  }
}

const JPEG_EXIF = 'Exif\0\0';
const JPEG_ICC = 'ICC_PROFILE\0';

function ofJpeg(file: FileSlices): Embedded {
  const segments = [...jpegSegments(file)].map((part) => ({ name: part.name, bytes: file.content(part) }));
  const starting = (name: string, text: string): Buffer[] =>
    segments
      .filter((segment) => segment.name === name && segment.bytes.toString('latin1', 0, text.length) === text)
      .map(({ bytes }) => bytes.subarray(text.length));
  // A profile is longer than a segment at times: the first byte counts the pieces, the second says how many there are.
  const pieces = starting('e2', JPEG_ICC).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const [exif] = starting('e1', JPEG_EXIF);
  return {
    ...(pieces.length > 0 && { profile: Buffer.concat(pieces.map((piece) => piece.subarray(2))) }),
    orientation: exifOrientation(exif),
    contentCredentials: segments.some(({ name, bytes }) => name === 'eb' && bytes.includes('c2pa')),
  };
}

function ofWebp(file: FileSlices): Embedded {
  const parts = byName(webpChunks(file));
  const profile = content(file, parts.get('ICCP'));
  const exif = content(file, parts.get('EXIF'));
  // Some writers put a JPEG's prefix before the block.
  const isPrefixed = exif?.toString('latin1', 0, JPEG_EXIF.length) === JPEG_EXIF;
  return {
    ...(profile !== undefined && { profile }),
    orientation: exifOrientation(isPrefixed ? exif.subarray(JPEG_EXIF.length) : exif),
    contentCredentials: parts.has('C2PA'),
  };
}

/** The box of content credentials (C2PA specification, "Embedding manifests into BMFF-based assets"). */
const C2PA_UUID = Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex');

function ofAvif(file: FileSlices): Embedded {
  const boxes = [...avifBoxes(file)];
  const colours = boxes.filter(({ name }) => name === 'colr').map((box) => file.content(box));
  const profile = colours.find((bytes) => ['prof', 'rICC'].includes(bytes.toString('latin1', 0, 4)));
  return {
    ...(profile !== undefined && { profile: profile.subarray(4) }),
    orientation: 1,
    contentCredentials: boxes.some(({ name, start }) => name === 'uuid' && file.read(start, 16).equals(C2PA_UUID)),
  };
}

/** The first part of each name. */
function byName(parts: Iterable<Part>): Map<string, Part> {
  const named = new Map<string, Part>();
  for (const part of parts) if (!named.has(part.name)) named.set(part.name, part);
  return named;
}

function content(file: FileSlices, part: Part | undefined): Buffer | undefined {
  return part === undefined ? undefined : file.content(part);
}
