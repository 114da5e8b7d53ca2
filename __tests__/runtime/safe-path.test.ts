import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { isWithin, makeFolderOf, openAtOnce, openInside, withFile } from '../../src/runtime/safe-path.ts';

let workspace: string;
let outside: string;

beforeEach(() => {
  workspace = mkdtempSync(path.join(tmpdir(), 'inside-'));
  outside = mkdtempSync(path.join(tmpdir(), 'outside-'));
  mkdirSync(path.join(workspace, 'img'));
  writeFileSync(path.join(workspace, 'img/a.png'), 'ours');
  writeFileSync(path.join(outside, 'a.png'), 'theirs');
});

const link = (target: string, at: string): void => symlinkSync(target, path.join(workspace, at));
const read = (file: string) => withFile(workspace, file, ({ file: handle }) => handle.readFile('utf8'));

describe('openInside', () => {
  it('opens a regular file, and reports its size', async () => {
    expect(await read('img/a.png')).toBe('ours');
    expect(await withFile(workspace, 'img/a.png', async ({ size }) => size)).toBe(4);
  });

  it('opens it at once as well, by its descriptor', () => {
    const opened = openAtOnce(workspace, 'img/a.png');
    if (opened.kind !== 'open') throw new Error(opened.kind);
    expect(opened.size).toBe(4);
    expect(readFileSync(opened.fd, 'utf8')).toBe('ours');
    closeSync(opened.fd);
  });

  it('says that nothing is there', async () => {
    expect(await openInside(workspace, 'img/b.png')).toEqual({ kind: 'absent' });
    expect(await openInside(workspace, 'img/a.png/b.png')).toEqual({ kind: 'absent' });
    expect(await openInside(workspace, 'none/b.png')).toEqual({ kind: 'absent' });
    expect(openAtOnce(workspace, 'img/b.png')).toEqual({ kind: 'absent' });
    expect(openAtOnce(workspace, 'img/a.png/b.png')).toEqual({ kind: 'absent' });
  });

  it.each([
    ['a link out of the workspace', 'link.png', 'it is a symbolic link'],
    ['a link inside it', 'img/link.png', 'it is a symbolic link'],
    ['a link that leads nowhere', 'dead.png', 'it is a symbolic link'],
    ['a file in a linked folder', 'out/a.png', 'a symbolic link is on the way'],
    ['a file in a linked folder of the workspace', 'same/a.png', 'a symbolic link is on the way'],
    ['a folder', 'img', 'it is no regular file'],
    ['a named pipe, without waiting for a writer', 'pipe.png', 'it is no regular file'],
    ['a path that leads out', '../a.png', 'it is outside the workspace'],
  ])('refuses %s', async (_what, file, reason) => {
    link(path.join(outside, 'a.png'), 'link.png');
    link('a.png', 'img/link.png');
    link('/nowhere', 'dead.png');
    link(outside, 'out');
    link('img', 'same');
    execFileSync('mkfifo', [path.join(workspace, 'pipe.png')]);
    expect(await openInside(workspace, file)).toEqual({ kind: 'refused', reason });
    expect(openAtOnce(workspace, file)).toEqual({ kind: 'refused', reason });
  });

  it('finds its way where the workspace itself is reached by a link', async () => {
    const alias = path.join(outside, 'alias');
    symlinkSync(workspace, alias);
    expect((await openInside(alias, 'img/a.png')).kind).toBe('open');
  });
});

describe('makeFolderOf', () => {
  it('makes the folders and reports the absolute path', async () => {
    expect(await makeFolderOf(workspace, 'new/deep/a')).toMatch(/\/new\/deep\/a$/);
    expect(existsSync(path.join(workspace, 'new/deep'))).toBe(true);
  });

  it('goes through no link', async () => {
    renameSync(path.join(workspace, 'img'), path.join(workspace, 'moved'));
    link('moved', 'img');
    link(outside, 'out');
    await expect(makeFolderOf(workspace, 'img/a')).rejects.toThrow('a symbolic link is on the way');
    await expect(makeFolderOf(workspace, 'out/a')).rejects.toThrow('a symbolic link is on the way');
  });
});

it.each([
  ['/w', '/w', true],
  ['/w', '/w/a', true],
  ['/w', '/w/..a', true],
  ['/w', '/wa', false],
  ['/w', '/', false],
  ['/', '/a', true],
])('below %s, %s: %s', (root, candidate, within) => {
  expect(isWithin(root, candidate)).toBe(within);
});
