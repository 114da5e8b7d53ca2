import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { IMAGE_FORMATS } from '../../image/image-format.ts';
import { linkTarget, relativeTarget } from '../escape.ts';
import type { Tile } from './tile.ts';

/** In bytes of image: a page beyond this is slow to open (a third more as base64). */
export const EMBED_LIMIT = 25_000_000;

export interface SourceOptions {
  /** Absolute path of the workspace, which the files' paths are relative to. */
  readonly workspace: string;
  /** In bytes of image. */
  readonly embedLimit: number;
  /** Where the file lies beside the page, as a path with `/`; absent when the page stands alone. */
  readonly beside?: ((path: string) => string) | undefined;
  /** Where a committed file can be seen. */
  readonly rawUrl?: ((path: string) => string | undefined) | undefined;
}

/** How the page shows a tile's image: bytes to embed, an escaped address, or not at all. */
export type ImageSource =
  | { readonly kind: 'embedded'; readonly mime: string; readonly path: string }
  | { readonly kind: 'linked'; readonly target: string }
  | { readonly kind: 'none' };

/** A source for every tile, in order: embedded while the total stays under the limit, else beside the page, else by address. */
export function imageSources(tiles: readonly Tile[], options: SourceOptions): ImageSource[] {
  let total = 0;
  return tiles.map((tile) => {
    const { file } = tile;
    if (file === undefined) return { kind: 'none' };
    const format = IMAGE_FORMATS.find(({ name, isShown }) => isShown && name === file.format);
    if (format === undefined || total + file.bytes > options.embedLimit) return linkedSource(tile, options);
    total += file.bytes;
    return { kind: 'embedded', mime: format.mime, path: join(options.workspace, file.path) };
  });
}

/** The image by reference, where there is one. */
export function linkedSource({ file, url }: Tile, { beside, rawUrl }: SourceOptions): ImageSource {
  if (file === undefined) return { kind: 'none' };
  if (beside !== undefined) return { kind: 'linked', target: relativeTarget(beside(file.path)) };
  const address = rawUrl?.(file.path) ?? url;
  const target = address === undefined ? undefined : linkTarget(address);
  return target === undefined ? { kind: 'none' } : { kind: 'linked', target };
}

/** The file, open, or `undefined` where it cannot be read (deleted meanwhile): the page then does without. */
export async function openImage(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path);
  } catch {
    return undefined;
  }
}
