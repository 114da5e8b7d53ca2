import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
  YAMLParseError,
} from 'yaml';
import type { Source } from '../../image/image.ts';
import { InvalidInputError, MOST_PROBLEMS, type Problem } from '../../runtime/problem.ts';
import { isTooDeep, TOO_DEEP } from '../../runtime/too-deep.ts';
import type { DataPath, Draft, Locate, TextFile } from './parsed-file.ts';

/** How often aliases may be expanded: far above any real file, far below what an anchor bomb needs to hurt. */
const MOST_ALIASES = 100_000;

/** A YAML text whose parts can be found again. */
export interface PlacedYaml {
  readonly text: string;
  readonly document: Document;
  readonly locate: Locate;
  /** The place of an offset into the text. */
  readonly placeOf: (offset: number) => Source;
}

/** Parses YAML, keeping places. `firstLine` is the line of `file` that the text starts on. Syntax errors stay in `document.errors`. */
export function parsePlaced({ path, text }: TextFile, firstLine = 1): PlacedYaml {
  const lineCounter = new LineCounter();
  // The parser's own search for doubles compares every key with every other.
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  document.errors.push(...doubleKeys(document));
  const placeOf = (offset: number): Source => {
    const { line, col } = lineCounter.linePos(offset);
    return { file: path, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  return { text, document, placeOf, locate: (way, what) => placeOf(findOffset(document, way, what)) };
}

/** Keys that are twice in one map. */
function doubleKeys(document: Document): YAMLParseError[] {
  const errors: YAMLParseError[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const [from = 0, to = from] = key.range ?? [];
        if (!seen.has(key.value)) seen.add(key.value);
        else if (errors.length < MOST_PROBLEMS)
          errors.push(new YAMLParseError([from, to], 'DUPLICATE_KEY', 'Map keys must be unique'));
      }
    },
  });
  return errors;
}

/**
 * The values of a YAML text.
 * @throws InvalidInputError with every syntax error, or when its aliases unfold without end.
 */
export function valuesOf(yaml: PlacedYaml): unknown {
  const { document, placeOf } = yaml;
  if (document.errors.length > 0) throw new InvalidInputError(syntaxProblems(yaml));
  try {
    const values: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return values;
  } catch (cause) {
    if (isTooDeep(cause)) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `The aliases (\`*name\`) of this YAML cannot be unfolded: ${reason}`;
    throw new InvalidInputError([{ message, source: placeOf(0) }]);
  }
}

/** The parser's own words, except for a tab in an indentation: its consequences have many names, none of them tab. */
function syntaxProblems({ text, document, placeOf }: PlacedYaml): Problem[] {
  if (document.errors.some(isTooDeep)) return [{ message: `This is not YAML: ${TOO_DEEP}`, source: placeOf(0) }];
  const problem = (words: string, offset: number): Problem => {
    return { message: `This is not YAML: ${words}`, source: placeOf(offset) };
  };
  const lineStart = text.lastIndexOf('\n', (document.errors[0]?.pos[0] ?? 0) - 1) + 1;
  const indent = /^ *(?=\t)/.exec(text.slice(lineStart))?.[0];
  if (indent !== undefined) return [problem('a tab indents this line: use spaces', lineStart + indent.length)];
  return document.errors.map(({ message, pos }) => problem(message, pos[0]));
}

/** Reads a `.yml` or `.yaml` prompts file. */
export function readYaml(file: TextFile): Draft {
  const pieces = inPieces(file.text);
  return (pieces && readPieces(file, pieces)) ?? readWhole(file);
}

function readWhole(file: TextFile): Draft {
  const yaml = parsePlaced(file);
  return { data: valuesOf(yaml), locate: yaml.locate };
}

/**
 * Reads what `readWhole` would read, but with one piece's document in memory at a time (docs/decisions/yaml-pieces.md).
 * Anything unusual in a piece is left to `readWhole`, and so are the places of everything except images.
 */
