import { spawn } from 'node:child_process';

/** A git command failed, or what git would refuse; the message is what it said. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

export interface GitOptions {
  readonly input?: string | Buffer;
}

/** Runs git in the bare repository `repo` and returns what it printed. @throws GitError */
export async function git(repo: string, args: readonly string[], { input = '' }: GitOptions = {}) {
  const child = spawn('git', ['--git-dir', repo, ...args]);
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
