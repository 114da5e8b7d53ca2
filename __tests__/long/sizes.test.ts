import { globSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { annotationsOf, countsOf, expectRefused, type Files, type Inputs, openStage } from '../support/stage.ts';

/*
 * What would take all memory or all night ends in words. How long it takes is asserted nowhere: each of these took minutes,
 * or more memory than Node has, before there were limits.
 */

const LIST = `vars: {a: [${Array.from({ length: 1000 }, (_, index) => index).join(', ')}]}\n`;

test.each<[string, Files, Inputs, string]>([
  [
    'a template of 1000³ combinations',
    { 'p.yml': `${LIST}images: [{id: x, prompt: "{{#a}}{{#a}}{{#a}}x{{/a}}{{/a}}{{/a}}"}]` },
    {},
    'p.yml:2:26: `prompt` repeats its sections: more than 100000 parts to fill',
  ],
  [
    'nine million values in one file',
    { 'p.yml': `[${'1,'.repeat(9_000_000)}1]` },
    {},
    'p.yml:1:1: The file has 9000000 lines and commas: allowed are 1000000 a prompts file, so split it',
  ],
  [
    'a glob with millions of ways to match',
    { [`${'a'.repeat(200)}.yml`]: '- a cat' },
    { 'prompts-file': `${'*a'.repeat(25)}b.yml` },
    `Input \`prompts-file\` names \`${'*a'.repeat(25)}b.yml\`: allowed are 4 \`*\` in a name, and 4 \`**\` in a pattern`,
  ],
  [
    '130,000 prompts',
    { 'p.yml': Array.from({ length: 1300 }, (_, index) => `- {prompt: p${index}, count: 100}\n`).join('') },
    {},
    'The run is about 130000 images, allowed are 10000: divide them with `shard`, or name some with `only`',
  ],
])('%s is refused in words', async (_what, files, inputs, words) => {
  const stage = await openStage({}, files);
  const run = await stage.run({ 'prompts-file': 'p.yml', ...inputs });
  expectRefused(run, stage, [words]);
});

test('20,000 wrong entries of a lock are named up to the hundredth, and counted', async () => {
  const images = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`image-${index}`, {}]));
  const lock = JSON.stringify({ version: 1, images }, null, 2);
  const stage = await openStage({}, { 'generated-images/gpt-image.lock.json': lock });
  const run = await stage.run({ prompt: 'a cat' });
  expect(run).toMatchObject({ exitCode: 1, stderr: '' });
  expect(annotationsOf(run, 'error')).toHaveLength(10);
  const titles = run.log.annotations.map(({ title }) => title);
  expect(titles).toContain('19992 more problems, reported in the log as far as the first 100 go');
  expect(run.log.text).toContain('… and 19900 more');
  expect(run.summary).toContain('And 19900 more: the log has the first 100.');
  expect(stage.api.ledger.requests).toEqual([]);
});

test('a journal of 400 MB is not read: nothing is paid for without knowing what is', async () => {
  const stage = await openStage();
  const temp = path.join(stage.workspace.path, '..', `temp-of-${path.basename(stage.workspace.path)}`);
  const first = await stage.run({ prompt: 'a cat' }, { temp });
  expect(countsOf(first)).toEqual({ generated: 1 });
  const [journal = ''] = globSync('gpt-image/*/journal.jsonl', { cwd: temp });
  truncateSync(path.join(temp, journal), 400_000_000);
  const run = await stage.run({ prompt: 'a cat', regenerate: 'all', idempotency: 'false' }, { temp });
  expect(run).toMatchObject({ exitCode: 1, stderr: '' });
  expect(run.log.text).toContain('has 400.0 MB: allowed are 10 MB');
  expect(stage.api.ledger.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
});
