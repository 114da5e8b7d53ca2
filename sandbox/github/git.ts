import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A git command failed; the message is what it said. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

export interface GitOptions {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

/** Who signs what the sandbox commits, as on GitHub: its bot as author, GitHub itself as committer. */
const IDENTITY = {
  GIT_AUTHOR_NAME: 'github-actions[bot]',
  GIT_AUTHOR_EMAIL: '41898282+github-actions[bot]@users.noreply.github.com',
  GIT_COMMITTER_NAME: 'GitHub',
  GIT_COMMITTER_EMAIL: 'noreply@github.com',
};

/** Runs git in the bare repository `repo` and returns what it printed. @throws GitError */
export async function git(repo: string, args: readonly string[], { input = '', env = {} }: GitOptions = {}) {
  const child = spawn('git', ['--git-dir', repo, ...args], { env: { ...process.env, ...IDENTITY, ...env } });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  // git may end before it has read its input; its exit code tells why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new GitError(Buffer.concat([...errors, ...output]).toString());
  return Buffer.concat(output);
}

/** The first line of what git prints, or `undefined` where it fails. */
export async function gitLine(repo: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await git(repo, args)).toString().split('\n', 1)[0];
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

/** An entry to put into a tree; without `sha` the path is taken out. */
export interface IndexEntry {
  readonly path: string;
  readonly mode: string;
  readonly sha: string | undefined;
}

/** The tree `base` (none: the empty one) with entries put in and taken out. @throws GitError for objects that do not exist. */
export async function writeTree(repo: string, base: string | undefined, entries: readonly IndexEntry[]) {
  const directory = await mkdtemp(path.join(tmpdir(), 'sandbox-index-'));
  const env = { GIT_INDEX_FILE: path.join(directory, 'index') };
  const lines = entries.map(({ path: file, mode, sha }) => `${sha ? mode : '0'} ${sha ?? '0'.repeat(40)}\t${file}\0`);
  try {
    await git(repo, base === undefined ? ['read-tree', '--empty'] : ['read-tree', base], { env });
    await git(repo, ['update-index', '-z', '--index-info'], { env, input: lines.join('') });
    return (await git(repo, ['write-tree'], { env })).toString().trim();
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

export interface ForeignCommit {
  readonly branch: string;
  readonly message?: string;
  /** The branch's history is rewritten: the commit has its files, and no parent. */
  readonly orphan?: boolean;
  /** Contents by path; `undefined` deletes. */
  readonly files: Readonly<Record<string, string | Buffer | undefined>>;
}

/** Commits to a branch as anybody else would, making the branch where there is none; returns the commit. */
export async function landCommit(repo: string, { branch, message = 'A commit', orphan, files }: ForeignCommit) {
  const head = await gitLine(repo, ['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`]);
  const entries: IndexEntry[] = [];
  for (const [file, content] of Object.entries(files)) {
    const sha = content === undefined ? undefined : await writeBlob(repo, content);
    entries.push({ path: file, mode: '100644', sha });
  }
  const tree = await writeTree(repo, head, entries);
  const commit = await writeCommit(repo, { tree, parents: head === undefined || orphan ? [] : [head], message });
  await git(repo, ['update-ref', `refs/heads/${branch}`, commit, head ?? '0'.repeat(40)]);
  return commit;
}

export async function writeBlob(repo: string, content: string | Buffer): Promise<string> {
  return (await git(repo, ['hash-object', '-w', '--stdin'], { input: content })).toString().trim();
}

export interface NewCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
}

export async function writeCommit(repo: string, { tree, parents, message }: NewCommit): Promise<string> {
  const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])];
  return (await git(repo, args, { input: message })).toString().trim();
}
