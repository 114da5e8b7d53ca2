import { originalStem, stemsOf, widthStem } from '../../image/conversion.ts';
import type { DeliveredFile, ImageFile } from '../../image/image.ts';
import { formatOfPath, withoutImageExtension } from '../../image/image-format.ts';
import type { LockEntry, LockFile } from '../lock/lock.ts';
import type { FileMove } from '../plan.ts';
import type { FileView } from './file-view.ts';
import { isDisposable } from './own-files.ts';

/** An entry's files, looked for at an image's place and where the lock says. */
export interface Located {
  /** All of them, at the image's place, with the bytes that were delivered. */
  readonly files: readonly LockFile[];
  /** The entry's originals, those that are kept beside the image at its place. */
  readonly source: readonly DeliveredFile[];
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
  /** What the lock knows to be in the entry's place now: a view that compares sizes alone could take it for the entry's. */
  readonly inPlace?: readonly LockFile[] | undefined;
}

/** Whether the entry's files are where the image wants them. */
export function isInPlace({ files: [first] }: LockEntry, stem: string): boolean {
  return first !== undefined && withoutImageExtension(first.path) === stem;
}

/** Looks for an entry's files, for an image at `stem`. */
export async function locateFiles(entry: LockEntry, stem: string, search: Search): Promise<Located> {
  const { convert, source = entry.files } = entry;
  const stems = stemsOf({ stem, convert }, source.length, search.reserved);
  const targets = entry.files.map((file, index) => ({ ...file, path: pathAt(stemFor(file, index, stems), file) }));
  const present: ImageFile[] = [];
  const altered: string[] = [];
  const moves: FileMove[] = [];
  let isMissing = entry.files.length === 0;
  for (const [index, file] of entry.files.entries()) {
    const target = targets[index] ?? file;
    const found = await locate(file, target, search);
    if (found === 'missing') isMissing = true;
    else if (found === 'to-move')
      moves.push({ from: file.path, to: target.path, sha256: file.sha256, bytes: file.bytes });
    else present.push(found);
    if (typeof found === 'object' && found.sha256 !== file.sha256) altered.push(found.path);
  }
  const originals = await locateOriginals(entry, stems, search);
  const isHome = entry.files.every(({ path }, index) => path === targets[index]?.path);
  moves.push(...originals.moves);
  return { files: targets, source: originals.source, present, altered, moves, isMissing, isHome };
}

/** Takes the originals that are kept beside the image along; one that is gone is not missing, since the task has it. */
async function locateOriginals({ source = [] }: LockEntry, stems: readonly string[], search: Search) {
  const moves: FileMove[] = [];
  const located: DeliveredFile[] = [];
  for (const [index, { path, ...content }] of source.entries()) {
    const file = path === undefined ? undefined : { ...content, path };
    const target = file && { ...file, path: pathAt(originalStem(stems[index] ?? ''), file) };
    if (file !== undefined && target !== undefined && (await locate(file, target, search)) === 'to-move')
      moves.push({ from: file.path, to: target.path, sha256: file.sha256, bytes: file.bytes });
    located.push(target ?? content);
  }
  return { moves, source: located };
}

/** The stem of the n-th file of an entry: of its delivered file, or beside that. */
function stemFor({ role, source, width }: LockFile, index: number, stems: readonly string[]): string {
  const stem = stems[source ?? index] ?? '';
  return role === 'width' ? widthStem(stem, width) : stem;
}

async function locate(
  file: LockFile,
  target: LockFile,
  { files, inPlace = [] }: Search,
): Promise<ImageFile | 'to-move' | 'missing'> {
  const isTaken = inPlace.some(({ path, sha256 }) => path === target.path && sha256 !== file.sha256);
  const found = isTaken ? ({ kind: 'absent' } as const) : await files.check(target);
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
