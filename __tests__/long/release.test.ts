import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { clone, createRepository } from '../../sandbox/repository.ts';

const SCRIPT = path.resolve('scripts/release.ts');
const VERSION = '0.0.0';
const PACKAGE = {
  name: 'released',
  version: VERSION,
  scripts: { build: `node -e "fs.writeFileSync('dist/index.js', 'built ' + process.env.npm_package_version)"` },
};
/** package-lock.json, which names the version twice. */
function lockOf(version: string): string {
  const packages = { '': { name: 'released', version } };
  return JSON.stringify({ name: 'released', version, lockfileVersion: 3, requires: true, packages }, null, 2);
}

const FILES = {
  'CHANGELOG.md': '# Changelog\n\n## Unreleased\n\n- It draws.\n- It waits.\n',
  'package.json': JSON.stringify(PACKAGE, null, 2),
  'package-lock.json': lockOf(VERSION),
  'dist/index.js': 'built before',
};

let folder: string;
let origin: string;
let checkout: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'release-'));
  origin = path.join(folder, 'origin.git');
  checkout = path.join(folder, 'checkout');
  await createRepository(origin, FILES);
  clone(origin, checkout);
  git('config', 'user.name', 'Maintainer');
  git('config', 'user.email', 'maintainer@example.com');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const git = (...args: string[]): string => execFileSync('git', args, { cwd: checkout, encoding: 'utf8' }).trim();
const inOrigin = (...args: string[]): string =>
  execFileSync('git', ['--git-dir', origin, ...args], { encoding: 'utf8' });
const read = (file: string): string => readFileSync(path.join(checkout, file), 'utf8');
const write = (file: string, text: string): void => writeFileSync(path.join(checkout, file), text);

/** The script in the checkout, as `npm run release` or the workflow starts it. */
function release(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd: checkout,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Releases a version as `prepare` does, though without npm, which takes its time. */
function released(version: string): void {
  write(
    'CHANGELOG.md',
    read('CHANGELOG.md').replace('# Changelog\n', `# Changelog\n\n## ${version} (2026-01-01)\n\n- ${version}\n`),
  );
  write('package.json', JSON.stringify({ ...PACKAGE, version }));
  write('package-lock.json', lockOf(version));
  git('commit', '--quiet', '--all', '--message', `Release ${version}`);
  git('tag', `v${version}`);
  git('push', '--quiet', 'origin', 'main', `v${version}`);
}

describe('prepare', () => {
  it('sets the version, dates the changelog, builds, and pushes commit and tag', () => {
    expect(release('prepare', 'major')).toMatchObject({ status: 0, stdout: expect.stringContaining('Pushed v1.0.0') });

    expect(read('CHANGELOG.md')).toMatch(/\n## 1\.0\.0 \(\d{4}-\d{2}-\d{2}\)\n\n- It draws\.\n- It waits\.\n$/);
    expect(read('package.json')).toContain('"version": "1.0.0"');
    expect(read('package-lock.json').match(/"version": "1\.0\.0"/g)).toHaveLength(2);
    expect(read('dist/index.js')).toBe('built 1.0.0');
    expect(inOrigin('log', '-1', '--format=%s', 'main').trim()).toBe('Release 1.0.0');
    expect(inOrigin('rev-parse', 'v1.0.0^{commit}')).toBe(inOrigin('rev-parse', 'main'));
    expect(git('status', '--porcelain')).toBe('');
    expect(release('check', 'v1.0.0')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('reports what it would do, and does nothing, in a dry run', () => {
    const { status, stdout } = release('prepare', '1.2.3', '--dry-run');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^v1\.2\.3\n\n- It draws\.[\s\S]*dry run/),
    });
    expect(git('status', '--porcelain')).toBe('');
    expect(git('tag', '--list')).toBe('');
    expect(inOrigin('tag', '--list')).toBe('');
  });

  it('counts on from the newest tag of origin, not from what is here', () => {
    inOrigin('tag', 'v1.9.0', 'main');
    inOrigin('tag', 'v1.10.0', 'main');
    expect(release('prepare', 'minor', '--dry-run').stdout).toMatch(/^v1\.11\.0\n/);
    expect(release('prepare', '1.10.0')).toMatchObject({ status: 1, stderr: expect.stringContaining('not newer') });
  });

  it.each([
    ['a change that is not committed', () => write('new.txt', 'x'), 'Commit or remove'],
    ['another branch', () => git('switch', '--quiet', '--create', 'topic'), 'made from main, and this is topic'],
    ['a commit that was not pushed', () => git('commit', '--quiet', '--allow-empty', '--message', 'x'), 'not the same'],
    [
      'nothing in the changelog',
      () => write('CHANGELOG.md', '# Changelog\n\n## Unreleased\n\n## 1.0.0 (2026-01-01)\n\n- It draws.\n'),
      'nothing under “## Unreleased”',
    ],
  ])('refuses %s, also in a dry run', (_, spoil, words) => {
    spoil();
    const before = git('status', '--porcelain');
    expect(release('prepare', 'major', '--dry-run')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(words),
    });
    expect(release('prepare', 'major')).toMatchObject({ status: 1, stderr: expect.stringContaining(words) });
    expect(git('status', '--porcelain')).toBe(before);
  });

  it('pushes neither commit nor tag where one is refused, and says the way back', () => {
    // Not every git makes the folder.
    mkdirSync(path.join(origin, 'hooks'), { recursive: true });
    writeFileSync(path.join(origin, 'hooks/update'), '#!/bin/sh\ncase $1 in refs/heads/*) exit 1;; esac\n', {
      mode: 0o755,
    });
    const { status, stderr } = release('prepare', 'major');
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('git tag --delete v1.0.0') });
    expect(inOrigin('tag', '--list')).toBe('');
    expect(inOrigin('log', '-1', '--format=%s', 'main').trim()).toBe('First commit');
  });
});

