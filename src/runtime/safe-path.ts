import { closeSync, constants, fstatSync, lstatSync, openSync, realpathSync, type Stats } from 'node:fs';
import { type FileHandle, mkdir, open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { foldName } from '../image/fold-name.ts';

/*
 * The one rule of what lies inside the workspace. Paths come from prompts files, from the lock, which anybody's pull
 * request may change, and from whatever an earlier step left on the disk.
 */

/** Whether an absolute path is `root` or lies below it, by its text alone. */
export function isWithin(root: string, candidate: string): boolean {
  const relative = path.relative(root, candidate);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** The absolute path of a file whose folder is really where it says; `undefined` if there is none, or a symbolic link on the way. */
export async function unlinkedPath(workspace: string, file: string): Promise<string | undefined> {
  const root = await realpath(workspace);
  const absolute = path.join(root, file);
  const folder = path.dirname(absolute);
  if (!isWithin(root, folder)) return undefined;
  const real = await orAbsent(realpath(folder));
  return real !== undefined && isSamePath(real, folder) ? absolute : undefined;
}

/** A file is not written, because a symbolic link leads its folder to another place. */
export class OutsideWorkspaceError extends Error {
  override readonly name = 'OutsideWorkspaceError';
}

/**
 * Makes the folder of a file that is to be written. Returns the file's absolute path.
 * @throws OutsideWorkspaceError, or errors of the disk.
 */
export async function makeFolderOf(workspace: string, file: string): Promise<string> {
  await mkdir(path.dirname(path.join(workspace, file)), { recursive: true });
  const absolute = await unlinkedPath(workspace, file);
  if (absolute === undefined) {
    throw new OutsideWorkspaceError(`${file} is not inside the workspace: a symbolic link is on the way`);
  }
  return absolute;
}

/** Where a path leads once all links are followed. */
export type Followed =
  | { readonly kind: 'inside'; readonly file: string }
  /** `reason` continues a sentence about it. */
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Follows the links of a path that people named themselves: they may lead anywhere inside the workspace but into `.git`,
 * which keeps credentials. The result is relative to the workspace, with `/`. Throws errors of the disk.
 */
export async function followInside(workspace: string, file: string): Promise<Followed> {
  const root = await realpath(workspace);
  const real = await realpath(path.join(root, file));
  if (!isWithin(root, real)) return refuse('lies outside the workspace');
  const segments = path.relative(root, real).split(path.sep);
  if (segments.some((segment) => foldName(segment) === '.git')) return refuse('lies in `.git`');
  return { kind: 'inside', file: segments.join('/') };
}

/** What came of opening a file for reading. */
export type Opened =
  | { readonly kind: 'open'; readonly file: FileHandle; readonly absolute: string; readonly size: number }
  | { readonly kind: 'absent' }
  /** Something is there that is not to be read; `reason` continues a sentence about it. */
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Opens a file of the workspace for reading: a regular file that no symbolic link stands for or leads to. What was
 * opened is what is checked, so that nobody can put another file in its place in between. The caller closes it.
 * Throws other errors of the disk.
 */
export async function openInside(workspace: string, file: string): Promise<Opened> {
  const absolute = placeInside(workspace, file);
  if (absolute === undefined) return refuse(OUTSIDE);
  let handle: FileHandle | undefined;
  try {
    handle = await open(absolute, FLAGS);
    const stats = fstatSync(handle.fd);
    const reason = whyNot(absolute, stats);
    if (reason === undefined) return { kind: 'open', file: handle, absolute, size: stats.size };
    await handle.close();
    return refuse(reason);
  } catch (error) {
    await handle?.close();
    return notOpened(error);
  }
}

/** What came of opening a file at once. */
export type OpenedAtOnce =
  | { readonly kind: 'open'; readonly fd: number; readonly size: number }
  | Exclude<Opened, { kind: 'open' }>;

/**
 * As `openInside`, without a trip to another thread and back for each call, which for ten thousand files takes longer than
 * all the calls. The caller closes the descriptor.
 */
export function openAtOnce(workspace: string, file: string): OpenedAtOnce {
  const absolute = placeInside(workspace, file);
  if (absolute === undefined) return refuse(OUTSIDE);
  let fd: number | undefined;
  try {
    fd = openSync(absolute, FLAGS);
    const stats = fstatSync(fd);
    const reason = whyNot(absolute, stats);
    if (reason === undefined) return { kind: 'open', fd, size: stats.size };
    closeSync(fd);
    return refuse(reason);
  } catch (error) {
    if (fd !== undefined) closeSync(fd);
    return notOpened(error);
  }
}

const OUTSIDE = 'it is outside the workspace';

/** The absolute path of a file below the workspace, links on the way to that followed; `undefined` outside it. */
function placeInside(workspace: string, file: string): string | undefined {
  const root = realpathSync.native(workspace);
  const absolute = path.join(root, file);
  return isWithin(root, absolute) ? absolute : undefined;
}

/** Runs `work` on a file opened by `openInside`, and closes it; `undefined` if there is none that may be read. Throws what `work` throws. */
export async function withFile<T>(
  workspace: string,
  file: string,
  work: (opened: Extract<Opened, { kind: 'open' }>) => Promise<T>,
): Promise<T | undefined> {
  const opened = await openInside(workspace, file);
  if (opened.kind !== 'open') return undefined;
  try {
    return await work(opened);
  } finally {
    await opened.file.close();
  }
}

/** What a file system call gives; `undefined` if the path does not exist. Throws other errors of the disk. */
export async function orAbsent<Result>(call: Promise<Result>): Promise<Result | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** Without O_NONBLOCK, opening a named pipe would wait for somebody to write to it. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** What an error of opening means. @throws the error where it means something else */
function notOpened(error: unknown): Exclude<Opened, { kind: 'open' }> {
  if (isAbsence(error)) return { kind: 'absent' };
  if (codeOf(error) === 'ELOOP') return refuse('it is a symbolic link');
  if (['ENXIO', 'EISDIR'].includes(codeOf(error))) return refuse('it is no regular file');
  throw error;
}

/** Why an open file is not to be read; `undefined` if it may. */
function whyNot(absolute: string, stats: Stats): string | undefined {
  if (!stats.isFile()) return 'it is no regular file';
  const there = lstatSync(absolute);
  const isWhatWasOpened = there.dev === stats.dev && there.ino === stats.ino;
  return isWhatWasOpened && isSamePath(realpathSync.native(absolute), absolute)
    ? undefined
    : 'a symbolic link is on the way';
}

/** Some disks know a name in other letters than it is asked for by. */
function isSamePath(one: string, other: string): boolean {
  return one === other || foldName(one) === foldName(other);
}

function refuse(reason: string): Extract<Opened, { kind: 'refused' }> {
  return { kind: 'refused', reason };
}

function isAbsence(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}

/** Not by `instanceof`: jest's modules have an `Error` of their own, of which Node's errors are no instances. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
