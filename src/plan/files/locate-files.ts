import type { ImageFile } from '../../image/image.ts';
import { formatOfPath, withoutImageExtension } from '../../image/image-format.ts';
import { numberedStems } from '../../image/numbered-path.ts';
import type { LockEntry, LockFile } from '../lock/lock.ts';
import type { FileMove } from '../plan.ts';
import type { FileView } from './file-view.ts';
import { isDisposable } from './own-files.ts';

/** An entry's files, looked for at an image's place and where the lock says. */
export interface Located {
  /** All of them, at the image's place, with the bytes that were delivered. */
  readonly files: readonly LockFile[];
  /** Those at the image's place, with the bytes they have now: not as delivered, if somebody altered them. */
  readonly present: readonly ImageFile[];
  /** Paths of the altered ones among them. */
  readonly altered: readonly string[];
  /** What has to be renamed for the others. */
  readonly moves: readonly FileMove[];
  /** Some of them are nowhere. */
  readonly isMissing: boolean;
  /** The image's place is where the entry says. */
  readonly isHome: boolean;
}

/** What files are looked for with. `reserved` are the stems that belong to images of their own. */
export interface Search {
  readonly files: FileView;
  readonly reserved: ReadonlySet<string>;
}

/** Whether the entry's files are where the image wants them. */
export function isInPlace({ files: [first] }: LockEntry, stem: string): boolean {
  return first !== undefined && withoutImageExtension(first.path) === stem;
}

/** Looks for an entry's files, for an image at `stem`. */
export async function locateFiles(entry: LockEntry, stem: string, search: Search): Promise<Located> {
  const stems = numberedStems(stem, entry.files.length, search.reserved);
  const targets = entry.files.map((file, index) => ({ ...file, path: pathAt(stems[index] ?? stem, file) }));
  const present: ImageFile[] = [];
  const altered: string[] = [];
  const moves: FileMove[] = [];
  let isMissing = entry.files.length === 0;
  for (const [index, file] of entry.files.entries()) {
    const target = targets[index] ?? file;
    const found = await locate(file, target, search.files);
    if (found === 'missing') isMissing = true;
    else if (found === 'to-move')
      moves.push({ from: file.path, to: target.path, sha256: file.sha256, bytes: file.bytes });
    else present.push(found);
    if (typeof found === 'object' && found.sha256 !== file.sha256) altered.push(found.path);
  }
  const isHome = entry.files.every(({ path }, index) => path === targets[index]?.path);
  return { files: targets, present, altered, moves, isMissing, isHome };
}

async function locate(file: LockFile, target: LockFile, files: FileView): Promise<ImageFile | 'to-move' | 'missing'> {
  const found = await files.check(target);
  if (found.kind === 'same') return toImage(target);
  if (target.path === file.path) return found.kind === 'altered' ? found.file : 'missing';
  // An altered file stays where it is: it is a person's work now.
  const isThere = isDisposable(file.path) && (await files.check(file)).kind === 'same';
  return isThere ? 'to-move' : 'missing';
}

/** A file of the lock as an image. */
export function toImage(file: LockFile): ImageFile {
  return { ...file, format: formatOfPath(file.path) };
}

/** A file's path at another stem, with its own extension. */
function pathAt(stem: string, { path }: LockFile): string {
  return `${stem}${path.slice(withoutImageExtension(path).length)}`;
}
