import { isUtf8 } from 'node:buffer';
import { InvalidInputError } from '../../runtime/problem.ts';
import { followInside, openInside } from '../../runtime/safe-path.ts';
import type { TextFile } from './parsed-file.ts';

/** 20 MB: tens of thousands of images. More is no prompts file, and parsing it could eat the runner's memory. */
const LARGEST_FILE_BYTES = 20_000_000;

/**
 * Each line or comma may begin a value, and parsers take hundreds of bytes for every one: a file of 20 MB that is all
 * commas takes more memory than Node has. Two hundred thousand images with five keys each come to as many.
 */
const MOST_PARTS = 1_000_000;

/**
 * Reads a file of the workspace as UTF-8; a byte order mark is dropped.
 * @param file Relative to the workspace, with `/`.
 * @throws InvalidInputError when it cannot be read, is larger than 20 MB (judged before reading), has more than a million
 * lines and commas, or is not UTF-8.
 */
export async function readTextFile(workspace: string, file: string): Promise<TextFile> {
  const bytes = await readBytes(workspace, file);
  const parts = countParts(bytes);
  if (parts > MOST_PARTS) {
    throw fault(file, `The file has ${parts} lines and commas: allowed are ${MOST_PARTS} a prompts file, so split it`);
  }
  if (!isUtf8(bytes)) throw notUtf8(file, bytes);
  return { path: file, text: bytes.toString('utf8').replace(/^\uFEFF/, '') };
}

async function readBytes(workspace: string, file: string): Promise<Buffer> {
  try {
    const { file: handle, size } = await openNamed(workspace, file);
    try {
      if (size <= LARGEST_FILE_BYTES) return await handle.readFile();
    } finally {
      await handle.close();
    }
    throw fault(file, `The file has ${(size / 1e6).toFixed(1)} MB: allowed are 20 MB a prompts file, so split it`);
  } catch (error) {
    if (error instanceof InvalidInputError) throw error;
    throw fault(file, `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Line breaks, of whatever system, and commas. */
function countParts(bytes: Buffer): number {
  let count = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === 0x2c || byte === 0x0a || (byte === 0x0d && bytes[index + 1] !== 0x0a)) count += 1;
  }
  return count;
}

async function openNamed(workspace: string, file: string) {
  const followed = await followInside(workspace, file);
  if (followed.kind === 'refused') throw new Error(`it ${followed.reason}`);
  const opened = await openInside(workspace, followed.file);
  if (opened.kind === 'open') return opened;
  throw new Error(opened.kind === 'absent' ? 'there is no such file' : opened.reason);
}

function notUtf8(file: string, bytes: Buffer): InvalidInputError {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const lineBreak = bytes.indexOf(0x0a, start);
    const end = lineBreak === -1 ? bytes.length : lineBreak;
    const content = bytes.subarray(start, end);
    if (!isUtf8(content)) {
      const column = content.toString('utf8').indexOf('\uFFFD') + 1;
      return fault(file, 'The file is not UTF-8 from here on: save it as UTF-8', line, column);
    }
    start = end + 1;
  }
  return fault(file, 'The file is not UTF-8: save it as UTF-8');
}

function fault(file: string, message: string, line = 1, column = 1): InvalidInputError {
  return new InvalidInputError([{ message, source: { file, line, column } }]);
}
