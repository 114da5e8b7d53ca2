import path from 'node:path';

/** What a `.gitattributes` file says of paths below its folder, as far as `filter` is concerned. */
export interface AttributeRules {
  /** The value of `filter` for a path relative to the folder: a name, `` for none, `undefined` where nothing is said. */
  filterOf(file: string): string | undefined;
}

interface Rule {
  readonly matches: (file: string) => boolean;
  readonly filter: string;
}

/** Reads a `.gitattributes` file (gitattributes(5)); macros of other files are given in `macros`, which its own are added to. */
export function parseAttributes(text: string, macros = new Map<string, string>()): AttributeRules {
  const rules: Rule[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [pattern, attributes] = splitLine(line);
    if (pattern === '' || pattern.startsWith('#')) continue;
    const filter = filterIn(attributes, macros);
    if (filter === undefined) continue;
    if (pattern.startsWith('[attr]')) macros.set(pattern.slice('[attr]'.length), filter);
    else rules.push({ matches: matcherOf(pattern), filter });
  }
  return { filterOf: (file) => rules.findLast(({ matches }) => matches(file))?.filter };
}

/** The pattern, which may be in quotes, and the attributes. */
function splitLine(line: string): [pattern: string, attributes: readonly string[]] {
  const [, quoted, plain = ''] = /^\s*(?:"((?:[^"\\]|\\.)*)"|(\S*))/.exec(line) ?? [];
  const rest = line.trim().slice(quoted === undefined ? plain.length : quoted.length + 2);
  const pattern = quoted === undefined ? plain : quoted.replaceAll(/\\(["\\])/g, '$1');
  return [pattern, rest.split(/\s+/).filter((attribute) => attribute !== '')];
}

/** The last word on `filter` in a list of attributes. */
function filterIn(attributes: readonly string[], macros: ReadonlyMap<string, string>): string | undefined {
  let filter: string | undefined;
  for (const attribute of attributes) {
    if (attribute.startsWith('filter=')) filter = attribute.slice('filter='.length);
    else if (/^[-!]filter$/.test(attribute)) filter = '';
    else filter = macros.get(attribute) ?? filter;
  }
  return filter;
}

/** A pattern without a slash is for names in every folder below; one with a slash is for paths from the file's folder. */
function matcherOf(pattern: string): (file: string) => boolean {
  // A folder says nothing of the files in it, unlike in .gitignore.
  if (pattern.endsWith('/')) return () => false;
  const expression = expressionOf(pattern.replace(/^\//, ''));
  return pattern.includes('/') ? (file) => expression.test(file) : (file) => expression.test(path.posix.basename(file));
}

const TOKENS = /\*\*\/|\*+|\?|\[(?:!|\^)?\]?[^\]]*\]|\\.|[^*?[\\]+|./gs;

function expressionOf(pattern: string): RegExp {
  const source = pattern.replaceAll(TOKENS, (token, at: number) => {
    // Two stars are any depth where they stand between slashes, and else are like one.
    const isWhole = at === 0 || pattern[at - 1] === '/';
    if (token === '**/') return isWhole ? '(?:.*/)?' : '[^/]*/';
    if (token === '**' && isWhole && at + 2 === pattern.length) return '.*';
    if (token.startsWith('*')) return '[^/]*';
    if (token === '?') return '[^/]';
    if (/^\[.+\]$/s.test(token)) return `[${token.slice(1, -1).replace(/^[!^]/, '^').replaceAll('\\', '\\\\')}]`;
    return escaped(token.replace(/^\\(.)$/s, '$1'));
  });
  return new RegExp(`^${source}$`, 's');
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
