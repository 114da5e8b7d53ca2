import type { DeliveredFile, Derived, ImageFile } from '../../image/image.ts';

/** A file as the lock remembers it. */
export type LockFile = Omit<ImageFile, 'format'>;

/** What the lock remembers of one image. */
export interface LockEntry {
  /** SHA-256 in hex of the canonical request. */
  readonly fingerprint: string;
  readonly taskId: string;
  readonly state: 'done' | 'pending';
  /** For `pending`, the files of the image's last done state, if any. */
  readonly files: readonly LockFile[];
  /** The files as delivered, of which `files` were derived; absent where `files` are as delivered. */
  readonly source?: readonly DeliveredFile[];
  /** How `files` were derived; absent where they are as delivered. */
  readonly convert?: Derived['convert'];
  /** ISO 8601, UTC: when the task was created. */
  readonly createdAt: string;
  /** For `pending`, the mark of the key that the task belongs to (`keyMark`); absent in locks of before. */
  readonly key?: string | undefined;
  /** The request in parts, so that a later run can say which field was edited; the prompt as the first 16 hex digits of its SHA-256. */
  readonly request: Readonly<Record<string, string>>;
}

/** All files that an entry knows in the workspace: the image's, and the originals that are kept beside it. */
export function allFilesOf({ files, source = [] }: Pick<LockEntry, 'files' | 'source'>): LockFile[] {
  const originals = source.flatMap(({ path, sha256, bytes, width, height }) =>
    path === undefined ? [] : [{ path, sha256, bytes, width, height }],
  );
  return [...files, ...originals];
}

/** The lock: entries by image id. Look them up with `entryOf`, since an id may be `constructor`. */
export interface Lock {
  readonly version: 1;
  readonly images: Readonly<Record<string, LockEntry>>;
}

/** The lock of these entries; of two with one id the later counts. */
export function lockOf(entries: Iterable<readonly [string, LockEntry]>): Lock {
  // Without a prototype, `__proto__` and `constructor` are ids like any other.
  const images: Record<string, LockEntry> = Object.create(null);
  for (const [id, entry] of entries) images[id] = entry;
  return { version: 1, images };
}

/** The lock of a project that has none yet. */
export const EMPTY_LOCK = lockOf([]);

/** What the lock has under the id. */
export function entryOf({ images }: Lock, id: string): LockEntry | undefined {
  return Object.hasOwn(images, id) ? images[id] : undefined;
}
