import type { Commit, GitData } from '../github/git-data.ts';

/** Which branch is offered to which. */
export interface PullTarget {
  readonly branch: string;
  readonly base: string;
}

/** A pull request, as far as it matters here. */
export interface Pull {
  readonly number: number;
  readonly url: string;
}

/** A pull request that was closed without a merge. */
export interface ClosedPull {
  /** The SHA of its last commit, which can be read even where its branch is deleted. */
  readonly head: string;
  /** The SHA of the base as the pull request knew it. */
  readonly base: string;
}

/** The state of the pull request's branch. */
export interface PullBranch {
  /** Absent if there is no such branch. */
  readonly base: Commit | undefined;
  readonly head: Commit | undefined;
  /** The open pull request. */
  readonly pull: Pull | undefined;
  /** What is on the branch is still on offer; false when its pull request was merged or closed. */
  readonly isLive: boolean;
  /** Of the newest 100 pull requests of the branch. */
  readonly closed: readonly ClosedPull[];
}

/** Looks the branch and its pull requests up. Throws the client's errors. */
export async function findPullBranch(git: GitData, target: PullTarget): Promise<PullBranch> {
  const [base, head, pulls] = await Promise.all([git.head(target.base), git.head(target.branch), list(git, target)]);
  const pull = pulls.find(({ state }) => state === 'open');
  // A branch that ends where no closed pull request ended was created for one that could not be opened yet.
  const isLive = head !== undefined && (pull !== undefined || pulls.every((closed) => closed.head.sha !== head.sha));
  const closed = pulls.filter(({ state, merged_at }) => state === 'closed' && merged_at === null);
  return {
    base,
    head,
    pull: pull && toPull(pull),
    isLive,
    closed: closed.map((ended) => ({ head: ended.head.sha, base: ended.base.sha })),
  };
}

/** The open pull request of a branch, if there is one. Throws the client's errors. */
export async function findOpenPull(git: GitData, target: PullTarget): Promise<Pull | undefined> {
  const pull = (await list(git, target)).find(({ state }) => state === 'open');
  return pull && toPull(pull);
}

/** The newest 100 pull requests of the branch, open or not. */
async function list({ client, repository }: GitData, { branch, base }: PullTarget) {
  const head = `${repository.owner}:${branch}`;
  const { data } = await client.rest.pulls.list({ ...repository, head, base, state: 'all', per_page: 100 });
  return data;
}

interface ApiPull {
  readonly number: number;
  readonly html_url: string;
}

export function toPull({ number, html_url }: ApiPull): Pull {
  return { number, url: html_url };
}
