import { pricedResolution } from '../image/credits.ts';
import type { ImageSpec } from '../image/image.ts';
import { InvalidInputError, type Problem, problemLine } from '../runtime/problem.ts';
import type { Settings } from '../settings/read-settings.ts';
import { Obstacles } from './build/blocked-paths.ts';
import { buildImage } from './build/build-image.ts';
import { folderProblem } from './build/output-path.ts';
import { findClashes } from './clashes.ts';
import { findFiles } from './find-files.ts';
import { readerOf } from './formats/index.ts';
import { readTextFile } from './formats/source-text.ts';
import { inlineImage } from './inline-prompt.ts';
import { validateDraft } from './schema/validate.ts';

interface Reading {
  readonly specs: readonly ImageSpec[];
  readonly problems: readonly Problem[];
}

/**
 * Every image the settings ask for, in the order of the prompts: the inline prompt, or all prompts files.
 * @throws InvalidInputError with all that is wrong in all files at once, with file, line and column.
 */
export async function readPrompts(settings: Settings): Promise<ImageSpec[]> {
  const specs = await readSources(settings);
  return specs.map((spec) => priced(spec, settings.prompts.prices));
}

function priced(spec: ImageSpec, prices: ReadonlyMap<string, number>): ImageSpec {
  const credits = prices.get(pricedResolution(spec));
  return credits === undefined ? spec : { ...spec, credits };
}

async function readSources(settings: Settings): Promise<ImageSpec[]> {
  const obstacles = new Obstacles(settings.workspace);
  checkOutputDir(settings, obstacles);
  const { inline, files } = settings.prompts;
  if (inline !== undefined) return [inlineImage(inline, settings, obstacles)];

  const found = await findFiles({ ...settings, files });
  const readings: Reading[] = [];
  // One after the other: each may take many times its size in memory.
  for (const file of found.files) readings.push(await readFile(file, settings, obstacles));
  const specs = readings.flatMap((reading) => reading.specs);
  const problems = [
    ...found.problems,
    ...readings.flatMap((reading) => reading.problems),
    ...findClashes(specs, settings.convert.originals),
  ];
  if (problems.length > 0) throw new InvalidInputError(withoutRepeats(problems));
  return specs;
}

function checkOutputDir({ outputDir }: Settings, obstacles: Obstacles): void {
  const problem = folderProblem(outputDir) ?? obstacles.problem(`${outputDir}/image`);
  if (problem !== undefined)
    throw new InvalidInputError([{ message: `Input \`output-dir\` is \`${outputDir}\`: ${problem}` }]);
}

async function readFile(file: string, settings: Settings, obstacles: Obstacles): Promise<Reading> {
  try {
    const draft = readerOf(file)?.(await readTextFile(settings.workspace, file), settings.prompts.template);
    if (draft === undefined) return { specs: [], problems: [] };
    const valid = validateDraft(draft);
    const built = valid.images.map((image) => buildImage(image, { file, draft, valid, settings, obstacles }));
    const problems = [...valid.problems, ...built.flatMap((each) => each.problems)];
    return { specs: built.flatMap(({ specs }) => specs), problems: problems.sort(byPlace) };
  } catch (error) {
    if (error instanceof InvalidInputError) return { specs: [], problems: error.problems };
    throw error;
  }
}

function byPlace({ source: a }: Problem, { source: b }: Problem): number {
  return a === undefined || b === undefined ? 0 : a.line - b.line || a.column - b.column;
}

/** A template of the defaults that is wrong for every image is reported once. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problemLine(problem), problem])).values()];
}
