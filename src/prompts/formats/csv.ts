import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import type { Source } from '../../image/image.ts';
import { jsonFault } from '../../runtime/json-fault.ts';
import { InvalidInputError, type Problem } from '../../runtime/problem.ts';
import { KEYS } from '../schema/definition.ts';
import { didYouMean } from '../schema/did-you-mean.ts';
import type { Draft, Locate, TextFile } from './parsed-file.ts';

/** What csv-parse gives with `info`: a record, and the line it ends on. */
const recordsSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

interface Row {
  readonly cells: readonly string[];
  /** The line the row starts on. */
  readonly line: number;
}

/** Reads a `.csv` prompts file: a header row of keys, then one image a row; an empty cell is an absent key. */
export function readCsv(file: TextFile): Draft {
  const at = (line: number): Source => ({ file: file.path, line, column: 1 });
  const [header, ...rows] = readRows(file, at);
  if (header === undefined) return { data: [], locate: () => at(1) };
  const columns = header.cells;
  const wrong = headerProblems(columns).map((message) => ({ message, source: at(header.line) }));
  if (wrong.length > 0) throw new InvalidInputError(wrong);

  const whole = rows.filter(({ cells }) => cells.length === columns.length);
  const uneven = rows
    .filter(({ cells }) => cells.length !== columns.length)
    .map(({ cells, line }) => ({
      message: `The row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, the header has ${columns.length}: put a cell that holds a comma in "quotes"`,
      source: at(line),
    }));
  const locate: Locate = ([index]) => at(whole[Number(index)]?.line ?? header.line);
  const problems = [...uneven, ...whole.flatMap(({ cells, line }) => jsonProblems(columns, cells, at(line)))];
  return { data: whole.map(({ cells }) => imageOf(columns, cells)), locate, problems };
}

/** Line breaks become `\n` first: a prompt is the same whichever way git checked the file out, and lines are counted right. */
function readRows({ text }: TextFile, at: (line: number) => Source): Row[] {
  try {
    const records = recordsSchema.parse(
      parse(text.replace(/\r\n?/g, '\n'), { info: true, relax_column_count: true, trim: true }),
    );
    return records
      .map(({ record }, index) => ({ cells: record, line: (records[index - 1]?.info.lines ?? 0) + 1 }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InvalidInputError([{ message: `This is not CSV: ${error.message}`, source: at(Number(error['lines'])) }]);
  }
}

function headerProblems(columns: readonly string[]): string[] {
  const allowed = KEYS.image.map((key) => `\`${key}\``).join(', ');
  if (columns.length === 1 && columns[0]?.includes(';')) {
    return ['The header has semicolons: allowed are cells separated by commas'];
  }
  const seen = new Set<string>();
  const problems = columns.flatMap((column) => {
    if (seen.size === seen.add(column).size) return [`The column \`${column}\` is here twice`];
    if (KEYS.image.includes(column)) return [];
    return [`Unknown column \`${column}\`${didYouMean(column, KEYS.image)} Allowed are ${allowed}`];
  });
  return columns.includes('prompt') ? problems : [...problems, 'The header has no column `prompt`'];
}

function imageOf(columns: readonly string[], cells: readonly string[]): Record<string, unknown> {
  const entries = columns.map((column, index) => [column, cellValue(column, cells[index] ?? '')] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

/** Columns whose cells are JSON. */
const JSON_COLUMNS = ['vars', 'convert'];

function jsonProblems(columns: readonly string[], cells: readonly string[], source: Source): Problem[] {
  return columns.flatMap((column, index) => {
    const cell = cells[index] ?? '';
    const fault = JSON_COLUMNS.includes(column) && cell !== '' ? jsonFault(cell) : undefined;
    return fault === undefined ? [] : [{ message: `\`${column}\` is not JSON: ${fault.words}`, source }];
  });
}

/** Cells are text; `count` and `pick` are numbers, `vars` and `convert` are JSON. Another number stays text, for the validator to report. */
function cellValue(column: string, cell: string): unknown {
  if ((column === 'count' || column === 'pick') && /^\d{1,9}$/.test(cell)) return Number(cell);
  if (!JSON_COLUMNS.includes(column)) return cell;
  // What is not JSON has a problem of its own already, and counts as absent.
  return cell === '' || jsonFault(cell) !== undefined ? '' : JSON.parse(cell);
}
