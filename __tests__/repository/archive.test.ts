import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';

/** As GitHub makes it for a tag, in bytes. A megabyte takes a runner a fraction of a second. */
const LARGEST_ARCHIVE = 4_500_000;

test('what a runner downloads for one use is small, and runs', () => {
  const archive = execFileSync('git', ['archive', '--worktree-attributes', 'HEAD'], { maxBuffer: 100_000_000 });
  expect(gzipSync(archive).length).toBeLessThan(LARGEST_ARCHIVE);
  const files = execFileSync('tar', ['-t'], { input: archive, encoding: 'utf8' }).split('\n');
  expect(files).toEqual(expect.arrayContaining(['action.yml', 'dist/index.js', 'dist/package.json', 'LICENSE']));
  expect(files.filter((file) => /^(__tests__|bench|sandbox|docs\/images)\//.test(file))).toEqual([]);
});
