import type { Source } from '../image/image.ts';

/** One thing wrong with what people gave us: what, the value, and what is allowed; with its place where there is one. */
export interface Problem {
  readonly message: string;
  readonly source?: Source;
}

/** `docs/images.yml:3:5: …` where the place is known, else the message alone. */
export function problemLine({ message, source }: Problem): string {
  return source === undefined ? message : `${source.file}:${source.line}:${source.column}: ${message}`;
}

/** As many problems are reported one by one: nobody reads more of them, and a file can have a million. The rest is counted. */
export const MOST_PROBLEMS = 100;

/** All that is wrong with inputs, prompts files or the lock, found before anything is paid for. */
export class InvalidInputError extends Error {
  override readonly name = 'InvalidInputError';
  /** The first `MOST_PROBLEMS`. */
  readonly problems: readonly Problem[];
  /** How many there are beside them. */
  readonly more: number;

  /** @param more How many problems there are beside the given ones. */
  constructor(problems: readonly Problem[], more = 0) {
    const reported = problems.slice(0, MOST_PROBLEMS);
    super(reported.map(problemLine).join('\n'));
    this.problems = reported;
    this.more = more + problems.length - reported.length;
  }
}

/** Keeps the first `MOST_PROBLEMS` different problems, and counts the others. */
export class ProblemList {
  readonly #kept = new Map<string, Problem>();
  #more = 0;

  /** A problem that is there already, word for word and place for place, counts once. */
  add(problems: Iterable<Problem>, more = 0): void {
    this.#more += more;
    for (const problem of problems) {
      const line = problemLine(problem);
      if (this.#kept.has(line)) continue;
      if (this.#kept.size < MOST_PROBLEMS) this.#kept.set(line, problem);
      else this.#more += 1;
    }
  }

  get problems(): readonly Problem[] {
    return [...this.#kept.values()];
  }

  /** How many there are beside `problems`. */
  get more(): number {
    return this.#more;
  }

  /** @throws InvalidInputError if there are any. */
  throwIfAny(): void {
    if (this.#kept.size > 0) throw new InvalidInputError(this.problems, this.#more);
  }
}

/** A text in quotes for a message, with everything invisible in it written as an escape. */
export function quoted(text: string): string {
  const escaped = JSON.stringify(text);
  return escaped.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
