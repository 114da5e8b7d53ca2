import { isPick, spareName } from '../image/candidate.ts';
import type { ImageSpec } from '../image/image.ts';
import { didYouMean } from '../prompts/schema/did-you-mean.ts';
import { InvalidInputError, MOST_PROBLEMS } from '../runtime/problem.ts';
import { anything, literal, matchesSteps, type Step } from '../runtime/wildcards.ts';

/**
 * Tells the images that a run is about: those that `only` names by their ids, by that which variants share, or by globs
 * of these; all where it names none. @throws InvalidInputError for a name that fits no image.
 */
export function selectionOf(specs: readonly ImageSpec[], only: readonly string[] = []): (spec: ImageSpec) => boolean {
  if (only.length === 0) return () => true;
  const names = new Set(specs.flatMap(namesOf));
  const selected = new Set<string>();
  const unknown: string[] = [];
  for (const glob of new Set(only)) {
    const fitting = fittingNames(glob, names);
    if (fitting.length === 0) unknown.push(glob);
    for (const name of fitting) selected.add(name);
  }
  if (unknown.length > 0) {
    const candidates = [...names];
    // Each is compared with every id, which takes long for all of thousands.
    const problems = unknown.slice(0, MOST_PROBLEMS).map((glob) => ({
      message: `Input \`only\` has \`${glob}\`, and no image has this id${didYouMean(glob, candidates)}`,
    }));
    throw new InvalidInputError(problems, unknown.length - problems.length);
  }
  return (spec) => namesOf(spec).some((name) => selected.has(name));
}

function fittingNames(glob: string, names: ReadonlySet<string>): string[] {
  if (!/[*?]/.test(glob)) return names.has(glob) ? [glob] : [];
  const steps = stepsOf(glob);
  return [...names].filter((name) => matchesSteps(steps, name));
}

/** The picked candidate has its number too: it alone is meant by that, and by its id all of them. */
function namesOf(spec: ImageSpec): string[] {
  const { id, variantOf, variant } = spec;
  if (isPick(spec)) return [id, spareName(id, variant)];
  return variantOf === undefined ? [id] : [id, variantOf];
}

/** `*` is any number of characters, `?` one: no id holds them. */
function stepsOf(glob: string): Step[] {
  return [...glob].map((character) => {
    if (character === '*') return { test: anything, repeats: true };
    return character === '?' ? { test: anything, repeats: false } : literal(character);
  });
}
