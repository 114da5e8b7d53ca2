import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { readBody, startServer } from './http-server.ts';

const BATCH = z.object({
  operation: z.enum(['upload', 'download']),
  transfers: z.array(z.string()).optional(),
  ref: z.object({ name: z.string() }).optional(),
  objects: z.array(z.object({ oid: z.string().regex(/^[0-9a-f]{64}$/), size: z.int().nonnegative() })),
});

const POINTER = z.object({ oid: z.string(), size: z.number() });

export interface LfsServerOptions {
  /** The one that may upload, as the password of `x-access-token`. */
  readonly token: string;
  /** Answers every batch with this status. */
  readonly refuse?: number;
  /** Uploads are to be confirmed. */
  readonly verify?: boolean;
  /** The address that uploads are sent to, where it is not the server's own. */
  readonly uploadTo?: string;
}

/** A Git LFS server over real files (git-lfs, docs/api): batch, upload, verify, download. */
export interface LfsServer {
  /** The `lfs.url`. */
  readonly url: string;
  /** What was asked, as `METHOD /path`, in order. */
  readonly requests: readonly string[];
  /** The refs that uploads named. */
  readonly refs: readonly string[];
  /** The bytes of an object; `undefined` where there is none. */
  object(oid: string): Buffer | undefined;
  close(): Promise<void>;
}

const HEADERS = { 'content-type': 'application/vnd.git-lfs+json' };
/** What the server gives along for an upload, and asks for there. */
const UPLOAD_KEY = 'RemoteAuth sandbox';

export async function startLfsServer(options: LfsServerOptions): Promise<LfsServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gpt-image-lfs-'));
  const requests: string[] = [];
  const refs: string[] = [];
  const fileOf = (oid: string): string => path.join(folder, oid);
  const server = await startServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    void route(request, response);
  });

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const oid = /^\/objects\/([0-9a-f]{64})$/.exec(request.url ?? '')?.[1] ?? '';
    const key = `${request.method} ${oid === '' ? request.url : '/objects/'}`;
    switch (key) {
      case 'POST /objects/batch':
        return batch(request, response);
      case 'PUT /objects/':
        return upload(request, response, oid);
      case 'POST /verify':
        return verify(request, response);
      case 'GET /objects/':
        if (!existsSync(fileOf(oid))) return answer(response, 404, { message: 'no such object' });
        response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(readFileSync(fileOf(oid)));
        return;
      default:
        return answer(response, 404, { message: 'no such page' });
    }
  }

  async function batch(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { operation, ref, objects } = BATCH.parse(JSON.parse(await readBody(request)));
    const expected = `Basic ${Buffer.from(`x-access-token:${options.token}`).toString('base64')}`;
    if (operation === 'upload' && request.headers.authorization !== expected) {
      return answer(response, 401, { message: 'Credentials needed' });
    }
    if (options.refuse !== undefined) return answer(response, options.refuse, { message: 'Refused by the sandbox' });
    if (operation === 'upload') refs.push(ref?.name ?? '');
    answer(response, 200, {
      transfer: 'basic',
      objects: objects.map((object) => ({ ...object, ...actionsOf(operation, object.oid) })),
    });
  }

  function actionsOf(operation: 'upload' | 'download', oid: string) {
    const href = `${server.url}/objects/${oid}`;
    if (operation === 'download') {
      return existsSync(fileOf(oid))
        ? { actions: { download: { href } } }
        : { error: { code: 404, message: 'no such object' } };
    }
    if (existsSync(fileOf(oid))) return {};
    const upload = {
      href: options.uploadTo ?? href,
      header: { Authorization: UPLOAD_KEY, 'Transfer-Encoding': 'chunked' },
    };
    return { actions: { upload, ...(options.verify && { verify: { href: `${server.url}/verify` } }) } };
  }

  async function upload(request: IncomingMessage, response: ServerResponse, oid: string): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const isWhole = createHash('sha256').update(bytes).digest('hex') === oid;
    if (request.headers.authorization !== UPLOAD_KEY) return answer(response, 403, { message: 'No key for uploads' });
    if (!isWhole) return answer(response, 422, { message: 'These are other bytes' });
    writeFileSync(fileOf(oid), bytes);
    response.writeHead(200).end();
  }

  async function verify(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { oid, size } = POINTER.parse(JSON.parse(await readBody(request)));
    const isThere = existsSync(fileOf(oid)) && statSync(fileOf(oid)).size === size;
    answer(response, isThere ? 200 : 404, { message: isThere ? 'there' : 'not there' });
  }

  return {
    url: server.url,
    requests,
    refs,
    object: (oid) => (existsSync(fileOf(oid)) ? readFileSync(fileOf(oid)) : undefined),
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, HEADERS).end(JSON.stringify(body));
}