describe('in the workflow', () => {
  it('`notes` are the lines of that version alone', () => {
    released('1.0.0');
    released('1.1.0');
    expect(release('notes', 'v1.1.0')).toEqual({ status: 0, stdout: '- 1.1.0\n', stderr: '' });
  });

  it('`check` refuses a tag of another version, off the main branch, or that is none', () => {
    released('1.0.0');
    git('tag', 'v1.1.0');
    expect(release('check', 'v1.1.0')).toMatchObject({ status: 1, stderr: expect.stringContaining('“## 1.1.0”') });

    write('CHANGELOG.md', read('CHANGELOG.md').replace('## 1.0.0', '## 1.1.0'));
    expect(release('check', 'v1.1.0')).toMatchObject({ status: 1, stderr: expect.stringContaining('another version') });

    git('reset', '--quiet', '--hard');
    git('commit', '--quiet', '--allow-empty', '--message', 'nobody saw this');
    git('tag', '--force', 'v1.0.0');
    expect(release('check', 'v1.0.0')).toMatchObject({ status: 1, stderr: expect.stringContaining('is not on main') });
    expect(release('check', 'v1')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('is no tag of a release'),
    });
  });

  it('`move-major` moves v1 to each release, but not back to an older one', () => {
    released('1.0.0');
    released('1.1.0');
    expect(release('move-major', 'v1.0.0').stdout).toContain('v1.1.0 is newer');
    expect(inOrigin('tag', '--list', 'v1')).toBe('');

    expect(release('move-major', 'v1.1.0')).toMatchObject({ status: 0 });
    released('1.2.0');
    expect(release('move-major', 'v1.2.0')).toMatchObject({ status: 0 });
    released('2.0.0');
    expect(release('move-major', 'v2.0.0')).toMatchObject({ status: 0 });
    expect(inOrigin('rev-parse', 'v1')).toBe(inOrigin('rev-parse', 'v1.2.0^{commit}'));
    expect(inOrigin('rev-parse', 'v2')).toBe(inOrigin('rev-parse', 'v2.0.0^{commit}'));
  });

  it('says how it is used where it is called otherwise', () => {
    expect(release('publish')).toMatchObject({ status: 1, stderr: expect.stringContaining('Usage') });
  });
});
