import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { hasImageExtension } from '../image/image-format.ts';
import { orAbsent } from '../runtime/safe-path.ts';

/** A file as delivered. */
export interface Original {
  /** Absolute. */
  readonly path: string;
  /** Its path with `/`, as if it were in the workspace. */
  readonly name: string;
}

/** The files as delivered that this step has kept for the artifact, sorted by name. `folder` is absolute. Throws what the disk meets. */
export async function originalsIn(folder: string): Promise<Original[]> {
  const entries = (await orAbsent(readdir(folder, { recursive: true, withFileTypes: true }))) ?? [];
  const files = entries.filter((entry) => entry.isFile() && hasImageExtension(entry.name));
  return files
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ path: file, name: path.relative(folder, file).split(path.sep).join('/') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
