import { isDeepStrictEqual } from 'node:util';
import { isMap, parseDocument } from 'yaml';
import { findFrontMatter } from '../../prompts/formats/front-matter.ts';
import { oneLine } from '../../runtime/one-line.ts';
import { isTooDeep, TOO_DEEP } from '../../runtime/too-deep.ts';
import { refuse, type SetResult } from './set-result.ts';
import { setInToml } from './set-toml.ts';
import { blockLines, type FrontMatterValue, spliceInto } from './splice.ts';

/**
 * Sets a key of the front matter, YAML or TOML, of a Markdown text; dots in the key lead into nested maps. Every byte outside the
 * key's own line stays: comments, order, quoting, line endings, the text itself. Never throws: a page on the branch may hold
 * anything.
 */
export function setFrontMatter(text: string, key: string, value: FrontMatterValue): SetResult {
  try {
    return setIn(text, key, value);
  } catch (error) {
    // Aliases that lead nowhere, brackets without end, half a character: the parsers throw for each in a way of their own.
    const reason = isTooDeep(error) ? TOO_DEEP : error instanceof Error ? error.message : String(error);
    return refuse(`the front matter cannot be written again (${oneLine(reason, ' ')})`);
  }
}

function setIn(text: string, key: string, value: FrontMatterValue): SetResult {
  const block = findFrontMatter(text);
  if (block === 'none' || block === 'open')
    return refuse('the file has no front matter between two lines of `---` or `+++`');
  const { language, eol } = block;
  const inside = text.slice(block.from, block.to);
  const result = language === 'toml' ? setInToml(inside, key, { value, eol }) : setInYaml(inside, key, { value, eol });
  if (result.kind !== 'set') return result;
  return { kind: 'set', text: text.slice(0, block.from) + result.text + text.slice(block.to) };
}

/** The parser's warnings would go to standard error. */
const QUIET = { logLevel: 'error' } as const;

interface What {
  readonly value: FrontMatterValue;
  readonly eol: string;
}

function setInYaml(yaml: string, key: string, { value, eol }: What): SetResult {
  const document = parseDocument(yaml, QUIET);
  const [error] = document.errors;
  if (isTooDeep(error)) throw error;
  if (error !== undefined) return refuse(`the front matter is not YAML: ${error.message.split('\n', 1)[0]}`);
  const { contents } = document;
  if (contents !== null && !isMap(contents)) return refuse('the front matter is no list of `key: value` lines');
  const keys = key.split('.');
  const splice =
    contents === null
      ? { from: yaml.length, to: yaml.length, text: blockLines(keys, { value, indent: 0, eol }), path: keys }
      : spliceInto({ yaml, eol, value }, contents, keys);
  if ('reason' in splice) return refuse(splice.reason);
  if (document.getIn(splice.path) === value) return { kind: 'same' };
  const changed = yaml.slice(0, splice.from) + splice.text + yaml.slice(splice.to);
  // Whatever YAML was there: the result says the same except for the one key, or nothing is changed.
  return saysTheSame(changed, withValue(document.toJS(), splice.path, value))
    ? { kind: 'set', text: changed }
    : refuse(`\`${key}\` cannot be set without changing more: write it by hand once`);
}

function withValue(data: unknown, [key = '', ...rest]: readonly string[], value: FrontMatterValue): unknown {
  const map: object = Object(data);
  return { ...map, [key]: rest.length === 0 ? value : withValue(Reflect.get(map, key), rest, value) };
}

function saysTheSame(yaml: string, wanted: unknown): boolean {
  const document = parseDocument(yaml, QUIET);
  return document.errors.length === 0 && isDeepStrictEqual(document.toJS(), wanted);
}
