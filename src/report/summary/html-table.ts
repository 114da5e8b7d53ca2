import { markdown } from '../escape.ts';
import { shorten } from '../format.ts';

/** A table as an HTML block: Markdown does not look inside, so only HTML has to be escaped. Cells are escaped already. */
export interface TableOptions<Item> {
  readonly head: readonly string[];
  /** What the rows are about. */
  readonly items: readonly Item[];
  /** Is called for as many items as there is room for: of 10,000 long prompts few are shown. */
  readonly row: (item: Item) => string;
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
export function table<Item>({ head, items, row, budget, rest }: TableOptions<Item>): string {
  const kept = rowsThatFit(items, row, budget - 400);
  const start = `<table>\n<tr>${head.map((cell) => `<th align="left">${cell}</th>`).join('')}</tr>`;
  const more = kept.length < items.length ? `\n\n${rest(items.length - kept.length)}` : '';
  return `${[start, ...kept, '</table>'].join('\n')}${more}`;
}

/** The first entries that together stay within so many bytes. */
export function thatFit(entries: readonly string[], budget: number): readonly string[] {
  return rowsThatFit(entries, (entry) => entry, budget);
}

function rowsThatFit<Item>(items: readonly Item[], row: (item: Item) => string, budget: number): readonly string[] {
  const kept: string[] = [];
  let bytes = 0;
  for (const item of items) {
    const entry = row(item);
    bytes += Buffer.byteLength(entry) + 1;
    if (bytes > budget) break;
    kept.push(entry);
  }
  return kept;
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
