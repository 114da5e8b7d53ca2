import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { KEYS, promptsJsonSchema } from '../../../src/prompts/schema/definition.ts';
import { problemsOf, removeWorkspaces } from '../../support/workspace.ts';

afterAll(removeWorkspaces);

const validate = new Ajv({ strict: false }).compile(promptsJsonSchema());

test('the JSON Schema in the repository is current', async () => {
  await promisify(execFile)(process.execPath, ['schema/generate.ts', '--check']);
});

test('the schema knows the keys of the contract', () => {
  expect(KEYS.image).toEqual([
    'id',
    'prompt',
    'aspect_ratio',
    'resolution',
    'quality',
    'output_format',
    'output',
    'count',
    'pick',
    'alt',
    'vars',
    'convert',
  ]);
  expect(KEYS.defaults).toEqual([...KEYS.image, 'prefix', 'suffix']);
  expect(KEYS.file).toEqual(['$schema', 'defaults', 'vars', 'images']);
});

test.each([
  '[A cat, {id: dog, prompt: A dog}]',
  'images: [A cat]',
  '{defaults: {prefix: a, suffix: b, resolution: 2K}, vars: {x: 1}, images: [{prompt: x, count: 3, pick: 3, aspect_ratio: "16:9"}]}',
])('both say yes to %s', async (content) => {
  expect(validate(parse(content))).toBe(true);
  expect(await problemsOf({ 'a.yml': content })).toEqual([]);
});

test.each([
  '[]',
  'images: []',
  '[7]',
  '[{promt: x}]',
  '[{prompt: x, count: 101}]',
  '[{prompt: x, count: 2, pick: 0}]',
  '[{prompt: x, resolution: 3K}]',
  '[{prompt: x, aspect_ratio: wide}]',
  '{defaults: {sufix: x}, images: [x]}',
  '{images: [x], more: 1}',
])('both say no to %s', async (content) => {
  expect(validate(parse(content))).toBe(false);
  expect(await problemsOf({ 'a.yml': content })).not.toEqual([]);
});

test('the schema accepts the examples', async () => {
  expect(validate(parse(await readFile('examples/prompts.yml', 'utf8')))).toBe(true);
});
