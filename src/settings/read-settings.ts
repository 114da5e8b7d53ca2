import { existsSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setSecret } from '@actions/core';
import { ASPECT_RATIO, ASPECT_RATIO_WORDS } from '../image/aspect-ratio.ts';
import { baseUrlProblem } from '../runtime/network-address.ts';
import { InvalidInputError } from '../runtime/problem.ts';
import { isWithin } from '../runtime/safe-path.ts';
import { secretForms } from '../runtime/secret.ts';
import { environmentProblems } from './check-environment.ts';
import { readGitHubContext } from './github-context.ts';
import { type Environment, InputReader } from './input-reader.ts';
import { readConversion } from './read-conversion.ts';
import { RESOLUTIONS, readMaxCredits, readPrices } from './read-prices.ts';
import type {
  ApiSettings,
  ArtifactSettings,
  CommitSettings,
  Console,
  ConvertSettings,
  FrontMatterSetting,
  GenerateSettings,
  PlanSettings,
  PromptSettings,
  Settings,
  Shard,
} from './types.ts';

export type * from './types.ts';

/** A longer timer than this fires at once (setTimeout counts in 32 bits); no job lives that long either. */
const LONGEST_TIMER_MS = 7 * 24 * 3_600_000;

/**
 * Reads every input and the runner's variables, masking key and token first.
 * @throws InvalidInputError naming every input that is wrong, its value and what is allowed.
 */
export function readSettings(env: Environment): Settings {
  const read = new InputReader(env);
  const dryRun = read.boolean('dry-run', false);
  maskSecrets([read.text('api-key') ?? '', read.text('github-token') ?? '']);
  read.problems.push(...environmentProblems(env));
  const api = readApi(read, dryRun);
  const directories = readDirectories(read, env);
  const settings: Settings = {
    ...directories,
    temp: env['RUNNER_TEMP'] || tmpdir(),
    api,
    prompts: readPromptSettings(read),
    plan: readPlan(read, dryRun),
    generate: readGenerate(read),
    convert: readConvert(read),
    failOn: read.choice('fail-on', ['any', 'all', 'never'], 'any'),
    artifact: readArtifact(read),
    commit: readCommit(read),
    comment: read.boolean('comment', false),
    githubToken: read.text('github-token') ?? '',
    github: readGitHubContext(env, read.problems),
  };
  if (read.problems.length > 0) throw new InvalidInputError(read.problems);
  return settings;
}

/** Has the runner mask each secret in every form that a message could have it in, each once. */
function maskSecrets(secrets: readonly string[]): void {
  for (const form of new Set(secrets.flatMap(secretForms))) setSecret(form);
}

/** What the report needs before there are settings: an input that is wrong has to be reported as well. */
export function readConsole(env: Environment): Console {
  return { color: (env['NO_COLOR'] ?? '') === '', stepSummary: env['GITHUB_STEP_SUMMARY'] ?? '' };
}

function readApi(read: InputReader, dryRun: boolean): ApiSettings {
  const key = read.text('api-key') ?? '';
  if (key === '' && !dryRun) {
    read.problem('api-key', 'is empty: give it the key of the image API, from a secret; only a `dry-run` needs none');
  } else if (!/^[\x21-\x7e]*$/.test(key)) {
    read.problem('api-key', 'holds a space, a line break or a character that no key has: is the secret complete?');
  }
  const baseUrl = read.text('base-url') ?? 'https://aigptimage.com';
  const problem = baseUrlProblem(baseUrl);
  if (problem !== undefined) read.problem('base-url', `is \`${baseUrl}\`: ${problem}`);
  return { key, baseUrl: baseUrl.replace(/(?<!\/)\/+$/, ''), idempotency: readIdempotency(read, baseUrl) };
}

/** The host whose documentation says that X-Request-ID makes a create idempotent: docs/image-api.md. */
const DOCUMENTED_HOST = 'aigptimage.com';

function readIdempotency(read: InputReader, baseUrl: string): boolean {
  const words = read.choice('idempotency', ['auto', 'true', 'false'], 'auto');
  const host = URL.parse(baseUrl)?.hostname.replace(/\.$/, '') ?? '';
  return words === 'auto' ? host === DOCUMENTED_HOST || host.endsWith(`.${DOCUMENTED_HOST}`) : words === 'true';
}

function readDirectories(read: InputReader, env: Environment) {
  const workspace = path.resolve(env['GITHUB_WORKSPACE'] || '.');
  const workingDirectory = inside(read, workspace, 'working-directory', read.text('working-directory') ?? '.');
  const absolute = path.join(workspace, workingDirectory);
  if (!existsSync(absolute) || !statSync(absolute).isDirectory()) {
    read.problem('working-directory', `is \`${workingDirectory}\`: there is no such directory in the workspace`);
  } else if (!isWithin(realpathSync(workspace), realpathSync(absolute))) {
    read.problem('working-directory', `is \`${workingDirectory}\`: a symbolic link leads out of the workspace`);
  }
  const outputDir = inside(read, absolute, 'output-dir', read.text('output-dir') ?? 'generated-images');
  return { workspace, workingDirectory, outputDir: path.posix.join(workingDirectory, outputDir) };
}

/** The relative form, with `/`, of a path that must lie inside `root`; `` for `root` itself. */
function inside(read: InputReader, root: string, input: string, value: string): string {
  const absolute = path.resolve(root, value);
  if (!isWithin(root, absolute)) {
    read.problem(
      input,
      `is \`${value}\`: allowed is a path inside ${input === 'output-dir' ? 'the working directory' : 'the workspace'}`,
    );
    return '';
  }
  return path.relative(root, absolute).split(path.sep).join('/');
}

