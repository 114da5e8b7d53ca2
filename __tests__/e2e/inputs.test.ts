import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { annotationsOf, countsOf, expectRefused, openStage, resultsOf } from '../support/stage.ts';

describe('inputs that are wrong are named with their values and what is allowed, before anything is paid for', () => {
  test('all that is wrong is reported at once', async () => {
    const stage = await openStage();
    const wrong = { 'api-key': '', timeout: 'soon', concurrency: '0', resolution: '8K' };
    const run = await stage.run(wrong, { post: true });
    expectRefused(run, stage, [
      'Input `api-key` is empty: give it the key of the image API, from a secret; only a `dry-run` needs none',
      'Input `prompt` and `prompts-file` are both empty: give one of them',
      'Input `resolution` is `8K`: allowed is `1K`, `2K`, `4K`',
      'Input `concurrency` is `0`: allowed is a whole number from 1 to 100',
      'Input `timeout` is `soon`: allowed is a duration such as `500ms`, `90s`, `10m`, `1h30m`, or a number of seconds, more than 0 and at most 7d',
    ]);
    expect(run.post?.log.lines).toEqual([]);
  });
});

describe('the length of a prompt', () => {
  test.each([
    ['letters', 'x'.repeat(20_000)],
    ['emoji, each of them two', '🦦'.repeat(10_000)],
  ])('20,000 with %s is what the API takes', async (_, prompt) => {
    const stage = await openStage();
    const run = await stage.run({ prompt, filename: 'long' });
    expect(countsOf(run)).toEqual({ generated: 1 });
    expect(stage.api.ledger.tasksOf(prompt)).toHaveLength(1);
  });
});

describe('a key that the API refuses', () => {
  test('stops the run at its first word, charges nothing, and says what to check', async () => {
    const prompts = ['a', 'b', 'c', 'd', 'e'];
    const stage = await openStage({}, { 'prompts.txt': prompts.join('\n') });
    const run = await stage.run({ 'prompts-file': 'prompts.txt', 'api-key': 'not-the-key', concurrency: '1' });
    expect(run.exitCode).toBe(1);
    expect(stage.api.ledger.requests).toHaveLength(1);
    expect(stage.api.ledger.tasks).toEqual([]);
    expect(countsOf(run)).toEqual({ failed: 1, skipped: 4 });
    const [first] = resultsOf(run);
    expect(first?.error).toEqual({
      kind: 'unauthorized',
      message: 'the API refused the key; check `api-key` (401): “invalid API key”',
      charged: 'no',
    });
    const [image, verdict] = annotationsOf(run, 'error');
    expect(image).toMatch(/^prompts\.txt:1:1: the API refused the key.*\nnot charged; request .*\n.*`api-key`\.$/);
    expect(verdict).toBe('5 of 5 wanted images are missing (1 failed, 4 skipped)');
  });
});

test.each([
  ['{"ref": "refs/', /^it cannot be read \(.*JSON.*\)$/],
  ['[]', /^it is no object$/],
  ['null', /^it is no object$/],
])('an event file that holds %j is refused, named with its variable', async (content, reason) => {
  const stage = await openStage({}, { 'event.json': content });
  const file = path.join(stage.workspace.path, 'event.json');
  const run = await stage.run({ prompt: 'a cat' }, { env: { GITHUB_EVENT_PATH: file } });
  const [words = ''] = annotationsOf(run, 'error');
  const [start, end] = [
    `Variable \`GITHUB_EVENT_PATH\` names \`${file}\`: `,
    '; allowed is a JSON object, as the runner writes it',
  ];
  expectRefused(run, stage, [words]);
  expect([words.slice(0, start.length), words.slice(-end.length)]).toEqual([start, end]);
  expect(words.slice(start.length, -end.length)).toMatch(reason);
});
