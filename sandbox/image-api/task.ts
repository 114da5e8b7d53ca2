import type { SampleFormat } from '../sample-image.ts';

/** The `input` of a create, as the provider documents it. */
export interface TaskInput {
  readonly prompt: string;
  readonly aspect_ratio?: string | undefined;
  readonly resolution?: string | undefined;
  readonly quality?: string | undefined;
  readonly output_format?: string | undefined;
}

/** What is known of a task before its life is settled. */
export interface NewTask {
  readonly taskId: string;
  /** From 1, in the order of creation. */
  readonly number: number;
  readonly prompt: string;
  readonly input: TaskInput;
  readonly model: string;
  /** The key that it belongs to. */
  readonly key: string;
  /** The X-Request-ID of its create. */
  readonly requestId: string | undefined;
  /** Unix milliseconds. */
  readonly createdAt: number;
}

export interface TaskFailure {
  readonly failCode: string;
  readonly failMsg: string;
}

/** A task: all of its life is settled when it is created, so that no timer is needed. */
export interface Task extends NewTask {
  /** Unix milliseconds: when its state becomes `success` or `fail`. */
  readonly finishedAt: number;
  /** How many images it gives. */
  readonly images: number;
  readonly format: SampleFormat;
  readonly failure: TaskFailure | undefined;
}

/** The state the API names at that moment (Unix milliseconds), walking evenly through the unfinished ones. */
export function stateOf(task: Task, now: number, unfinished: readonly string[]): string {
  if (now >= task.finishedAt) return task.failure === undefined ? 'success' : 'fail';
  const share = (now - task.createdAt) / (task.finishedAt - task.createdAt);
  return unfinished[Math.floor(share * unfinished.length)] ?? 'waiting';
}
