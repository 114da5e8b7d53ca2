import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { Obstacles } from '../../../src/prompts/build/blocked-paths.ts';
import { problemsIn, removeWorkspaces, specsIn, workspaceWith } from '../../support/workspace.ts';

afterAll(removeWorkspaces);

async function workspaceWithLinks() {
  const workspace = await workspaceWith({ 'real/x.png': '', 'file.txt': '' });
  await mkdir(path.join(workspace, 'img'));
  await mkdir(path.join(workspace, 'folder.png'));
  await symlink('/tmp', path.join(workspace, 'out'));
  await symlink('../real', path.join(workspace, 'img/inner'));
  await symlink('/nowhere', path.join(workspace, 'img/hero.png'));
  return workspace;
}

test.each([
  ['out/x', '`out` is a symbolic link'],
  ['OUT/x', '`OUT` is a symbolic link'],
  ['img/inner/deep/x', '`img/inner` is a symbolic link'],
  ['img/hero', '`img/hero` is a symbolic link'],
  ['file.txt/x', '`file.txt` is a file, not a folder'],
  ['img/hero-2', undefined],
  ['folder', "`folder` with an image's extension is a folder"],
  ['folder.png/x', undefined],
  ['real/x', undefined],
  ['new/folder/x', undefined],
  ['file.txt', undefined],
])('on the way to %s: %s', async (stem, problem) => {
  expect(new Obstacles(await workspaceWithLinks()).problem(stem)).toBe(problem);
});

test('no image goes through a symbolic link, by whatever way it is asked to', async () => {
  const workspace = await workspaceWithLinks();
  const inline = (inputs: Record<string, string>) => problemsIn(specsIn(workspace, { prompt: 'A cat', ...inputs }));
  expect(await inline({ 'output-dir': 'out' })).toEqual(['Input `output-dir` is `out`: `out` is a symbolic link']);
  expect(await inline({ 'output-dir': 'img', filename: 'hero' })).toEqual([
    'Input `filename` is "hero": `img/hero` is a symbolic link',
  ]);
});
