import path from 'node:path';
import { takenStems } from '../../image/conversion.ts';
import { foldName } from '../../image/fold-name.ts';
import type { ImageSpec } from '../../image/image.ts';
import { withoutImageExtension } from '../../image/image-format.ts';
import { numbered } from '../../image/numbered-path.ts';
import { quoted } from '../../runtime/problem.ts';
import { lockPath } from '../../settings/lock-path.ts';
import type { Settings } from '../../settings/read-settings.ts';
import type { Obstacles } from './blocked-paths.ts';

/** File systems allow 255 bytes a name; the rest is for `-100`, the extension and `.part`. */
const LONGEST_SEGMENT_BYTES = 200;

/** Linux allows 4,096 bytes a path; the rest is for the workspace's own. */
const LONGEST_PATH_BYTES = 1024;

/** A valid path for an image, without its extension and relative to the working directory; or what is wrong with it. */
export type StemResult =
  | { readonly ok: true; readonly stem: string }
  | { readonly ok: false; readonly problem: string };

/** Which file an image wants. */
export interface Place extends Pick<ImageSpec, 'convert'> {
  readonly id: string;
  /** Filled; absent for a file named by the id in `output-dir`. */
  readonly output: string | undefined;
  readonly variant: number;
}

/** The stem of an image's file, relative to the workspace; or why no file may go there. */
export function placeImage(place: Place, settings: Settings, obstacles: Obstacles): StemResult {
  const { id, output, variant, convert } = place;
  const folder = output === undefined ? settings.outputDir : settings.workingDirectory;
  const result = stemOf(output ?? id, id);
  if (!result.ok) return result;
  const stem = numbered(path.posix.join(folder, result.stem), variant);
  const stems = takenStems({ stem, convert }, settings.convert.originals);
  const problem =
    workflowsProblem(stem) ??
    lockProblem(stem, settings) ??
    stems.map((each) => obstacles.problem(each)).find((each) => each !== undefined);
  return problem === undefined ? { ok: true, stem } : { ok: false, problem };
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
  const problem = segments.map(segmentProblem).find((each) => each !== undefined) ?? workflowsProblem(stem);
  return problem === undefined ? { ok: true, stem } : wrong(problem);
}

/** What is wrong with a folder for images, relative and with `/`; `.` and `` are the working directory itself. */
export function folderProblem(folder: string): string | undefined {
  const result = stemOf(`${folder === '' ? '.' : folder}/`, 'image');
  return result.ok ? undefined : result.problem;
}

/** Workflows run with the repository's secrets, and GitHub refuses commits to their folder from a workflow's own token. */
function workflowsProblem(stem: string): string | undefined {
  return /(^|\/)\.github\/workflows(\/|$)/.test(foldName(stem)) ? 'it leads to `.github/workflows`' : undefined;
}

/** The lock's file may not be there yet when a folder of its name is made. */
function lockProblem(stem: string, { outputDir }: Settings): string | undefined {
  const lock = lockPath(outputDir);
  return foldName(stem).startsWith(`${foldName(lock)}/`) ? `\`${lock}\` is the lock's file, not a folder` : undefined;
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

/** Names Windows keeps for devices, whatever extension follows (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE_NAME = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)/i;

/** Whether Windows would take a file of this name for a device. */
export function isDeviceName(name: string): boolean {
  return DEVICE_NAME.test(name);
}
