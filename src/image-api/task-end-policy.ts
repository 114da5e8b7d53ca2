import type { Charged } from '../image/image.ts';
import { EDIT_PROMPT } from './fault-policy.ts';

/** How a task itself can end without an image, and what is decided about it. */
export interface TaskEndPolicy {
  /** What happened, for docs/faults.md. */
  readonly when: string;
  readonly done: string;
  /** `error.kind` in the results. */
  readonly kind: string;
  readonly charged: Charged;
  readonly advice: string;
}

/** Whether a failed task is charged is not documented. */
export const TASK_END_POLICY = {
  'task-failed': {
    when: 'the task failed',
    done: "that image fails, with the API's reason",
    kind: 'task-failed',
    charged: 'unknown',
    advice: 'Run again: a new task may give the image.',
  },
  moderated: {
    when: 'the task failed for what its prompt asks for',
    done: "that image fails, with the API's reason",
    kind: 'task-failed',
    charged: 'unknown',
    advice: EDIT_PROMPT,
  },
  lost: {
    when: 'the API no longer knows the task',
    done: 'that image fails',
    kind: 'lost',
    charged: 'unknown',
    advice: 'The API no longer knows the task: give its id to the support of the API.',
  },
  'malformed-result': {
    when: 'success, but no image named',
    done: 'asked again after 1, 3 and 6 s',
    kind: 'malformed-result',
    charged: 'yes',
    advice: 'The task ended without a usable result: give its id to the support of the API.',
  },
} as const satisfies Record<string, TaskEndPolicy>;

/** Whether a refusal speaks of the prompt's content, as models and their filters put it. */
export function speaksOfContent(message: string): boolean {
  return /content (policy|policies|filter)|violat\w*\b.*\bpolic|safety system|usage polic|\bmoderation\b/i.test(
    message,
  );
}
