import * as z from 'zod';
import { canonicalConversion, conversionSchema } from '../../image/conversion-schema.ts';
import { type JsonFault, jsonFault } from '../../runtime/json-fault.ts';
import { InvalidInputError, MOST_PROBLEMS, type Problem } from '../../runtime/problem.ts';
import { type Lock, type LockEntry, lockOf } from './lock.ts';

const SHA256 = z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hex');

/** Files are read, moved and deleted by these paths, and a lock can come from anybody's pull request. */
const PATH = z.string().refine(isInsidePath, 'is no path inside the workspace');

const CONTENT = {
  sha256: SHA256,
  bytes: z.int().nonnegative(),
  width: z.int().nonnegative(),
  height: z.int().nonnegative(),
};

const ENTRY = z.object({
  fingerprint: SHA256,
  taskId: z.string().min(1, 'is empty'),
  state: z.enum(['done', 'pending']),
  files: z.array(
    z.object({
      path: PATH,
      ...CONTENT,
      role: z.enum(['main', 'width']).exactOptional(),
      source: z.int().nonnegative().exactOptional(),
    }),
  ),
  source: z.array(z.object({ ...CONTENT, format: z.string(), path: PATH.exactOptional() })).exactOptional(),
  convert: conversionSchema.exactOptional(),
  createdAt: z.iso.datetime({ offset: true }),
  key: z
    .string()
    .regex(/^[0-9a-f]{8}$/, 'is no mark of a key')
    .optional(),
  request: z.record(z.string(), z.string()).default({}),
});

const LOCK = z.object({ version: z.number(), images: z.unknown() });

/**
 * Reads a lock's text; `path` is what messages call it. Keys that are not known are left out.
 * @throws InvalidInputError for a damaged, conflicted, newer or wrongly shaped lock, saying how to fix it: reading it as
 * empty would pay for every image again.
 */
export function parseLock(text: string, path: string): Lock {
  const { version, images } = parseWhole(text, path);
  if (version > 1) {
    throw fault(
      path,
      `is of version ${version}, which a newer version of this action wrote: use that version here too`,
    );
  }
  if (version !== 1 || typeof images !== 'object' || images === null || Array.isArray(images)) {
    throw fault(path, `is no lock of version 1. ${cure(path)}`);
  }
  const problems: Problem[] = [];
  let more = 0;
  const entries: [string, LockEntry][] = [];
  for (const [id, value] of Object.entries(images)) {
    const entry = ENTRY.safeParse(value);
    if (entry.success) entries.push([id, entry.data]);
    // Each is looked for in the text, which takes long where thousands are wrong.
    else if (problems.length < MOST_PROBLEMS) problems.push(entryProblem({ text, path, id, error: entry.error }));
    else more += 1;
  }
  if (problems.length > 0) throw new InvalidInputError(problems, more);
  return lockOf(entries);
}

/** The lock as its file holds it: ids sorted by code unit, two spaces, a line break at the end. */
export function serializeLock({ images }: Lock): string {
  // Not JSON.stringify for the whole: an object's own order puts ids such as `10` before all others.
  const entries = Object.entries(images)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, entry]) => `\n    ${JSON.stringify(id)}: ${indented(JSON.stringify(canonical(entry), null, 2))}`);
  const list = entries.length === 0 ? '' : `${entries.join(',')}\n  `;
  return `{\n  "version": 1,\n  "images": {${list}}\n}\n`;
}

/** The entry as text, the same for equal entries. */
export function serializeEntry(entry: LockEntry): string {
  return JSON.stringify(canonical(entry));
}

function canonical({ fingerprint, taskId, state, files, source, convert, createdAt, key, request }: LockEntry) {
  const parts = Object.entries(request).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    fingerprint,
    taskId,
    state,
    files: files.map(({ path, sha256, bytes, width, height, role, source }) => {
      return { path, sha256, bytes, width, height, ...(role !== undefined && { role, source }) };
    }),
    ...(source !== undefined && {
      source: source.map(({ sha256, bytes, width, height, format, path }) => {
        return { sha256, bytes, width, height, format, ...(path !== undefined && { path }) };
      }),
    }),
    ...(convert !== undefined && { convert: canonicalConversion(convert) }),
    createdAt,
    ...(key !== undefined && { key }),
    ...(parts.length > 0 && { request: Object.fromEntries(parts) }),
  };
}

function indented(json: string): string {
  return json.replaceAll('\n', '\n    ');
}

function parseWhole(text: string, path: string) {
  // A byte order mark is no line: places stay the same without it.
  const json = text.replace(/^\uFEFF/, '');
  const lock = LOCK.safeParse(parsed(json, path));
  if (lock.success) return lock.data;
  throw fault(path, `is no lock: it lacks \`version\` or \`images\`. ${cure(path)}`);
}

/** What is wrong is looked for only where something is: it takes many times as long as reading. */
function parsed(json: string, path: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const wrong = jsonFault(json);
    throw wrong === undefined ? error : damage(json, path, wrong);
  }
}

function damage(text: string, path: string, { offset, words }: JsonFault): InvalidInputError {
  const marker = text.search(/^(<{7}|\|{7}|={7}|>{7})/m);
  if (marker >= 0) {
    const message =
      "holds a merge conflict: resolve it by keeping both sides' entries, or take one side whole with " +
      `\`git checkout --theirs ${path}\``;
    return fault(path, message, lineAt(text, marker));
  }
  return fault(path, `is no whole JSON: ${words}. ${cure(path)}`, lineAt(text, offset));
}

interface WrongEntry {
  readonly text: string;
  readonly path: string;
  readonly id: string;
  readonly error: z.ZodError;
}

function entryProblem({ text, path, id, error }: WrongEntry): Problem {
  const words = error.issues.map((issue) => `\`${issue.path.join('.')}\` ${issue.message}`).join('; ');
  const line = lineAt(text, text.indexOf(`${JSON.stringify(id)}:`));
  return problem(path, `has a wrong entry \`${id}\` (${words}). ${cure(path)}`, line);
}

function cure(path: string): string {
  return (
    `Fix it by hand or restore a good one with \`git checkout <commit> -- ${path}\`; ` +
    'deleting it would generate and pay for every image again'
  );
}

function fault(path: string, message: string, line = 1): InvalidInputError {
  return new InvalidInputError([problem(path, message, line)]);
}

function problem(path: string, message: string, line: number): Problem {
  return { message: `the lock ${message}`, source: { file: path, line, column: 1 } };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, Math.max(0, offset)).split('\n').length;
}

function isInsidePath(path: string): boolean {
  const segments = path.split('/');
  const odd = segments.some((segment) => ['', '.', '..'].includes(segment) || segment.toLowerCase() === '.git');
  return !odd && !/[\\\0]|^[a-z]:/i.test(path);
}
