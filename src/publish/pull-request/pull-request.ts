import type { PullRequestSettings } from '../../settings/read-settings.ts';
import { type CommitOptions, commitOn } from '../commit/commit.ts';
import { isAnswer, type Refusal, refusalOf } from '../github/errors.ts';
import type { Commit } from '../github/git-data.ts';
import { decorate } from './labels-and-reviewers.ts';
import { pullGround } from './pull-base.ts';
import { findOpenPull, findPullBranch, type Pull, type PullTarget, toPull } from './pull-branch.ts';

export interface PullRequestOptions extends CommitOptions {
  /** `branch` of the commit options is the branch offered; this is the one it is offered to. */
  readonly base: string;
  readonly settings: PullRequestSettings;
  /** Renders the body, unless the settings give one. */
  readonly renderBody: (commits: Offered) => Promise<string>;
}

/** What is offered, and to what. */
export interface Offered {
  /** The newest commit of the branch. */
  readonly head: Commit;
  /** That of the base. */
  readonly base: Commit;
}

export type PullRequestResult =
  | {
      readonly kind: 'pull-request';
      readonly number: number;
      readonly url: string;
      readonly operation: 'created' | 'updated' | 'none';
      readonly offered: Offered;
      readonly notes: readonly string[];
      readonly warnings: readonly string[];
    }
  /** The base holds everything already, and nothing is on offer. */
  | { readonly kind: 'unchanged'; readonly notes: readonly string[] }
  /** With `sha`, the images are on the branch, and only the pull request is missing. */
  | (Refusal & { readonly sha?: string });

/** GitHub takes 65,536 characters of body. */
const LONGEST_BODY = 65_000;

/** How often a branch that GitHub does not know yet is offered again. */
const NODE_RETRIES = 3;

/**
 * Commits to the branch of the one pull request and opens or updates that; a merged or closed one is followed by a new
 * one. Never throws: what GitHub refuses is in the result.
 */
export async function publishPullRequest(options: PullRequestOptions): Promise<PullRequestResult> {
  const { git, branch, base, changes } = options;
  const target: PullTarget = { branch, base };
  const seen = new Set<string | undefined>();
  const result = await commitOn(options, async () => {
    seen.add((await git.head(branch))?.sha);
    return pullGround(git, target, changes.edits);
  });
  if (result.kind === 'refused') return result;
  const { commit: head, notes } = result;
  try {
    const found = await findPullBranch(git, target);
    if (result.kind === 'unchanged' && !found.isLive) return { kind: 'unchanged', notes };
    const offered = { head, base: found.base ?? head };
    const { pull } = found;
    if (pull !== undefined && seen.has(head.sha)) return finished(pull, 'none', { offered, notes, warnings: [] });
    return await offer({ ...options, offered, notes }, pull);
  } catch (error) {
    return { ...refusalOf(error, 'pull-requests'), sha: head.sha };
  }
}

interface Offer extends PullRequestOptions {
  readonly offered: Offered;
  readonly notes: readonly string[];
}

async function offer(offer: Offer, open: Pull | undefined): Promise<PullRequestResult> {
  const { settings, message, renderBody, offered, notes } = offer;
  const title = settings.title ?? message.split('\n', 1)[0] ?? message;
  const body = (settings.body ?? (await renderBody(offered))).slice(0, LONGEST_BODY);
  if (open !== undefined) return update(offer, open, { title, body });
  const warnings: string[] = [];
  const made = await create(offer, { title, body }, warnings);
  if (made === 'exists') {
    const other = await findOpenPull(offer.git, offer);
    if (other !== undefined) return update(offer, other, { title, body });
    return { kind: 'unchanged', notes };
  }
  if (made === 'no-commits') return { kind: 'unchanged', notes };
  warnings.push(...(await decorate(offer.git, made.number, settings)));
  return finished(made, 'created', { offered, notes, warnings });
}

interface Words {
  readonly title: string;
  readonly body: string;
}

async function update(offer: Offer, pull: Pull, words: Words): Promise<PullRequestResult> {
  const { git, settings, offered, notes } = offer;
  await git.client.rest.pulls.update({ ...git.repository, pull_number: pull.number, ...words });
  // Reviewers were asked when it was opened; asking them again at every update would be noise.
  const warnings = await decorate(git, pull.number, { ...settings, reviewers: [] });
  return finished(pull, 'updated', { offered, notes, warnings });
}

async function create(offer: Offer, words: Words, warnings: string[]): Promise<Pull | End> {
  const { git, branch, base, clock, signal } = offer;
  let { draft } = offer.settings;
  for (let retries = 1; ; retries += 1) {
    try {
      const { data } = await git.client.rest.pulls.create({ ...git.repository, ...words, head: branch, base, draft });
      return toPull(data);
    } catch (error) {
      const end = endOf(error);
      if (end !== undefined) return end;
      if (draft && isAnswer(error, 422, /draft/i)) {
        draft = false;
        warnings.push('This repository has no draft pull requests: the pull request is open for review');
        continue;
      }
      // GitHub's servers do not all know a new branch at once.
      if (!isAnswer(error, 422, /Could not resolve to a node/i) || retries > NODE_RETRIES) throw error;
      await clock.sleep(1000 * 2 ** retries, signal);
    }
  }
}

type End = 'exists' | 'no-commits';

function endOf(error: unknown): End | undefined {
  if (isAnswer(error, 422, /already exists/i)) return 'exists';
  return isAnswer(error, 422, /No commits between/i) ? 'no-commits' : undefined;
}

function finished(
  { number, url }: Pull,
  operation: 'created' | 'updated' | 'none',
  rest: { readonly offered: Offered; readonly notes: readonly string[]; readonly warnings: readonly string[] },
): PullRequestResult {
  return { kind: 'pull-request', number, url, operation, ...rest };
}