function readPromptSettings(read: InputReader): PromptSettings {
  const inline = read.verbatim('prompt');
  const files = read.list('prompts-file');
  if (inline === undefined && files.length === 0) {
    read.problem('prompt', 'and `prompts-file` are both empty: give one of them');
  } else if (inline !== undefined && files.length > 0) {
    read.problem('prompt', 'and `prompts-file` are both given: give one of them');
  }
  return {
    model: read.text('model') ?? 'gpt-image-2-text-to-image',
    ...read.optional('inline', inline),
    ...read.optional('filename', read.text('filename')),
    files,
    ...read.optional('template', read.text('prompt-template')),
    prices: readPrices(read),
    parameters: {
      ...read.optional('aspect_ratio', read.matching('aspect-ratio', ASPECT_RATIO, ASPECT_RATIO_WORDS)),
      resolution: read.choice('resolution', RESOLUTIONS, '1K'),
      ...read.optional('quality', read.text('quality')),
      ...read.optional('output_format', read.text('output-format')),
    },
  };
}

function readPlan(read: InputReader, dryRun: boolean): PlanSettings {
  return {
    ...read.optional('only', read.text('only') === undefined ? undefined : read.list('only')),
    regenerate: read.choice('regenerate', ['changed', 'missing', 'all'], 'changed'),
    ...read.optional('maxAgeMs', read.duration('max-age', { max: Number.MAX_SAFE_INTEGER })),
    ...read.optional('maxImages', read.integer('max-images', { min: 0, max: Number.MAX_SAFE_INTEGER })),
    ...read.optional('maxCredits', readMaxCredits(read)),
    prune: read.boolean('prune', false),
    overwriteFiles: read.boolean('overwrite-files', false),
    ...read.optional('shard', readShard(read)),
    dryRun,
  };
}

function readShard(read: InputReader): Shard | undefined {
  const value = read.matching(
    'shard',
    /^\d{1,3}\/\d{1,3}$/,
    '`i/n` with n from 1 to 256 and i from 1 to n, such as `2/4`',
  );
  if (value === undefined) return undefined;
  const [index = 0, count = 0] = value.split('/').map(Number);
  if (index < 1 || index > count || count > 256) {
    read.problem(
      'shard',
      `is \`${value}\`: allowed is \`i/n\` with n from 1 to 256 and i from 1 to n, such as \`2/4\``,
    );
  }
  return { index, count };
}

function readGenerate(read: InputReader): GenerateSettings {
  const timer = { min: 1, max: LONGEST_TIMER_MS };
  return {
    concurrency: read.integer('concurrency', { min: 1, max: 100 }) ?? 4,
    timeoutMs: read.duration('timeout', timer) ?? 30 * 60_000,
    imageTimeoutMs: read.duration('image-timeout', timer) ?? 10 * 60_000,
    pollInterval:
      read.text('poll-interval') === 'auto' ? 'auto' : (read.duration('poll-interval', timer, '`auto`') ?? 'auto'),
    retryAmbiguous: read.boolean('retry-ambiguous', false),
  };
}

function readConvert(read: InputReader): ConvertSettings {
  return {
    ...read.optional('conversion', readConversion(read)),
    originals: read.choice('originals', ['artifact', 'commit', 'none'], 'artifact'),
  };
}

function readArtifact(read: InputReader): ArtifactSettings {
  const name = read.verbatim('artifact-name', 'generated-images')?.trim() ?? '';
  if (/[":<>|*?\r\n\\/]/.test(name)) {
    read.problem(
      'artifact-name',
      `is \`${name}\`: an artifact's name may not hold \`" : < > | * ? \\ /\` or a line break`,
    );
  }
  return {
    name,
    layout: read.choice('artifact-layout', ['zip', 'files'], 'zip'),
    ...read.optional('retentionDays', read.integer('retention-days', { min: 1, max: 400 })),
    compressionLevel: read.integer('compression-level', { min: 0, max: 9 }) ?? 0,
    overwrite: read.boolean('overwrite', false),
  };
}

function readCommit(read: InputReader): CommitSettings {
  const modes = { none: 'none', false: 'none', push: 'push', true: 'push', 'pull-request': 'pull-request' } as const;
  return {
    mode: modes[read.choice('commit', ['none', 'push', 'pull-request', 'false', 'true'], 'none')],
    ...read.optional('branch', read.text('branch')),
    ...read.optional('base', read.text('base')),
    message: read.text('commit-message') ?? 'Update generated images',
    pullRequest: {
      ...read.optional('title', read.text('pr-title')),
      ...read.optional('body', read.text('pr-body')),
      labels: read.list('pr-labels', ','),
      reviewers: read.list('pr-reviewers', ','),
      assignees: read.list('pr-assignees', ','),
      draft: read.boolean('pr-draft', false),
    },
    frontMatter: readFrontMatter(read),
  };
}

function readFrontMatter(read: InputReader): FrontMatterSetting[] {
  return read.list('set-front-matter').flatMap((line) => {
    const [, key, template] = /^([^=\s]+)\s*=\s*(\S.*)$/.exec(line) ?? [];
    if (key !== undefined && template !== undefined) return [{ key, template }];
    read.problem(
      'set-front-matter',
      `has the line \`${line}\`: allowed is \`key=template\`, such as \`cover=/images/{{file}}\``,
    );
    return [];
  });
}
