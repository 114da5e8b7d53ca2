import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BlobSASPermissions, type BlockBlobClient } from '@azure/storage-blob';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { readBody, startServer } from './http-server.ts';
import { type BlobStore, startAzurite } from './results/azurite.ts';

/** One artifact of the run, finalized. */
export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly job: string;
  readonly size: number;
  readonly mimeType: string;
  readonly digest: string;
  /** Unix milliseconds, as `expiresAt`. */
  readonly createdAt: number;
  /** Absent where the upload left it to the repository. */
  readonly expiresAt?: number;
}

/** How a call is refused: in Twirp's words, or, as other services do, with any body. */
export type ResultsFault =
  | { readonly status: number; readonly code: string; readonly msg: string }
  | { readonly status: number; readonly body: string };

/** Decides whether a call is refused. `name` is the artifact's, where the call names one. */
export type ResultsFaults = (call: { readonly method: string; readonly name: string }) => ResultsFault | undefined;

/** GitHub's results service for one workflow run, as `@actions/artifact` speaks to it, with real blobs behind it. */
export interface ResultsService {
  readonly url: string;
  /** The runtime token of a job; jobs of one run share its artifacts. */
  tokenFor(job: string): string;
  /** What is there, oldest first. */
  artifacts(): readonly StoredArtifact[];
  /** Every call so far: method and artifact name. */
  readonly calls: readonly { readonly method: string; readonly name: string }[];
  /** The files of an artifact by path; of one that is no archive, its bytes under its own name. @throws where there is none */
  download(name: string): Promise<ReadonlyMap<string, Buffer>>;
  /** The bytes of an artifact as they were uploaded. @throws where there is none */
  bytes(name: string): Promise<Buffer>;
  setFaults(faults?: ResultsFaults): void;
  /** Forgets every artifact and call. */
  reset(): void;
  close(): Promise<void>;
}

/** What is called a fault of the blob store's own, which uploads are then sent to instead. */
export const PUT_BLOB = 'PutBlob';

const RUN = 'ce7f54c7-61c7-4aae-887f-30da475f5f1a';

interface Entry {
  readonly blob: BlockBlobClient;
  artifact: StoredArtifact;
  finalized: boolean;
}

/** What the calls hold, in the names of the wire. */
const CALL = z.object({
  name: z.string().default(''),
  workflow_job_run_backend_id: z.string().default(''),
  mime_type: z.string().default(''),
  size: z.string().default('0'),
  hash: z.string().default(''),
  expires_at: z.iso.datetime().optional(),
  name_filter: z.string().optional(),
  id_filter: z.string().optional(),
});
type Call = z.infer<typeof CALL>;

/** A refusal on its way to the wire. */
class Refusal extends Error {
  readonly status: number;
  readonly body: string;

  constructor(fault: ResultsFault) {
    super('body' in fault ? fault.body : fault.msg);
    this.status = fault.status;
    this.body = 'body' in fault ? fault.body : JSON.stringify({ code: fault.code, msg: fault.msg });
  }
}

