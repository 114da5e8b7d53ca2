import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';

/** The absolute path of a file whose folder is really where it says; `undefined` where there is none, or a symbolic link on the way. */
export async function unlinkedPath(workspace: string, file: string): Promise<string | undefined> {
  const root = await realpath(workspace);
  const absolute = path.join(root, file);
  const folder = path.dirname(absolute);
  if (folder !== root && !folder.startsWith(root + path.sep)) return undefined;
  return (await orAbsent(realpath(folder))) === folder ? absolute : undefined;
}

/** The absolute path of a regular file that no symbolic link stands for or leads to; `undefined` where there is none. */
export async function regularFile(workspace: string, file: string): Promise<string | undefined> {
  const absolute = await unlinkedPath(workspace, file);
  if (absolute === undefined) return undefined;
  return (await orAbsent(lstat(absolute)))?.isFile() ? absolute : undefined;
}

/** What a file system call gives; `undefined` where the path does not exist. Throws what else the disk meets. */
export async function orAbsent<Result>(call: Promise<Result>): Promise<Result | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** By its code alone: jest's modules have an `Error` of their own, of which Node's errors are no instances. */
function isAbsence(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
