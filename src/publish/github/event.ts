import * as z from 'zod';
import type { GitHubContext } from '../../settings/github-context.ts';

/** The pull request that triggered the run. */
export interface TriggeringPull {
  readonly number: number;
  /** It comes from another repository, so that the run's token may only read. */
  readonly isReadOnly: boolean;
}

const PULL_EVENT = z.object({
  pull_request: z.object({
    number: z.int().positive(),
    head: z.object({ repo: z.object({ full_name: z.string() }).nullish() }).optional(),
    base: z.object({ repo: z.object({ full_name: z.string() }).nullish() }).optional(),
  }),
});

/** A comment on a pull request comes as an event of its issue. */
const ISSUE_EVENT = z.object({
  issue: z.object({ number: z.int().positive(), pull_request: z.object({}) }),
});

/** The pull request in the webhook's payload; `undefined` if the run has none. */
export function triggeringPull({ event, eventName, repository }: GitHubContext): TriggeringPull | undefined {
  const pull = PULL_EVENT.safeParse(event);
  if (pull.success) {
    const { number, head, base } = pull.data.pull_request;
    // A fork that is deleted meanwhile has no repository any more.
    const isFork = head !== undefined && head.repo?.full_name !== (base?.repo?.full_name ?? repository);
    return { number, isReadOnly: isFork && eventName !== 'pull_request_target' };
  }
  const issue = ISSUE_EVENT.safeParse(event);
  return issue.success ? { number: issue.data.issue.number, isReadOnly: false } : undefined;
}

/**
 * The branch of the run; `undefined` for a tag or a commit that is on no branch. A pull request's run has the head
 * branch, except for `pull_request_target`, whose ref is the base: its head may be a fork's branch of any name.
 */
export function runBranch({ ref, headRef }: Pick<GitHubContext, 'ref' | 'headRef'>): string | undefined {
  return /^refs\/heads\/(.+)$/.exec(ref)?.[1] ?? (headRef || undefined);
}
