import { isUtf8 } from 'node:buffer';
import PQueue from 'p-queue';
import { LARGEST_POINTER, lfsPointerText, parseLfsPointer } from '../../image/lfs-pointer.ts';
import { isUnaltered } from '../../plan/files/disk-files.ts';
import { isDisposable } from '../../plan/files/own-files.ts';
import type { FileMove } from '../../plan/plan.ts';
import { blobId, contentOf, type DiskFile, LARGEST_BLOB, textId, uploadBlob } from '../github/blob-upload.ts';
import { isAnswer } from '../github/errors.ts';
import type { GitData, TreeChange, TreeEntry } from '../github/git-data.ts';
import type { LfsAccess, LfsBounds } from '../lfs/lfs-access.ts';
import type { LfsContent } from '../lfs/lfs-store.ts';

/** What a commit is to change. Every path is relative to the top of the repository, with `/`. */
export interface Changes {
  readonly writes: readonly FileWrite[];
  /** Files that only the branch has, moved. */
  readonly copies: readonly FileMove[];
  readonly deletes: readonly KnownFile[];
  readonly edits: readonly FileEdit[];
}

/** A file with the bytes that it must have: another is left alone. */
export interface KnownFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A file on disk that is committed to `path`. */
export interface FileWrite {
  readonly path: string;
  /** Absolute. */
  readonly workspace: string;
  /** Relative to the workspace. */
  readonly file: KnownFile;
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

export interface ChangeSetOptions {
  /** In bytes; larger files stay out of the commit. */
  readonly largestBlob?: number | undefined;
  /** Absent where nothing is asked of Git LFS. */
  readonly lfs?: { readonly access: LfsAccess; readonly bounds: LfsBounds } | undefined;
}

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
  readonly #lfs: ChangeSetOptions['lfs'];
  readonly #queue = new PQueue({ concurrency: BLOBS_AT_ONCE });
  readonly #ids = new Map<string, string>();
  readonly #uploaded = new Map<string, string>();
  readonly #notes = new Set<string>();

  constructor(git: GitData, changes: Changes, { largestBlob = LARGEST_BLOB, lfs }: ChangeSetOptions = {}) {
    this.#git = git;
    this.#lfs = lfs;
    this.#changes = changes;
    this.#largestBlob = largestBlob;
  }

