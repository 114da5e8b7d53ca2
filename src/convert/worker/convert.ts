import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { readEmbedded } from '../../image/embedded/read-embedded.ts';
import type { ConvertJob, OrderedFile, WrittenFile } from '../convert-job.ts';
import type { Codecs } from './codecs.ts';
import { readProfile } from './colour-profile.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import { cropPixels, flattenOnWhite, isTransparent, type Pixels, upright } from './pixels.ts';
import { resize } from './resize.ts';
import { toSrgb } from './to-srgb.ts';

/** Every file of one image. @throws an Error in words for people where the image cannot be converted, or errors of the disk. */
export async function convert(codecs: Codecs, job: ConvertJob): Promise<{ files: WrittenFile[]; flattened: boolean }> {
  const image = await readUpright(codecs, job);
  const transparent = isTransparent(image);
  const flattened = transparent && job.format === 'jpeg';
  if (flattened) flattenOnWhite(image);
  const files: WrittenFile[] = [];
  for (const file of job.files)
    files.push(await write(codecs, image, { job, file, transparent: transparent && !flattened }));
  return { files, flattened };
}

/** The image in sRGB, the right way up. */
async function readUpright(codecs: Codecs, { source, sourceFormat }: ConvertJob): Promise<Pixels> {
  const { profile, orientation } = readEmbedded(source, sourceFormat);
  const image = await decode(codecs, readFileSync(source), sourceFormat);
  if (profile !== undefined) toSrgb(image, readProfile(profile));
  return upright(image, orientation);
}

interface Order {
  readonly job: ConvertJob;
  readonly file: OrderedFile;
  readonly transparent: boolean;
}

async function write(codecs: Codecs, image: Pixels, { job, file, transparent }: Order): Promise<WrittenFile> {
  const sized = resize(codecs, cropPixels(image, file.crop), file, transparent);
  const bytes = await encode(codecs, sized, job);
  writeFileSync(file.target, bytes, { flag: 'wx', flush: true });
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}
