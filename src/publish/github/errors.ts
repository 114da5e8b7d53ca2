import { oneLine } from '../../runtime/one-line.ts';

/** Why GitHub did not do what was asked, and what a person can do about it. */
export interface Refusal {
  readonly kind: 'refused';
  readonly message: string;
  /** One sentence without its full stop. */
  readonly advice: string;
}

export function refused(message: string, advice: string): Refusal {
  return { kind: 'refused', message, advice };
}

/** The HTTP status of an error of the client's; `undefined` for any other error. */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}

/** Whether the error is GitHub's answer of this status, with these words in it. */
export function isAnswer(error: unknown, status: number, words = /./): boolean {
  return statusOf(error) === status && error instanceof Error && words.test(error.message);
}

/** The result of a call; `otherwise` if GitHub answers 404. Throws every other error. */
export async function orMissing<T, U>(call: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await call;
  } catch (error) {
    if (isAnswer(error, 404)) return otherwise;
    throw error;
  }
}

/** What GitHub refuses, by the words of its answer, and what helps. */
const ADVICE: readonly (readonly [pattern: RegExp, advice: (permission: string) => string])[] = [
  [
    /not permitted to create or approve pull requests/,
    () =>
      'Allow it in the repository settings under Actions, General, “Allow GitHub Actions to create and approve pull requests”, or give another `github-token`',
  ],
  [
    /rule violations|protected branch|protected ref|through a pull request|required status check|signed commits/i,
    () => `The branch is protected: set \`commit: pull-request\`, or let this token's owner bypass the rule`,
  ],
  [
    /not accessible by integration|not accessible by personal access token|Must have (admin|write|push)|Write access/i,
    (permission) =>
      `Add \`${permission}: write\` under \`permissions:\` of the job, or give a \`github-token\` that may do it`,
  ],
  [/archived/i, () => 'The repository is archived: nothing can be written to it'],
  [/Bad credentials|Requires authentication/i, () => 'Check `github-token`: GitHub does not accept it'],
];

/** Any error of the client's as a refusal. `permission` is the one the call needs, such as `contents`. */
export function refusalOf(error: unknown, permission: string): Refusal {
  const message = error instanceof Error ? error.message.trim() : String(error);
  const known = ADVICE.find(([pattern]) => pattern.test(message));
  if (known !== undefined) return refused(withoutLink(message), known[1](permission));
  if (statusOf(error) === 404) {
    const words = `GitHub answers 404 to what this token may not see or change: add \`${permission}: write\` under \`permissions:\` of the job`;
    return refused(withoutLink(message), words);
  }
  return refused(withoutLink(message), 'Run the job again');
}

/** GitHub's messages can be paragraphs with a link to its documentation. */
function withoutLink(message: string): string {
  return oneLine(message.replace(/ - https:\/\/docs\.github\.com\S*/, ''), ' ');
}