  /** What is not in the commit though it was asked for, and why, one sentence each. */
  get notes(): readonly string[] {
    return [...this.#notes];
  }

  /**
   * What differs from `tree`, each path once: GitHub refuses a tree that has one twice. `branch` is the tree of a pull
   * request's branch, whose files stay even where `tree` lacks them. Throws the client's errors, and errors of the disk.
   */
  async onto(tree: string, branch?: string): Promise<TreeChange[]> {
    const { writes, copies, deletes, edits } = this.#changes;
    const pointers = await this.#keepInLfs(tree, writes);
    const written = new Set([...writes.map(({ path }) => path), ...copies.map(({ to }) => to)]);
    const lists = [
      await this.#queue.addAll(writes.map((write) => () => this.#write(tree, write, pointers))),
      await this.#queue.addAll(copies.map((copy) => () => this.#move({ tree, branch }, copy))),
      await this.#queue.addAll(
        deletes.filter(({ path }) => !written.has(path)).map((file) => () => this.#delete(tree, file)),
      ),
      await Promise.all(edits.map((edit) => this.#edit({ tree, branch }, edit))),
    ];
    const changes = new Map<string, TreeChange>();
    for (const change of lists.flat(2)) if (!changes.has(change.path)) changes.set(change.path, change);
    return [...changes.values()];
  }

  /** Uploads the files that Git LFS keeps, and returns their paths with the pointers that the commit holds instead. */
  async #keepInLfs(tree: string, writes: readonly FileWrite[]): Promise<ReadonlyMap<string, string>> {
    const pointers = new Map<string, string>();
    const contents: LfsContent[] = [];
    for (const { path, workspace, file } of this.#lfs === undefined ? [] : writes) {
      if (!(await this.#lfs?.access.isTracked(tree, path)) || !(await isUnaltered(workspace, file))) continue;
      pointers.set(path, lfsPointerText(file));
      const content = await contentOf({ workspace, file: file.path }, file);
      if (content !== undefined) contents.push(content);
    }
    if (contents.length > 0) await this.#lfs?.access.upload(tree, contents, this.#lfs.bounds);
    return pointers;
  }

  async #write(
    tree: string,
    { path, workspace, file }: FileWrite,
    pointers: ReadonlyMap<string, string>,
  ): Promise<TreeChange[]> {
    const pointer = pointers.get(path);
    if (pointer !== undefined) return this.#point(tree, path, pointer);
    const source = { workspace, file: file.path };
    const id = this.#ids.get(path) ?? ((await isUnaltered(workspace, file)) ? await blobId(source) : undefined);
    if (id === undefined) {
      this.#notes.add(`\`${file.path}\` is not in the commit: it is gone, or no longer what was delivered`);
      return [];
    }
    this.#ids.set(path, id);
    const there = await this.#git.entry(tree, path);
    if (there?.sha === id) return [];
    const sha = await this.#upload(source, file.bytes);
    if (sha !== undefined) return [{ path, mode: there?.mode === '100755' ? there.mode : '100644', content: { sha } }];
    this.#notes.add(`\`${path}\` is too large for GitHub's API: it is in the artifact, not in the commit`);
    return [];
  }

  async #point(tree: string, path: string, text: string): Promise<TreeChange[]> {
    const there = await this.#git.entry(tree, path);
    if (there?.sha === textId(text)) return [];
    return [{ path, mode: there?.mode === '100755' ? there.mode : '100644', content: { text } }];
  }

  /** `undefined` for a file that is too large. */
  async #upload(source: DiskFile, bytes: number): Promise<string | undefined> {
    const done = this.#uploaded.get(source.file);
    if (done !== undefined || bytes > this.#largestBlob) return done;
    try {
      const sha = await uploadBlob(this.#git, source, bytes);
      this.#uploaded.set(source.file, sha);
      return sha;
    } catch (error) {
      if (isAnswer(error, 413) || isAnswer(error, 422, /too large/i)) return undefined;
      throw error;
    }
  }

  /** Moves a file that only the branch has, if it is still what the lock knows. */
  async #move(trees: Trees, { from, to, sha256, bytes }: FileMove): Promise<TreeChange[]> {
    const source = await this.#sourceOf(trees, from);
    if (source === undefined || (await this.#isKnown(source, { path: from, sha256, bytes }))) {
      return this.#copy(trees, from, to);
    }
    this.#notes.add(`\`${from}\` on the branch is not what was delivered: it is not moved to \`${to}\``);
    return [];
  }

  async #copy({ tree, branch }: Trees, from: string, to: string): Promise<TreeChange[]> {
    const there = await this.#git.entry(tree, to);
    const source = await this.#sourceOf({ tree, branch }, from);
    if (source?.type !== 'blob' || there?.sha === source.sha) return [];
    return [{ path: to, mode: source.mode, content: { sha: source.sha } }];
  }

  async #sourceOf({ tree, branch }: Trees, path: string): Promise<TreeEntry | undefined> {
    return (await this.#git.entry(tree, path)) ?? (await this.#git.entry(branch ?? tree, path));
  }

  /** GitHub refuses to delete what is not there; what is not the lock's is not ours to delete. */
  async #delete(tree: string, file: KnownFile): Promise<TreeChange[]> {
    const there = await this.#git.entry(tree, file.path);
    if (there?.type !== 'blob') return [];
    if (await this.#isKnown(there, file)) return [{ path: file.path, mode: there.mode, content: undefined }];
    this.#notes.add(`\`${file.path}\` on the branch is not what was delivered: it stays`);
    return [];
  }

  /** Whether a blob has the bytes that the lock knows, as itself or as the pointer of Git LFS. */
  async #isKnown({ type, sha, size = 0 }: TreeEntry, { path, sha256, bytes }: KnownFile): Promise<boolean> {
    if (type !== 'blob' || !isDisposable(path)) return false;
    if (size === bytes) return (await this.#git.sha256(sha)) === sha256;
    const pointer = size > LARGEST_POINTER ? undefined : parseLfsPointer(await this.#git.blob(sha));
    return pointer?.sha256 === sha256 && pointer.bytes === bytes;
  }

  async #edit({ tree, branch }: Trees, { path, edit, filesOf }: FileEdit): Promise<TreeChange[]> {
    const there = await this.#git.entry(tree, path);
    const bytes = there?.type === 'blob' ? await this.#git.blob(there.sha) : undefined;
    // Text that is not UTF-8 would not be written back as it was.
    if (bytes !== undefined && !isUtf8(bytes)) return [];
    const current = bytes?.toString('utf8');
    const text = edit(current) ?? current;
    if (text === undefined) return [];
    const files = branch === undefined ? [] : (filesOf?.(text) ?? []);
    const kept = await Promise.all(files.map((file) => this.#copy({ tree, branch }, file, file)));
    return [...(text === current ? [] : [{ path, mode: there?.mode ?? '100644', content: { text } }]), ...kept.flat()];
  }
}
