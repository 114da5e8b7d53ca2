import { isDeepStrictEqual } from 'node:util';
import { parseDocument, type Scalar } from 'yaml';

/** What may be written into front matter. */
export type FrontMatterValue = string | number;

/** The value as YAML on one line, in the style that was there: a plain one is quoted where anybody could misread it. */
export function scalarText(value: FrontMatterValue, style: Scalar.Type | undefined = 'PLAIN'): string {
  if (typeof value === 'number') return String(value);
  if (style === 'QUOTE_SINGLE' && !/\p{Cc}/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
  if (style !== 'QUOTE_DOUBLE' && isPlain(value)) return value;
  // A JSON text is a YAML text.
  return JSON.stringify(value);
}

/** Whether the text means itself without quotes: to readers of YAML 1.1 too (`no`, `1:30`), in a block, a list and a map. */
function isPlain(value: string): boolean {
  const yaml = `- ${value}\n- [${value}]\n- {k: ${value}}`;
  return (['1.1', '1.2'] as const).every((version) => {
    const document = parseDocument(yaml, { version });
    const isClean = document.errors.length === 0 && document.warnings.length === 0 && !/^[*&]/.test(value);
    return isClean && isDeepStrictEqual(document.toJS(), [value, [value], { k: value }]);
  });
}
