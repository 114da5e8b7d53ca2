import { createHash } from 'node:crypto';
import path from 'node:path';
import { foldName } from '../../image/fold-name.ts';
import { identifyBytes } from '../../image/identify-image.ts';
import type { ImageFile } from '../../image/image.ts';
import { formatOfPath, hasImageExtension, withoutImageExtension } from '../../image/image-format.ts';
import type { LfsPointer } from '../../image/lfs-pointer.ts';
import type { LockFile } from '../lock/lock.ts';

/** What is found at the path of a file of the lock. */
export type Found =
  /** Byte for byte what was delivered. */
  | { readonly kind: 'same' }
  /** Another whole image: somebody retouched it, or an optimizer made it smaller. */
  | { readonly kind: 'altered'; readonly file: ImageFile }
  /** No whole image. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'absent' };

/** Where images of earlier runs are looked for: the disk, or a branch. Paths relative to the workspace with `/`. */
export interface FileView {
  /** What is found at the path of a file of the lock. Only names of images are looked at. */
  check(file: LockFile): Promise<Found>;
  /** The image files at a path without extension, including names that some system treats as the same. */
  at(stem: string): Promise<readonly string[]>;
  /** Whether a folder is named as an image at this path without extension may be. */
  isFolder(stem: string): Promise<boolean>;
  /** The image at a path; `undefined` if there is no whole one. Its unknown parts are `` or 0. */
  describe(file: string): Promise<ImageFile | undefined>;
}

/** What a file is whose bytes are not those in the lock. */
export async function foundInstead(
  { path: file, sha256, bytes }: Pick<LockFile, 'path' | 'sha256' | 'bytes'>,
  pointer: LfsPointer | undefined,
  describe: () => Promise<ImageFile | undefined>,
): Promise<Found> {
  if (pointer?.sha256 === sha256 && pointer.bytes === bytes) return { kind: 'same' };
  if (pointer !== undefined)
    return { kind: 'altered', file: { path: file, ...pointer, width: 0, height: 0, format: formatOfPath(file) } };
  const image = await describe();
  return image === undefined ? { kind: 'damaged' } : { kind: 'altered', file: image };
}

/** What an image's bytes are, for a file at this path; `undefined` if they are no whole image. */
export async function describe(file: string, bytes: Buffer): Promise<ImageFile | undefined> {
  const kind = await identifyBytes(bytes);
  if (kind === undefined) return undefined;
  const { format, width, height } = kind;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path: file, sha256, bytes: bytes.length, width, height, format };
}

/** What is in a folder and named as images are, by their stems in the form that `foldName` gives them. */
export interface StemIndex {
  readonly files: ReadonlyMap<string, readonly string[]>;
  readonly folders: ReadonlySet<string>;
}

/** The index of a folder with nothing in it. */
export const NO_STEMS: StemIndex = { files: new Map(), folders: new Set() };

/** Sorts what is in a folder by its stems. */
export function indexStems(entries: readonly { readonly name: string; readonly isFolder: boolean }[]): StemIndex {
  const stemOf = ({ name }: { readonly name: string }): string => foldName(withoutImageExtension(name));
  const named = entries.filter(({ name }) => hasImageExtension(name));
  const byStem = Map.groupBy(
    named.filter(({ isFolder }) => !isFolder),
    stemOf,
  );
  const files = new Map([...byStem].map(([stem, group]) => [stem, group.map(({ name }) => name)] as const));
  return { files, folders: new Set(named.filter(({ isFolder }) => isFolder).map(stemOf)) };
}

/** The paths at a stem, out of the index of its folder. */
export function pathsAt(stem: string, { files }: StemIndex): string[] {
  const { dir, base } = path.posix.parse(stem);
  return (files.get(foldName(base)) ?? []).map((name) => path.posix.join(dir, name));
}

/** Whether a folder is at a stem, out of the index of the one around it. */
export function isFolderAt(stem: string, { folders }: StemIndex): boolean {
  return folders.has(foldName(path.posix.basename(stem)));
}

/** Several views as one: a file counts as present if any of them has it as it should be. */
export function layeredFiles(views: readonly FileView[]): FileView {
  const RANKS = ['absent', 'damaged', 'altered', 'same'] as const satisfies readonly Found['kind'][];
  return {
    async check(file) {
      let best: Found = { kind: 'absent' };
      for (const view of views) {
        const found = await view.check(file);
        if (found.kind === 'same') return found;
        if (RANKS.indexOf(found.kind) > RANKS.indexOf(best.kind)) best = found;
      }
      return best;
    },
    async at(stem) {
      const lists = await Promise.all(views.map((view) => view.at(stem)));
      return [...new Set(lists.flat())];
    },
    async isFolder(stem) {
      return (await Promise.all(views.map((view) => view.isFolder(stem)))).includes(true);
    },
    async describe(file) {
      for (const view of views) {
        const found = await view.describe(file);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}
