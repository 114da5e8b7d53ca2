import type { Codecs } from './codecs.ts';
import type { Pixels } from './pixels.ts';

/** The pixels of an image file, as they are stored. @throws an Error where the format is not read, or the file is damaged. */
export async function decode(codecs: Codecs, bytes: Buffer, format: string): Promise<Pixels> {
  const pixels = await decodeAs(codecs, bytes, format);
  if (pixels === null) throw new Error(`the ${format} file cannot be read`);
  return pixels;
}

async function decodeAs(codecs: Codecs, bytes: Buffer, format: string): Promise<Pixels | null> {
  switch (format) {
    case 'png':
      return codecs.png().decode(bytes);
    case 'jpeg':
      return (await codecs.jpegDecoder()).decode(bytes, false);
    case 'webp':
      return (await codecs.webpDecoder()).decode(bytes);
    case 'avif':
      return (await codecs.avifDecoder()).decode(bytes, 8);
    default:
      throw new Error(`${format} files cannot be converted, only png, jpeg, webp and avif`);
  }
}
