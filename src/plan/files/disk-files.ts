import { createHash } from 'node:crypto';
import { closeSync, readFileSync, readSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { hasImageExtension } from '../../image/image-format.ts';
import { LARGEST_POINTER, parseLfsPointer } from '../../image/lfs-pointer.ts';
import { openAtOnce, orAbsent, unlinkedPath, withFile } from '../../runtime/safe-path.ts';
import type { LockFile } from '../lock/lock.ts';
import {
  describe,
  type FileView,
  type Found,
  foundInstead,
  indexStems,
  isFolderAt,
  pathsAt,
  type StemIndex,
} from './file-view.ts';

/** Holds a chunk between reading and hashing it, which nothing interrupts. */
const CHUNK = Buffer.allocUnsafeSlow(1024 * 1024);

/** The files on disk. `workspace` is absolute. */
export function diskFiles(workspace: string): FileView {
  const folders = new Map<string, Promise<StemIndex>>();
  const around = (stem: string): Promise<StemIndex> => {
    const folder = path.posix.dirname(stem);
    const index = folders.get(folder) ?? readIndex(workspace, folder);
    folders.set(folder, index);
    return index;
  };
  return {
    check: (file) => checkFile(workspace, file),
    at: async (stem) => pathsAt(stem, await around(stem)),
    isFolder: async (stem) => isFolderAt(stem, await around(stem)),
    describe: (file) => withFile(workspace, file, async ({ file: handle }) => describe(file, await handle.readFile())),
  };
}

/** What is known of a file's bytes. */
type KnownBytes = Pick<LockFile, 'path' | 'sha256' | 'bytes'>;

/** Whether the file is there and has the bytes that the lock knows; one in the care of Git LFS may stand there as its pointer. */
export async function isUnaltered(workspace: string, file: KnownBytes): Promise<boolean> {
  return (await checkFile(workspace, file)).kind === 'same';
}

async function checkFile(workspace: string, file: KnownBytes): Promise<Found> {
  if (!hasImageExtension(file.path)) return { kind: 'absent' };
  const opened = openAtOnce(workspace, file.path);
  if (opened.kind === 'absent') return { kind: 'absent' };
  if (opened.kind === 'refused') return { kind: 'damaged' };
  const { fd, size } = opened;
  try {
    if (size === file.bytes && (await sha256Of(fd)) === file.sha256) return { kind: 'same' };
    const pointer = size > LARGEST_POINTER ? undefined : parseLfsPointer(readStart(fd, size));
    return await foundInstead(file, pointer, () => describe(file.path, readFileSync(fd)));
  } finally {
    closeSync(fd);
  }
}

/** A folder that is not there, or that a symbolic link leads to, has no files. */
async function readIndex(workspace: string, folder: string): Promise<StemIndex> {
  const inside = await unlinkedPath(workspace, path.posix.join(folder, 'image'));
  const entries =
    inside === undefined ? undefined : await orAbsent(readdir(path.dirname(inside), { withFileTypes: true }));
  return indexStems((entries ?? []).map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() })));
}

function readStart(fd: number, bytes: number): Buffer {
  const start = Buffer.alloc(bytes);
  return start.subarray(0, readSync(fd, start, 0, bytes, 0));
}

/**
 * SHA-256 of an open file, in hex. Read in place, into one buffer for all files: a buffer each would be garbage of the size
 * of all images together. Synchronous, since a trip to another thread takes longer than an image's chunk; other work runs
 * between chunks.
 */
async function sha256Of(fd: number): Promise<string> {
  const hash = createHash('sha256');
  for (let offset = 0; ; ) {
    const bytes = readSync(fd, CHUNK, 0, CHUNK.length, offset);
    if (bytes === 0) return hash.digest('hex');
    hash.update(CHUNK.subarray(0, bytes));
    offset += bytes;
    if (bytes === CHUNK.length) await setImmediate();
  }
}
