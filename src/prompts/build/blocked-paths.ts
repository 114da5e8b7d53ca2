import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import { foldName } from '../../image/fold-name.ts';
import { hasImageExtension, withoutImageExtension } from '../../image/image-format.ts';

/** What is wrong with the entries of one folder, by `foldName` of their names. */
interface FolderObstacles {
  readonly links: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
  /** Folders named as an image's file would be, without their extension. */
  readonly folders: ReadonlySet<string>;
}

/** Knows what is in the way of images: symbolic links, files where folders are wanted, and folders where files are. */
export class Obstacles {
  readonly #workspace: string;
  /** Every folder is read once, so that ten thousand images are quick. */
  readonly #folders = new Map<string, FolderObstacles>();

  /** @param workspace Absolute. */
  constructor(workspace: string) {
    this.#workspace = workspace;
  }

  /** What is wrong on the way to a stem, relative to the workspace: at its folders, or at its file, whatever the extension. */
  problem(stem: string): string | undefined {
    const segments = stem.split('/');
    let folder = '';
    for (const [index, segment] of segments.entries()) {
      const { links, files, folders } = this.#in(folder);
      const isLast = index === segments.length - 1;
      const key = foldName(segment);
      folder = path.posix.join(folder, segment);
      if (links.has(key)) return `\`${folder}\` is a symbolic link`;
      if (!isLast && files.has(key)) return `\`${folder}\` is a file, not a folder`;
      if (isLast && folders.has(key)) return `\`${folder}\` with an image's extension is a folder`;
    }
    return undefined;
  }

  #in(folder: string): FolderObstacles {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const entries = readFolder(path.join(this.#workspace, folder));
    const links = entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => name);
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const obstacles = {
      links: new Set(links.flatMap((name) => [foldName(name), foldName(withoutImageExtension(name))])),
      files: new Set(files.map(foldName)),
      folders: new Set(folders.filter(hasImageExtension).map((name) => foldName(withoutImageExtension(name)))),
    };
    this.#folders.set(folder, obstacles);
    return obstacles;
  }
}

/** A folder that does not exist yet, or cannot be read, counts as empty. */
function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
