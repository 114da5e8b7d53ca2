import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { ReplacedFiles } from '../../plan/files/keep-replaced.ts';
import { base64Of } from '../../runtime/base64-stream.ts';
import type { PublicAddresses } from '../summary/images.ts';
import { EMBED_LIMIT, type ImageSource, imageSources, linkedSource, NONE, openImage } from './image-source.ts';
import { type PageOptions, pageEnd, pageStart } from './page.ts';
import { type Tile, tilesOf } from './tile.ts';
import { imageBefore, tileWithImage, tileWithoutImage } from './tile-html.ts';

export interface GalleryOptions extends PageOptions, PublicAddresses {
  /** Absolute path of the page to write. */
  readonly path: string;
  /** Absolute path of the workspace, which the files' paths are relative to. */
  readonly workspace: string;
  /** Absolute path of the folder that holds candidates that are not picked. */
  readonly spares?: string;
  /** The pictures that those of the outcomes took the place of. */
  readonly replaced?: ReplacedFiles;
  /** Where a file lies beside the page, as a path with `/`; absent for a page that stands alone. */
  readonly beside?: (path: string) => string;
  /** In bytes of image; by default 25 MB. */
  readonly embedLimit?: number;
}

export interface Gallery {
  readonly path: string;
  readonly bytes: number;
  /** How many images the page shows by reference, not from its own bytes. */
  readonly linked: number;
}

/** Writes the gallery as one self-contained HTML page, piece by piece. Throws what the file system throws. */
export async function writeGallery(options: GalleryOptions): Promise<Gallery> {
  const tiles = tilesOf(options.outcomes, options.replaced);
  const { workspace, spares, beside, rawUrl, embedLimit = EMBED_LIMIT } = options;
  const sourceOptions = { workspace, spares, beside, rawUrl, embedLimit };
  const sources = imageSources(tiles, sourceOptions);
  const file = createWriteStream(options.path);
  let linked = 0;

  async function* page(): AsyncGenerator<string> {
    yield pageStart(options);
    for (const [index, tile] of tiles.entries()) {
      const { image: source, before } = sources[index] ?? { image: NONE, before: NONE };
      const image = await readable(source, linkedSource(tile, sourceOptions));
      if (image.kind === 'linked') linked += 1;
      yield* image.kind === 'none' ? [tileWithoutImage(tile)] : tileHtml(tile, image, await readable(before, NONE));
    }
    yield pageEnd();
  }

  await pipeline(page, file);
  return { path: options.path, bytes: file.bytesWritten, linked };
}

type Readable =
  | Exclude<ImageSource, { kind: 'embedded' }>
  | {
      readonly kind: 'open';
      readonly mime: string;
      readonly handle: NonNullable<Awaited<ReturnType<typeof openImage>>>;
    };

async function readable(source: ImageSource, instead: ImageSource): Promise<Readable> {
  if (source.kind !== 'embedded') return source;
  const handle = await openImage(source.place);
  if (handle !== undefined) return { kind: 'open', mime: source.mime, handle };
  return instead.kind === 'linked' ? instead : NONE;
}

async function* tileHtml(tile: Tile, image: Readable, before: Readable): AsyncGenerator<string> {
  const [start, middle, end] = tileWithImage(before.kind === 'none' ? withoutBefore(tile) : tile);
  yield start;
  yield* addressOf(image);
  yield middle;
  if (before.kind !== 'none') {
    const [open, close] = imageBefore(tile);
    yield open;
    yield* addressOf(before);
    yield close;
  }
  yield end;
}

function withoutBefore({ before: _before, ...tile }: Tile): Tile {
  return tile;
}

async function* addressOf(image: Readable): AsyncGenerator<string> {
  if (image.kind === 'linked') yield image.target;
  if (image.kind !== 'open') return;
  yield `data:${image.mime};base64,`;
  yield* base64Of(image.handle.createReadStream({ highWaterMark: 3 * 64 * 1024 }));
}
