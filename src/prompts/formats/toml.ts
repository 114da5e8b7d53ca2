import { parse } from '@decimalturn/toml-patch';
import { InvalidInputError } from '../../runtime/problem.ts';
import { isTooDeep, TOO_DEEP } from '../../runtime/too-deep.ts';
import type { Locate, TextFile } from './parsed-file.ts';

export interface PlacedToml {
  readonly values: Readonly<Record<string, unknown>>;
  readonly locate: Locate;
}

/**
 * Parses the TOML of a front matter, keeping places. `firstLine` is the line of the file that the text starts on. Dates are
 * text, as they stand there. @throws InvalidInputError for what is not TOML.
 */
export function parseToml({ path, text }: TextFile, firstLine: number): PlacedToml {
  const locate: Locate = (way) => ({ file: path, line: lineOf(text, way) + firstLine, column: 1 });
  try {
    return { values: Object.fromEntries(Object.entries(Object(plain(parse(text))))), locate };
  } catch (error) {
    const [, line = '1', column = '0'] = /\((\d+), (\d+)\)/.exec(String(error)) ?? [];
    const reason = isTooDeep(error) ? TOO_DEEP : String(error).trim().split('\n').at(-1);
    const source = { file: path, line: Number(line) + firstLine - 1, column: Number(column) + 1 };
    throw new InvalidInputError([{ message: `This is not TOML: ${reason}`, source }]);
  }
}

/** Values as YAML and JSON give them. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

/** The line, from 0, of a key as people write it, in a table or with dots; of the nearest thing around it if there is none. */
function lineOf(text: string, way: readonly PropertyKey[]): number {
  const lines = text.split('\n');
  for (let depth = way.length; depth > 0; depth -= 1) {
    const names = way.slice(0, depth).map(String);
    const dotted = names.map(escaped).join('\\s*\\.\\s*');
    const direct = lines.findIndex((line) => new RegExp(`^\\s*(\\[\\s*)?${dotted}\\s*[=.\\]]`).test(line));
    if (direct >= 0) return direct;
    const header = new RegExp(`^\\s*\\[\\s*${names.slice(0, -1).map(escaped).join('\\s*\\.\\s*')}\\s*\\]`);
    const table = names.length < 2 ? -1 : lines.findIndex((line) => header.test(line));
    const below = lines
      .slice(table + 1)
      .findIndex((line) => new RegExp(`^\\s*${escaped(names.at(-1) ?? '')}\\s*=`).test(line));
    if (table >= 0 && below >= 0) return table + 1 + below;
  }
  return 0;
}

function escaped(name: string): string {
  return `"?${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}"?`;
}
