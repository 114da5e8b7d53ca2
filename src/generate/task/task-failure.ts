import type { Failure } from '../../image/image.ts';
import type { Task } from '../../image-api/envelope.ts';
import { speaksOfContent, TASK_END_POLICY } from '../../image-api/task-end-policy.ts';

/** A task that the API says has failed, in its own words. */
export function taskFailure({ failCode, failMessage }: Task): Failure {
  const code = failCode === '' ? '' : ` (${failCode})`;
  const said = failMessage || 'no reason given';
  return speaksOfContent(failMessage)
    ? taskEndFailure('moderated', `the prompt was refused for its content${code}: ${said}`)
    : taskEndFailure('task-failed', `the task failed${code}: ${said}`);
}

/** The failure of an image whose task ended so. */
export function taskEndFailure(end: keyof typeof TASK_END_POLICY, message: string): Failure {
  const { kind, charged, advice } = TASK_END_POLICY[end];
  return { kind, message, charged, advice, ...(end === 'moderated' && { isModerated: true }) };
}
