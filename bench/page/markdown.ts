import type { Plot, Section, Table, Target } from './section.ts';

/** Where a plot is, seen from docs/. */
export const plotFile = ({ name }: Plot): string => `images/performance-${name}.svg`;

/** A section as Markdown: its text, plots, tables, then what was promised. */
export function sectionText({ title, text, plots = [], tables, targets }: Section): string {
  const pictures = plots.map((plot) => `![${plot.alt}](${plotFile(plot)})`);
  const promises = targets.length === 0 ? [] : [tableText(targetsTable(targets)), ...missed(targets)];
  return [`## ${title}`, text.trim(), ...pictures, ...tables.map(tableText), ...promises].join('\n\n');
}

/** A table as Markdown. */
export function tableText({ caption, columns, rows }: Table): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const isNumeric = (index: number): boolean => rows.every((row) => /^[\d~]/.test(String(row[index])));
  const rule = line(columns.map((_, index) => (index > 0 && isNumeric(index) ? '--:' : '---')));
  return [...(caption === undefined ? [] : [`${caption}\n`]), line(columns), rule, ...rows.map(line)].join('\n');
}

function targetsTable(targets: readonly Target[]): Table {
  const rows = targets.map(({ what, limit, seen, isMet }) => [what, limit, seen, isMet ? 'met' : '**missed**']);
  return { columns: ['target', 'limit', 'seen', ''], rows };
}

function missed(targets: readonly Target[]): string[] {
  return targets.flatMap(({ what, isMet, otherwise }) =>
    isMet || otherwise === undefined ? [] : [`Missed, ${what}: ${otherwise}`],
  );
}
