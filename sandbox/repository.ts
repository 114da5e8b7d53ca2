import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { landCommit } from './github.ts';

/** Makes a bare repository at `place` whose branch `main` holds these files, by path with `/`. */
export async function createRepository(place: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  execFileSync('git', ['init', '--quiet', '--template=', '--bare', '--initial-branch=main', place]);
  await landCommit(place, { branch: 'main', message: 'First commit', files });
}

/** As actions/checkout does unless told otherwise: what Git LFS keeps stays a pointer, even where git-lfs is installed. */
export const gitEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env, GIT_LFS_SKIP_SMUDGE: '1' });

/** Clones a branch into an empty or new directory, as actions/checkout does. */
export function clone(repository: string, directory: string, branch = 'main'): void {
  execFileSync('git', ['clone', '--quiet', '--template=', '--branch', branch, repository, directory], {
    env: gitEnvironment(),
  });
}

/**
 * A working copy of a branch in an empty or new directory, with a repository of its own that borrows the objects: one git
 * where a clone starts five.
 */
export function checkOut(repository: string, directory: string, branch = 'main'): void {
  const own = path.join(directory, '.git');
  mkdirSync(path.join(own, 'objects', 'info'), { recursive: true });
  writeFileSync(path.join(own, 'objects', 'info', 'alternates'), `${path.join(repository, 'objects')}\n`);
  writeFileSync(path.join(own, 'HEAD'), `ref: refs/heads/${branch}\n`);
  for (const name of ['refs', 'packed-refs']) {
    const from = path.join(repository, name);
    if (existsSync(from)) cpSync(from, path.join(own, name), { recursive: true });
  }
  execFileSync('git', ['read-tree', '--reset', '-u', 'HEAD'], { cwd: directory, env: gitEnvironment() });
}
