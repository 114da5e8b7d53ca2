import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { annotationsOf, countsOf, expectRefused, type Inputs, openStage, resultsOf } from '../support/stage.ts';

const DURATION = 'a duration such as `500ms`, `90s`, `10m`, `1h30m`, or a number of seconds';
const TIMER = `${DURATION}, more than 0 and at most 7d`;
const SHARD = '`i/n` with n from 1 to 256 and i from 1 to n, such as `2/4`';
const HTTP = 'http would send the key in the clear; allowed is https (http for loopback alone)';
const ARTIFACT = 'an artifact\'s name may not hold `" : < > | * ? \\ /` or a line break';

/** Inputs, and all that is wrong with them: the whole of the annotation. */
const WRONG: readonly (readonly [Inputs, string])[] = [
  [
    { 'api-key': '' },
    'Input `api-key` is empty: give it the key of the image API, from a secret; only a `dry-run` needs none',
  ],
  [
    { 'api-key': 'two words' },
    'Input `api-key` holds a space, a line break or a character that no key has: is the secret complete?',
  ],
  [{ prompt: '' }, 'Input `prompt` and `prompts-file` are both empty: give one of them'],
  [{ prompt: ' \n ' }, 'Input `prompt` and `prompts-file` are both empty: give one of them'],
  [{ 'prompts-file': 'a.yml' }, 'Input `prompt` and `prompts-file` are both given: give one of them'],
  [{ resolution: '8K' }, 'Input `resolution` is `8K`: allowed is `1K`, `2K`, `4K`'],
  [{ 'aspect-ratio': '16x9' }, 'Input `aspect-ratio` is `16x9`: allowed is `auto` or `W:H` such as `16:9`'],
  [{ concurrency: '0' }, 'Input `concurrency` is `0`: allowed is a whole number from 1 to 100'],
  [{ concurrency: '5abc' }, 'Input `concurrency` is `5abc`: allowed is a whole number from 1 to 100'],
  [{ timeout: 'soon' }, `Input \`timeout\` is \`soon\`: allowed is ${TIMER}`],
  [{ timeout: '0' }, `Input \`timeout\` is \`0\`: allowed is ${TIMER}`],
  [{ 'image-timeout': '-5s' }, `Input \`image-timeout\` is \`-5s\`: allowed is ${TIMER}`],
  [{ 'poll-interval': 'often' }, `Input \`poll-interval\` is \`often\`: allowed is \`auto\` or ${TIMER}`],
  [{ 'base-url': 'http://api.example.com' }, `Input \`base-url\` is \`http://api.example.com\`: ${HTTP}`],
  [{ 'base-url': 'example.com' }, 'Input `base-url` is `example.com`: allowed is an absolute https URL'],
  [
    { 'base-url': 'https://me:pw@example.com' },
    'Input `base-url` is `https://me:pw@example.com`: it may not hold a user or a password',
  ],
  [{ 'working-directory': '..' }, 'Input `working-directory` is `..`: allowed is a path inside the workspace'],
  [
    { 'working-directory': 'nowhere' },
    'Input `working-directory` is `nowhere`: there is no such directory in the workspace',
  ],
  [{ 'output-dir': '../up' }, 'Input `output-dir` is `../up`: allowed is a path inside the working directory'],
  [{ 'output-dir': '/etc' }, 'Input `output-dir` is `/etc`: allowed is a path inside the working directory'],
  [{ 'output-dir': '.git' }, 'Input `output-dir` is `.git`: ".git" is git\'s own folder'],
  [
    { filename: '../x.png' },
    'Input `filename` is "../x.png": it holds "/", allowed are letters, digits, `-`, `_` and `.`',
  ],
  [{ filename: 'CON' }, 'Input `filename` is "CON": Windows keeps this name for a device'],
  [{ 'fail-on': 'some' }, 'Input `fail-on` is `some`: allowed is `any`, `all`, `never`'],
  [{ overwrite: 'tru' }, 'Input `overwrite` is `tru`: allowed is `true`, `false`'],
  [{ 'artifact-name': 'a/b' }, `Input \`artifact-name\` is \`a/b\`: ${ARTIFACT}`],
  [{ 'artifact-layout': 'tar' }, 'Input `artifact-layout` is `tar`: allowed is `zip`, `files`'],
  [{ 'retention-days': '0' }, 'Input `retention-days` is `0`: allowed is a whole number from 1 to 400'],
  [{ 'compression-level': '10' }, 'Input `compression-level` is `10`: allowed is a whole number from 0 to 9'],
  [{ regenerate: 'none' }, 'Input `regenerate` is `none`: allowed is `changed`, `missing`, `all`'],
  [{ 'max-age': 'old' }, `Input \`max-age\` is \`old\`: allowed is ${DURATION}`],
  [{ 'dry-run': 'maybe' }, 'Input `dry-run` is `maybe`: allowed is `true`, `false`'],
  [{ shard: '0/4' }, `Input \`shard\` is \`0/4\`: allowed is ${SHARD}`],
  [{ shard: '5/4' }, `Input \`shard\` is \`5/4\`: allowed is ${SHARD}`],
];

describe('an input that is wrong is named with its value and what is allowed, before anything is paid for', () => {
  test.each(WRONG)('%j', async (inputs, error) => {
    const stage = await openStage();
    expectRefused(await stage.run({ prompt: 'a cat', ...inputs }, { post: false }), stage, [error]);
  });

  test('all that is wrong is reported at once', async () => {
    const stage = await openStage();
    const run = await stage.run({ 'api-key': '', timeout: 'soon', concurrency: '0', resolution: '8K' }, { post: true });
    const [first, ...others] = annotationsOf(run, 'error');
    expect(first).toMatch(/^Input `api-key` is empty/);
    expect(others).toEqual([
      'Input `prompt` and `prompts-file` are both empty: give one of them',
      'Input `resolution` is `8K`: allowed is `1K`, `2K`, `4K`',
      'Input `concurrency` is `0`: allowed is a whole number from 1 to 100',
      `Input \`timeout\` is \`soon\`: allowed is ${TIMER}`,
      'Nothing was generated and nothing was paid for: see the errors above',
    ]);
    expect(run.post?.log.lines).toEqual([]);
  });
});

describe('the length of a prompt', () => {
  const tooLong = (length: string) =>
    `Input \`prompt\`: The prompt has ${length} characters with prefix and suffix, allowed are 20,000 (in UTF-16 code units: an emoji counts as two)`;

  test.each([
    ['20,001', 'x'.repeat(20_001)],
    ['20,002', '🦦'.repeat(10_001)],
  ])('%s is too much', async (length, prompt) => {
    const stage = await openStage();
    expectRefused(await stage.run({ prompt }, { post: false }), stage, [tooLong(length)]);
  });

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
