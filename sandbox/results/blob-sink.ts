import { fork } from 'node:child_process';
import { once } from 'node:events';
import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';
import { startServer } from '../http-server.ts';
import type { BlobStore } from './azurite.ts';

/**
 * A blob store in a process of its own that takes everything and keeps nothing: for measuring uploads. Azurite takes more
 * of the processors than what is measured, and GitHub's blob store takes none of the runner's.
 */
export async function startBlobSink(): Promise<BlobStore> {
  const child = fork(import.meta.filename);
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const [url] = await once(child, 'message');
  const credential = new StorageSharedKeyCredential('sink', Buffer.from('sink').toString('base64'));
  const close = async (): Promise<void> => {
    process.removeListener('exit', kill);
    const exited = once(child, 'exit');
    kill();
    await exited;
  };
  return { client: new BlobServiceClient(`${url}/sink`, credential), credential, close };
}

if (import.meta.main) {
  const { url } = await startServer((request, response) => {
    request.resume().once('end', () => response.writeHead(201, { 'x-ms-request-id': 'sink' }).end());
  });
  process.send?.(url);
}
