/** The YAML of a Markdown text: from which offset to which, and how its lines end. */
export interface FrontMatterBlock {
  readonly from: number;
  readonly to: number;
  readonly eol: string;
}

/** A first line of three dashes; a byte order mark may stand before it. */
const OPENING = /^\uFEFF?---[ \t]*(\r?\n|$)/;
/** A line of three dashes, or dots. */
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;

/** Finds the front matter: `none` if the text begins with something else, `open` if nothing closes it. */
export function findFrontMatter(text: string): FrontMatterBlock | 'none' | 'open' {
  const [opening, eol = ''] = OPENING.exec(text) ?? [];
  if (opening === undefined) return 'none';
  const closing = CLOSING.exec(text.slice(opening.length));
  if (closing === null || eol === '') return 'open';
  return { from: opening.length, to: opening.length + closing.index, eol };
}