/** Starts the service, and its blob store where none is shared. Takes a second or two: `reset` it between tests. */
export async function startResultsService(
  startStore: () => Promise<BlobStore> = startAzurite,
): Promise<ResultsService> {
  const store = await startStore();
  const container = store.client.getContainerClient(`artifacts-${randomUUID()}`);
  await container.create();
  let entries: Entry[] = [];
  let faults: ResultsFaults | undefined;
  let lastId = 1000;
  const calls: { method: string; name: string }[] = [];

  const named = (name: string): Entry | undefined =>
    entries.find(({ artifact, finalized }) => finalized && artifact.name === name);
  const found = (name: string): Entry => {
    const entry = named(name);
    if (entry === undefined) throw new Refusal({ status: 404, code: 'not_found', msg: `no artifact ${name}` });
    return entry;
  };
  const signed = (blob: BlockBlobClient): Promise<string> =>
    blob.generateSasUrl({ permissions: BlobSASPermissions.parse('rcw'), expiresOn: new Date(Date.now() + 3_600_000) });

  const methods: Readonly<Record<string, (call: Call) => Promise<unknown>>> = {
    async CreateArtifact({ name, workflow_job_run_backend_id: job, mime_type: mimeType, expires_at: expires }) {
      if (entries.some(({ artifact }) => artifact.name === name)) {
        const msg = 'an artifact with this name already exists on the workflow run';
        throw new Refusal({ status: 409, code: 'already_exists', msg });
      }
      lastId += 1;
      const blob = container.getBlockBlobClient(String(lastId));
      const expiresAt = expires === undefined ? {} : { expiresAt: Date.parse(expires) };
      const artifact = { id: lastId, name, job, size: 0, mimeType, digest: '', createdAt: Date.now(), ...expiresAt };
      entries.push({ blob, artifact, finalized: false });
      const isRefused = faults?.({ method: PUT_BLOB, name }) !== undefined;
      return { ok: true, signedUploadUrl: isRefused ? `${server.url}/${name}/${PUT_BLOB}` : await signed(blob) };
    },
    async FinalizeArtifact({ name, size, hash }) {
      const entry = entries.find(({ artifact, finalized }) => !finalized && artifact.name === name);
      if (entry === undefined) throw new Refusal({ status: 404, code: 'not_found', msg: `no upload of ${name}` });
      entry.artifact = { ...entry.artifact, size: Number(size), digest: hash };
      entry.finalized = true;
      return { ok: true, artifactId: String(entry.artifact.id) };
    },
    async ListArtifacts({ name_filter: nameFilter, id_filter: idFilter }) {
      const chosen = entries.filter(({ artifact, finalized }) => {
        const asked =
          (nameFilter ?? artifact.name) === artifact.name && (idFilter ?? String(artifact.id)) === String(artifact.id);
        return finalized && asked;
      });
      return {
        artifacts: chosen.map(({ artifact: { id, name, job, size, digest, createdAt } }) => ({
          workflowRunBackendId: RUN,
          workflowJobRunBackendId: job,
          databaseId: String(id),
          name,
          size: String(size),
          createdAt: new Date(createdAt).toISOString(),
          digest,
        })),
      };
    },
    async GetSignedArtifactURL({ name }) {
      return { signedUrl: await signed(found(name).blob) };
    },
    async DeleteArtifact({ name }) {
      const { artifact } = found(name);
      entries = entries.filter((entry) => entry.artifact !== artifact);
      return { ok: true, artifactId: String(artifact.id) };
    },
  };

  const handle = async (request: IncomingMessage): Promise<unknown> => {
    const path = new URL(request.url ?? '', 'http://store').pathname;
    const method = path.split('/').at(-1) ?? '';
    if (method === PUT_BLOB) {
      const fault = faults?.({ method, name: path.split('/').at(-2) ?? '' });
      throw new Refusal(fault ?? { status: 410, body: '' });
    }
    const call = CALL.parse(JSON.parse(await readBody(request)));
    const seen = { method, name: call.name || (call.name_filter ?? '') };
    calls.push(seen);
    const fault = faults?.(seen);
    if (fault !== undefined) throw new Refusal(fault);
    const work = methods[method];
    if (work === undefined) throw new Refusal({ status: 404, code: 'bad_route', msg: `no method ${method}` });
    return work(call);
  };

  const server = await startServer((request, response) => {
    handle(request).then(
      (answer) => reply(response, 200, JSON.stringify(answer)),
      (error: unknown) => {
        const { status, body } =
          error instanceof Refusal ? error : new Refusal({ status: 500, code: 'internal', msg: String(error) });
        reply(response, status, body);
      },
    );
  });

  return {
    url: server.url,
    tokenFor,
    calls,
    artifacts: () => entries.filter(({ finalized }) => finalized).map(({ artifact }) => artifact),
    bytes: (name) => found(name).blob.downloadToBuffer(),
    download: async (name) => {
      const { blob, artifact } = found(name);
      const bytes = await blob.downloadToBuffer();
      if (artifact.mimeType !== 'application/zip') return new Map([[name, bytes]]);
      return new Map(Object.entries(unzipSync(bytes)).map(([file, content]) => [file, Buffer.from(content)]));
    },
    setFaults: (next) => {
      faults = next;
    },
    reset: () => {
      entries = [];
      calls.length = 0;
      faults = undefined;
    },
    close: async () => {
      await server.close();
      await store.close();
    },
  };
}

/** A token that is signed by nobody: the client reads its scope, and nothing here checks it. */
function tokenFor(job: string): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ scp: `Actions.Results:${RUN}:${job}` })}.unsigned`;
}

function reply(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
}
