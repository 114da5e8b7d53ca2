import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

/** In bytes, with room for a tenth more than today's: a megabyte takes a fresh machine about 20 ms. */
const MOST_READ = 1_150_000;

/** What a file of the bundle imports in any case, and what it imports when it comes to that. */
const importsOf = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(([, file]) => file ?? []);

/** The files of the bundle that are read when this one is. */
function readWith(file: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(file)) return found;
  const text = readFileSync(`dist/${file}`, 'utf8');
  found.set(file, text);
  for (const other of importsOf(text, /(?:from|import)"\.\/([^"]+)"/g)) readWith(other, found);
  return found;
}

test('a start reads little: what an inline prompt does not need waits until it is needed', () => {
  const index = readWith('index.js');
  const main = importsOf(index.get('index.js') ?? '', /import\("\.\/(main-[^"]+)"\)/g);
  expect(main).toHaveLength(1);
  const files = main.reduce((found, file) => readWith(file, found), index);
  const texts = [...files.values()].join('\n');
  expect(texts.length).toBeLessThan(MOST_READ);
  expect(texts).toContain('/api/v1/jobs/createTask');
  for (const later of ['yaml', '@decimalturn/toml-patch', '@actions/http-client', '@azure', 'bottleneck'])
    expect(texts).not.toContain(`"node_modules/${later}/`);
  // By name, it would load Node's own fetch as well.
  expect(texts).not.toMatch(/from"(?:node:)?https?"/);
});
