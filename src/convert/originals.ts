import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { hasImageExtension } from '../image/image-format.ts';
import { orAbsent } from '../runtime/safe-path.ts';

/** A file that is kept for the artifact. */
export interface KeptFile {
  /** Absolute. */
  readonly path: string;
  /** Its path with `/`, as if it were in the workspace. */
  readonly name: string;
}

/** The images in a folder of this step, which keeps them for the artifact, sorted by name. `folder` is absolute. Throws what the disk meets. */
export async function keptIn(folder: string): Promise<KeptFile[]> {
  const entries = (await orAbsent(readdir(folder, { recursive: true, withFileTypes: true }))) ?? [];
  const files = entries.filter((entry) => entry.isFile() && hasImageExtension(entry.name));
  return files
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ path: file, name: path.relative(folder, file).split(path.sep).join('/') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
