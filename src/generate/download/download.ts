import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { identifyImage } from '../../image/identify-image.ts';
import type { ImageFile } from '../../image/image.ts';
import { type Dispatcher, request } from '../../runtime/http-request.ts';
import { foreignUrlProblem } from '../../runtime/network-address.ts';
import { makeFolderOf } from '../../runtime/safe-path.ts';
import { withPart } from '../../runtime/write-atomically.ts';

/** One download. Paths with `/`, relative to the workspace. */
export interface Download {
  readonly url: string;
  readonly workspace: string;
  /** The file's path without extension: the format's own is added. */
  readonly stem: string;
  readonly dispatcher: Dispatcher;
  /** The host of `base-url`: it alone may have a private address. */
  readonly privateHost: string;
  readonly signal: AbortSignal;
  /** Told of the size of every chunk once it is written. */
  readonly onWritten?: ((bytes: number) => void) | undefined;
}

/** A whole image beside its place. It is kept or dropped, once. */
export interface FetchedImage {
  readonly file: ImageFile;
  /** Puts it in its place. Throws errors of the disk. */
  keep(): Promise<void>;
  drop(): Promise<void>;
}

/** The image host answered something else than 200. */
export class DownloadStatusError extends Error {
  override readonly name = 'DownloadStatusError';
  readonly status: number;

  constructor(status: number) {
    super(`the image host answered ${status}`);
    this.status = status;
  }
}

/** A result URL that is not followed, whatever is behind it. */
export class ForbiddenUrlError extends Error {
  override readonly name = 'ForbiddenUrlError';
}

/** The image is larger than any image of the model can be. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

const MOST_REDIRECTS = 5;

/** The most bytes that are fetched of one image: several times what a 4K picture can have, and no danger to a disk. */
export const LARGEST_IMAGE_BYTES = 100_000_000;

/**
 * Streams one image to disk: a `.part` file beside its place, checked and flushed. No key is sent.
 * @throws DownloadStatusError, NotAnImageError, ForbiddenUrlError, TooLargeError, ForbiddenAddressError, or what the
 * connection or the disk met.
 */
export async function downloadImage(download: Download): Promise<FetchedImage> {
  const { workspace, stem, onWritten } = download;
  const { body, length } = await fetchBody(download);
  try {
    checkSize(length);
    return await withPart(await makeFolderOf(workspace, stem), async (part) => {
      const { sha256, bytes } = await save(body, part, onWritten);
      const { format, extension, width, height } = await identifyImage(part);
      const file = `${stem}.${extension}`;
      return {
        file: { path: file, sha256, bytes, width, height, format },
        keep: () => rename(part, path.join(workspace, file)),
        drop: () => rm(part, { force: true }),
      };
    });
  } catch (error) {
    body.destroy();
    throw error;
  }
}

interface Body {
  readonly body: Dispatcher.ResponseData['body'];
  /** In bytes, as the host announced it; 0 where it did not. */
  readonly length: number;
}

/** The body behind the URL; redirects are followed one by one, so that each target is checked. */
async function fetchBody(download: Download): Promise<Body> {
  const { dispatcher, privateHost, signal } = download;
  let { url } = download;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const target = new URL(url);
    const problem = foreignUrlProblem(target, privateHost);
    if (problem !== undefined) throw new ForbiddenUrlError(`the image's URL is not followed: ${problem}`);
    const headers = { accept: 'image/*', 'user-agent': 'gpt-image-action' };
    const { statusCode, headers: answer, body } = await request(target, { dispatcher, signal, headers });
    // From the start: a body without a listener that is destroyed, or whose connection breaks, would end the process.
    body.on('error', () => undefined);
    if (statusCode === 200) return { body, length: Number(answer['content-length'] ?? 0) };
    body.destroy();
    const location = answer['location'];
    if (statusCode < 300 || statusCode >= 400 || typeof location !== 'string')
      throw new DownloadStatusError(statusCode);
    if (!URL.canParse(location, target.href)) throw new ForbiddenUrlError('the image host redirects to no URL');
    url = new URL(location, target).href;
  }
  throw new ForbiddenUrlError(`the image's URL redirects more than ${MOST_REDIRECTS} times`);
}

/** @throws TooLargeError */
function checkSize(bytes: number): void {
  if (bytes > LARGEST_IMAGE_BYTES) throw new TooLargeError(`it is larger than ${LARGEST_IMAGE_BYTES / 1_000_000} MB`);
}

async function save(
  body: AsyncIterable<Buffer>,
  part: string,
  onWritten: Download['onWritten'],
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(part, 'wx');
  try {
    for await (const chunk of body) {
      hash.update(chunk);
      bytes += chunk.length;
      checkSize(bytes);
      await file.writeFile(chunk);
      onWritten?.(chunk.length);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}
