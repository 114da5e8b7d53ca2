import slugify from '@sindresorhus/slugify';
import { InvalidInputError, type Problem } from '../../runtime/problem.ts';
import type { GitHubContext } from '../../settings/github-context.ts';
import type { Settings } from '../../settings/read-settings.ts';
import { runBranch, triggeringPull } from '../github/event.ts';

/** Where the commit goes. */
export type CommitTarget =
  | { readonly kind: 'off' }
  | { readonly kind: 'push'; readonly branch: string }
  | { readonly kind: 'pull-request'; readonly branch: string; readonly base: string }
  /** It was asked for but cannot be: the images stay in the artifact. */
  | { readonly kind: 'fallback'; readonly notice: string };

/** Where the comment goes. */
export type CommentTarget =
  | { readonly kind: 'off' }
  | { readonly kind: 'pull-request'; readonly number: number }
  | { readonly kind: 'fallback'; readonly notice: string };

export interface Targets {
  readonly commit: CommitTarget;
  readonly comment: CommentTarget;
}

type PreflightSettings = Pick<Settings, 'commit' | 'comment' | 'github' | 'githubToken'>;

const READ_ONLY =
  'this pull request comes from a fork, whose token may only read: the images are kept in the artifact alone';

/**
 * Finds out, from the settings alone, where commit and comment go.
 * @throws InvalidInputError naming all that is missing, before anything is paid for.
 */
export function findTargets(settings: PreflightSettings): Targets {
  const problems: Problem[] = [];
  const targets = { commit: commitTarget(settings, problems), comment: commentTarget(settings) };
  const wants = [targets.commit, targets.comment].some(({ kind }) => kind === 'push' || kind === 'pull-request');
  if (wants && settings.githubToken === '') {
    problems.push({ message: 'Input `github-token` is empty: `commit` and `comment` need it' });
  }
  if (wants && settings.github.repository === '') {
    problems.push({ message: '`GITHUB_REPOSITORY` is not set: `commit` and `comment` need it' });
  }
  if (problems.length > 0) throw new InvalidInputError(problems);
  return targets;
}

function commitTarget({ commit, github }: PreflightSettings, problems: Problem[]): CommitTarget {
  if (commit.mode === 'none') return { kind: 'off' };
  if (triggeringPull(github)?.isReadOnly) return { kind: 'fallback', notice: `\`commit\`: ${READ_ONLY}` };
  const own = runBranch(github);
  if (commit.mode === 'push') {
    const branch = commit.branch ?? own;
    if (branch !== undefined) return { kind: 'push', branch };
    problems.push({ message: noBranch(commit.mode, github, 'branch') });
    return { kind: 'off' };
  }
  const base = commit.base ?? own;
  const branch = commit.branch ?? defaultBranch(github);
  if (base === undefined) problems.push({ message: noBranch(commit.mode, github, 'base') });
  if (base === branch) {
    problems.push({
      message: `\`commit: pull-request\`: \`branch\` and \`base\` are both \`${branch}\`: set one of them`,
    });
  }
  return { kind: 'pull-request', branch, base: base ?? '' };
}

function noBranch(mode: string, { ref }: GitHubContext, input: string): string {
  return `\`commit: ${mode}\`: the run is on \`${ref || 'no ref'}\`, which is no branch: set \`${input}\` to the branch that is meant`;
}

function commentTarget({ comment, github }: PreflightSettings): CommentTarget {
  if (!comment) return { kind: 'off' };
  const pull = triggeringPull(github);
  if (pull === undefined) return { kind: 'fallback', notice: '`comment`: no pull request triggered this run' };
  if (pull.isReadOnly) return { kind: 'fallback', notice: `\`comment\`: ${READ_ONLY}` };
  return { kind: 'pull-request', number: pull.number };
}

/** `gpt-image/<workflow file or name, slugged>`: every workflow has a pull request of its own. */
export function defaultBranch({ workflowRef, workflow }: Pick<GitHubContext, 'workflowRef' | 'workflow'>): string {
  const file = /\/([^/@]+)\.ya?ml@/.exec(workflowRef)?.[1];
  return `gpt-image/${slugify(file ?? workflow) || 'images'}`;
}
