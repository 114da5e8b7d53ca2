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

/** All that is wrong with inputs, prompts files or the lock, found before anything is paid for. */
export class InvalidInputError extends Error {
  override readonly name = 'InvalidInputError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.problems = problems;
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
