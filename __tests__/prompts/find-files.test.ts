import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { findFiles } from '../../src/prompts/find-files.ts';
import { readTextFile } from '../../src/prompts/formats/source-text.ts';
import { removeWorkspaces, specsIn, workspaceWith } from '../support/workspace.ts';

afterAll(removeWorkspaces);

const FILES = [
  'docs/b.yml',
  'docs/a.md',
  'docs/deep/c.txt',
  'docs/deep/d.md',
  'docs/pic.png',
  'docs/[slug]/e.md',
  'z.json',
  'node_modules/m/README.md',
  '.git/x.md',
  'pic.png',
  'my file.csv',
];
const ALLOWED = '`.yml`, `.yaml`, `.json`, `.jsonl`, `.csv`, `.txt`, `.md`, `.mdx`';

async function find(files: readonly string[], workingDirectory = '') {
  const workspace = await workspaceWith(Object.fromEntries(FILES.map((file) => [file, ''])));
  await symlink('/etc/hosts', path.join(workspace, 'hosts.txt'));
  const found = await findFiles({ workspace, workingDirectory, files });
  return { files: found.files, problems: found.problems.map(({ message }) => message) };
}

test.each<[string[], string[]]>([
  [
    ['z.json', 'docs/b.yml'],
    ['z.json', 'docs/b.yml'],
  ],
  [['./docs/../z.json', 'z.json'], ['z.json']],
  [['my file.csv'], ['my file.csv']],
  [
    ['docs/*.md', 'docs/*'],
    ['docs/a.md', 'docs/[slug]/e.md', 'docs/b.yml', 'docs/deep/c.txt', 'docs/deep/d.md'],
  ],
  [['docs'], ['docs/[slug]/e.md', 'docs/a.md', 'docs/b.yml', 'docs/deep/c.txt', 'docs/deep/d.md']],
  [['docs/'], ['docs/[slug]/e.md', 'docs/a.md', 'docs/b.yml', 'docs/deep/c.txt', 'docs/deep/d.md']],
  [['docs/[slug]/e.md'], ['docs/[slug]/e.md']],
  [['docs/[slug]'], ['docs/[slug]/e.md']],
  [['**/*.md'], ['docs/[slug]/e.md', 'docs/a.md', 'docs/deep/d.md']],
  [['node_modules/m/README.md'], ['node_modules/m/README.md']],
  [
    ['docs/**', '!docs/deep', '!**/*.yml'],
    ['docs/[slug]/e.md', 'docs/a.md'],
  ],
  [['docs/b.yml', 'z.json', '!z.json'], ['docs/b.yml']],
  [['!docs/deep', 'docs/deep/*.md'], ['docs/deep/d.md']],
])('%j names %j', async (patterns, files) => {
  expect(await find(patterns)).toEqual({ files, problems: [] });
});

test('paths are relative to the working directory, and may leave it', async () => {
  expect((await find(['a.md', '../z.json', 'deep/*.md'], 'docs')).files).toEqual([
    'docs/a.md',
    'z.json',
    'docs/deep/d.md',
  ]);
});

test('every pattern that names nothing good is a problem', async () => {
  expect((await find(['nope.yml', 'docs/*.yaml', 'pic.png', '*.png', 'z.json'])).problems).toEqual([
    'Input `prompts-file` names `nope.yml`: there is no such file',
    `Input \`prompts-file\` names \`docs/*.yaml\`: it matches no file that ends in ${ALLOWED}`,
    `Input \`prompts-file\` names \`pic.png\`: allowed are files that end in ${ALLOWED}`,
    `Input \`prompts-file\` names \`*.png\`: it matches no file that ends in ${ALLOWED}`,
  ]);
});

test('patterns that only leave out are a problem', async () => {
  expect((await find(['!docs'])).problems).toEqual([
    'Input `prompts-file` names only files to leave out (`!`), and none to read',
  ]);
});

test('a file outside the workspace is refused, also behind a symbolic link', async () => {
  const outside = await workspaceWith({ 'x.yml': '' });
  expect((await find([path.join(outside, 'x.yml')])).problems).toEqual([
    expect.stringMatching(/lies outside the workspace$/),
  ]);
  expect((await find(['hosts.txt'])).problems).toEqual([
    expect.stringMatching(/`hosts\.txt` lies outside the workspace$/),
  ]);
  expect((await find(['*.txt'])).problems).toEqual([expect.stringMatching(/lies outside the workspace$/)]);
});

test('a file of `.git` is refused, by name and behind a link; other links inside the workspace are followed', async () => {
  const workspace = await workspaceWith({ '.git/config.txt': 'secret', 'real/a.txt': 'A cat' });
  await symlink('.git/config.txt', path.join(workspace, 'ideas.txt'));
  await symlink('.git', path.join(workspace, 'folder'));
  await symlink('real/a.txt', path.join(workspace, 'fine.txt'));
  const problemsOf = async (pattern: string) =>
    (await findFiles({ workspace, workingDirectory: '', files: [pattern] })).problems.map(({ message }) => message);
  expect(await problemsOf('ideas.txt')).toEqual(['Input `prompts-file` names `ideas.txt`: `ideas.txt` lies in `.git`']);
  expect(await problemsOf('.git/config.txt')).toEqual([expect.stringMatching(/lies in `\.git`$/)]);
  expect(await problemsOf('folder/*.txt')).toEqual([expect.stringMatching(/lies in `\.git`$/)]);
  expect(await specsIn(workspace, { 'prompts-file': 'fine.txt' })).toMatchObject([{ prompt: 'A cat' }]);
  await expect(readTextFile(workspace, 'ideas.txt')).rejects.toThrow('The file cannot be read: it lies in `.git`');
});

test('a workspace whose own path looks like a glob is searched all the same', async () => {
  const workspace = await workspaceWith({ 'a[b]*/docs/x.yml': '', 'ab/docs/y.yml': '' });
  const { files } = await findFiles({
    workspace: path.join(workspace, 'a[b]*'),
    workingDirectory: 'docs',
    files: ['*.yml'],
  });
  expect(files).toEqual(['docs/x.yml']);
});

test('a pattern has four stars in a name, and four `**`, and not one more', async () => {
  const workspace = await workspaceWith({ 'aaaa/b.yml': '' });
  const found = (pattern: string) => findFiles({ workspace, workingDirectory: '', files: [pattern] });
  for (const pattern of ['*a*a*a*/b.yml', '**/**/**/**/b.yml'])
    expect(await found(pattern)).toEqual({ files: ['aaaa/b.yml'], problems: [] });
  for (const pattern of [`${'*a'.repeat(25)}b.yml`, '*a*a*a*a*/b.yml', '**/**/**/**/**/b.yml', '!*****'])
    expect((await found(pattern)).problems).toHaveLength(1);
  expect((await found('*****.yml')).problems).toEqual([
    {
      message: 'Input `prompts-file` names `*****.yml`: allowed are 4 `*` in a name, and 4 `**` in a pattern',
    },
  ]);
});
