import type { ImageSpec } from '../image.ts';
import { InvalidInputError } from '../problem.ts';
import type { Settings } from '../settings.ts';
import { idProblem, slugOf } from './image-id.ts';
import type { Obstacles } from './obstacles.ts';
import { withoutImageExtension } from './output-path.ts';
import { parametersOf } from './parameters.ts';
import { placeImage } from './place-image.ts';
import { promptProblem } from './prompt-text.ts';
import { quoted } from './quoted.ts';

/**
 * The one image of the input `prompt`, used as it stands.
 * @throws InvalidInputError when the prompt is too long, or its file may not have that name or that place.
 */
export function inlineImage(prompt: string, settings: Settings, obstacles: Obstacles): ImageSpec {
  const { filename, model } = settings.prompts;
  const id = filename === undefined ? slugOf(prompt) : withoutImageExtension(filename);
  const place = placeImage({ id, output: undefined, variant: 1 }, settings, obstacles);
  const wrongName = (filename === undefined ? undefined : idProblem(id)) ?? (place.ok ? undefined : place.problem);
  const wrongPrompt = promptProblem(prompt);
  const problems = [
    ...(wrongPrompt === undefined ? [] : [`Input \`prompt\`: ${wrongPrompt}`]),
    ...(wrongName === undefined ? [] : [`Input \`filename\` is ${quoted(filename ?? id)}: ${wrongName}`]),
  ];
  if (problems.length > 0 || !place.ok) throw new InvalidInputError(problems.map((message) => ({ message })));
  return {
    id,
    model,
    prompt,
    parameters: parametersOf(settings.prompts),
    variant: 1,
    stem: place.stem,
    alt: prompt.trim().replace(/\s+/g, ' '),
  };
}
