import { execFileSync } from 'node:child_process';
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
