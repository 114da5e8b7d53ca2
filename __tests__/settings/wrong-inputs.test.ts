import { afterAll, expect, test } from '@jest/globals';
import { type Inputs, problemsIn, removeWorkspaces, specsIn, workspaceWith } from '../support/workspace.ts';

afterAll(removeWorkspaces);

const DURATION = 'a duration such as `500ms`, `90s`, `10m`, `1h30m`, or a number of seconds';
const TIMER = `${DURATION}, more than 0 and at most 7d`;
const SHARD = '`i/n` with n from 1 to 256 and i from 1 to n, such as `2/4`';
const HTTP = 'http would send the key in the clear; allowed is https (http for loopback alone)';
const ARTIFACT = 'an artifact\'s name may not hold `" : < > | * ? \\ /` or a line break';

const tooLong = (length: string): string =>
  `Input \`prompt\`: The prompt has ${length} characters with prefix and suffix, allowed are 20,000 (in UTF-16 code units: an emoji counts as two)`;

/** Inputs, and all that is wrong with them. */
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
  [{ prompt: 'x'.repeat(20_001) }, tooLong('20,001')],
  [{ prompt: '🦦'.repeat(10_001) }, tooLong('20,002')],
];

test.each(WRONG)('%j is named with its value and what is allowed', async (inputs, error) => {
  const good = { prompt: 'a cat', 'api-key': 'key-0123456789', 'dry-run': 'false' };
  const specs = workspaceWith({}).then((workspace) => specsIn(workspace, { ...good, ...inputs }));
  expect(await problemsIn(specs)).toEqual([error]);
});
