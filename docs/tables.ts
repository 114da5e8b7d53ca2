// Writes the tables of inputs and outputs into README.md from action.yml; with `--check`, fails when they disagree.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const README = 'README.md';

const ACTION = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string().optional() })),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
});

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

function replaceSection(text: string, name: string, content: string): string {
  const section = new RegExp(`(<!-- ${name}:start[^>]*-->)[\\s\\S]*?(<!-- ${name}:end -->)`);
  if (!section.test(text)) throw new Error(`${README} has no section ${name}`);
  return text.replace(section, (_, start: string, end: string) => `${start}\n\n${content}\n\n${end}`);
}

const { inputs, outputs } = ACTION.parse(parse(readFileSync('action.yml', 'utf8')));
const inputRows = Object.entries(inputs).map(([name, { description, default: value = '' }]) => [
  `\`${name}\``,
  value === '' ? '' : `\`${value}\``,
  description,
]);
const outputRows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]);

const before = readFileSync(README, 'utf8');
const withInputs = replaceSection(before, 'inputs', table(['input', 'default', 'meaning'], inputRows));
const after = replaceSection(withInputs, 'outputs', table(['output', 'meaning'], outputRows));

if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error(`${README} disagrees with action.yml: run \`npm run docs\``);
    process.exitCode = 1;
  }
} else {
  writeFileSync(README, after);
}
