import { createHash } from 'node:crypto';
import type { GitHubClient, Repository } from './client.ts';
import { isAnswer, orMissing } from './errors.ts';

/** A commit with its tree. */
export interface Commit {
  readonly sha: string;
  readonly tree: string;
}

/** What a tree holds under one name. */
export interface TreeEntry {
  /** `100644`, `100755`, `120000`, `040000` or `160000`. */
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  /** In bytes; of blobs alone. */
  readonly size?: number | undefined;
}

/** A change to a tree: a blob that exists, a text for a new one, or `undefined` to remove the path. */
export interface TreeChange {
  readonly path: string;
  readonly mode: string;
  readonly content: { readonly sha: string } | { readonly text: string } | undefined;
}

export interface NewCommit {
  readonly message: string;
  readonly tree: string;
  readonly parents: readonly string[];
}

/** Entries a request to make a tree: GitHub gives a request 10 s, and answers large trees with 502 or a timeout. */
const TREE_CHUNK = 100;

/** Blobs that are kept, in bytes: every try to commit reads another lock, and there may be dozens of tries. */
const MOST_KEPT = 64 * 1024 * 1024;

/** GitHub's Git data API for one repository. Methods throw the client's errors. What never changes is asked for once. */
export class GitData {
  readonly client: GitHubClient;
  readonly repository: Repository;
  readonly #commits = new Map<string, Promise<Commit>>();
  readonly #trees = new Map<string, Promise<ReadonlyMap<string, TreeEntry>>>();
  readonly #texts = new Map<string, Promise<Buffer>>();
  /** Bytes of those texts that are there, the oldest first. */
  readonly #sizes = new Map<string, number>();
  readonly #mostKept: number;
  readonly #hashes = new Map<string, Promise<string>>();

  /** `mostKept`: bytes of blobs that are kept to be read again. */
  constructor(client: GitHubClient, repository: Repository, mostKept = MOST_KEPT) {
    this.client = client;
    this.repository = repository;
    this.#mostKept = mostKept;
  }

  /** The newest commit of a branch; `undefined` if there is no such branch, or no commit at all. */
  async head(branch: string): Promise<Commit | undefined> {
    try {
      const { data } = await this.client.rest.git.getRef({ ...this.repository, ref: `heads/${branch}` });
      return await this.commit(data.object.sha);
    } catch (error) {
      // 409: “Git Repository is empty.”
      if (isAnswer(error, 404) || isAnswer(error, 409)) return undefined;
      throw error;
    }
  }

