import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';

const ACCOUNT = 'sandbox';

const STARTS_WITHIN_MS = 30_000;

/** A real blob store of Microsoft's own making, in memory, in a process of its own (docs/decisions/azurite.md). */
export interface BlobStore {
  readonly client: BlobServiceClient;
  readonly credential: StorageSharedKeyCredential;
  close(): Promise<void>;
}

/** Starts Azurite on a free port of 127.0.0.1. @throws where it does not answer within half a minute */
export async function startAzurite(): Promise<BlobStore> {
  const port = await freePort();
  const script = path.resolve(import.meta.dirname, '../../node_modules/azurite/dist/src/blob/main.js');
  const flags = ['--inMemoryPersistence', '--skipApiVersionCheck', '--disableTelemetry', '--silent'];
  const place = ['--blobHost', '127.0.0.1', '--blobPort', String(port)];
  const key = randomBytes(64).toString('base64');
  const env = { ...process.env, AZURITE_ACCOUNTS: `${ACCOUNT}:${key}` };
  const child = spawn(process.execPath, [script, ...flags, ...place], { stdio: 'ignore', env });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const credential = new StorageSharedKeyCredential(ACCOUNT, key);
  const client = new BlobServiceClient(`http://127.0.0.1:${port}/${ACCOUNT}`, credential);
  await answers(client);
  return {
    client,
    credential,
    close: async () => {
      process.removeListener('exit', kill);
      kill();
      await exited;
    },
  };
}

async function answers(client: BlobServiceClient): Promise<void> {
  for (const until = Date.now() + STARTS_WITHIN_MS; ; await sleep(50)) {
    try {
      await client.getProperties();
      return;
    } catch (error) {
      if (Date.now() > until) throw new Error('Azurite does not answer', { cause: error });
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
