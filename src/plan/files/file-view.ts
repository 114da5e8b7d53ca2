import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { imageSize } from 'image-size';
import type { ImageFile } from '../../image/image.ts';
import { formatOfPath, IMAGE_EXTENSIONS } from '../../image/image-format.ts';
import { orAbsent } from '../../runtime/safe-path.ts';
import type { LockFile } from '../lock/lock.ts';

/** Where images of earlier runs are looked for: the disk, or a branch. Paths relative to the workspace with `/`. */
export interface FileView {
  /** Whether the file is there, byte for byte as the lock remembers it. */
  check(file: LockFile): Promise<'same' | 'altered' | 'absent'>;
  /** The image at this path without extension, whatever its format; what is not known of it is `` or 0. */
  existing(stem: string): Promise<ImageFile | undefined>;
}

/** Holds a chunk between reading and hashing it, which nothing interrupts. */
const CHUNK = Buffer.allocUnsafeSlow(1024 * 1024);

/** The files on disk. `workspace` is absolute. */
export function diskFiles(workspace: string): FileView {
  return {
    async check(file) {
      const absolute = path.join(workspace, file.path);
      // Not stat: what a symbolic link leads to is no file of ours.
      const stats = await orAbsent(lstat(absolute));
      if (stats === undefined) return 'absent';
      if (!stats.isFile() || stats.size !== file.bytes) return 'altered';
      return (await hashOf(absolute)) === file.sha256 ? 'same' : 'altered';
    },
    async existing(stem) {
      for (const extension of IMAGE_EXTENSIONS) {
        const file = `${stem}.${extension}`;
        const stats = await orAbsent(lstat(path.join(workspace, file)));
        if (stats?.isFile()) return await describe(workspace, file, stats.size);
      }
      return undefined;
    },
  };
}

/**
 * Read in place, into one buffer for all files: a buffer each would be garbage of the size of all images together.
 * Synchronous, since a trip to another thread takes longer than an image's chunk; other work runs between chunks.
 */
async function hashOf(absolute: string): Promise<string> {
  const hash = createHash('sha256');
  const file = openSync(absolute, 'r');
  try {
    for (;;) {
      const bytes = readSync(file, CHUNK);
      if (bytes === 0) return hash.digest('hex');
      hash.update(CHUNK.subarray(0, bytes));
      if (bytes === CHUNK.length) await setImmediate();
    }
  } finally {
    closeSync(file);
  }
}

async function describe(workspace: string, file: string, bytes: number): Promise<ImageFile> {
  const absolute = path.join(workspace, file);
  const { width, height } = dimensions(await readFile(absolute));
  return { path: file, sha256: await hashOf(absolute), bytes, width, height, format: formatOfPath(file) };
}

/** Somebody put the file there by hand; it counts as the image even where its size cannot be read. */
function dimensions(image: Buffer): { width: number; height: number } {
  try {
    const { width, height } = imageSize(image);
    return { width, height };
  } catch {
    return { width: 0, height: 0 };
  }
}
