import { isDeepStrictEqual } from 'node:util';
import { parse, patch } from '@decimalturn/toml-patch';
import { refuse, type SetResult } from './set-result.ts';
import type { FrontMatterValue } from './splice.ts';

export interface TomlValue {
  readonly value: FrontMatterValue;
  /** How lines end. */
  readonly eol: string;
}

/** Sets a key of a TOML text; dots in the key lead into tables. Comments, order and quotes of everything else stay. */
export function setInToml(toml: string, key: string, { value, eol }: TomlValue): SetResult {
  const wanted = read(toml);
  if (wanted === undefined) return refuse('the front matter is not TOML');
  // A key may itself hold a dot.
  const keys = Object.hasOwn(wanted, key) ? [key] : key.split('.');
  const table = tableFor(wanted, keys.slice(0, -1));
  if (typeof table === 'string') return refuse(table);
  const name = keys.at(-1) ?? '';
  const there: unknown = Reflect.get(table, name);
  if (there === value) return { kind: 'same' };
  if (typeof there === 'object' && there !== null && !(there instanceof Date)) {
    return refuse(`\`${key}\` is a list or has keys of its own`);
  }
  const changesMore = `\`${key}\` cannot be set without changing more: write it by hand once`;
  // The library makes all line endings alike, and says so on standard error.
  if (/\r\n/.test(toml) && /(?<!\r)\n/.test(toml)) return refuse(changesMore);
  Reflect.set(table, name, value);
  const patched = patch(toml, wanted);
  // The line after it closes the front matter.
  const changed = patched.endsWith('\n') ? patched : patched + eol;
  // Whatever TOML was there: the result says the same except for the one key, or nothing is changed.
  return isDeepStrictEqual(read(changed), wanted) && hasOtherLines(changed, toml)
    ? { kind: 'set', text: changed }
    : refuse(changesMore);
}

function read(toml: string): object | undefined {
  try {
    return Object(parse(toml));
  } catch {
    return undefined;
  }
}

/** The table that the keys lead to, made where there is none; or why there can be none. */
function tableFor(root: object, keys: readonly string[]): object | string {
  let table = root;
  for (const [depth, key] of keys.entries()) {
    const next: unknown = (Object.hasOwn(table, key) ? Reflect.get(table, key) : undefined) ?? Object.create(null);
    if (typeof next !== 'object' || next === null || Array.isArray(next) || next instanceof Date) {
      return `\`${keys.slice(0, depth + 1).join('.')}\` has a value, so it can have no keys of its own`;
    }
    Reflect.set(table, key, next);
    table = next;
  }
  return table;
}

/** Every line of the text before, except the one that holds the key, is there still, in its order. */
function hasOtherLines(changed: string, before: string): boolean {
  const now = changed.split('\n');
  let missing = 0;
  let at = 0;
  for (const line of before.split('\n')) {
    const found = now.indexOf(line, at);
    if (found < 0) missing += 1;
    else at = found + 1;
  }
  return missing <= 1;
}
