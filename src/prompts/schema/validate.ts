import type { core } from 'zod';
import { type Problem, ProblemList } from '../../runtime/problem.ts';
import type { DataPath, Draft } from '../formats/parsed-file.ts';
import { type Defaults, frameSchema, type ImageEntry, imageSchema, KEYS } from './definition.ts';
import { didYouMean } from './did-you-mean.ts';

/** An image that has only known keys of the right kind, and its path in the draft's data. */
export interface ValidImage {
  readonly entry: ImageEntry;
  readonly path: DataPath;
}

/** What of a draft is valid, and all that is not. */
export interface ValidFile {
  readonly defaults: Defaults;
  readonly vars: Readonly<Record<string, unknown>>;
  /** None if `defaults` or `vars` are wrong: what the images would be is unknown then. */
  readonly images: readonly ValidImage[];
  readonly problems: readonly Problem[];
  /** How many there are beside `problems`. */
  readonly more: number;
}

/** All prompts files together may ask for so many images, for all shards: more of them fill memory. */
export const MOST_WANTED = 200_000;

/** What was validated: the file's frame or one image, and its path in the draft's data. */
interface Subject {
  readonly kind: 'file' | 'image';
  readonly draft: Draft;
  readonly value: unknown;
  readonly path: DataPath;
}

/** Checks a draft against the definition, image by image, so that one wrong image hides no other. */
export function validateDraft(draft: Draft): ValidFile {
  const value = framed(draft.data);
  const frame = frameSchema.safeParse(value);
  const problems = new ProblemList();
  problems.add(draft.problems ?? [], draft.more);
  problems.add(problemsOf(frame.error?.issues, { kind: 'file', draft, value, path: [] }));
  const list = frame.data?.images ?? imagesIn(value);
  if (list.length === 0 && problems.problems.length === 0) {
    problems.add([{ message: 'The file names no images', source: draft.locate([]) }]);
  }
  const { defaults = {}, vars = {} } = frame.data ?? {};
  const valid = { defaults, vars };
  if (list.length > MOST_WANTED) {
    problems.add([{ message: tooMany(list.length), source: draft.locate([]) }]);
    return { ...valid, images: [], problems: problems.problems, more: problems.more };
  }
  const images = list.flatMap((item, index) => {
    const subject = imageSubject(draft, item, index);
    const { data, error } = imageSchema.safeParse(subject.value);
    if (error !== undefined) problems.add(problemsOf(error.issues, subject));
    return data === undefined ? [] : [{ entry: data, path: subject.path }];
  });
  return { ...valid, images: frame.success ? images : [], problems: problems.problems, more: problems.more };
}

/** What is said where so many images are wanted. */
export function tooMany(count: number): string {
  return `Prompts files ask for ${count} images and more: allowed are ${MOST_WANTED}, all shards together`;
}

/** The one shape of the three a file may have: a list, an object, nothing at all. */
function framed(data: unknown): unknown {
  if (Array.isArray(data)) return { images: data };
  if (data === undefined || data === null) return { images: [] };
  return typeof data === 'object' && 'images' in data && data.images === null ? { ...data, images: [] } : data;
}

/** The images of a file whose frame is wrong elsewhere. */
function imagesIn(value: unknown): readonly unknown[] {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && 'images' in value && Array.isArray(value.images) ? value.images : [];
}

function imageSubject(draft: Draft, item: unknown, index: number): Subject {
  const path = Array.isArray(draft.data) ? [index] : ['images', index];
  return { kind: 'image', draft, value: typeof item === 'string' ? { prompt: item } : item, path };
}

function problemsOf(issues: readonly core.$ZodIssue[] = [], subject: Subject): Problem[] {
  return issues.flatMap((issue) => explain(issue, subject));
}

function explain(issue: core.$ZodIssue, subject: Subject): Problem[] {
  const { kind, draft, value, path } = subject;
  const way = [...path, ...issue.path];
  if (issue.code === 'invalid_union')
    return (
      issue.errors.at(-1)?.flatMap((each) => explain({ ...each, path: [...issue.path, ...each.path] }, subject)) ?? []
    );
  if (issue.code === 'unrecognized_keys') {
    const parent = issue.path.at(-1);
    const known = KEYS[parent === 'defaults' || parent === 'convert' ? parent : kind];
    return issue.keys.map((key) => ({
      message: `Unknown key \`${key}\`${didYouMean(key, known)} Allowed are ${known.map((name) => `\`${name}\``).join(', ')}`,
      source: draft.locate([...way, key], 'key'),
    }));
  }
  const name = issue.path.length === 0 ? `The ${kind}` : `\`${issue.path.join('.')}\``;
  const found = issue.path.reduce(childOf, value);
  return [{ message: `${name} is ${show(found)}: allowed is ${issue.message}`, source: draft.locate(way) }];
}

function childOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function show(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'missing';
    case 'string':
      if (value === '') return 'empty';
      return value.length > 80 ? `\`${value.slice(0, 80)}…\` (${value.length} characters)` : `\`${value}\``;
    case 'object':
      if (value === null) return 'empty (null)';
      return Array.isArray(value) ? 'a list' : 'an object';
    default:
      return `the ${typeof value} \`${value}\``;
  }
}
