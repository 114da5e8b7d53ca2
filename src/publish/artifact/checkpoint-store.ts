import { copyFile, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { group } from '@actions/core';
import { withRefusals } from './refusals.ts';
import { artifactClient, deleteIfThere, notUploaded, uploadReason } from './service.ts';
import { withStaging } from './staging.ts';

/** The artifacts of this workflow run, as far as checkpoints need them. Every method throws when the service refuses. */
export interface CheckpointStore {
  list(prefix: string): Promise<readonly { readonly name: string; readonly id: number }[]>;
  upload(name: string, file: string): Promise<void>;
  /** Returns the text of the one file in the artifact. */
  read(artifact: { readonly name: string; readonly id: number }): Promise<string>;
  remove(name: string): Promise<void>;
}

/** The store refused, or an artifact of it cannot be read. */
export class ArtifactStoreError extends Error {
  override readonly name = 'ArtifactStoreError';
  /** There is no such store here, and asking it again is of no use. */
  readonly isUnsupported: boolean;

  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.isUnsupported = notUploaded(cause, '', false).kind === 'unsupported';
  }
}

/** The artifacts of this workflow run as a store of small files. Methods throw an ArtifactStoreError. `temp` is absolute. */
export function artifactStore(temp: string): CheckpointStore {
  return {
    list: (prefix) =>
      attempt(`artifacts named \`${prefix}…\` cannot be listed`, async () => {
        const { artifacts } = await (await artifactClient()).listArtifacts();
        return artifacts.filter(({ name }) => name.startsWith(prefix)).map(({ name, id }) => ({ name, id }));
      }),
    upload: (name, file) =>
      attempt(`the artifact \`${name}\` was not uploaded`, () =>
        withStaging(temp, async ({ root }) => {
          // A copy: the journal may grow while it is read.
          const staged = path.join(root, path.basename(file));
          await copyFile(file, staged);
          const client = await artifactClient();
          await group(`The journal, kept as the artifact ${name}`, () => client.uploadArtifact(name, [staged], root));
        }),
      ),
    read: ({ name, id }) =>
      attempt(`the artifact \`${name}\` cannot be read`, () =>
        withStaging(temp, async ({ root }) => {
          const client = await artifactClient();
          await group(`The journal of an earlier attempt, from the artifact ${name}`, () =>
            client.downloadArtifact(id, { path: root }),
          );
          const [file] = await readdir(root);
          if (file === undefined) throw new Error('it is empty');
          return readFile(path.join(root, file), 'utf8');
        }),
      ),
    remove: (name) =>
      attempt(`the artifact \`${name}\` was not deleted`, async () => deleteIfThere(await artifactClient(), name)),
  };
}

async function attempt<T>(words: string, work: () => Promise<T>): Promise<T> {
  try {
    return await withRefusals(false, work);
  } catch (error) {
    throw new ArtifactStoreError(`${words}: ${uploadReason(error)}`, error);
  }
}
