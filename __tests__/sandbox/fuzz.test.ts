import { afterAll, expect, test } from '@jest/globals';
import { wordlessPart } from '../../sandbox/fuzz/in-process.ts';
import { mutated, textLike } from '../../sandbox/fuzz/random-text.ts';
import { JOURNALS, LOCKS, PROMPTS } from '../../sandbox/fuzz/samples.ts';
import { fuzzCase, fuzzWorkspace } from '../../sandbox/fuzz.ts';
import { mulberry32 } from '../../sandbox/random.ts';
import { isJournal } from '../../src/generate/journal.ts';
import { parseLock } from '../../src/plan/lock/lock-text.ts';
import { problemsOf, removeWorkspaces } from '../support/workspace.ts';

const workspace = fuzzWorkspace();
afterAll(() => workspace.remove());
afterAll(removeWorkspaces);

test('a case is the same whenever it is tried', async () => {
  for (const number of [1, 2, 3, 4, 5])
    expect(await fuzzCase(7, number, workspace.path)).toEqual(await fuzzCase(7, number, workspace.path));
  const inputs = await Promise.all([1, 2].map((seed) => fuzzCase(seed, 1, workspace.path)));
  expect(inputs[0]).not.toEqual(inputs[1]);
});

test.each([
  ['TypeError: Cannot read properties of undefined', 'TypeError'],
  ['x\n    at run (file.js:1:2)', '\n    at run (file.js:1:2'],
  ['Invalid URL', 'Invalid URL'],
  ['an error of the action itself: x', 'an error of the action itself'],
])('%j is not taken for words', (text, part) => expect(wordlessPart(text)).toBe(part));

test('words are', () => {
  expect(wordlessPart('Input `shard` is `x`: allowed is `i/n`, at least at the end')).toBeUndefined();
});

test('the samples are what they are samples of, and changing one changes it', async () => {
  for (const [extension, samples] of Object.entries(PROMPTS))
    for (const sample of samples) expect(await problemsOf({ [`a.${extension}`]: sample })).toEqual([]);
  for (const lock of LOCKS) expect(() => parseLock(lock, 'lock')).not.toThrow();
  expect(JOURNALS.every(isJournal)).toBe(true);
  const texts = Array.from({ length: 100 }, (_, seed) => textLike(mulberry32(seed), LOCKS));
  expect(new Set(texts).size).toBeGreaterThan(60);
  expect(mutated(mulberry32(1), 'text')).not.toBe('text');
});
