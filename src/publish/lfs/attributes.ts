import path from 'node:path';
import { anything, literal, matchesSteps, type Step } from '../../runtime/wildcards.ts';

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
  const steps = stepsOf(pattern.replace(/^\//, ''));
  return pattern.includes('/')
    ? (file) => matchesSteps(steps, file)
    : (file) => matchesSteps(steps, path.posix.basename(file));
}

const TOKENS = /\*\*\/|\*+|\?|\[(?:!|\^)?\]?[^\]]*\]|\\.|[^*?[\\]+|./gs;

const withinName = (character: string): boolean => character !== '/';

function stepsOf(pattern: string): Step[] {
  return [...pattern.matchAll(TOKENS)].flatMap(({ 0: token, index }): Step[] => {
    // Two stars are any depth where they stand between slashes, and else are like one.
    const isWhole = index === 0 || pattern[index - 1] === '/';
    if (token === '**/' && isWhole) return [{ test: anything, repeats: true, skips: 2 }, literal('/')];
    if (token === '**/') return [{ test: withinName, repeats: true }, literal('/')];
    if (token === '**' && isWhole && index + 2 === pattern.length) return [{ test: anything, repeats: true }];
    if (token.startsWith('*')) return [{ test: withinName, repeats: true }];
    if (token === '?') return [{ test: withinName, repeats: false }];
    if (/^\[.+\]$/s.test(token)) return [{ test: classOf(token), repeats: false }];
    return [...token.replace(/^\\(.)$/s, '$1')].map(literal);
  });
}

/** The characters in brackets; none where they are a range that cannot be, such as `z-a`. */
function classOf(token: string): (character: string) => boolean {
  const source = `^[${token
    .slice(1, -1)
    .replace(/^[!^]/, '^')
    .replaceAll(/[\\\]]/g, '\\$&')}]$`;
  try {
    const expression = new RegExp(source, 's');
    return (character) => character !== '/' && expression.test(character);
  } catch {
    return () => false;
  }
}
