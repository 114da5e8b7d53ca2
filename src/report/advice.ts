import type { Failed } from '../image.ts';

const BY_KIND: Readonly<Record<string, string>> = {
  unreachable: 'Check `base-url` and the network or proxy of the runner, then run again.',
  certificate: 'Check `base-url` and the certificates that the runner trusts.',
  unanswered: 'Look the request up in your account at the API first: running again pays again if it was accepted.',
  gateway: 'Look the request up in your account at the API first: running again pays again if it was accepted.',
  unreadable: 'Look the request up in your account at the API first: running again pays again if it was accepted.',
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
  unknown: 'Look the request up in your account at the API first: running again pays again if it was accepted.',
} as const;

/** What somebody should do about a failure, in one sentence. */
export function nextStep({ error }: Failed): string {
  return (Object.hasOwn(BY_KIND, error.kind) ? BY_KIND[error.kind] : undefined) ?? BY_CHARGE[error.charged];
}
