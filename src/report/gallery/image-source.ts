import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { CANDIDATES } from '../../image/candidate.ts';
import type { ImageFile } from '../../image/image.ts';
import { formatOfPath, IMAGE_FORMATS } from '../../image/image-format.ts';
import { openInside } from '../../runtime/safe-path.ts';
import { linkTarget, relativeTarget } from '../escape.ts';
import type { Tile } from './tile.ts';

/** In bytes of image: a page beyond this is slow to open (a third more as base64). */
export const EMBED_LIMIT = 25_000_000;

export interface SourceOptions {
  /** Absolute path of the workspace, which the files' paths are relative to. */
  readonly workspace: string;
  /** Absolute path of the folder that holds candidates that are not picked. */
  readonly spares?: string | undefined;
  /** In bytes of image. */
  readonly embedLimit: number;
  /** Where the file lies beside the page, as a path with `/`; absent when the page stands alone. */
  readonly beside?: ((path: string) => string) | undefined;
  /** Where a committed file can be seen. */
  readonly rawUrl?: ((path: string) => string | undefined) | undefined;
}

/** How the page shows a tile's image: bytes to embed, an escaped address, or not at all. */
export type ImageSource =
  | { readonly kind: 'embedded'; readonly mime: string; readonly place: Place }
  | { readonly kind: 'linked'; readonly target: string }
  | { readonly kind: 'none' };

/** A file: its path with `/` below an absolute folder. */
export interface Place {
  readonly folder: string;
  readonly file: string;
}

export const NONE = { kind: 'none' } as const;

/** How a tile's image is shown, and the one before it, which is shown from the page's own bytes or not at all. */
export interface TileSources {
  readonly image: ImageSource;
  readonly before: ImageSource;
}

/**
 * Sources for every tile, in order: embedded while the total stays under the limit, else beside the page, else by address.
 * What was before takes what the images leave of the limit.
 */
export function imageSources(tiles: readonly Tile[], options: SourceOptions): TileSources[] {
  let total = 0;
  const embedded = (place: Place, { bytes, format }: Pick<ImageFile, 'bytes' | 'format'>): ImageSource => {
    const known = IMAGE_FORMATS.find(({ name, isShown }) => isShown && name === format);
    if (known === undefined || total + bytes > options.embedLimit) return NONE;
    total += bytes;
    return { kind: 'embedded', mime: known.mime, place };
  };
  const images = tiles.map((tile): ImageSource => {
    const { file } = tile;
    const image = file === undefined ? NONE : embedded(placeOfFile(file.path, tile, options), file);
    return image.kind === 'none' ? linkedSource(tile, options) : image;
  });
  return tiles.map(({ before }, index) => ({
    image: images[index] ?? NONE,
    before:
      before === undefined
        ? NONE
        : embedded(placeOf(before.kept), { bytes: before.bytes, format: formatOfPath(before.path) }),
  }));
}

/** The image by reference, where there is one. */
export function linkedSource({ file, url, isSpare }: Tile, { beside, rawUrl }: SourceOptions): ImageSource {
  if (file === undefined) return NONE;
  if (beside !== undefined) return { kind: 'linked', target: relativeTarget(beside(file.path)) };
  const address = (isSpare === true ? undefined : rawUrl?.(file.path)) ?? url;
  const target = address === undefined ? undefined : linkTarget(address);
  return target === undefined ? NONE : { kind: 'linked', target };
}

function placeOfFile(file: string, { isSpare }: Tile, { workspace, spares }: SourceOptions): Place {
  if (isSpare !== true || spares === undefined) return { folder: workspace, file };
  return { folder: spares, file: file.slice(`${CANDIDATES}/`.length) };
}

function placeOf(absolute: string): Place {
  return { folder: path.dirname(absolute), file: path.basename(absolute) };
}

/** The file, open, or `undefined` if it cannot be read, or is a link by now: the page then does without. */
export async function openImage({ folder, file }: Place): Promise<FileHandle | undefined> {
  try {
    const opened = await openInside(folder, file);
    return opened.kind === 'open' ? opened.file : undefined;
  } catch {
    return undefined;
  }
}
