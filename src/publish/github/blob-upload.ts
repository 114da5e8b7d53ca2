import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { GitData } from './git-data.ts';

/** The id git gives to a file's content: SHA-1 over `blob <size>`, a zero byte and the bytes. Throws what the disk meets. */
export async function blobId(file: string): Promise<string> {
  const { size } = await stat(file);
  const hash = createHash('sha1').update(`blob ${size}\0`);
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

const BEFORE = '{"encoding":"base64","content":"';
const AFTER = '"}';

/**
 * Uploads a file as a blob and returns its id. The request's body is read from disk as it is sent, so that memory stays
 * flat however many images there are. Throws the client's errors.
 */
export async function uploadBlob({ client, repository }: GitData, file: string): Promise<string> {
  const { size } = await stat(file);
  const { defaults } = await import('@actions/github/lib/utils');
  const send = defaults.request?.['fetch'] ?? fetch;
  const length = BEFORE.length + 4 * Math.ceil(size / 3) + AFTER.length;
  const { data } = await client.request('POST /repos/{owner}/{repo}/git/blobs', {
    ...repository,
    // Sent by `fetch` below, which makes the body anew for every try.
    content: '',
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': length },
    request: {
      fetch: (url: string, init: RequestInit) =>
        send(url, { ...init, body: ReadableStream.from(body(file)), duplex: 'half' }),
    },
  });
  return data.sha;
}

async function* body(file: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(BEFORE);
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file)) {
    const bytes = Buffer.concat([rest, chunk]);
    // Base64 takes three bytes at a time.
    const whole = bytes.length - (bytes.length % 3);
    yield Buffer.from(bytes.toString('base64', 0, whole));
    rest = bytes.subarray(whole);
  }
  yield Buffer.from(rest.toString('base64') + AFTER);
}
