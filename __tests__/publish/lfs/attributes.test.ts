import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TrackedPaths } from '../../../src/publish/lfs/tracked-paths.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'attributes-'));
  execFileSync('git', ['init', '-q', folder]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const PATHS = [
  'a.png',
  'A.PNG',
  'img/a.png',
  'img/deep/b.webp',
  'img/deep/c.jpg',
  'docs/img/d.png',
  'docs/a b.png',
  'x.original.png',
  'img/hero-640w.webp',
  'star*.png',
];

/** What git itself says of the paths. */
function trackedByGit(files: Readonly<Record<string, string>>): string[] {
  execFileSync('git', ['-C', folder, 'clean', '-fdxq']);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const output = execFileSync('git', ['-C', folder, 'check-attr', '-z', 'filter', '--', ...PATHS], {
    encoding: 'utf8',
  });
  const fields = output.split('\0');
  return PATHS.filter((_, index) => fields[index * 3 + 2] === 'lfs');
}

async function trackedByUs(files: Readonly<Record<string, string>>): Promise<string[]> {
  const tracked = new TrackedPaths({ text: async (_tree, file) => files[file] });
  const found: string[] = [];
  for (const file of PATHS) if (await tracked.has('tree', file)) found.push(file);
  return found;
}

it.each<[string, Readonly<Record<string, string>>]>([
  ['names', { '.gitattributes': '*.png filter=lfs diff=lfs merge=lfs -text\n' }],
  ['paths', { '.gitattributes': 'img/* filter=lfs\n/docs/img/*.png filter=lfs\n' }],
  ['any depth', { '.gitattributes': 'img/** filter=lfs\n**/img/*.png filter=lfs\n' }],
  ['any depth in between', { '.gitattributes': 'img/**/b.webp filter=lfs\r\nimg/**/a.png filter=lfs\r\n' }],
  ['the last line', { '.gitattributes': '*.png filter=lfs\nimg/*.png -filter\ndocs/** !filter\nx* filter=other' }],
  ['a nearer file', { '.gitattributes': '*.png filter=lfs', 'img/.gitattributes': '*.png -filter\n*.webp filter=lfs' }],
  ['a macro', { '.gitattributes': '[attr]large filter=lfs -text\n*.webp large\n# *.png large\n' }],
  [
    'quotes, classes and marks',
    { '.gitattributes': '"docs/a b.png" filter=lfs\n[a-c].??? filter=lfs\nimg/deep/[!c].* filter=lfs' },
  ],
  ['escapes', { '.gitattributes': 'star\\*.png filter=lfs\n*.original.png filter=lfs' }],
  ['a folder, which says nothing', { '.gitattributes': 'img/ filter=lfs\ndocs filter=lfs' }],
  [
    'classes that cannot be',
    { '.gitattributes': '[z-a].png filter=lfs\n[]a]*.png filter=lfs\nimg[/]a.png filter=lfs' },
  ],
  ['many stars', { '.gitattributes': `${'*a'.repeat(40)}b filter=lfs\n**/**/**/a.png filter=lfs` }],
  ['nothing', {}],
])('reads %s as git does', async (_what, files) => {
  expect(await trackedByUs(files)).toEqual(trackedByGit(files));
});
