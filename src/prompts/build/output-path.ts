import path from 'node:path';
import { quoted } from '../../runtime/quoted.ts';
import { isDeviceName } from './device-name.ts';

const IMAGE_EXTENSION = /\.(png|jpe?g|webp|gif|avif|bmp|tiff?)$/i;

/** File systems allow 255 bytes a name; the rest is for `-100`, the extension and `.part`. */
const LONGEST_SEGMENT_BYTES = 200;

/** Linux allows 4,096 bytes a path; the rest is for the workspace's own. */
const LONGEST_PATH_BYTES = 1024;

/** A path that is fit for an image, without its extension and relative to the working directory; or what is wrong with it. */
export type StemResult =
  | { readonly ok: true; readonly stem: string }
  | { readonly ok: false; readonly problem: string };

/** The name without the extension of a known image format, since the real format gives the extension. */
export function withoutImageExtension(name: string): string {
  return name.replace(IMAGE_EXTENSION, '');
}

/** Where an `output` leads. One that ends in `/` is a folder, in which the file is named `fileName`. Text only: no file system is asked. */
export function stemOf(output: string, fileName: string): StemResult {
  if (output.trim() === '') return wrong('it is empty');
  if (output.includes('\\')) return wrong('it holds a backslash, allowed is `/` between folders');
  if (output.startsWith('/') || /^[a-z]:/i.test(output)) {
    return wrong('it is absolute, allowed is a path below the working directory');
  }
  const stem = path.posix.normalize(output.endsWith('/') ? output + fileName : withoutImageExtension(output));
  const segments = stem.split('/');
  if (segments[0] === '..') return wrong('it leads out of the working directory');
  if (stem === '.' || stem.endsWith('/')) return wrong('it names no file');
  if (Buffer.byteLength(stem) > LONGEST_PATH_BYTES) return wrong(`it is longer than ${LONGEST_PATH_BYTES} bytes`);
  const problem = segments.map(segmentProblem).find((each) => each !== undefined);
  return problem === undefined ? { ok: true, stem } : wrong(problem);
}

/** What is wrong with a folder for images, relative and with `/`; `.` and `` are the working directory itself. */
export function folderProblem(folder: string): string | undefined {
  const result = stemOf(`${folder === '' ? '.' : folder}/`, 'image');
  return result.ok ? undefined : result.problem;
}

function segmentProblem(segment: string): string | undefined {
  const name = quoted(segment);
  const odd = segment.match(/[<>:"|?*\p{Cc}\p{Cf}\p{Cs}]/u)?.[0];
  if (odd !== undefined) return `${name} holds ${quoted(odd)}, which not every system allows in a file name`;
  if (/[. ]$|^ /.test(segment)) return `${name} begins or ends with a space, or ends with a dot`;
  if (/^(\.git|git~\d+)$/i.test(segment)) return `${name} is git's own folder`;
  if (isDeviceName(segment)) return `${name} is a name Windows keeps for a device`;
  if (Buffer.byteLength(segment) > LONGEST_SEGMENT_BYTES)
    return `${name} is longer than ${LONGEST_SEGMENT_BYTES} bytes`;
  return undefined;
}

function wrong(problem: string): StemResult {
  return { ok: false, problem };
}
