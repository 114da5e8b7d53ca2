import { writeCommit } from './commits.ts';
import { GitError } from './git.ts';
import { writeBlob } from './objects.ts';
import { moveRef, readRef } from './refs.ts';
import { writeTree } from './trees.ts';

export interface ForeignCommit {
  readonly branch: string;
  readonly message?: string;
  /** The branch's history is rewritten: the commit has its files, and no parent. */
  readonly orphan?: boolean;
  /** Contents by path; `undefined` deletes. */
  readonly files: Readonly<Record<string, string | Buffer | undefined>>;
}

/** Commits to a branch as anybody else would, making the branch where there is none; returns the commit. */
export async function landCommit(repo: string, commit: ForeignCommit): Promise<string> {
  const { branch, message = 'A commit', orphan = false, files } = commit;
  const ref = `refs/heads/${branch}`;
  const head = readRef(repo, ref);
  const entries = Object.entries(files).map(([path, content]) => {
    return { path, mode: '100644', sha: content === undefined ? undefined : writeBlob(repo, content) };
  });
  const tree = await writeTree(repo, head, entries);
  const sha = writeCommit(repo, { tree, parents: head === undefined || orphan ? [] : [head], message });
  try {
    await moveRef(repo, ref, { from: head, to: sha });
  } catch (error) {
    // Somebody was quicker: as anybody would, on top of theirs.
    if (error instanceof GitError && readRef(repo, ref) !== head) return landCommit(repo, commit);
    throw error;
  }
  return sha;
}
