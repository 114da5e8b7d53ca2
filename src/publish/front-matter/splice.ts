import { isDeepStrictEqual } from 'node:util';
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';

/** What may be written into front matter. */
export type FrontMatterValue = string | number;

/** A change to a text: `text` replaces what is between `from` and `to`. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Where the value is from now on. */
  readonly path: readonly string[];
}

/** Why a key cannot be set. */
export interface Obstacle {
  readonly reason: string;
}

export interface SpliceOptions {
  readonly yaml: string;
  readonly eol: string;
  readonly value: FrontMatterValue;
}

type Item = Pair<unknown, unknown>;

/** The change that sets the value at `keys` below a map and changes no other byte. */
export function spliceInto(
  options: SpliceOptions,
  map: YAMLMap,
  keys: readonly string[],
  above: readonly string[] = [],
): Splice | Obstacle {
  // A key may itself hold a dot.
  const dotted = pairOf(map, keys.join('.'));
  if (dotted !== undefined) return replace(options, dotted, [...above, keys.join('.')]);
  const [first = '', ...rest] = keys;
  const path = [...above, first];
  const pair = pairOf(map, first);
  if (pair === undefined) return insert(options, map, { keys, path: [...above, ...keys] });
  if (isMap(pair.value)) return spliceInto(options, pair.value, rest, path);
  if (isEmpty(pair.value)) return nest(options, pair, { keys: rest, path: [...path, ...rest] });
  return { reason: `\`${path.join('.')}\` has a value, so it can have no \`${rest.join('.')}\`` };
}

interface Place {
  readonly keys: readonly string[];
  readonly path: readonly string[];
}

function replace({ yaml, eol, value }: SpliceOptions, pair: Item, path: readonly string[]): Splice | Obstacle {
  const { value: node } = pair;
  if (isCollection(node)) return { reason: `\`${path.join('.')}\` is a list or has keys of its own` };
  if (isEmpty(node)) {
    const colon = yaml.indexOf(':', rangeOf(pair.key)[1]) + 1;
    return { from: colon, to: colon, text: ` ${scalarText(value)}`, path };
  }
  if (!isScalar(node) && !isAlias(node)) return { reason: `\`${path.join('.')}\` is nothing that can be replaced` };
  const [from, to] = rangeOf(node);
  const text = scalarText(value, isScalar(node) ? node.type : undefined);
  // A block text ends with its line break.
  return { from, to, text: yaml[to - 1] === '\n' ? text + eol : text, path };
}

/** A new key at the end of a map. */
function insert({ yaml, eol, value }: SpliceOptions, map: YAMLMap, { keys, path }: Place): Splice {
  const last = map.items.at(-1);
  if (map.flow) {
    const at = last === undefined ? rangeOf(map)[0] + 1 : endOf(last, yaml);
    const way = keys.map((key) => scalarText(key)).join(': {');
    const nested = `${way}: ${scalarText(value)}${'}'.repeat(keys.length - 1)}`;
    return { from: at, to: at, text: last === undefined ? nested : `, ${nested}`, path };
  }
  const at = lineAfter(yaml, last === undefined ? yaml.length : endOf(last, yaml));
  const indent = last === undefined ? 0 : columnOf(yaml, rangeOf(map.items[0]?.key)[0]);
  return { from: at, to: at, text: blockLines(keys, { value, indent, eol }), path };
}

/** The first key below one that has no value yet. */
function nest({ yaml, eol, value }: SpliceOptions, pair: Item, { keys, path }: Place): Splice {
  const [from, to] = rangeOf(pair.key);
  const at = lineAfter(yaml, to);
  return { from: at, to: at, text: blockLines(keys, { value, indent: columnOf(yaml, from) + 2, eol }), path };
}

interface BlockOptions {
  readonly value: FrontMatterValue;
  readonly indent: number;
  readonly eol: string;
}

/** `a.b` as a line for `a` and, two spaces further in, one for `b` with its value. */
export function blockLines(keys: readonly string[], { value, indent, eol }: BlockOptions): string {
  const lines = keys.map((key, depth) => `${' '.repeat(indent + 2 * depth)}${scalarText(key)}:`);
  return `${lines.join(eol)} ${scalarText(value)}${eol}`;
}

function pairOf(map: YAMLMap, key: string): Item | undefined {
  return map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
}

/** Nothing after the colon, not even a `null`. */
function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null && (node.source ?? '') === '');
}

/** Where an item's own text ends: comments and blank lines after it are not part of it. */
function endOf({ key, value }: Item, yaml: string): number {
  return isEmpty(value) ? yaml.indexOf(':', rangeOf(key)[1]) + 1 : endOfNode(value, yaml);
}

function endOfNode(node: unknown, yaml: string): number {
  const last: unknown = isCollection(node) && !node.flow ? node.items.at(-1) : undefined;
  if (last === undefined) return rangeOf(node)[1];
  return isPair(last) ? endOf(last, yaml) : endOfNode(last, yaml);
}

function rangeOf(node: unknown): readonly [from: number, to: number] {
  const [from, to] = (isNode(node) && node.range) || [0, 0];
  return [from, to];
}

/** Where the line after the one of `offset` begins; `offset` itself where it begins one. */
function lineAfter(yaml: string, offset: number): number {
  if (offset === 0 || yaml[offset - 1] === '\n') return offset;
  const lineBreak = yaml.indexOf('\n', offset);
  return lineBreak < 0 ? yaml.length : lineBreak + 1;
}

function columnOf(yaml: string, offset: number): number {
  return offset - (yaml.lastIndexOf('\n', offset - 1) + 1);
}

/** The value as YAML on one line, in the style that was there: a plain one is quoted where anybody could misread it. */
function scalarText(value: FrontMatterValue, style: Scalar.Type | undefined = 'PLAIN'): string {
  if (typeof value === 'number') return String(value);
  if (style === 'QUOTE_SINGLE' && !/\p{Cc}/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
  if (style !== 'QUOTE_DOUBLE' && isPlain(value)) return value;
  // A JSON text is a YAML text.
  return JSON.stringify(value);
}

/** `toJS` throws for an alias of nothing: `*a`, or `a, *b` in a list. */
function holdsAlias(document: Document): boolean {
  let isHeld = false;
  visit(document, {
    Alias: () => {
      isHeld = true;
      return visit.BREAK;
    },
  });
  return isHeld;
}

/** Whether the text stays a text without quotes: for readers of YAML 1.1 too (`no`, `1:30`), in a block, a list and a map. */
function isPlain(value: string): boolean {
  const yaml = `- ${value}\n- [${value}]\n- {k: ${value}}`;
  return (['1.1', '1.2'] as const).every((version) => {
    const document = parseDocument(yaml, { version, logLevel: 'error' });
    const isClean = document.errors.length === 0 && document.warnings.length === 0;
    return isClean && !holdsAlias(document) && isDeepStrictEqual(document.toJS(), [value, [value], { k: value }]);
  });
}
