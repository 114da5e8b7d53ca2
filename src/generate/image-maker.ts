import type PQueue from 'p-queue';
import type { Failure, ImageSpec, Outcome } from '../image/image.ts';
import { LOOK_UP } from '../image-api/fault-policy.ts';
import type { ToAdopt, ToMake } from '../plan/plan.ts';
import { fetchImages } from './download/fetch-images.ts';
import type { OpenRequest } from './journal.ts';
import { abortReason, type LoopContext } from './loop-context.ts';
import { createTask } from './task/create-task.ts';
import { followTask, type LiveTask, type TaskEnd } from './task/follow-task.ts';

/** `make` what the plan says, or only `collect` what is paid for and create nothing: what post does. */
export type Mode = 'make' | 'collect';

/** What the loop has to do. */
export interface Work {
  readonly make: readonly ToMake[];
  readonly adopt: readonly ToAdopt[];
  /** Requests of an earlier attempt that may have been accepted, by image id. */
  readonly open: ReadonlyMap<string, OpenRequest>;
  /** With `collect`, an adopted task that gives no image is not made again. */
  readonly mode: Mode;
}

/** Takes one image at a time from its request, or from the task it has already, to the file on disk. */
export class ImageMaker {
  readonly #context: LoopContext;
  readonly #downloads: PQueue;
  readonly #work: Pick<Work, 'open' | 'mode'>;

  constructor(context: LoopContext, downloads: PQueue, work: Pick<Work, 'open' | 'mode'>) {
    this.#context = context;
    this.#downloads = downloads;
    this.#work = work;
  }

  /** Creates a task and sees it through. */
  async make(image: ToMake): Promise<Outcome> {
    const { clock, onProgress, settings } = this.#context.options;
    const { spec } = image;
    const sent = this.#work.open.get(spec.id);
    const open = sent?.fingerprint === spec.fingerprint ? sent : undefined;
    if (open !== undefined && (open.again || !settings.retryAmbiguous)) return this.#leaveOpen(spec, open);
    const startedAt = clock.now();
    const creation = await createTask(this.#context, image, open);
    switch (creation.kind) {
      case 'stopped':
        return { status: 'skipped', spec, reason: creation.reason, wanted: true };
      case 'failed': {
        const timing = { startedAt, finishedAt: clock.now() };
        const { requestId, failure } = creation;
        return { status: 'failed', spec, requestId, urls: [], error: failure, retrievable: false, timing };
      }
      case 'created': {
        const { taskId, requestId, createdAt } = creation;
        onProgress({ type: 'created', spec, taskId, requestId });
        return (await this.#seeThrough({ spec, taskId, requestId, createdAt, adopted: false })).outcome;
      }
    }
  }

  /** Adopts a task that is paid for; when no image comes of it, makes the image again. */
  async adopt({ spec, taskId, requestId, createdAt, restore }: ToAdopt): Promise<Outcome> {
    const context = this.#context;
    try {
      await context.slots.acquire(context.live);
    } catch {
      const timing = { startedAt: context.options.clock.now(), finishedAt: context.options.clock.now() };
      return { status: 'pending', spec, taskId, requestId, lastState: abortReason(context.live), timing };
    }
    context.record({ type: 'created', id: spec.id, fingerprint: spec.fingerprint, requestId, taskId, at: createdAt });
    context.options.onProgress({ type: 'adopted', spec, taskId });
    const task = { spec, taskId, requestId, createdAt, adopted: true, ...restore };
    const { outcome, isGone } = await this.#seeThrough(task);
    const isOver = outcome.status === 'failed' && (isDead(outcome.error) || (restore !== undefined && isGone));
    const isMadeAgain = isOver && this.#work.mode === 'make' && !context.creating.aborted;
    return isMadeAgain ? this.make({ spec, reason: 'missing', changed: [] }) : outcome;
  }

  /** From a live task, in a slot, to the image on disk. `isGone`: the task was finished well, but its image can be had no more. */
  async #seeThrough(task: LiveTask): Promise<{ readonly outcome: Outcome; readonly isGone: boolean }> {
    const { clock, settings } = this.#context.options;
    const { spec, taskId, requestId } = task;
    const startedAt = task.adopted ? clock.now() : task.createdAt;
    const end = await followTask(this.#context, task).finally(() => this.#context.slots.end());
    const { isGone, ...outcome } = await this.#conclude(task, end, startedAt + settings.imageTimeoutMs);
    const timing = { startedAt, finishedAt: clock.now() };
    if (outcome.status === 'generated') this.#context.record({ type: 'done', id: spec.id, taskId });
    if (outcome.status === 'failed' && !outcome.retrievable)
      this.#context.record({ type: 'dead', id: spec.id, taskId });
    return { outcome: { ...outcome, spec, taskId, requestId, timing }, isGone };
  }

  async #conclude(task: LiveTask, end: TaskEnd, until: number) {
    const costTime = 'costTimeMs' in end ? { costTimeMs: end.costTimeMs } : {};
    switch (end.kind) {
      case 'pending':
        return { status: 'pending', lastState: end.lastState, isGone: false } as const;
      case 'failed':
        return {
          ...this.#failed(task, end.failure),
          urls: [],
          isGone: end.failure.kind === 'malformed-result',
          ...costTime,
        };
      case 'succeeded': {
        const { urls } = end;
        const fetched = await fetchImages(this.#context, { task, urls, until, queue: this.#downloads });
        switch (fetched.kind) {
          case 'saved': {
            const { urls, files } = fetched;
            return { status: 'generated', urls, files, adopted: task.adopted, isGone: false, ...costTime } as const;
          }
          case 'interrupted':
            return { status: 'pending', lastState: 'success', isGone: false } as const;
          case 'failed': {
            const { failure, urls, gone } = fetched;
            return { ...this.#failed(task, failure, gone), urls, isGone: gone, ...costTime };
          }
        }
      }
    }
  }

  /** A request of an earlier attempt may have been accepted: making the image now may pay for it twice. */
  #leaveOpen(spec: ImageSpec, { requestId }: OpenRequest): Outcome {
    const { clock } = this.#context.options;
    const message =
      `an earlier attempt sent this request and was stopped before the answer came: a task may exist and be charged; ` +
      `X-Request-ID ${requestId}. Start a new run, or set \`retry-ambiguous\`, to make it all the same`;
    const timing = { startedAt: clock.now(), finishedAt: clock.now() };
    const error: Failure = { kind: 'unanswered', message, charged: 'unknown', advice: LOOK_UP };
    return { status: 'failed', spec, requestId, urls: [], error, retrievable: false, timing };
  }

  /**
   * An adopted task gets no third chance: the next run makes its image again, rather than ask about it for ever. Except
   * if the image is there and only could not be saved (not `gone`).
   */
  #failed({ adopted }: LiveTask, error: Failure, gone = true) {
    // Post belongs to the run that made the task: the next one is still its second chance.
    const isLastChance = adopted && this.#work.mode === 'make';
    return { status: 'failed', error, retrievable: !isDead(error) && !(isLastChance && gone) } as const;
  }
}

/** No image will come of the task. */
function isDead({ kind }: Failure): boolean {
  return kind === 'task-failed' || kind === 'lost';
}
