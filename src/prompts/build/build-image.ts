import path from 'node:path';
import type { ImageSpec } from '../../image/image.ts';
import type { Problem } from '../../runtime/problem.ts';
import { quoted } from '../../runtime/quoted.ts';
import type { Settings } from '../../settings/read-settings.ts';
import type { Draft } from '../formats/parsed-file.ts';
import type { ValidFile, ValidImage } from '../schema/validate.ts';
import type { Obstacles } from './blocked-paths.ts';
import { withHouseStyle } from './house-style.ts';
import { idProblem, slugOf, variantName } from './image-id.ts';
import { ImageInFile } from './image-in-file.ts';
import { parametersOf } from './parameters.ts';
import { placeImage } from './place-image.ts';
import { promptProblem } from './prompt-text.ts';

/** What the images of one prompts file share. */
export interface FileContext {
  /** The prompts file, relative to the workspace. */
  readonly file: string;
  readonly draft: Draft;
  readonly valid: ValidFile;
  readonly settings: Settings;
  readonly obstacles: Obstacles;
}

/** An image's specs, one a variant; none where there are problems. */
export interface Built {
  readonly specs: readonly ImageSpec[];
  readonly problems: readonly Problem[];
}

/** Fills an image's templates, and decides its id and its files. */
export function buildImage(valid: ValidImage, context: FileContext): Built {
  const { draft } = context;
  const image = new ImageInFile(valid, context.valid, draft);
  const { entry, vars, problems } = image;

  const own = image.fill('prompt', vars).trim();
  const prompt = withHouseStyle(own, image.fill('prefix', vars), image.fill('suffix', vars));
  if (problems.length === 0) image.note('prompt', own === '' ? 'The image has no `prompt`' : promptProblem(prompt));

  const slug = (): string => slugOf(draft.markdown?.name ?? own);
  const id = entry.id ?? slug();
  const wrongId = entry.id === undefined ? undefined : idProblem(id);
  image.note('id', wrongId && `\`id\` is ${quoted(id)}: ${wrongId}`);
  if (problems.length > 0) return { specs: [], problems };

  const names = {
    get slug() {
      return slug();
    },
    ...vars,
    id,
    dir: directoryOf(context),
  };
  const output = entry.output === undefined ? undefined : image.fill('output', names);
  const alt = entry.alt === undefined ? own.replace(/\s+/g, ' ') : image.fill('alt', names);
  if (problems.length > 0) return { specs: [], problems };

  const specs = variantsOf(image, { id, prompt, alt, output }, context);
  return { specs: problems.length === 0 ? specs : [], problems };
}

interface Filled {
  readonly id: string;
  readonly prompt: string;
  readonly alt: string;
  readonly output: string | undefined;
}

function variantsOf(image: ImageInFile, { id, prompt, alt, output }: Filled, context: FileContext): ImageSpec[] {
  const { draft, settings, obstacles } = context;
  const stemOf = (variant: number): string => {
    const place = placeImage({ id, output, variant }, settings, obstacles);
    if (place.ok) return place.stem;
    image.note('output', `The file of \`${id}\` cannot be ${quoted(output ?? id)}: ${place.problem}`);
    return '';
  };
  return Array.from({ length: image.entry.count ?? 1 }, (_, index) => ({
    id: variantName(id, index + 1),
    model: settings.prompts.model,
    prompt,
    parameters: parametersOf(settings.prompts, image.entry),
    variant: index + 1,
    stem: stemOf(index + 1),
    alt,
    source: image.source,
    ...(draft.markdown !== undefined && { frontMatter: draft.markdown.frontMatter }),
  }));
}

/** The prompts file's folder relative to the working directory; `.` for that itself. */
function directoryOf({ file, settings }: FileContext): string {
  return path.posix.relative(settings.workingDirectory, path.posix.dirname(file)) || '.';
}
