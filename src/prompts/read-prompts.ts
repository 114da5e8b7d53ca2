import { pricedResolution } from '../image/credits.ts';
import type { ImageSpec } from '../image/image.ts';
import { InvalidInputError } from '../runtime/problem.ts';
import type { Settings } from '../settings/read-settings.ts';
import { Obstacles } from './build/blocked-paths.ts';
import { folderProblem } from './build/output-path.ts';
import { inlineImage } from './inline-prompt.ts';

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
  if (inline !== undefined) return [await inlineImage(inline, settings, obstacles)];

  // The parsers of every format are loaded with it, which an inline prompt would wait for in vain.
  const { readFiles } = await import('./read-files.ts');
  return readFiles(files, settings, obstacles);
}

function checkOutputDir({ outputDir }: Settings, obstacles: Obstacles): void {
  const problem = folderProblem(outputDir) ?? obstacles.problem(`${outputDir}/image`);
  if (problem !== undefined)
    throw new InvalidInputError([{ message: `Input \`output-dir\` is \`${outputDir}\`: ${problem}` }]);
}
