import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeObject } from './objects.ts';

/** A git command failed; the message is what it said. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

export interface GitOptions {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

/** Who signs what the sandbox commits, as on GitHub: its bot as author, GitHub itself as committer. */
const AUTHOR = 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>';
const COMMITTER = 'GitHub <noreply@github.com>';

/** Runs git in the bare repository `repo` and returns what it printed. @throws GitError */
export async function git(repo: string, args: readonly string[], { input = '', env = {} }: GitOptions = {}) {
  const child = spawn('git', ['--git-dir', repo, ...args], { env: { ...process.env, ...env } });
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
  const base = `refs/heads/${branch}${orphan ? '^{tree}' : ''}`;
  const head = await gitLine(repo, ['rev-parse', '--verify', '--quiet', base]);
  const data = (content: string | Buffer): Buffer[] => {
    const bytes = Buffer.from(content);
    return [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')];
  };
  const parts = Object.entries(files).flatMap(([file, content]) =>
    content === undefined ? [Buffer.from(`D ${file}\n`)] : [Buffer.from(`M 100644 inline ${file}\n`), ...data(content)],
  );
  // Without a parent its tree begins empty: it is given that of the branch.
  const from = orphan ? `M 040000 ${head} ""` : `from ${head}`;
  const input = Buffer.concat([
    Buffer.from(`commit refs/heads/${branch}\nmark :1\nauthor ${AUTHOR} now\ncommitter ${COMMITTER} now\n`),
    ...data(message),
    Buffer.from(head === undefined ? '' : `${from}\n`),
    ...parts,
    Buffer.from('get-mark :1\n'),
  ]);
  return (await git(repo, ['fast-import', '--quiet', '--force', '--date-format=now'], { input })).toString().trim();
}

export function writeBlob(repo: string, content: string | Buffer): Promise<string> {
  return writeObject(repo, 'blob', Buffer.from(content));
}

export interface NewCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
}

export function writeCommit(repo: string, { tree, parents, message }: NewCommit): Promise<string> {
  const now = `${Math.floor(Date.now() / 1000)} +0000`;
  const head = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`)];
  const lines = [...head, `author ${AUTHOR} ${now}`, `committer ${COMMITTER} ${now}`, '', message];
  return writeObject(repo, 'commit', Buffer.from(lines.join('\n')));
}
