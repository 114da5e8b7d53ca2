import type { Failed } from '../image/image.ts';

const LOOK_UP = 'Look the request up in your account at the API first: running again pays again if it was accepted.';
const ASK_AGAIN = 'Run again: the task is asked for its image once more before anything is paid for.';

const BY_KIND: Readonly<Record<string, string>> = {
  unreachable: 'Check `base-url` and the network or proxy of the runner, then run again.',
  certificate: 'Check `base-url` and the certificates that the runner trusts.',
  unanswered: LOOK_UP,
  gateway: LOOK_UP,
  unreadable: LOOK_UP,
  'invalid-request': 'Mend the prompt or its parameters: the API will refuse this request every time.',
  unauthorized: 'Check the secret behind `api-key`.',
  'no-credits': 'Add credits to the account, then run again: only what is missing is made.',
  'not-found': 'Check `base-url` and `model`.',
  'too-many-tasks': 'Lower `concurrency`, or wait until other runs with this key have ended.',
  'rate-limited': 'Lower `concurrency`, or run again later.',
  'task-failed': 'Change the prompt if the message speaks of its content, else run again.',
  'malformed-result': 'The task ended without a usable result: give its id to the support of the API.',
  lost: 'The API no longer knows the task: give its id to the support of the API.',
};

const BY_CHARGE = {
  no: 'Run again: only what is missing is made.',
  yes: 'The task was paid for: its id and addresses are below and in `results`.',
  unknown: LOOK_UP,
} as const;

/** What somebody should do about a failure, in a sentence or two. */
export function nextStep({ error, retrievable }: Failed): string {
  const named = Object.hasOwn(BY_KIND, error.kind) ? BY_KIND[error.kind] : undefined;
  if (!retrievable) return named ?? BY_CHARGE[error.charged];
  // Its task is known and kept in the lock: nothing has to be looked up before the next run.
  return named === undefined || named === LOOK_UP ? ASK_AGAIN : `${named} ${ASK_AGAIN}`;
}
