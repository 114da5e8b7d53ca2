import type { PullRequestSettings } from '../../settings/read-settings.ts';
import { refusalOf } from '../github/errors.ts';
import type { GitData } from '../github/git-data.ts';

type Extras = Pick<PullRequestSettings, 'labels' | 'assignees' | 'reviewers'>;

/**
 * Adds labels, assignees and reviewers to a pull request. Returns a warning for each kind that GitHub refused: none of
 * them is worth failing for. Never throws.
 */
export async function decorate({ client, repository }: GitData, number: number, extras: Extras): Promise<string[]> {
  const { rest } = client;
  const issue = { ...repository, issue_number: number };
  const teams = extras.reviewers.flatMap((reviewer) => teamOf(reviewer) ?? []);
  const people = extras.reviewers.filter((reviewer) => teamOf(reviewer) === undefined);
  const review = { ...repository, pull_number: number };
  const steps: readonly [what: string, names: readonly string[], add: (names: string[]) => Promise<unknown>][] = [
    ['labels', extras.labels, (labels) => rest.issues.addLabels({ ...issue, labels })],
    ['assignees', extras.assignees, (assignees) => rest.issues.addAssignees({ ...issue, assignees })],
    ['reviewers', people, (reviewers) => rest.pulls.requestReviewers({ ...review, reviewers })],
    ['team reviewers', teams, (team_reviewers) => rest.pulls.requestReviewers({ ...review, team_reviewers })],
  ];
  const warnings: string[] = [];
  for (const [what, names, add] of steps) {
    if (names.length === 0) continue;
    try {
      await add([...names]);
    } catch (error) {
      const { message, advice } = refusalOf(error, 'pull-requests');
      warnings.push(`The pull request is without its ${what} (${names.join(', ')}): ${message}. ${advice}`);
    }
  }
  return warnings;
}

/** The team's slug of `org/team` or `team:name`; `undefined` for a person. */
function teamOf(reviewer: string): string | undefined {
  return /^(?:team:|[^/]+\/)(.+)$/.exec(reviewer)?.[1];
}
