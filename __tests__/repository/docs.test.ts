import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import { z } from 'zod';
import { outputsOf } from '../../src/report/outputs.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { action } from '../support/action.ts';
import { filesBelow, pages } from '../support/repository-files.ts';

/** Every input and its default: workflows rely on them, so a change here breaks somebody. */
const INPUTS: Readonly<Record<string, string>> = {
  'api-key': '',
  prompt: '',
  'prompts-file': '',
  'prompt-template': '',
  'aspect-ratio': '',
  resolution: '1K',
  quality: '',
  'output-format': '',
  model: 'gpt-image-2-text-to-image',
  'base-url': 'https://aigptimage.com',
  'working-directory': '.',
  'output-dir': 'generated-images',
  filename: '',
  only: '',
  regenerate: 'changed',
  'max-age': '',
  'max-images': '',
  credits: '',
  'max-credits': '',
  convert: '',
  originals: 'artifact',
  prune: 'false',
  'overwrite-files': 'false',
  shard: '',
  'dry-run': 'false',
  concurrency: '4',
  timeout: '30m',
  'image-timeout': '10m',
  'poll-interval': 'auto',
  idempotency: 'auto',
  'retry-ambiguous': 'false',
  'fail-on': 'any',
  'artifact-name': 'generated-images',
  'artifact-layout': 'zip',
  'retention-days': '',
  'compression-level': '0',
  overwrite: 'false',
  commit: 'none',
  branch: '',
  base: '',
  'commit-message': 'Update generated images',
  'pr-title': '',
  'pr-body': '',
  'pr-labels': '',
  'pr-reviewers': '',
  'pr-assignees': '',
  'pr-draft': 'false',
  'set-front-matter': '',
  comment: 'false',
  'github-token': `\${{ github.token }}`,
};

/** Every output: later steps of workflows read them by name. */
const OUTPUTS = [
  ...['image-url', 'image-urls', 'files', 'task-ids', 'results', 'results-file'],
  ...['generated-count', 'unchanged-count', 'converted-count', 'failed-count', 'pending-count', 'skipped-count'],
  'credits-estimate',
  ...['artifact-id', 'artifact-url', 'artifact-digest', 'gallery-url'],
  ...['commit-sha', 'pull-request-number', 'pull-request-url', 'pull-request-operation'],
];

describe('action.yml', () => {
  it('declares every promised input with its default, and no other', () => {
    const declared = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
    expect(Object.fromEntries(declared)).toEqual(INPUTS);
  });

  it('declares every promised output, and no other', () => {
    expect(Object.keys(action.outputs)).toEqual(OUTPUTS);
  });

  it('declares what the source reads and sets, and nothing else', () => {
    const read = new Set<string>();
    const given: Record<string, string> = { 'INPUT_API-KEY': 'key', INPUT_PROMPT: 'a fox' };
    const env = new Proxy(given, {
      get: (values, name) => {
        read.add(String(name));
        return values[String(name)];
      },
    });
    readSettings(env);
    const inputs = [...read].filter((name) => name.startsWith('INPUT_')).map((name) => name.slice(6).toLowerCase());
    expect(inputs.sort()).toEqual(Object.keys(action.inputs).sort());

    const { values } = outputsOf({ outcomes: [], published: {}, resultsFile: '' });
    expect(Object.keys(values).sort()).toEqual(Object.keys(action.outputs).sort());
  });
});

test.each(['docs/tables.ts', 'docs/poll-plot.ts', 'schema/generate.ts'])('what %s writes is current', (script) => {
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('every npm script that a page names is there', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const named = pages().flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/\bnpm run ([a-z][\w:-]*)/g)].map(([, script = '']) => ({ page, script })),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
});

describe('links', () => {
  /** GitHub's anchor of a heading. */
  const anchorOf = (heading: string): string =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-');

  const anchorsOf = (file: string): string[] =>
    [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

  /** The links and images of a page that lead to nothing in the repository. */
  function brokenLinks(page: string): string[] {
    const text = readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```$|`[^`\n]*`/gm, '');
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset|href)="([^"\s]+)"/g)].map(
      ([, markdown, html]) => markdown ?? html ?? '',
    );
    return targets.filter((target) => {
      if (/^[a-z]+:/.test(target)) return false;
      const [file = '', anchor] = target.split('#');
      const linked = file === '' ? page : path.join(path.dirname(page), file);
      return !existsSync(linked) || (anchor !== undefined && !anchorsOf(linked).includes(anchor));
    });
  }

  test.each(pages())('of %s all lead somewhere', (page) => {
    expect(brokenLinks(page)).toEqual([]);
  });

  test('lead from the README to every example workflow: each is a recipe', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(filesBelow('examples/workflows').filter((file) => !readme.includes(`](${file})`))).toEqual([]);
  });

  test('lead from the README to every page of the docs', () => {
    const reached = new Set<string>();
    const follow = (page: string): void => {
      if (!page.endsWith('.md') || reached.has(page)) return;
      reached.add(page);
      const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#\s:]+)/g)];
      for (const [, target = ''] of links) follow(path.join(path.dirname(page), target));
    };
    follow('README.md');
    expect(filesBelow('docs').filter((file) => file.endsWith('.md') && !reached.has(file))).toEqual([]);
  });
});
