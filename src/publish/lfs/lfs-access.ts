import type { GitData } from '../github/git-data.ts';
import { type EndpointOptions, lfsEndpoint } from './endpoint.ts';
import { type LfsContent, type LfsOptions, LfsStore } from './lfs-store.ts';
import { TrackedPaths } from './tracked-paths.ts';

/** Whose repository it is, and who asks. */
export type LfsOwner = Omit<EndpointOptions, 'config'> & Pick<LfsOptions, 'branch'>;

/** Time and its end, passed in. */
export type LfsBounds = Pick<LfsOptions, 'clock' | 'random' | 'signal'>;

/** Git LFS as a repository uses it. Where none of its `.gitattributes` says so, nothing is asked. */
export class LfsAccess {
  readonly #git: Pick<GitData, 'text'>;
  readonly #owner: LfsOwner;
  readonly #tracked: TrackedPaths;

  constructor(git: Pick<GitData, 'text'>, owner: LfsOwner) {
    this.#git = git;
    this.#owner = owner;
    this.#tracked = new TrackedPaths(git);
  }

  /** Whether the tree's `.gitattributes` give the path `filter=lfs`. Throws the client's errors. */
  isTracked(tree: string, path: string): Promise<boolean> {
    return this.#tracked.has(tree, path);
  }

  /** Asks whether objects can be uploaded. @throws LfsError or LfsEndpointError saying why not */
  check(tree: string, bounds: LfsBounds): Promise<void> {
    return this.#withStore(tree, bounds, (store) => store.check());
  }

  /** Uploads what the store lacks. @throws LfsError or LfsEndpointError */
  upload(tree: string, contents: readonly LfsContent[], bounds: LfsBounds): Promise<void> {
    return this.#withStore(tree, bounds, (store) => store.upload(contents));
  }

  async #withStore(tree: string, bounds: LfsBounds, work: (store: LfsStore) => Promise<void>): Promise<void> {
    const config = await this.#git.text(tree, '.lfsconfig');
    const { branch, ...owner } = this.#owner;
    const store = new LfsStore({ ...bounds, branch, endpoint: lfsEndpoint({ ...owner, config }) });
    try {
      await work(store);
    } finally {
      await store.close();
    }
  }
}
