import type { FileEdit } from '../commit/change-set.ts';
import { type Ground, missingBranch } from '../commit/commit.ts';
import { diffTrees } from '../github/diff-trees.ts';
import { isAnswer, type Refusal } from '../github/errors.ts';
import type { Commit, GitData, TreeChange } from '../github/git-data.ts';
import { findPullBranch, type PullTarget } from './pull-branch.ts';

/**
 * What the next commit of a pull request is based on: the branch, brought up to date with its base; or the base, if
 * there is nothing on offer. The branch is never forced: a stale branch gets a merge commit whose tree is the base's, so
 * that whatever anybody pushed stays in its history.
 * Throws the client's errors.
 */
export async function pullGround(
  git: GitData,
  target: PullTarget,
  edits: readonly FileEdit[],
): Promise<Ground | Refusal> {
  const { base, head, isLive } = await findPullBranch(git, target);
  if (base === undefined) return missingBranch(target.base, 'base');
  const move = (sha: string) => git.moveBranch(target.branch, sha);
  if (head === undefined) {
    const make = (sha: string) => git.makeBranch(target.branch, sha);
    return { kind: 'ground', tree: base.tree, parents: [base.sha], settled: base, move: make };
  }
  const compared = await git.compare(base.sha, head.sha);
  if (!isLive) {
    const parents = compared?.ahead === 0 ? [base.sha] : [head.sha, base.sha];
    return { kind: 'ground', tree: base.tree, parents, settled: base, move };
  }
  const ground = { kind: 'ground', branch: head.tree, move } as const;
  if (compared?.behind === 0) return { ...ground, tree: head.tree, parents: [head.sha], settled: head };
  const merged = compared && (await mergeBase(git, target, base));
  if (merged !== undefined) return { ...ground, tree: merged.tree, parents: [merged.sha], settled: merged };
  const tree =
    compared === undefined
      ? await carryOver(git, { base, head }, edits)
      : await rebuild(git, { common: compared.parted, base, head }, edits);
  return { ...ground, tree, parents: [head.sha, base.sha] };
}

/** Has GitHub merge the base into the branch, as its “Update branch” button does; `undefined` if the two conflict. */
async function mergeBase(git: GitData, { branch }: PullTarget, base: Commit): Promise<Commit | undefined> {
  try {
    await git.client.rest.repos.merge({ ...git.repository, base: branch, head: base.sha });
    return await git.head(branch);
  } catch (error) {
    if (isAnswer(error, 409)) return undefined;
    throw error;
  }
}

interface Sides {
  readonly common: Commit;
  readonly base: Commit;
  readonly head: Commit;
}

/** The base's tree with all that the branch changed. If both changed a file: its merge, else the branch's side. */
async function rebuild(git: GitData, { common, base, head }: Sides, edits: readonly FileEdit[]): Promise<string> {
  const changes: TreeChange[] = [];
  for (const { path, before, after } of await diffTrees(git, common.tree, head.tree)) {
    const there = await git.entry(base.tree, path);
    if (there?.sha === after?.sha) continue;
    const edit = edits.find((candidate) => candidate.path === path);
    if (there?.sha !== before?.sha && edit !== undefined) {
      const sides = await Promise.all([common, base, head].map(({ tree }) => git.text(tree, path)));
      const text = edit.merge?.(sides[0], sides[1], sides[2]);
      // Without a merge the base's text stays, and the edit is applied to it again.
      if (text !== undefined) changes.push({ path, mode: after?.mode ?? '100644', content: { text } });
    } else {
      changes.push({ path, mode: after?.mode ?? there?.mode ?? '', content: after && { sha: after.sha } });
    }
  }
  return git.writeTree(base.tree, changes);
}

/**
 * The base's tree with the images of the branch, if the two have no history in common: the base's was rewritten. What
 * else differs may be the old base's as well as the branch's, and is left out.
 */
async function carryOver(git: GitData, { base, head }: Omit<Sides, 'common'>, edits: readonly FileEdit[]) {
  const changes = new Map<string, TreeChange>();
  for (const { path, merge, filesOf } of edits) {
    const text = merge?.(undefined, await git.text(base.tree, path), await git.text(head.tree, path));
    if (text === undefined) continue;
    changes.set(path, { path, mode: '100644', content: { text } });
    for (const file of filesOf?.(text) ?? []) {
      const ours = await git.entry(head.tree, file);
      if (ours?.type === 'blob') changes.set(file, { path: file, mode: ours.mode, content: { sha: ours.sha } });
    }
  }
  return git.writeTree(base.tree, [...changes.values()]);
}
