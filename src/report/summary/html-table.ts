import { markdown } from '../escape.ts';
import { shorten } from '../format.ts';

/** A table as an HTML block: Markdown does not look inside, so only HTML has to be escaped. Cells are escaped already. */
export interface TableOptions {
  readonly head: readonly string[];
  readonly rows: readonly string[];
  /** In bytes; rows that no longer fit are left out. */
  readonly budget: number;
  /** What to say of the rows that are left out. */
  readonly rest: (count: number) => string;
}

/** One row of cells; a cell is Markdown-safe HTML. */
export function tableRow(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** The table with as many rows as fit, and a line that says how many are left out. */
export function table({ head, rows, budget, rest }: TableOptions): string {
  const kept = thatFit(rows, budget - 400);
  const start = `<table>\n<tr>${head.map((cell) => `<th align="left">${cell}</th>`).join('')}</tr>`;
  const more = kept.length < rows.length ? `\n\n${rest(rows.length - kept.length)}` : '';
  return `${[start, ...kept, '</table>'].join('\n')}${more}`;
}

/** The first entries that together stay within so many bytes. */
export function thatFit(entries: readonly string[], budget: number): readonly string[] {
  let bytes = 0;
  const end = entries.findIndex((entry) => {
    bytes += Buffer.byteLength(entry) + 1;
    return bytes > budget;
  });
  return end === -1 ? entries : entries.slice(0, end);
}

/** Longer prompts are folded away behind their beginning. */
const FOLD_ABOVE = 120;
/** Longer prompts are cut; the gallery and `results.json` have them whole. */
const LONGEST_PROMPT = 4000;

/** A prompt for a table cell, folded when it is long, and cut to so many UTF-16 units. */
export function promptCell(prompt: string, longest = LONGEST_PROMPT): string {
  if (prompt.length <= FOLD_ABOVE && !prompt.includes('\n')) return markdown(prompt);
  const [firstLine = ''] = prompt.trimStart().split('\n');
  return `<details><summary>${markdown(shorten(firstLine, 80))}</summary>${markdown(shorten(prompt, longest))}</details>`;
}

/** An id, path or other name for a table cell. GitHub looks for no references inside `code`. */
export function codeCell(text: string): string {
  return `<code>${markdown(shorten(text, 300))}</code>`;
}
