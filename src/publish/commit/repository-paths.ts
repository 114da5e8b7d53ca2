import { existsSync } from 'node:fs';
import path from 'node:path';
import type { GitHubContext } from '../../settings/github-context.ts';

/** Turns a path relative to the workspace into one relative to the top of the repository; `undefined` outside it. */
export type ToRepository = (path: string) => string | undefined;

/**
 * Finds the top of the checkout: the nearest directory with a `.git`, from the working directory up to the workspace,
 * which is the top itself where nothing was checked out.
 * @param workspace Absolute. @param workingDirectory Relative to the workspace.
 */
export function repositoryPaths(workspace: string, workingDirectory: string): ToRepository {
  const top = checkoutTop(workspace, workingDirectory);
  if (top === '') return (file) => file;
  return (file) => (file.startsWith(`${top}/`) ? file.slice(top.length + 1) : undefined);
}

function checkoutTop(workspace: string, directory: string): string {
  if (directory === '' || directory === '.') return '';
  if (existsSync(path.join(workspace, directory, '.git'))) return directory;
  return checkoutTop(workspace, path.posix.dirname(directory));
}

export interface AddressOptions {
  readonly github: Pick<GitHubContext, 'serverUrl' | 'repository'>;
  readonly sha: string;
  readonly toRepository: ToRepository;
}

/**
 * Where the bytes of a commit's files can be seen, for paths relative to the workspace; `undefined` outside the repository.
 * By commit, not by branch: the addresses go on showing these images when the branch moves on or is deleted. In a private
 * repository they show them to those who may see it.
 */
export function rawUrlsOf({ github, sha, toRepository }: AddressOptions): (file: string) => string | undefined {
  return (file) => {
    const inside = toRepository(file);
    if (inside === undefined) return undefined;
    const encoded = inside.split('/').map(encodeURIComponent).join('/');
    return `${github.serverUrl}/${github.repository}/raw/${sha}/${encoded}`;
  };
}
