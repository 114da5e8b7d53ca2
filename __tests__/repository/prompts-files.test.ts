import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { codeBlocks } from '../support/code-blocks.ts';
import { filesBelow, pages } from '../support/repository-files.ts';
import { problemsOf, removeWorkspaces, specsIn } from '../support/workspace.ts';

afterAll(removeWorkspaces);

const template = { 'prompt-template': 'A hero image for “{{title}}”: {{description}}' };
const schema = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('schema/prompts.schema.json', 'utf8')));

/** What the schema, as an editor applies it, has against a YAML or JSON prompts file. */
function schemaProblems(text: string): unknown[] {
  schema(parse(text));
  return schema.errors ?? [];
}

const examples = filesBelow('examples').filter((file) => !file.startsWith('examples/workflows/'));

test.each(examples)('%s is a good prompts file', async (file) => {
  const inputs = { 'working-directory': 'examples', 'prompts-file': path.relative('examples', file), ...template };
  const specs = await specsIn(process.cwd(), inputs);
  expect(specs.length).toBeGreaterThan(0);
  if (/\.(ya?ml|json)$/.test(file)) expect(schemaProblems(readFileSync(file, 'utf8'))).toEqual([]);
});

/** The extension that a block's language stands for; none for languages of no prompts file. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  ...{ yaml: 'yml', json: 'json', jsonl: 'jsonl', csv: 'csv', text: 'txt', markdown: 'md' },
};

/** YAML that is no prompts file: a workflow, steps, permissions. */
const OTHER_YAML = /^(on|jobs|permissions|concurrency):|^ *- uses:/m;

const blocks = pages()
  .flatMap(codeBlocks)
  .filter(({ language, text }) => language in EXTENSIONS && !(language === 'yaml' && OTHER_YAML.test(text)));

test.each(blocks)('$place is a good prompts file', async ({ language, text }) => {
  expect(await problemsOf({ [`prompts.${EXTENSIONS[language]}`]: text }, template)).toEqual([]);
  if (language === 'yaml' || language === 'json') expect(schemaProblems(text)).toEqual([]);
});

test('the docs show every format', () => {
  const shown = codeBlocks('docs/prompts-files.md').map(({ language }) => language);
  expect(shown).toEqual(expect.arrayContaining(Object.keys(EXTENSIONS)));
});

test('the schema and the action refuse the same', async () => {
  const wrong = 'images:\n  - prompt: a fox\n    resolution: 3K\n';
  expect(schemaProblems(wrong)).not.toEqual([]);
  expect(await problemsOf({ 'prompts.yml': wrong })).toEqual([expect.stringContaining('`3K`')]);
});
