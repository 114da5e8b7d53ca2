import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { base64Of } from '../../runtime/base64-stream.ts';
import { openInside } from '../../runtime/safe-path.ts';
import type { LfsContent } from '../lfs/lfs-store.ts';
import type { GitData } from './git-data.ts';

/** A file on disk: its path relative to a workspace, which is absolute. */
export interface DiskFile {
  readonly workspace: string;
  readonly file: string;
}

/** The id git gives to a file's content: SHA-1 over `blob <size>`, a zero byte and the bytes. @throws as `openForUpload`. */
export async function blobId(source: DiskFile): Promise<string> {
  const { file, size } = await openForUpload(source);
  const hash = createHash('sha1').update(`blob ${size}\0`);
  await pipeline(file.createReadStream(), hash);
  return hash.digest('hex');
}

/** The id git gives to a text. */
export function textId(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
}

/**
 * A file as the object that Git LFS keeps; `undefined` where its pointer stands on disk in its place, since the store has
 * it then. @throws as `openForUpload`.
 */
export async function contentOf(
  source: DiskFile,
  { sha256, bytes }: { readonly sha256: string; readonly bytes: number },
): Promise<LfsContent | undefined> {
  const { file, size } = await openForUpload(source);
  await file.close();
  if (size !== bytes) return undefined;
  return { oid: sha256, size, open: async () => (await openForUpload(source)).file.createReadStream() };
}

/** Opens a file for reading. @throws if it is not a regular file inside the workspace, or errors of the disk. */
async function openForUpload({ workspace, file }: DiskFile) {
  const opened = await openInside(workspace, file);
  if (opened.kind === 'open') return opened;
  throw new Error(`\`${file}\` cannot be uploaded: ${opened.kind === 'absent' ? 'it is gone' : opened.reason}`);
}

const BEFORE = '{"encoding":"base64","content":"';
const AFTER = '"}';

/**
 * GitHub takes blobs of 40 MiB. Sources differ on whether that counts the file or the request, in which base64 makes four
 * bytes of three (docs/platform-limits.md). The smaller is taken: a file that is tried in vain is missing in the repository,
 * and paid for again.
 */
const LARGEST_REQUEST = 40 * 1024 * 1024;

/** The largest file, in bytes, that is uploaded: about 31 MB. GitHub may still find a smaller one too large. */
export const LARGEST_BLOB = 3 * Math.floor((LARGEST_REQUEST - BEFORE.length - AFTER.length) / 4);

/**
 * Uploads a file of so many bytes as a blob and returns its id. The request's body is read from disk as it is sent, so
 * that memory stays flat however many images there are. Throws the client's errors.
 */
export async function uploadBlob({ client, repository }: GitData, source: DiskFile, size: number): Promise<string> {
  // Its `fetch` knows the runner's proxy (docs/decisions/github-utils.md).
  const { defaults } = await import('@actions/github/lib/utils');
  const send = defaults.request?.['fetch'] ?? fetch;
  const length = BEFORE.length + 4 * Math.ceil(size / 3) + AFTER.length;
  const { data } = await client.request('POST /repos/{owner}/{repo}/git/blobs', {
    ...repository,
    // Sent by `fetch` below, which builds the body again for every try.
    content: '',
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': length },
    request: {
      fetch: (url: string, init: RequestInit) =>
        send(url, { ...init, body: ReadableStream.from(body(source)), duplex: 'half' }),
    },
  });
  return data.sha;
}

async function* body(source: DiskFile): AsyncGenerator<Uint8Array> {
  yield Buffer.from(BEFORE);
  const { file } = await openForUpload(source);
  for await (const piece of base64Of(file.createReadStream())) yield Buffer.from(piece);
  yield Buffer.from(AFTER);
}
