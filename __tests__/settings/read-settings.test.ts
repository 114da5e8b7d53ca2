import { mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { InvalidInputError } from '../../src/runtime/problem.ts';
import { readSettings } from '../../src/settings/read-settings.ts';

let workspace: string;

beforeAll(() => {
  workspace = mkdtempSync(path.join(tmpdir(), 'settings-'));
  mkdirSync(path.join(workspace, 'docs'));
  symlinkSync(tmpdir(), path.join(workspace, 'outside'));
});

/** The settings that a step with these inputs has; a prompt and a key are given unless the test says otherwise. */
function settings(inputs: Readonly<Record<string, string>> = {}, env: Readonly<Record<string, string>> = {}) {
  const given: Record<string, string> = { 'api-key': 'key-0123456789', prompt: 'a fox', ...inputs };
  const entries = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return readSettings({ GITHUB_WORKSPACE: workspace, RUNNER_TEMP: tmpdir(), ...Object.fromEntries(entries), ...env });
}

function problems(inputs: Readonly<Record<string, string>>): string[] {
  try {
    settings(inputs);
  } catch (error) {
    if (error instanceof InvalidInputError) return error.problems.map(({ message }) => message);
    throw error;
  }
  return [];
}

describe('readSettings', () => {
  it('has the defaults of action.yml', () => {
    const declared: Record<string, { default?: string }> = parse(readFileSync('action.yml', 'utf8')).inputs;
    const defaults = Object.entries(declared).map(([name, { default: value = '' }]) => [name, value]);
    const { 'api-key': _key, prompt: _prompt, 'github-token': _token, ...rest } = Object.fromEntries(defaults);
    expect(settings(rest)).toEqual(settings());
  });

  it('keeps the prompt as it stands', () => {
    expect(settings({ prompt: '  two\nlines \n' }).prompts.inline).toBe('  two\nlines \n');
  });

  it('uploads no artifact when its name is empty, but the default when nothing was passed', () => {
    expect(settings({ 'artifact-name': '' }).artifact.name).toBe('');
    expect(settings().artifact.name).toBe('generated-images');
  });

  it('takes the other words for commit', () => {
    const modes = ['none', 'false', 'push', 'true', 'pull-request'].map((commit) => settings({ commit }).commit.mode);
    expect(modes).toEqual(['none', 'none', 'push', 'push', 'pull-request']);
  });

  it('reads lists, durations, shards and front matter lines', () => {
    const read = settings({
      prompt: '',
      'prompts-file': 'a.yml\n\n  docs/**/*.md \n',
      only: 'hero\n team-* \n',
      'max-age': '30d',
      shard: '2/4',
      'pr-labels': 'images, docs\nbot',
      'set-front-matter': 'cover=/images/{{file}}\nog.image = {{url}}',
    });
    expect(read.prompts.files).toEqual(['a.yml', 'docs/**/*.md']);
    expect(read.plan).toMatchObject({
      only: ['hero', 'team-*'],
      maxAgeMs: 2_592_000_000,
      shard: { index: 2, count: 4 },
    });
    expect(read.commit.pullRequest.labels).toEqual(['images', 'docs', 'bot']);
    expect(read.commit.frontMatter).toEqual([
      { key: 'cover', template: '/images/{{file}}' },
      { key: 'og.image', template: '{{url}}' },
    ]);
  });

  it('makes paths relative to the workspace', () => {
    expect(settings({ 'working-directory': './docs', 'output-dir': 'img/' })).toMatchObject({
      workingDirectory: 'docs',
      outputDir: 'docs/img',
    });
  });

  it('reads the job of the runtime token', () => {
    const payload = Buffer.from(JSON.stringify({ scp: 'Other Actions.Results:run-1:job-2' })).toString('base64url');
    expect(settings({}, { ACTIONS_RUNTIME_TOKEN: `x.${payload}.y` }).github.jobBackendId).toBe('job-2');
    expect(settings({}, { ACTIONS_RUNTIME_TOKEN: 'damaged' }).github.jobBackendId).toBe('');
  });

  it.each([
    [
      { 'api-key': '' },
      'Input `api-key` is empty: give it the key of the image API, from a secret; only a `dry-run` needs none',
    ],
    [{ prompt: '' }, 'Input `prompt` and `prompts-file` are both empty: give one of them'],
    [{ 'prompts-file': 'a.yml' }, 'Input `prompt` and `prompts-file` are both given: give one of them'],
    [{ resolution: '8K' }, 'Input `resolution` is `8K`: allowed is `1K`, `2K`, `4K`'],
    [{ 'aspect-ratio': '16x9' }, 'Input `aspect-ratio` is `16x9`: allowed is `auto` or `W:H` such as `16:9`'],
    [{ concurrency: '0' }, 'Input `concurrency` is `0`: allowed is a whole number from 1 to 100'],
    [{ concurrency: '5abc' }, 'Input `concurrency` is `5abc`: allowed is a whole number from 1 to 100'],
    [{ concurrency: '101' }, 'Input `concurrency` is `101`: allowed is a whole number from 1 to 100'],
    [{ overwrite: 'tru' }, 'Input `overwrite` is `tru`: allowed is `true`, `false`'],
    [{ 'fail-on': 'some' }, 'Input `fail-on` is `some`: allowed is `any`, `all`, `never`'],
    [
      { timeout: 'soon' },
      'Input `timeout` is `soon`: allowed is a duration such as `500ms`, `90s`, `10m`, `1h30m`, or a number of seconds, more than 0 and at most 7d',
    ],
    [
      { 'base-url': 'http://images.example' },
      'Input `base-url` is `http://images.example`: http would send the key in the clear; allowed is https (http for loopback alone)',
    ],
    [{ 'output-dir': '../x' }, 'Input `output-dir` is `../x`: allowed is a path inside the working directory'],
    [{ 'working-directory': '/etc' }, 'Input `working-directory` is `/etc`: allowed is a path inside the workspace'],
    [
      { 'working-directory': 'none-such' },
      'Input `working-directory` is `none-such`: there is no such directory in the workspace',
    ],
    [
      { 'working-directory': 'outside' },
      'Input `working-directory` is `outside`: a symbolic link leads out of the workspace',
    ],
    [
      { shard: '5/4' },
      'Input `shard` is `5/4`: allowed is `i/n` with n from 1 to 256 and i from 1 to n, such as `2/4`',
    ],
    [
      { shard: '0/4' },
      'Input `shard` is `0/4`: allowed is `i/n` with n from 1 to 256 and i from 1 to n, such as `2/4`',
    ],
    [{ commit: 'yes' }, 'Input `commit` is `yes`: allowed is `none`, `push`, `pull-request`, `false`, `true`'],
    [
      { 'set-front-matter': 'cover' },
      'Input `set-front-matter` has the line `cover`: allowed is `key=template`, such as `cover=/images/{{file}}`',
    ],
  ])('refuses %j', (inputs: Record<string, string>, message) => {
    expect(problems(inputs)).toEqual([message]);
  });

  it('lists all that is wrong at once', () => {
    expect(problems({ 'api-key': '', prompt: '', concurrency: 'x', 'max-images': '-1' })).toHaveLength(4);
  });

  it('never repeats the key', () => {
    expect(problems({ 'api-key': 'secret key' }).join()).not.toContain('secret key');
  });

  it.each(['http://127.0.0.1:8080', 'http://localhost', 'http://[::1]:1', 'https://images.example/api/'])(
    'takes %s as base-url',
    (url) => {
      expect(settings({ 'base-url': url }).api.baseUrl).toBe(url.replace(/\/$/, ''));
    },
  );

  it.each([
    'ftp://x',
    'images.example',
    'https://u:p@x.example',
    'https://x.example?a=1',
    'http://169.254.169.254',
    'http://localhost.evil.example',
  ])('refuses %s as base-url', (url) => {
    expect(problems({ 'base-url': url })).toHaveLength(1);
  });

  it('needs no key on a dry run', () => {
    expect(settings({ 'api-key': '', 'dry-run': 'true' }).api.key).toBe('');
  });
});
