import { isUtf8 } from 'node:buffer';
import { stat } from 'node:fs/promises';
import PQueue from 'p-queue';
import { blobId, LARGEST_BLOB, uploadBlob } from '../github/blob-upload.ts';
import { isAnswer } from '../github/errors.ts';
import type { GitData, TreeChange } from '../github/git-data.ts';

/** What a commit is to change. Every path is relative to the top of the repository, with `/`. */
export interface Changes {
  /** Files on disk, at absolute paths. */
  readonly writes: readonly { readonly path: string; readonly source: string }[];
  /** Files that only the branch has, taken to another place. */
  readonly copies: readonly { readonly from: string; readonly to: string }[];
  readonly deletes: readonly string[];
  readonly edits: readonly FileEdit[];
}

/** A text whose new content depends on what the branch holds. */
export interface FileEdit {
  readonly path: string;
  /** The new content, or `undefined` to leave the file as it is. */
  readonly edit: (current: string | undefined) => string | undefined;
  /** Puts two sides' changes together; without it, the base's side counts. */
  readonly merge?: (
    common: string | undefined,
    base: string | undefined,
    branch: string | undefined,
  ) => string | undefined;
  /** The files that the text names: those that only the branch of a pull request has are taken along. */
  readonly filesOf?: (text: string) => readonly string[];
}

/** Blobs uploaded at one time: enough to hide their latency, few enough for GitHub's limit on parallel requests. */
const BLOBS_AT_ONCE = 8;

interface Trees {
  /** The one that is changed. */
  readonly tree: string;
  readonly branch: string | undefined;
}

/** Turns changes into those of a tree, uploading what the repository lacks, each file once however often it is asked. */
export class ChangeSet {
  readonly #git: GitData;
  readonly #changes: Changes;
  readonly #largestBlob: number;
  readonly #queue = new PQueue({ concurrency: BLOBS_AT_ONCE });
  readonly #ids = new Map<string, string>();
  readonly #uploaded = new Map<string, string>();
  readonly #tooLarge = new Set<string>();

  constructor(git: GitData, changes: Changes, largestBlob = LARGEST_BLOB) {
    this.#git = git;
    this.#changes = changes;
    this.#largestBlob = largestBlob;
  }

  /** Files that GitHub does not take, so that they are in no commit. */
  get tooLarge(): readonly string[] {
    return [...this.#tooLarge];
  }

  /**
   * What differs from `tree`, each path once: GitHub refuses a tree that has one twice. `branch` is the tree of a pull
   * request's branch, whose files stay even where `tree` lacks them. Throws the client's errors, and what the disk meets.
   */
  async onto(tree: string, branch?: string): Promise<TreeChange[]> {
    const { writes, copies, deletes, edits } = this.#changes;
    const written = new Set([...writes.map(({ path }) => path), ...copies.map(({ to }) => to)]);
    const lists = [
      await this.#queue.addAll(
        writes.map(
          ({ path, source }) =>
            () =>
              this.#write(tree, path, source),
        ),
      ),
      await Promise.all(copies.map(({ from, to }) => this.#copy({ tree, branch }, from, to))),
      await Promise.all(deletes.filter((path) => !written.has(path)).map((path) => this.#delete(tree, path))),
      await Promise.all(edits.map((edit) => this.#edit({ tree, branch }, edit))),
    ];
    const changes = new Map<string, TreeChange>();
    for (const change of lists.flat(2)) if (!changes.has(change.path)) changes.set(change.path, change);
    return [...changes.values()];
  }

  async #write(tree: string, path: string, source: string): Promise<TreeChange[]> {
    const there = await this.#git.entry(tree, path);
    const id = this.#ids.get(source) ?? (await blobId(source));
    this.#ids.set(source, id);
    if (there?.sha === id) return [];
    const sha = await this.#upload(source);
    if (sha !== undefined) return [{ path, mode: there?.mode === '100755' ? there.mode : '100644', content: { sha } }];
    this.#tooLarge.add(path);
    return [];
  }

  /** `undefined` for a file that is too large. */
  async #upload(source: string): Promise<string | undefined> {
    const done = this.#uploaded.get(source);
    if (done !== undefined || (await stat(source)).size > this.#largestBlob) return done;
    try {
      const sha = await uploadBlob(this.#git, source);
      this.#uploaded.set(source, sha);
      return sha;
    } catch (error) {
      if (isAnswer(error, 413) || isAnswer(error, 422, /too large/i)) return undefined;
      throw error;
    }
  }

  async #copy({ tree, branch }: Trees, from: string, to: string): Promise<TreeChange[]> {
    const there = await this.#git.entry(tree, to);
    const source = (await this.#git.entry(tree, from)) ?? (await this.#git.entry(branch ?? tree, from));
    if (source?.type !== 'blob' || there?.sha === source.sha) return [];
    return [{ path: to, mode: source.mode, content: { sha: source.sha } }];
  }

  /** GitHub refuses to delete what is not there. */
  async #delete(tree: string, path: string): Promise<TreeChange[]> {
    const there = await this.#git.entry(tree, path);
    return there?.type === 'blob' ? [{ path, mode: there.mode, content: undefined }] : [];
  }

  async #edit({ tree, branch }: Trees, { path, edit, filesOf }: FileEdit): Promise<TreeChange[]> {
    const there = await this.#git.entry(tree, path);
    const bytes = there?.type === 'blob' ? await this.#git.blob(there.sha) : undefined;
    // What is no UTF-8 would not come back as it was.
    if (bytes !== undefined && !isUtf8(bytes)) return [];
    const current = bytes?.toString('utf8');
    const text = edit(current) ?? current;
    if (text === undefined) return [];
    const files = branch === undefined ? [] : (filesOf?.(text) ?? []);
    const kept = await Promise.all(files.map((file) => this.#copy({ tree, branch }, file, file)));
    return [...(text === current ? [] : [{ path, mode: there?.mode ?? '100644', content: { text } }]), ...kept.flat()];
  }
}
