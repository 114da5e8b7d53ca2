import { foldName } from '../../image/fold-name.ts';
import type { ImageSpec } from '../../image/image.ts';
import { numbered } from '../../image/numbered-path.ts';
import type { Problem } from '../../runtime/problem.ts';
import type { Lock, LockFile } from '../lock/lock.ts';
import type { FileView } from './file-view.ts';

/** What tells the action's own files from those of others. */
export interface Claims {
  readonly files: FileView;
  /** Every lock that was read: what they name, with the bytes they name, is ours. */
  readonly locks: readonly Lock[];
  /** Paths of images that this workflow run saved: no lock may know them yet. */
  readonly saved: ReadonlySet<string>;
}

/** The most further files of one image that room is looked for. */
const MOST_FILES = 16;

/** Finds what stands in the way of images: files that no lock knows, or that are not any more what a lock knows. */
export class Ways {
  readonly #claims: Claims;
  readonly #known: ReadonlyMap<string, readonly LockFile[]>;

  constructor(claims: Claims) {
    this.#claims = claims;
    const files = claims.locks.flatMap(({ images }) => Object.values(images).flatMap((entry) => entry.files));
    this.#known = Map.groupBy(files, ({ path }) => foldName(path));
  }

  /** The files that an image at this stem would overwrite, or stand beside with another extension; `own` are the image's. */
  async foreignAt(stem: string, own: readonly string[]): Promise<string[]> {
    const foreign: string[] = [];
    for (const path of await this.#claims.files.at(stem)) {
      const isOwn = own.some((file) => foldName(file) === foldName(path));
      if (!isOwn && !(await this.#isOurs(path))) foreign.push(path);
    }
    return foreign;
  }

  /** The stems `-2`, `-3`, … that an image's further files have to pass over. */
  async takenAfter(stem: string, own: readonly string[]): Promise<string[]> {
    const taken: string[] = [];
    for (let number = 2; number <= MOST_FILES; number += 1) {
      const next = numbered(stem, number);
      if ((await this.foreignAt(next, own)).length > 0) taken.push(next);
    }
    return taken;
  }

  /** A damaged file of ours is nobody's work. */
  async #isOurs(path: string): Promise<boolean> {
    if (this.#claims.saved.has(path)) return true;
    for (const file of this.#known.get(foldName(path)) ?? []) {
      const { kind } = await this.#claims.files.check({ ...file, path });
      if (kind === 'same' || kind === 'damaged') return true;
    }
    return false;
  }
}

/** What is wrong where files stand in the way of an image. */
export function inTheWay({ id, source }: ImageSpec, files: readonly string[]): Problem {
  const list = files.map((file) => `\`${file}\``).join(', ');
  const message =
    `The image \`${id}\` would take the place of ${list}, which the lock does not know as it is: ` +
    'move it away, give the image another `output`, or set `overwrite-files: true`';
  return { message, ...(source !== undefined && { source }) };
}
