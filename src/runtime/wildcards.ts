/** One step of a pattern with wildcards: what one character may be, and whether there may be any number of them. */
export interface Step {
  readonly test: (character: string) => boolean;
  readonly repeats: boolean;
  /** Where `repeats`: how many steps are left out, this one included, when there is no such character. */
  readonly skips?: number;
}

/** Any character. */
export const anything = (): boolean => true;

/** The step of one character that has to be there as it is. */
export function literal(character: string): Step {
  return { test: (other) => other === character, repeats: false };
}

/**
 * Whether the steps match the whole text. All ways to match are followed at once, one character after the other: a regular
 * expression tries one way after the other, and `*a*a*a*a*b` has millions of them.
 */
export function matchesSteps(steps: readonly Step[], text: string): boolean {
  let places = new Set<number>();
  enter(steps, 0, places);
  for (const character of text) {
    const next = new Set<number>();
    for (const place of places) {
      const step = steps[place];
      if (step?.test(character) === true) enter(steps, step.repeats ? place : place + 1, next);
    }
    if (next.size === 0) return false;
    places = next;
  }
  return places.has(steps.length);
}

/** Adds a place, and those after it that can be reached without a character. */
function enter(steps: readonly Step[], place: number, places: Set<number>): void {
  const open = [place];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (places.has(next)) continue;
    places.add(next);
    const step = steps[next];
    if (step?.repeats === true) open.push(next + 1, next + (step.skips ?? 1));
  }
}
