// Releases the action. `npm run release -- minor` (or `major`, `patch`, `1.4.2`; `--dry-run` only tells) sets the version,
// dates CHANGELOG.md, builds dist/, commits, tags, and pushes both at once. The tag starts .github/workflows/release.yml,
// which tests it on three systems, calls `check`, `notes` and `move-major` below, attests dist/ and publishes the release.
import { execFileSync, execSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { notesOf, releaseChangelog } from './changelog.ts';
import { compareVersions, newestVersion, nextVersion, parseVersion, type Version } from './versions.ts';

const MAIN = 'main';
const RELEASED = ['CHANGELOG.md', 'package.json', 'package-lock.json', 'dist'];
const VERSIONED = z.looseObject({ version: z.string() });
const LOCK = VERSIONED.extend({ packages: z.looseObject({ '': VERSIONED }) });

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
const read = (file: string): string => readFileSync(file, 'utf8');
const versionTags = (): string[] => git('tag', '--list', 'v*').split('\n');

/** Sets the version, dates the changelog, builds, commits, tags and pushes; with `dryRun` it only tells. */
function prepare(wanted: string, dryRun: boolean): void {
  git('fetch', '--quiet', '--tags', 'origin', MAIN);
  const version = nextVersion(wanted, newestVersion(versionTags())).join('.');
  const changelog = releaseChangelog(read('CHANGELOG.md'), version, new Date().toISOString().slice(0, 10));
  checkCheckout();
  console.log(`v${version}\n\n${notesOf(changelog, version)}\n`);
  if (dryRun) {
    console.log(`A dry run: nothing was written. The release changes ${RELEASED.join(', ')}.`);
    return;
  }
  writeFileSync('CHANGELOG.md', changelog);
  // A shell, because npm is a script on Windows; the version is three numbers.
  execSync(`npm version ${version} --no-git-tag-version --allow-same-version && npm run build`, { stdio: 'inherit' });
  git('add', '--', ...RELEASED);
  git('commit', '--quiet', '--message', `Release ${version}`);
  git('tag', '--annotate', `v${version}`, '--message', `v${version}`);
  push(version);
}

/** Commit and tag arrive both or not at all, so that no tag is ever released whose commit is not on the branch. */
function push(version: string): void {
  try {
    git('push', '--quiet', '--atomic', 'origin', MAIN, `v${version}`);
  } catch (cause) {
    const undo = `git tag --delete v${version} && git reset --hard origin/${MAIN}`;
    throw new Error(`Nothing was pushed. To go back: ${undo}`, { cause });
  }
  console.log(`Pushed v${version}: the release workflow does the rest.`);
}

/** What is released is what everybody sees on the main branch, and nothing else. */
function checkCheckout(): void {
  const branch = git('branch', '--show-current');
  if (branch !== MAIN) throw new Error(`Releases are made from ${MAIN}, and this is ${branch || 'no branch'}`);
  const changes = git('status', '--porcelain');
  if (changes !== '') throw new Error(`Commit or remove what is changed here first:\n${changes}`);
  if (git('rev-parse', 'HEAD') !== git('rev-parse', `origin/${MAIN}`)) {
    throw new Error(`${MAIN} here and ${MAIN} on origin are not the same commit: pull, or push, first`);
  }
}

function versionOf(tag: string): Version {
  const version = tag.startsWith('v') ? parseVersion(tag) : undefined;
  if (version === undefined) throw new Error(`“${tag}” is no tag of a release, which is like v1.4.2`);
  return version;
}

/** A tag that was pushed by hand: its commit is on the main branch, and every file names the same version. */
function check(tag: string): void {
  const version = versionOf(tag).join('.');
  notesOf(read('CHANGELOG.md'), version);
  const lock = LOCK.parse(JSON.parse(read('package-lock.json')));
  const named = [VERSIONED.parse(JSON.parse(read('package.json'))), lock, lock.packages['']];
  if (named.some((each) => each.version !== version)) {
    throw new Error(`${tag} holds a package.json or package-lock.json of another version`);
  }
  if (git('branch', '--remotes', '--contains', `${tag}^{commit}`, '--list', `origin/${MAIN}`) === '') {
    throw new Error(`The commit of ${tag} is not on ${MAIN}`);
  }
}

/** Moves `v1` to a release of that major version, unless a newer one is out: a late fix for 1.3 does not take back 1.4. */
function moveMajor(tag: string): void {
  const version = versionOf(tag);
  const major = `v${version[0]}`;
  const newest = newestVersion(versionTags().filter((each) => each.startsWith(`${major}.`))) ?? version;
  if (compareVersions(newest, version) > 0) {
    console.log(`${major} stays where it is: v${newest.join('.')} is newer than ${tag}`);
    return;
  }
  git('tag', '--force', major, `${tag}^{commit}`);
  git('push', '--quiet', '--force', 'origin', `refs/tags/${major}`);
  console.log(`${major} is ${tag} now`);
}

const COMMANDS = new Map<string | undefined, (argument: string) => void>([
  ['prepare', (wanted) => prepare(wanted, process.argv.includes('--dry-run'))],
  ['check', check],
  ['notes', (tag) => console.log(notesOf(read('CHANGELOG.md'), versionOf(tag).join('.')))],
  ['move-major', moveMajor],
]);

const [command, argument] = process.argv.slice(2).filter((word) => word !== '--dry-run');
try {
  const run = COMMANDS.get(command);
  if (run === undefined || argument === undefined) {
    throw new Error('Usage: npm run release -- major|minor|patch|1.4.2 [--dry-run]');
  }
  run(argument);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