  commit(sha: string): Promise<Commit> {
    return remember(this.#commits, sha, async () => {
      const { data } = await this.client.rest.git.getCommit({ ...this.repository, commit_sha: sha });
      return { sha: data.sha, tree: data.tree.sha };
    });
  }

  /** The entries of one directory by name. */
  directory(tree: string): Promise<ReadonlyMap<string, TreeEntry>> {
    return remember(this.#trees, tree, async () => {
      const { data } = await this.client.rest.git.getTree({ ...this.repository, tree_sha: tree });
      return new Map(data.tree.map(({ path, mode, type, sha, size }) => [path, { mode, type, sha, size }]));
    });
  }

  /** What is at `path` below a tree; `undefined` if nothing is. */
  async entry(tree: string, path: string): Promise<TreeEntry | undefined> {
    const [name = '', ...rest] = path.split('/');
    const found = (await this.directory(tree)).get(name);
    if (rest.length === 0 || found === undefined) return found;
    return found.type === 'tree' ? this.entry(found.sha, rest.join('/')) : undefined;
  }

  blob(sha: string): Promise<Buffer> {
    return remember(this.#texts, sha, async () => {
      const { data } = await this.client.rest.git.getBlob({ ...this.repository, file_sha: sha });
      const bytes = Buffer.from(data.content, 'base64');
      this.#keep(sha, bytes.length);
      return bytes;
    });
  }

  /** Lets the oldest blobs go for one that has come. */
  #keep(sha: string, bytes: number): void {
    this.#sizes.set(sha, bytes);
    let sum = [...this.#sizes.values()].reduce((total, each) => total + each, 0);
    for (const [oldest, size] of this.#sizes) {
      if (sum <= this.#mostKept || oldest === sha) return;
      this.#sizes.delete(oldest);
      this.#texts.delete(oldest);
      sum -= size;
    }
  }

  /** SHA-256 of a blob's bytes, in hex, which are not kept. */
  sha256(sha: string): Promise<string> {
    return remember(this.#hashes, sha, async () => {
      const { data } = await this.client.rest.git.getBlob({ ...this.repository, file_sha: sha });
      return createHash('sha256').update(data.content, 'base64').digest('hex');
    });
  }

  /** The text of the file at `path` below a tree; `undefined` if there is none. */
  async text(tree: string, path: string): Promise<string | undefined> {
    const entry = await this.entry(tree, path);
    return entry?.type === 'blob' ? (await this.blob(entry.sha)).toString('utf8') : undefined;
  }

  /** A tree with changes; returns its SHA. */
  async writeTree(base: string, changes: readonly TreeChange[]): Promise<string> {
    let tree = base;
    for (let start = 0; start < changes.length; start += TREE_CHUNK) {
      const chunk = changes.slice(start, start + TREE_CHUNK).map(treeItem);
      const { data } = await this.client.rest.git.createTree({ ...this.repository, base_tree: tree, tree: chunk });
      tree = data.sha;
    }
    return tree;
  }

  /** A commit without author and committer: GitHub then signs it for a bot's token and shows it as verified. */
  async writeCommit({ message, tree, parents }: NewCommit): Promise<string> {
    const { data } = await this.client.rest.git.createCommit({
      ...this.repository,
      message,
      tree,
      parents: [...parents],
    });
    return data.sha;
  }

  /** Moves a branch forward, never back: `raced` when it is no longer at the commit's parent. */
  async moveBranch(branch: string, sha: string): Promise<'moved' | 'raced'> {
    try {
      await this.client.rest.git.updateRef({ ...this.repository, ref: `heads/${branch}`, sha, force: false });
      return 'moved';
    } catch (error) {
      if (isAnswer(error, 422, /not a fast.?forward/i) || isAnswer(error, 409)) return 'raced';
      throw error;
    }
  }

  /** Creates a branch: `raced` when it exists already. */
  async makeBranch(branch: string, sha: string): Promise<'moved' | 'raced'> {
    try {
      await this.client.rest.git.createRef({ ...this.repository, ref: `refs/heads/${branch}`, sha });
      return 'moved';
    } catch (error) {
      if (isAnswer(error, 422, /already exists/i)) return 'raced';
      throw error;
    }
  }

  /** How `head` relates to `base`: commits it lacks, and where the two parted; `undefined` if they have nothing in common. */
  async compare(base: string, head: string): Promise<{ behind: number; ahead: number; parted: Commit } | undefined> {
    const basehead = `${base}...${head}`;
    const compared = this.client.rest.repos.compareCommitsWithBasehead({ ...this.repository, basehead, per_page: 1 });
    const answer = await orMissing(compared, undefined);
    if (answer === undefined) return undefined;
    const { behind_by, ahead_by, merge_base_commit } = answer.data;
    return { behind: behind_by, ahead: ahead_by, parted: await this.commit(merge_base_commit.sha) };
  }
}

function treeItem({ path, mode, content }: TreeChange) {
  const common = { path, mode: fileMode(mode), type: 'blob' as const };
  if (content === undefined) return { ...common, sha: null };
  return 'sha' in content ? { ...common, sha: content.sha } : { ...common, content: content.text };
}

/** Only files are ever written. */
function fileMode(mode: string): '100644' | '100755' | '120000' {
  return mode === '100755' || mode === '120000' ? mode : '100644';
}

/** What is asked for at the same time is asked for once; what failed is asked for again. */
function remember<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const asked = known.get(key) ?? ask();
  known.set(key, asked);
  asked.catch(() => known.delete(key));
  return asked;
}
