import type PQueue from 'p-queue';
import type { Failure, Outcome } from '../image/image.ts';
import { fetchImages } from './download/fetch-images.ts';
import { finishImage } from './finish-image.ts';
import type { LoopContext } from './loop-context.ts';
import { followTask, type LiveTask, type TaskEnd } from './task/follow-task.ts';

/** `generate` what the plan says, or only `collect` what is paid for and create nothing: what post does. */
export type Mode = 'generate' | 'collect';

/** How a task ended for its image. */
export interface Seen {
  readonly outcome: Outcome;
  /** The task failed or is lost; or it was finished well, but its image can be had no more. */
  readonly over?: 'dead' | 'gone';
  /** Unix milliseconds, as the API says. */
  readonly createTime?: number;
}

export interface SeeOptions {
  readonly task: LiveTask;
  readonly downloads: PQueue;
  readonly mode: Mode;
}

/** From a live task, in a slot, to the image on disk; `undefined` if the task was left. */
export async function seeThrough(context: LoopContext, options: SeeOptions): Promise<Seen | undefined> {
  const { clock, settings } = context.options;
  const { task } = options;
  const { spec, taskId, requestId, key } = task;
  const startedAt = task.adopted ? clock.now() : task.createdAt;
  let born: { readonly createTime?: number } = {};
  const onCreateTime = (createTime: number): 'follow' | 'leave' => {
    born = { createTime };
    return task.onCreateTime?.(createTime) ?? 'follow';
  };
  const end = await followTask(context, { ...task, onCreateTime }).finally(() => context.slots.end());
  if (end.kind === 'left') return undefined;
  const { over, ...outcome } = await conclude(context, end, {
    ...options,
    task: { ...task, createdAt: born.createTime ?? task.createdAt },
    until: startedAt + settings.imageTimeoutMs,
  });
  const timing = { startedAt, finishedAt: clock.now() };
  if (outcome.status === 'generated') context.record({ type: 'done', id: spec.id, taskId });
  if (outcome.status === 'failed' && !outcome.retrievable) context.record({ type: 'dead', id: spec.id, taskId });
  return { outcome: { ...outcome, spec, taskId, requestId, key, timing, ...born }, ...born, ...(over && { over }) };
}

interface Conclusion extends SeeOptions {
  /** Unix milliseconds: the image's deadline. */
  readonly until: number;
}

async function conclude(context: LoopContext, end: Exclude<TaskEnd, { kind: 'left' }>, conclusion: Conclusion) {
  const { task, downloads, until } = conclusion;
  const costTime = 'costTimeMs' in end ? { costTimeMs: end.costTimeMs } : {};
  switch (end.kind) {
    case 'pending':
      return {
        status: 'pending',
        lastState: end.lastState,
        isForeign: end.isForeign ?? false,
        over: undefined,
      } as const;
    case 'failed':
      return { ...failed(conclusion, end.failure, true), urls: [], ...costTime };
    case 'succeeded': {
      const fetched = await fetchImages(context, { task, urls: end.urls, until, queue: downloads });
      switch (fetched.kind) {
        case 'saved': {
          const finished = await finishImage(context, task, fetched.files);
          if (finished.kind === 'interrupted')
            return { status: 'pending', lastState: 'success', over: undefined } as const;
          const { kind: _kind, ...image } = finished;
          const { urls } = fetched;
          return { status: 'generated', urls, ...image, adopted: task.adopted, over: undefined, ...costTime } as const;
        }
        case 'interrupted':
          return { status: 'pending', lastState: 'success', over: undefined } as const;
        case 'failed': {
          const { failure, urls, gone } = fetched;
          return { ...failed(conclusion, failure, gone), urls, ...costTime };
        }
      }
    }
  }
}

/**
 * An adopted task gets no third chance: the next run makes its image again, rather than ask about it for ever. Except
 * if the image is there and only could not be saved: then it is not `final`.
 */
function failed({ task, mode }: SeeOptions, error: Failure, isFinal: boolean) {
  const over = DEAD.includes(error.kind) ? 'dead' : isFinal && GONE.includes(error.kind) ? 'gone' : undefined;
  // Post belongs to the run that made the task: the next one is still its second chance.
  const isLastChance = task.adopted && mode === 'generate';
  const retrievable = over !== 'dead' && !(isLastChance && isFinal);
  return { status: 'failed', error, retrievable, over } as const;
}

/** No image will come of such a task. */
const DEAD = ['task-failed', 'lost'];
/** Such a task was finished well, and gives no image (any more). */
const GONE = ['malformed-result', 'download'];
