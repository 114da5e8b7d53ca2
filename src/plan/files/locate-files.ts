import { withoutImageExtension } from '../../prompts/build/output-path.ts';
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

/** The first file takes the stem itself, the others `-2`, `-3`, … past stems that are taken, as when they are made. */
function targetsOf({ files }: LockEntry, stem: string, reserved: ReadonlySet<string>): string[] {
  let number = 1;
  return files.map(({ path }, index) => {
    let target = stem;
    if (index > 0) {
      do {
        number += 1;
        target = `${stem}-${number}`;
      } while (reserved.has(target));
    }
    return target + path.slice(withoutImageExtension(path).length);
  });
}
