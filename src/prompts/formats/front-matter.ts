/** What a front matter is written in. */
export type FrontMatterLanguage = 'yaml' | 'toml';

/** The front matter of a Markdown text: from which offset to which, its language, and how its lines end. */
export interface FrontMatterBlock {
  readonly from: number;
  readonly to: number;
  readonly language: FrontMatterLanguage;
  readonly eol: string;
}

/** A first line of three dashes, or pluses for TOML; a byte order mark may stand before it. */
const OPENING = /^\uFEFF?(---|\+\+\+)[ \t]*(\r?\n|$)/;
/** A line of three dashes, or dots; of three pluses for TOML. */
const CLOSING = { yaml: /^(?:---|\.\.\.)[ \t]*$/m, toml: /^\+\+\+[ \t]*$/m } as const;

/** The lines around a front matter. */
export const FENCES = { yaml: '---', toml: '+++' } as const;

/** The front matter's language, by the first line; `undefined` if the text begins with something else. */
export function languageOf(text: string): FrontMatterLanguage | undefined {
  const fence = OPENING.exec(text)?.[1];
  if (fence === undefined) return undefined;
  return fence === FENCES.toml ? 'toml' : 'yaml';
}

/** Finds the front matter: `none` if the text begins with something else, `open` if nothing closes it. */
export function findFrontMatter(text: string): FrontMatterBlock | 'none' | 'open' {
  const [opening = '', , eol = ''] = OPENING.exec(text) ?? [];
  const language = languageOf(text);
  if (language === undefined) return 'none';
  const closing = CLOSING[language].exec(text.slice(opening.length));
  if (closing === null || eol === '') return 'open';
  return { from: opening.length, to: opening.length + closing.index, language, eol };
}
