import path from 'node:path';
import { requestParts } from '../../image/fingerprint.ts';
import type { Derived, ImageFile, ImageSpec } from '../../image/image.ts';
import { writeAtomically } from '../../runtime/write-atomically.ts';
import { lockPath } from '../../settings/lock-path.ts';
import type { Plan } from '../plan.ts';
import { type Lock, type LockEntry, lockOf } from './lock.ts';
import { serializeLock } from './lock-text.ts';
import { imageOf, updateLock } from './update-lock.ts';

/** An image whose files are on disk, or are about to be. */
export interface SavedImage {
  readonly spec: ImageSpec;
  readonly taskId: string;
  /** Unix milliseconds of the task's creation. */
  readonly createdAt: number;
  readonly files: readonly ImageFile[];
  /** As of an outcome. */
  readonly derived?: Derived;
}

/** Where the lock is: the workspace (absolute), and the folder in it. */
export interface LockPlace {
  readonly workspace: string;
  readonly outputDir: string;
}

/** The lock on disk while images are generated: it names each image before its files are put in their places. */
export class LiveLock {
  readonly #file: string;
  readonly #images: Map<string, LockEntry>;

  /** @param before The lock that the plan was made with; what the plan moves has been moved. */
  constructor({ workspace, outputDir }: LockPlace, before: Lock, { move }: Pick<Plan, 'move'>) {
    this.#file = path.join(workspace, lockPath(outputDir));
    this.#images = new Map(Object.entries(updateLock(before, [], { move, prune: [] }).images));
  }

  /** Writes the lock with this image. Synchronous, so that no file can overtake it. Throws errors of the disk. */
  name({ spec, taskId, createdAt, ...image }: SavedImage): void {
    this.#images.set(spec.id, {
      fingerprint: spec.fingerprint,
      taskId,
      state: 'done',
      ...imageOf(image),
      createdAt: new Date(createdAt).toISOString(),
      request: requestParts(spec),
    });
    writeAtomically(this.#file, serializeLock(lockOf(this.#images)));
  }
}
