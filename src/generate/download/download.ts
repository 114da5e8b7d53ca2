import { createHash } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { type Dispatcher, request } from 'undici';
import { identifyImage } from '../../image/identify-image.ts';
import type { ImageFile } from '../../image/image.ts';
import { addressRange, isLoopback } from '../../runtime/network-address.ts';
import { makeFolderOf } from '../../runtime/safe-path.ts';
import { withPart } from '../../runtime/write-atomically.ts';

/** One download. Paths with `/`, relative to the workspace. */
export interface Download {
  readonly url: string;
  readonly workspace: string;
  /** The file's path without extension: the format's own is added. */
  readonly stem: string;
  readonly dispatcher: Dispatcher;
  readonly loopbackAllowed: boolean;
  readonly signal: AbortSignal;
  /** Told of the size of every chunk once it is written. */
  readonly onWritten?: ((bytes: number) => void) | undefined;
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

const MOST_REDIRECTS = 5;

/**
 * Streams one image to disk: a `.part` file, checked, flushed and renamed only when it is whole. No key is sent.
 * @throws DownloadStatusError, NotAnImageError, ForbiddenUrlError, or what the connection or the disk met.
 */
export async function downloadImage(download: Download): Promise<ImageFile> {
  const { workspace, stem, onWritten } = download;
  const body = await fetchBody(download);
  try {
    return await withPart(await makeFolderOf(workspace, stem), async (part) => {
      const { sha256, bytes } = await save(body, part, onWritten);
      const { format, extension, width, height } = await identifyImage(part);
      const file = `${stem}.${extension}`;
      await rename(part, path.join(workspace, file));
      return { path: file, sha256, bytes, width, height, format };
    });
  } catch (error) {
    body.destroy();
    throw error;
  }
}

/** The body behind the URL; redirects are followed one by one, so that each target is checked. */
async function fetchBody({
  url,
  dispatcher,
  loopbackAllowed,
  signal,
}: Download): Promise<Dispatcher.ResponseData['body']> {
  let target = new URL(url);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    checkTarget(target, loopbackAllowed);
    const headers = { accept: 'image/*', 'user-agent': 'gpt-image-action' };
    const { statusCode, headers: answer, body } = await request(target, { dispatcher, signal, headers });
    if (statusCode === 200) return body;
    body.on('error', () => undefined).destroy();
    const location = answer['location'];
    if (statusCode < 300 || statusCode >= 400 || typeof location !== 'string')
      throw new DownloadStatusError(statusCode);
    target = new URL(location, target);
  }
  throw new ForbiddenUrlError(`the image's URL redirects more than ${MOST_REDIRECTS} times`);
}

/** Result URLs come from the network: they may not reach into the runner's own network. */
function checkTarget({ protocol, hostname }: URL, loopbackAllowed: boolean): void {
  if (isLoopback(hostname)) {
    if (loopbackAllowed) return;
    throw new ForbiddenUrlError(`the image's URL leads to this machine (${hostname})`);
  }
  if (protocol !== 'https:') throw new ForbiddenUrlError(`the image's URL is not https (${protocol}//${hostname})`);
  const range = addressRange(hostname);
  if (range !== undefined && range !== 'unicast') {
    throw new ForbiddenUrlError(`the image's URL leads to a ${range} address (${hostname})`);
  }
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
      await file.writeFile(chunk);
      onWritten?.(chunk.length);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}
