import { withoutImageExtension } from '../../image/image-format.ts';
import { numberedStems } from '../../image/numbered-path.ts';
import type { LockEntry, LockFile } from '../lock/lock.ts';
import type { FileMove } from '../plan.ts';
import type { FileView } from './file-view.ts';

/** An entry's files at an image's place. */
export interface Placed {
  readonly files: readonly LockFile[];
  /** What has to be renamed on disk for that. */
  readonly moves: readonly FileMove[];
  /** The files are where the entry says. */
  readonly isHome: boolean;
}

/** Whether the entry's files are where the image wants them. */
export function isInPlace({ files: [first] }: LockEntry, stem: string): boolean {
  return first !== undefined && withoutImageExtension(first.path) === stem;
}

/**
 * Finds an entry's files, unaltered, for an image at `stem`: there already, or where the lock says. `undefined` where
 * one of them is nowhere. `reserved` are the stems that belong to images of their own.
 */
export async function place(
  entry: LockEntry,
  stem: string,
  { files, reserved }: { readonly files: FileView; readonly reserved: ReadonlySet<string> },
): Promise<Placed | undefined> {
  if (entry.files.length === 0) return undefined;
  const placed: LockFile[] = [];
  const moves: FileMove[] = [];
  const targets = targetsOf(entry, stem, reserved);
  for (const [index, file] of entry.files.entries()) {
    const target = { ...file, path: targets[index] ?? file.path };
    if ((await files.check(target)) !== 'same') {
      if (target.path === file.path || (await files.check(file)) !== 'same') return undefined;
      moves.push({ from: file.path, to: target.path });
    }
    placed.push(target);
  }
  return { files: placed, moves, isHome: entry.files.every(({ path }, index) => path === targets[index]) };
}

/** The entry's files at another stem, each with its own extension. */
function targetsOf({ files }: LockEntry, stem: string, reserved: ReadonlySet<string>): string[] {
  const stems = numberedStems(stem, files.length, reserved);
  return files.map(({ path }, index) => `${stems[index]}${path.slice(withoutImageExtension(path).length)}`);
}
