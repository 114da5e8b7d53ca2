import type { core } from 'zod';
import type { Conversion } from '../image/conversion.ts';
import { CONVERSION_KEYS, canonicalConversion, conversionSchema } from '../image/conversion-schema.ts';
import type { InputReader } from './input-reader.ts';

/** Reads the `key=value` lines of the input `convert`; `undefined` where it is empty, or wrong, which is noted. */
export function readConversion(read: InputReader): Conversion | undefined {
  const pairs = read.list('convert').flatMap((line) => pairOf(read, line));
  if (pairs.length === 0) return undefined;
  const twice = pairs.find(([key], index) => pairs.findIndex(([other]) => other === key) < index);
  if (twice !== undefined) read.problem('convert', `has \`${twice[0]}\` twice`);
  const texts = Object.fromEntries(pairs);
  const parsed = conversionSchema.safeParse(
    Object.fromEntries(pairs.map(([key, text]) => [key, parsedValue(key, text)])),
  );
  if (parsed.success) return canonicalConversion(parsed.data);
  for (const message of new Set(parsed.error.issues.map((issue) => words(issue, texts))))
    read.problem('convert', message);
  return undefined;
}

function pairOf(read: InputReader, line: string): [key: string, text: string][] {
  const [, key, text] = /^([^=\s]+)\s*=\s*(.+)$/.exec(line) ?? [];
  const allowed = CONVERSION_KEYS.map((each) => `\`${each}\``).join(', ');
  if (key === undefined || text === undefined) {
    read.problem(
      'convert',
      `has the line \`${line}\`: allowed is \`key=value\`, such as \`format=webp\`, with ${allowed}`,
    );
    return [];
  }
  if (CONVERSION_KEYS.includes(key)) return [[key, text]];
  read.problem('convert', `has the line \`${line}\`: allowed keys are ${allowed}`);
  return [];
}

/** Digits are numbers; what is none stays a text, for the schema to name. */
function parsedValue(key: string, text: string): unknown {
  const numberOf = (value: string): unknown => (/^\d{1,9}$/.test(value) ? Number(value) : value);
  if (key === 'widths') return text.split(',').map((width) => numberOf(width.trim()));
  return key === 'format' || key === 'fit' ? text : numberOf(text);
}

function words({ path: [key], message }: core.$ZodIssue, texts: Readonly<Record<string, string>>): string {
  const name = String(key ?? '');
  const value = texts[name];
  return value === undefined
    ? `is not a conversion: allowed is ${message}`
    : `has \`${name}=${value}\`: allowed is ${message}`;
}
