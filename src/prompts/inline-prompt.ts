import { imageSpec } from '../image/fingerprint.ts';
import type { ImageSpec } from '../image/image.ts';
import { withoutImageExtension } from '../image/image-format.ts';
import { InvalidInputError, quoted } from '../runtime/problem.ts';
import type { Settings } from '../settings/read-settings.ts';
import { asciiSlug, isAscii } from './build/ascii-slug.ts';
import type { Obstacles } from './build/blocked-paths.ts';
import { idOf, idProblem } from './build/image-id.ts';
import { placeImage } from './build/output-path.ts';
import { promptProblem } from './build/prompt-text.ts';

/**
 * The one image of the input `prompt`, used as it stands.
 * @throws InvalidInputError when the prompt is too long, or its file may not have that name or that place.
 */
export async function inlineImage(prompt: string, settings: Settings, obstacles: Obstacles): Promise<ImageSpec> {
  const { filename, model } = settings.prompts;
  const id = filename === undefined ? await slugged(prompt) : withoutImageExtension(filename);
  const { conversion: convert } = settings.convert;
  const place = placeImage({ id, output: undefined, variant: 1, ...(convert && { convert }) }, settings, obstacles);
  const wrongName = (filename === undefined ? undefined : idProblem(id)) ?? (place.ok ? undefined : place.problem);
  const wrongPrompt = promptProblem(prompt);
  const problems = [
    ...(wrongPrompt === undefined ? [] : [`Input \`prompt\`: ${wrongPrompt}`]),
    ...(wrongName === undefined ? [] : [`Input \`filename\` is ${quoted(filename ?? id)}: ${wrongName}`]),
  ];
  if (problems.length > 0 || !place.ok) throw new InvalidInputError(problems.map((message) => ({ message })));
  return imageSpec({
    id,
    model,
    prompt,
    parameters: settings.prompts.parameters,
    variant: 1,
    stem: place.stem,
    ...(convert && { convert }),
    alt: prompt.trim().replace(/\s+/g, ' '),
  });
}

async function slugged(prompt: string): Promise<string> {
  if (isAscii(prompt)) return idOf(prompt, asciiSlug);
  const { slugOf } = await import('./build/slug.ts');
  return slugOf(prompt);
}
