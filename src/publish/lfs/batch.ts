import * as z from 'zod';

/** An object of Git LFS: the SHA-256 of its content in hex, and its size in bytes. */
export interface LfsObject {
  readonly oid: string;
  readonly size: number;
}

const ACTION = z.object({ href: z.string(), header: z.record(z.string(), z.string()).default({}) });

/** One request of the transfer `basic`. */
export type LfsAction = z.infer<typeof ACTION>;

const OBJECT = z.object({
  oid: z.string(),
  /** Absent for an object that the server has. */
  actions: z.object({ upload: ACTION.optional(), verify: ACTION.optional() }).optional(),
  error: z.object({ code: z.number(), message: z.string() }).optional(),
});

/** The batch API's answer (git-lfs, “Batch API”). */
export const batchSchema = z.object({ transfer: z.string().default('basic'), objects: z.array(OBJECT) });

export type BatchObject = z.infer<typeof OBJECT>;

/** The body of a request to upload. */
export function batchRequest(branch: string, objects: readonly LfsObject[]): object {
  return {
    operation: 'upload',
    transfers: ['basic'],
    ref: { name: `refs/heads/${branch}` },
    objects: objects.map(({ oid, size }) => ({ oid, size })),
    hash_algo: 'sha256',
  };
}
