import PQueue from 'p-queue';
import type { Failure, ImageSpec, Outcome } from '../image/image.ts';
import type { ToAdopt, ToMake } from '../plan/plan.ts';
import { fetchImages } from './download/fetch-images.ts';
import type { OpenRequest } from './journal.ts';
import { abortReason, Run, type RunOptions } from './loop-context.ts';
import { createTask } from './task/create-task.ts';
import { followTask, type LiveTask, type TaskEnd } from './task/follow-task.ts';

/** What to make and what to take over. */
export interface Work {
  readonly make: readonly ToMake[];
  readonly adopt: readonly ToAdopt[];
  /** Requests of an earlier attempt that may have been accepted, by image id. */
  readonly open: ReadonlyMap<string, OpenRequest>;
  /** Whether a task taken over that gives no image is made anew; not in post, which creates nothing. */
  readonly remake: boolean;
}

/**
 * The create-and-poll loop: every image to its one outcome, tasks taken over first. One image's failure never stops
 * another's. Returns the outcomes by image id.
 */
export async function generate(work: Work, options: RunOptions): Promise<ReadonlyMap<string, Outcome>> {
  const run = new Run(options);
  const downloads = new PQueue({ concurrency: options.settings.concurrency });
  const outcomes = new Map<string, Outcome>();
  const settle = async (spec: ImageSpec, story: () => Promise<Outcome>): Promise<void> => {
    const outcome = await story().catch((error: unknown) => unexpected(spec, options, error));
    outcomes.set(spec.id, outcome);
    options.onProgress({ type: 'finished', outcome });
  };
  const loop = new Loop(run, downloads, work);
  try {
    await Promise.all([
      ...work.adopt.map((image) => settle(image.spec, () => loop.adopt(image))),
      ...work.make.map((image) => settle(image.spec, () => loop.make(image))),
    ]);
  } finally {
    run.close();
  }
  return outcomes;
}

/** A fault of ours must not cost the other images, nor pass as anything but a failure. */
function unexpected(spec: ImageSpec, { clock }: RunOptions, error: unknown): Outcome {
  const message = `an error of the action itself: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  const failure: Failure = { kind: 'internal', message, charged: 'unknown' };
  const timing = { startedAt: clock.now(), finishedAt: clock.now() };
  return { status: 'failed', spec, urls: [], error: failure, retrievable: false, timing };
}

class Loop {
  readonly #run: Run;
  readonly #downloads: PQueue;
  readonly #work: Pick<Work, 'open' | 'remake'>;

  constructor(run: Run, downloads: PQueue, work: Pick<Work, 'open' | 'remake'>) {
    this.#run = run;
    this.#downloads = downloads;
    this.#work = work;
  }

  /** Creates a task and sees it through. */
  async make(image: ToMake): Promise<Outcome> {
    const { clock, onProgress, settings } = this.#run.options;
    const { spec } = image;
    const sent = this.#work.open.get(spec.id);
    const open = sent?.fingerprint === spec.fingerprint ? sent : undefined;
    if (open !== undefined && (open.again || !settings.retryAmbiguous)) return this.#leaveOpen(spec, open);
    const startedAt = clock.now();
    const creation = await createTask(this.#run, image, open);
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
        return this.#seeThrough({ spec, taskId, requestId, createdAt, adopted: false });
      }
    }
  }

  /** Takes over a task that is paid for; when no image comes of it, makes the image anew. */
  async adopt(image: ToAdopt): Promise<Outcome> {
    const { run, spec, taskId, requestId, createdAt } = { run: this.#run, ...image };
    try {
      await run.slots.acquire(run.live);
    } catch {
      const timing = { startedAt: run.options.clock.now(), finishedAt: run.options.clock.now() };
      return { status: 'pending', spec, taskId, requestId, lastState: abortReason(run.live), timing };
    }
    run.record({ type: 'created', id: spec.id, fingerprint: spec.fingerprint, requestId, taskId, at: createdAt });
    run.options.onProgress({ type: 'adopted', spec, taskId });
    const outcome = await this.#seeThrough({ spec, taskId, requestId, createdAt, adopted: true });
    const remade = this.#work.remake && !run.creating.aborted && outcome.status === 'failed' && isDead(outcome.error);
    return remade ? this.make({ spec, reason: 'missing', changed: [] }) : outcome;
  }

  /** From a live task, in a slot, to the image on disk. */
  async #seeThrough(task: LiveTask): Promise<Outcome> {
    const { clock } = this.#run.options;
    const { spec, taskId, requestId } = task;
    const startedAt = task.adopted ? clock.now() : task.createdAt;
    const end = await followTask(this.#run, task).finally(() => this.#run.slots.end());
    const outcome = await this.#conclude(task, end);
    const timing = { startedAt, finishedAt: clock.now() };
    if (outcome.status === 'generated') this.#run.record({ type: 'done', id: spec.id, taskId });
    if (outcome.status === 'failed' && !outcome.retrievable) this.#run.record({ type: 'dead', id: spec.id, taskId });
    return { ...outcome, spec, taskId, requestId, timing };
  }

  async #conclude(task: LiveTask, end: TaskEnd) {
    const costTime = 'costTimeMs' in end ? { costTimeMs: end.costTimeMs } : {};
    switch (end.kind) {
      case 'pending':
        return { status: 'pending', lastState: end.lastState } as const;
      case 'failed':
        return { ...this.#failed(task, end.failure, []), ...costTime };
      case 'succeeded': {
        const fetched = await this.#downloads.add(() => fetchImages(this.#run, task, end.urls));
        switch (fetched.kind) {
          case 'saved':
            return { status: 'generated', urls: fetched.urls, files: fetched.files, ...costTime } as const;
          case 'interrupted':
            return { status: 'pending', lastState: 'success' } as const;
          case 'failed':
            return { ...this.#failed(task, fetched.failure, end.urls), ...costTime };
        }
      }
    }
  }

  /** A request of an earlier attempt may have been accepted: making the image now may pay for it twice. */
  #leaveOpen(spec: ImageSpec, { requestId }: OpenRequest): Outcome {
    const { clock } = this.#run.options;
    const message =
      `an earlier attempt sent this request and was stopped before the answer came: a task may exist and be charged; ` +
      `X-Request-ID ${requestId}. Start a new run, or set \`retry-ambiguous\`, to make it all the same`;
    const timing = { startedAt: clock.now(), finishedAt: clock.now() };
    const error: Failure = { kind: 'unanswered', message, charged: 'unknown' };
    return { status: 'failed', spec, requestId, urls: [], error, retrievable: false, timing };
  }

  /** A task taken over gets no third chance: the next run makes its image anew, rather than ask about it for ever. */
  #failed({ adopted }: LiveTask, error: Failure, urls: readonly string[]) {
    // Post belongs to the run that made the task: the next one is still its second chance.
    const retrievable = !(adopted && this.#work.remake) && !isDead(error);
    return { status: 'failed', urls, error, retrievable } as const;
  }
}

/** No image will come of the task. */
function isDead({ kind }: Failure): boolean {
  return kind === 'task-failed' || kind === 'lost';
}
