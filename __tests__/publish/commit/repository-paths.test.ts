import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { rawUrlsOf, repositoryPaths } from '../../../src/publish/commit/repository-paths.ts';

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(path.join(tmpdir(), 'paths-'));
  mkdirSync(path.join(workspace, 'site/docs'), { recursive: true });
});
afterEach(() => rmSync(workspace, { recursive: true }));

test('without a checkout, or with one in the workspace itself, the workspace is the top', () => {
  expect(repositoryPaths(workspace, 'site/docs')('site/docs/a.png')).toBe('site/docs/a.png');
  mkdirSync(path.join(workspace, '.git'));
  expect(repositoryPaths(workspace, 'site/docs')('site/docs/a.png')).toBe('site/docs/a.png');
  expect(repositoryPaths(workspace, '')('a.png')).toBe('a.png');
});

test('a checkout in a directory is the top, be its `.git` a directory or, as in a worktree, a file', () => {
  writeFileSync(path.join(workspace, 'site/.git'), 'gitdir: elsewhere\n');
  const toRepository = repositoryPaths(workspace, 'site/docs');
  expect(toRepository('site/docs/a.png')).toBe('docs/a.png');
  expect(toRepository('other/a.png')).toBeUndefined();
  expect(toRepository('site-2/a.png')).toBeUndefined();
});

test('addresses name the commit and escape what a URL cannot hold', () => {
  const github = { serverUrl: 'https://github.com', repository: 'octo/site' };
  const rawUrl = rawUrlsOf({
    github,
    sha: 'abc',
    toRepository: (file) => (file.startsWith('..') ? undefined : file),
  });
  expect(rawUrl('a b/ü#?.png')).toBe('https://github.com/octo/site/raw/abc/a%20b/%C3%BC%23%3F.png');
  expect(rawUrl('../a.png')).toBeUndefined();
});
