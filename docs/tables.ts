// Writes the tables of README.md (from action.yml) and docs/faults.md (from the fault policy); with `--check`, fails when they disagree.
import { readFileSync, writeFileSync } from 'node:fs';
import { isMap, isScalar, parseDocument } from 'yaml';
import { z } from 'zod';
import { createRows, pollRows } from './fault-tables.ts';

const ACTION = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string().optional() })),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
});

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

const action = parseDocument(readFileSync('action.yml', 'utf8'));
const { inputs, outputs } = ACTION.parse(action.toJS());

const inputRow = (name: string): string[] => {
  const { description = '', default: value = '' } = inputs[name] ?? {};
  return [`\`${name}\``, value === '' ? '' : `\`${value}\``, description];
};

/** The inputs under the headings that comments of action.yml give them, each a table. */
function inputGroups(): string {
  const declared = action.get('inputs');
  if (!isMap(declared)) throw new Error('action.yml declares no inputs');
  const groups: { heading: string; names: string[] }[] = [];
  // The comment before the first input belongs to the map, as the parser sees it.
  const comments = declared.items.map(({ key }) => (isScalar(key) ? key.commentBefore : undefined));
  comments[0] ??= declared.commentBefore;
  for (const [index, name] of Object.keys(inputs).entries()) {
    const heading = /^ Group: (.+)$/m.exec(comments[index] ?? '')?.[1];
    if (heading !== undefined) groups.push({ heading, names: [] });
    const group = groups.at(-1);
    if (group === undefined) throw new Error(`action.yml names no group before the input ${name}`);
    group.names.push(name);
  }
  const inputTable = (names: string[]): string => table(['input', 'default', 'meaning'], names.map(inputRow));
  return groups.map(({ heading, names }) => `### ${heading}\n\n${inputTable(names)}`).join('\n\n');
}

const outputRows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]);
const faultHeadings = ['what happened', 'what is done', '`kind`', '`charged`'];

/** By page: the tables between `<!-- NAME:start … -->` and `<!-- NAME:end -->`. */
const PAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'README.md': {
    inputs: inputGroups(),
    outputs: table(['output', 'meaning'], outputRows),
  },
  'docs/faults.md': {
    'create-faults': table(faultHeadings, createRows()),
    'poll-faults': table(faultHeadings, pollRows()),
  },
};

function replaceSection(page: string, text: string, [name, content]: readonly [string, string]): string {
  const section = new RegExp(`(<!-- ${name}:start[^>]*-->)[\\s\\S]*?(<!-- ${name}:end -->)`);
  if (!section.test(text)) throw new Error(`${page} has no section ${name}`);
  return text.replace(section, (_, start: string, end: string) => `${start}\n\n${content}\n\n${end}`);
}

for (const [page, sections] of Object.entries(PAGES)) {
  const before = readFileSync(page, 'utf8');
  const after = Object.entries(sections).reduce((text, section) => replaceSection(page, text, section), before);
  if (!process.argv.includes('--check')) {
    writeFileSync(page, after);
  } else if (after !== before) {
    console.error(`${page} disagrees with its source: run \`npm run docs\``);
    process.exitCode = 1;
  }
}
