import { takenStems } from '../../image/conversion.ts';
import { foldName } from '../../image/fold-name.ts';
import type { ImageSpec } from '../../image/image.ts';
import { numbered } from '../../image/numbered-path.ts';
import type { Problem } from '../../runtime/problem.ts';
import { allFilesOf, type Lock, type LockFile } from '../lock/lock.ts';
import type { FileView } from './file-view.ts';

/** By what the action's own files are recognised. */
export interface Claims {
  readonly files: FileView;
  /** Every lock that was read: what they name, with the bytes they name, is ours. */
  readonly locks: readonly Lock[];
  /** Paths of images that this workflow run saved: no lock may know them yet. */
  readonly saved: ReadonlySet<string>;
}

interface After {
  /** Paths of the image's own files. */
  readonly own: readonly string[];
  /** Files may be overwritten; a folder can not. */
  readonly overwrite: boolean;
}

/** For how many further files of one image free names are looked for. */
const MOST_FILES = 16;

/** Finds files in the way of images: those that no lock knows, or whose bytes are no longer those in a lock. */
export class Ways {
  readonly #claims: Claims;
  readonly #known: ReadonlyMap<string, readonly LockFile[]>;

  constructor(claims: Claims) {
    this.#claims = claims;
    const files = claims.locks.flatMap(({ images }) => Object.values(images).flatMap(allFilesOf));
    this.#known = Map.groupBy(files, ({ path }) => foldName(path));
  }

  /** The files that an image at this stem would overwrite, or that differ in the extension alone; `own` are the image's own. */
  async foreignAt(stem: string, own: readonly string[]): Promise<string[]> {
    const foreign: string[] = [];
    for (const path of await this.#claims.files.at(stem)) {
      const isOwn = own.some((file) => foldName(file) === foldName(path));
      if (!isOwn && !(await this.#isOurs(path))) foreign.push(path);
    }
    return foreign;
  }

  /** The stems `-2`, `-3`, … that an image's further files must skip. */
  async takenAfter(
    { stem, convert }: Pick<ImageSpec, 'stem' | 'convert'>,
    { own, overwrite }: After,
  ): Promise<string[]> {
    const taken: string[] = [];
    for (let number = 2; number <= MOST_FILES; number += 1) {
      for (const next of takenStems({ stem: numbered(stem, number), convert }, 'commit')) {
        const isTaken = !overwrite && (await this.foreignAt(next, own)).length > 0;
        if (isTaken || (await this.#claims.files.isFolder(next))) taken.push(next);
      }
    }
    return taken;
  }

  /** A damaged file of ours is nobody's work: it may be overwritten. */
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
