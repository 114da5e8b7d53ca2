import type { ImageSpec } from '../image/image.ts';
import { didYouMean } from '../prompts/schema/did-you-mean.ts';
import { InvalidInputError } from '../runtime/problem.ts';

/**
 * Tells the images that a run is about: those that `only` names by their ids, by that which variants share, or by globs
 * of these; all where it names none. @throws InvalidInputError for a name that fits no image.
 */
export function selectionOf(specs: readonly ImageSpec[], only: readonly string[] = []): (spec: ImageSpec) => boolean {
  if (only.length === 0) return () => true;
  const names = new Set(specs.flatMap(namesOf));
  const patterns = only.map((glob) => ({ glob, pattern: patternOf(glob) }));
  const problems = patterns
    .filter(({ pattern }) => ![...names].some((name) => pattern.test(name)))
    .map(({ glob }) => ({
      message: `Input \`only\` has \`${glob}\`, and no image has this id${didYouMean(glob, [...names])}`,
    }));
  if (problems.length > 0) throw new InvalidInputError(problems);
  const selected = new Set([...names].filter((name) => patterns.some(({ pattern }) => pattern.test(name))));
  return (spec) => namesOf(spec).some((name) => selected.has(name));
}

function namesOf({ id, variantOf }: ImageSpec): string[] {
  return variantOf === undefined ? [id] : [id, variantOf];
}

/** `*` is any number of characters, `?` one: no id holds them. */
function patternOf(glob: string): RegExp {
  const escaped = glob.replace(/[\\^$.+()[\]{}|/]/g, '\\$&');
  const source = escaped.replaceAll('*', '.*').replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'su');
}
