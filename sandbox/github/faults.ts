import { type Answer, type Exchange, Refused } from './exchange.ts';

export type Permission = 'contents' | 'pull-requests';

/** What the sandbox's GitHub refuses, besides what is wrong. */
export interface Faults {
  /** Branches that only a merged pull request may change. */
  readonly protectedBranches?: readonly string[];
  /** Permissions to write that the token lacks. */
  readonly missing?: readonly Permission[];
  /** GitHub Actions may not open pull requests in this repository. */
  readonly noPullRequests?: boolean;
  /** Answers given in place of the real ones; each once, to the first request that fits. */
  readonly once?: readonly OneFault[];
  /** Called while a blob is being taken: the place to be slow. */
  readonly beforeBlob?: () => Promise<void>;
  /** Somebody else does this before the branch is moved. */
  readonly beforeRefUpdate?: (branch: string) => Promise<void>;
}

export interface OneFault {
  readonly method: string;
  /** Is tried on the path below `/repos/owner/name`. */
  readonly path: RegExp;
  readonly answer: Answer;
}

/** GitHub's secondary rate limit, which asks for a pause in seconds. */
export function secondaryLimit(status: 403 | 429, retryAfter: number): Answer {
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  return { status, headers: { 'retry-after': String(retryAfter) }, body: { message } };
}

/** A refusal in GitHub's shape. */
export function refusal(status: number, message: string): Answer {
  return { status, body: { message } };
}

/** @throws Refused where the token may not do what is asked. */
export function checkPermissions({ method, path }: Exchange, { missing = [], noPullRequests = false }: Faults): void {
  if (method === 'GET') return;
  const needed: Permission = /^\/(pulls|issues)\b/.test(path) ? 'pull-requests' : 'contents';
  if (missing.includes(needed)) throw new Refused(403, 'Resource not accessible by integration');
  if (noPullRequests && method === 'POST' && path === '/pulls') {
    throw new Refused(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  }
}