export function readPieces(file: TextFile, { head, lists }: Pieces): Draft | undefined {
  const frame = parsePlaced({ path: file.path, text: head }).document;
  const keys: unknown = frame.toJS();
  const isBare = frame.contents === null;
  if (frame.errors.length > 0 || !(isBare || (isMap(frame.contents) && frame.has('images')))) return undefined;

  const images: unknown[] = [];
  const places: Source[] = [];
  for (const { text, firstLine } of lists) {
    const { document, placeOf } = parsePlaced({ path: file.path, text }, firstLine);
    const values: unknown = document.toJS();
    if (document.errors.length > 0 || !isSeq(document.contents) || !Array.isArray(values)) return undefined;
    for (const value of values) images.push(value);
    for (const item of document.contents.items) places.push(placeOf(offsetOf(item) ?? 0));
  }
  let whole: Locate | undefined;
  const locate: Locate = (path, what) => {
    const place = path.length === (isBare ? 1 : 2) ? places[Number(path.at(-1))] : undefined;
    if (place !== undefined) return place;
    whole ??= parsePlaced(file).locate;
    return whole(path, what);
  };
  return { data: isBare ? images : { ...(typeof keys === 'object' && keys), images }, locate };
}

/** Walks as far along the path as the document goes, and returns where it got to. */
function findOffset(document: Document, path: DataPath, what: 'key' | 'value' = 'value'): number {
  let node: unknown = document.contents;
  let offset = offsetOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const { key, value } = childOf(node, step);
    const wanted = what === 'key' && index === path.length - 1 ? key : value;
    node = value;
    offset = offsetOf(wanted) ?? offsetOf(key) ?? offset;
    if (node === undefined || isAlias(node)) break;
  }
  return offset;
}

function childOf(node: unknown, step: PropertyKey): { key?: unknown; value?: unknown } {
  if (isSeq(node) && typeof step === 'number') return { value: node.items[step] };
  if (!isMap(node)) return {};
  const pair = pairsOf(node).get(String(step));
  return pair === undefined ? {} : { key: pair.key, value: pair.value };
}

const pairsByKey = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pairs of a map by their keys: each of thousands of unknown keys is looked for. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairsByKey.get(map);
  if (known !== undefined) return known;
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : undefined;
    if (key !== undefined && !pairs.has(key)) pairs.set(key, pair);
  }
  pairsByKey.set(map, pairs);
  return pairs;
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** A long list of images, cut into shorter ones. */
interface Pieces {
  /** What is above the list, down to `images:`; `` for a bare list. */
  readonly head: string;
  readonly lists: readonly Piece[];
}

interface Piece {
  readonly text: string;
  readonly firstLine: number;
}

interface Cut {
  /** A text of fewer characters is left whole. */
  readonly smallest: number;
  /** Images a piece. */
  readonly items: number;
}

/** Below 200,000 characters there is no memory to speak of that pieces could save. */
const SENSIBLE: Cut = { smallest: 200_000, items: 500 };

/** Anchors and aliases reach across items; directives and document marks change what all of the text means. */
const UNCUTTABLE = /(^|[\s[{,])[&*]\S|^(%|---|\.\.\.)/m;

/**
 * Cuts a YAML text between the items of its list of images, which is the last thing in it. In YAML, all that belongs
 * to an item is indented deeper than its dash, so a dash at the first item's indentation begins an item.
 * @returns `undefined` for a text that is short, or not of this plain kind.
 */
export function inPieces(text: string, { smallest, items }: Cut = SENSIBLE): Pieces | undefined {
  if (text.length < smallest || UNCUTTABLE.test(text)) return undefined;
  const lines = text.split('\n');
  const above = lines.findIndex((line) => /^(images:\s*$|- )/.test(line));
  const listStart = lines[above]?.startsWith('images') ? above + 1 : above;
  const indent = /^ *(?=- )/.exec(lines[listStart] ?? '')?.[0];
  if (above === -1 || indent === undefined) return undefined;

  const starts: number[] = [];
  for (let index = listStart; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.startsWith(`${indent}- `)) starts.push(index);
    else if (!line.startsWith(`${indent} `) && !/^\s*(#.*)?$/.test(line)) return undefined;
  }
  const cuts = starts.filter((_, index) => index % items === 0);
  const lists = cuts.map((start, index) => {
    const end = cuts[index + 1];
    return { text: lines.slice(start, end).join('\n') + (end === undefined ? '' : '\n'), firstLine: start + 1 };
  });
  return { head: lines.slice(0, listStart).join('\n'), lists };
}
