import type { ImageFile, ImageSpec, Skipped, Unchanged } from '../image/image.ts';
import type { Arranged } from './lock/candidates.ts';
import type { LockEntry, LockFile } from './lock/lock.ts';

/** Why an image is generated: it is new, its request was edited, a file is missing or damaged, it is too old, or all are wanted. */
export type Reason = 'new' | 'edited' | 'missing' | 'expired' | 'all';

/** An image to pay for. */
export interface ToGenerate {
  readonly spec: ImageSpec;
  readonly reason: Reason;
  /** For `edited`: what differs from the lock, such as `prompt` or `resolution`. */
  readonly changed: readonly string[];
  /** Paths of files that somebody altered, which the new ones replace. */
  readonly altered?: readonly string[];
  /** Tasks in whose place this one is wanted; none where absent. */
  readonly replaces?: readonly string[];
}

/** What is left of an image whose task is asked for the rest. */
export interface Restore {
  /** Files that are in their place and are left alone, as they were delivered. */
  readonly present: readonly ImageFile[];
}

/** An image that was finished, and whose files are to be derived again: from a file as delivered, or else by its task, which is free. */
export interface Rederive {
  /** The files as delivered, where they may still be kept. */
  readonly originals: readonly ImageFile[];
  /** The image as it is, which it stays where its original can be had no more; absent where files of it are missing. */
  readonly instead?: Unchanged;
}

/** An image whose task was paid for by an earlier run or attempt: polled, not created again. */
export interface ToAdopt {
  readonly spec: ImageSpec;
  /** The image was finished, and files of it are missing or damaged now: the task may give them again, which is free. */
  readonly restore?: Restore;
  readonly taskId: string;
  readonly rederive?: Rederive;
  /** What there is, and stays where the task has nothing to give: nothing is paid. Of a picked candidate, the one picked before. */
  readonly instead?: Unchanged;
  /** `` if the lock does not know it. */
  readonly requestId: string;
  /** Unix milliseconds of the task's creation. */
  readonly createdAt: number;
  /** The mark of the API key that it belongs to, where that is known. */
  readonly key?: string | undefined;
  /** Other tasks that are no answer, should this one give no image; none where absent. */
  readonly replaces?: readonly string[];
}

/** An image nobody asks for any more: its lock entry, and the files that go with it. */
export interface ToPrune {
  readonly id: string;
  readonly files: readonly LockFile[];
}

/** One file on its way to another place. Paths relative to the workspace with `/`. */
export interface FileMove {
  readonly from: string;
  readonly to: string;
  /** Of the bytes that were delivered: others are not moved. */
  readonly sha256: string;
  readonly bytes: number;
}

/** An image that exists already, under another id or at another place: its files are moved, not paid for again. */
export interface ToMove {
  readonly spec: ImageSpec;
  /** The id that has it in the lock; `spec.id` itself where only the place is another. */
  readonly fromId: string;
  /** The entry as `spec.id` has it from now on. */
  readonly entry: LockEntry;
  /** Empty if the files are in their place already. */
  readonly files: readonly FileMove[];
  /** The files stay at the old place too, and the entry with the old id: both may be somebody's still. */
  readonly keepSource: boolean;
}

/** A paid task that nobody waits for any more, because its image was edited meanwhile or is wanted anew. */
export interface Superseded {
  readonly id: string;
  readonly taskId: string;
}

/** What a run will do, reported before anything is paid for. Every wanted image is in exactly one of the first four. */
export interface Plan {
  readonly generate: readonly ToGenerate[];
  readonly adopt: readonly ToAdopt[];
  readonly keep: readonly Unchanged[];
  readonly skip: readonly Skipped[];
  readonly prune: readonly ToPrune[];
  /** Each of them is in `keep` too. */
  readonly move: readonly ToMove[];
  readonly superseded: readonly Superseded[];
  /** What the run may pay at most, an estimate in credits; absent if `credits` names no price for an image of it. */
  readonly credits?: number;
  /** The lock that it was made with, as far as candidates are concerned. */
  readonly arranged: Arranged;
  /** Stems that further files of an image must skip, since somebody's own files are there. */
  readonly occupied: ReadonlySet<string>;
}
