import type { ImageSpec } from '../image/image.ts';
import { keepHeapSmall } from '../runtime/garbage.ts';
import { InvalidInputError, type Problem, ProblemList } from '../runtime/problem.ts';
import { isTooDeep, TOO_DEEP } from '../runtime/too-deep.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { Obstacles } from './build/blocked-paths.ts';
import { buildImage, type FileContext } from './build/build-image.ts';
import { findClashes } from './clashes.ts';
import { findFiles } from './find-files.ts';
import { readerOf } from './formats/index.ts';
import { readTextFile } from './formats/source-text.ts';
import { MOST_WANTED, tooMany, type ValidFile, validateDraft } from './schema/validate.ts';

interface Reading {
  readonly specs: readonly ImageSpec[];
  readonly problems: readonly Problem[];
  /** How many there are beside `problems`. */
  readonly more: number;
}

/**
 * Every image of the prompts files that the patterns find, in their order.
 * @throws InvalidInputError with all that is wrong in all files at once, with file, line and column.
 */
export async function readFiles(
  files: readonly string[],
  settings: Settings,
  obstacles: Obstacles,
): Promise<ImageSpec[]> {
  keepHeapSmall();
  const found = await findFiles({ ...settings, files });
  const specs: ImageSpec[] = [];
  // A template of the defaults that is wrong for every image is reported once.
  const problems = new ProblemList();
  problems.add(found.problems);
  // One after the other: each may take many times its size in memory.
  for (const file of found.files) {
    const reading = await readFile(file, { ...settings, room: MOST_WANTED - specs.length }, obstacles);
    for (const spec of reading.specs) specs.push(spec);
    problems.add(reading.problems, reading.more);
  }
  problems.add(findClashes(specs, settings.convert.originals));
  problems.throwIfAny();
  return specs;
}

/** @param settings With how many images there is room for. */
async function readFile(
  file: string,
  settings: Settings & { readonly room: number },
  obstacles: Obstacles,
): Promise<Reading> {
  try {
    const draft = readerOf(file)?.(await readTextFile(settings.workspace, file), settings.prompts.template);
    return draft === undefined ? NOTHING : build(validateDraft(draft), { file, draft, settings, obstacles });
  } catch (error) {
    if (error instanceof InvalidInputError) return { specs: [], problems: error.problems, more: error.more };
    // Parsers notice that in many places, and some of them late.
    if (!isTooDeep(error)) throw error;
    const source = { file, line: 1, column: 1 };
    return { specs: [], problems: [{ message: `The file cannot be read: ${TOO_DEEP}`, source }], more: 0 };
  }
}

const NOTHING: Reading = { specs: [], problems: [], more: 0 };

type Context = Omit<FileContext, 'valid'> & { readonly settings: { readonly room: number } };

function build(valid: ValidFile, context: Context): Reading {
  const { defaults, images } = valid;
  const count = images.reduce((sum, { entry }) => sum + (entry.count ?? defaults.count ?? 1), 0);
  if (count > context.settings.room) {
    throw new InvalidInputError([{ message: tooMany(count), source: context.draft.locate([]) }]);
  }
  const specs: ImageSpec[] = [];
  const wrong = new ProblemList();
  for (const image of images) {
    const built = buildImage(image, { ...context, valid });
    for (const spec of built.specs) specs.push(spec);
    wrong.add(built.problems);
  }
  const problems = [...valid.problems, ...wrong.problems].sort(byPlace);
  return { specs, problems, more: valid.more + wrong.more };
}

function byPlace({ source: a }: Problem, { source: b }: Problem): number {
  return a === undefined || b === undefined ? 0 : a.line - b.line || a.column - b.column;
}
