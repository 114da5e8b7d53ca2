import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCommit } from './commits.ts';
import { GitError, git } from './git.ts';

/** What stands for “no commit” in an update. */
const NONE = '0'.repeat(40);

/** The hash that a ref (`refs/heads/main`, `HEAD`) stands for. */
export function readRef(repo: string, ref: string): string | undefined {
  const text = textOf(path.join(repo, ref)) ?? '';
  const [, target] = /^ref: (\S+)\n$/.exec(text) ?? [];
  if (target !== undefined) return readRef(repo, target);
  const [, sha] = /^([0-9a-f]{40})\n$/.exec(text) ?? [];
  return sha ?? packedRefs(repo).get(ref);
}

/** The commit that a branch, a ref or a commit's own hash stands for. */
export async function resolve(repo: string, name: string): Promise<string | undefined> {
  const sha = /^[0-9a-f]{40}$/.test(name) ? name : (readRef(repo, `refs/heads/${name}`) ?? '');
  return (await readCommit(repo, sha))?.sha;
}

/** Whether the repository has a branch or a tag at all. */
export function hasRefs(repo: string): boolean {
  const loose = readdirSync(path.join(repo, 'refs'), { recursive: true, withFileTypes: true });
  return loose.some((entry) => entry.isFile()) || packedRefs(repo).size > 0;
}

/** Sets a ref that stands at `from` (`undefined`: that is not there yet). @throws GitError where it stands elsewhere, or for what is no commit */
export async function moveRef(repo: string, ref: string, { from, to }: { from: string | undefined; to: string }) {
  const file = path.join(repo, ref);
  // git knows which names can be given, and what stands in their way.
  if (from === undefined || !existsSync(file)) return void (await git(repo, ['update-ref', ref, to, from ?? NONE]));
  if ((await readCommit(repo, to)) === undefined) throw new GitError(`${to} is no commit`);
  const lock = `${file}.lock`;
  try {
    writeFileSync(lock, `${to}\n`, { flag: 'wx' });
  } catch (cause) {
    throw new GitError(`${ref} is locked`, { cause });
  }
  if (textOf(file) === `${from}\n`) return renameSync(lock, file);
  rmSync(lock);
  throw new GitError(`${ref} is not at ${from}`);
}

function packedRefs(repo: string): ReadonlyMap<string, string> {
  const lines = (textOf(path.join(repo, 'packed-refs')) ?? '').split('\n');
  return new Map(
    lines.filter((line) => /^[0-9a-f]{40} /.test(line)).map((line) => [line.slice(41), line.slice(0, 40)]),
  );
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // There is no such file, or a folder of that name.
    return undefined;
  }
}
