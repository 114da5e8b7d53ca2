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

/** Where a store listens, and with which key. */
interface Place {
  readonly port: number;
  readonly key: string;
}

/** Tells a process of the store that it shares with others. */
const SHARED = 'SANDBOX_BLOB_STORE';

/** Starts a store that this process, and each that it starts from now on, shares: `startAzurite` finds it. It ends with this process. */
export async function shareAzurite(): Promise<void> {
  const { child, place } = await spawnAzurite();
  child.unref();
  process.env[SHARED] = `${place.port} ${place.key}`;
}

/** The store that is shared, or one of its own on a free port of 127.0.0.1. @throws where it does not answer within half a minute */
export async function startAzurite(): Promise<BlobStore> {
  const [port, key] = process.env[SHARED]?.split(' ') ?? [];
  if (port !== undefined && key !== undefined) {
    return { ...(await connect({ port: Number(port), key })), close: async () => undefined };
  }
  const { child, place, kill } = await spawnAzurite();
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const close = async (): Promise<void> => {
    process.removeListener('exit', kill);
    kill();
    await exited;
  };
  return { ...(await connect(place)), close };
}

async function spawnAzurite() {
  const port = await freePort();
  const key = randomBytes(64).toString('base64');
  const script = path.resolve(import.meta.dirname, '../../node_modules/azurite/dist/src/blob/main.js');
  const flags = ['--inMemoryPersistence', '--skipApiVersionCheck', '--disableTelemetry', '--silent'];
  const at = ['--blobHost', '127.0.0.1', '--blobPort', String(port)];
  const env = { ...process.env, AZURITE_ACCOUNTS: `${ACCOUNT}:${key}` };
  const child = spawn(process.execPath, [script, ...flags, ...at], { stdio: 'ignore', env });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  return { child, place: { port, key }, kill };
}

async function connect({ port, key }: Place): Promise<Omit<BlobStore, 'close'>> {
  const credential = new StorageSharedKeyCredential(ACCOUNT, key);
  const client = new BlobServiceClient(`http://127.0.0.1:${port}/${ACCOUNT}`, credential);
  await answers(client);
  return { client, credential };
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
