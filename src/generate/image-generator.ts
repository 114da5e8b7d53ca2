import type PQueue from 'p-queue';
import type { Failure, ImageSpec, Outcome, TaskRef, Unchanged } from '../image/image.ts';
import { ASK_UNDER_SAME_ID, LOOK_UP } from '../image-api/fault-policy.ts';
import type { ToAdopt, ToGenerate } from '../plan/plan.ts';
import type { OpenRequest } from './journal.ts';
import { abortReason, type LoopContext } from './loop-context.ts';
import { type Given, Quest } from './quest.ts';
import { rederive } from './rederive.ts';
import { type Mode, type Seen, seeThrough } from './see-through.ts';
import { type Creation, createTask } from './task/create-task.ts';
import type { LiveTask } from './task/follow-task.ts';

/** What the loop has to do. */
export interface Work {
  readonly generate: readonly ToGenerate[];
  readonly adopt: readonly ToAdopt[];
  /** Requests of an earlier attempt that may have been accepted, by image id. */
  readonly open: ReadonlyMap<string, OpenRequest>;
  /** With `collect`, an adopted task that gives no image is not generated again. */
  readonly mode: Mode;
}

/** Takes one image at a time from its request, or from the task it has already, to the file on disk. */
export class ImageGenerator {
  readonly #context: LoopContext;
  readonly #downloads: PQueue;
  readonly #work: Pick<Work, 'open' | 'mode'>;
  /** By task id: the image that has it, in the lock or in this run. */
  readonly #holders: Map<string, string>;

  constructor(context: LoopContext, downloads: PQueue, work: Pick<Work, 'open' | 'mode'>) {
    this.#context = context;
    this.#downloads = downloads;
    this.#work = work;
    this.#holders = new Map(context.options.holders);
  }

  /** Asks for a task, in the place of those that are known to be no answer, and sees it through. */
  async generate({ spec, replaces = [] }: ToGenerate): Promise<Outcome> {
    const { clock, onProgress } = this.#context.options;
    const open = this.#openRequest(spec);
    if (open !== undefined && !this.#mayRepeat(open)) return this.#leaveOpen(spec, open);
    if (open !== undefined) onProgress({ type: 'repeated', spec, requestId: open.requestId });
    const startedAt = clock.now();
    const quest = new Quest(this.#context, { spec, replaces, holders: this.#holders });
    for (let repeat = open; ; repeat = undefined) {
      const requestId = repeat?.requestId ?? quest.requestId();
      const creation = await createTask(this.#context, { spec, requestId, open: repeat });
      if (creation.kind !== 'created') return this.#notCreated(spec, creation, startedAt);
      const outcome = await this.#follow(quest, spec, creation);
      if (outcome !== undefined) return outcome;
      if (!quest.replace(creation.taskId)) return this.#notReplaced(spec, creation, startedAt);
    }
  }

  /** Adopts a task that is paid for; when no image comes of it, makes the image again. */
  async adopt(image: ToAdopt): Promise<Outcome> {
    if (image.instead !== undefined) return await this.#adoptOr(image, image.instead);
    if (image.rederive === undefined) return await this.#adoptTask(image);
    return await rederive(image, image.rederive, { context: this.#context, askTask: () => this.#adoptTask(image) });
  }

  /** Asks a task for what it gave once; where it has nothing to give now, the image stays as it is. */
  async #adoptOr(image: ToAdopt, instead: Unchanged): Promise<Outcome> {
    const outcome = await this.#adoptTask(image);
    if (outcome.status === 'generated') return outcome;
    const { spec, taskId } = image;
    if (instead.oldPick !== undefined) this.#context.options.onProgress({ type: 'not-picked', spec, taskId });
    return instead;
  }

  async #adoptTask(image: ToAdopt): Promise<Outcome> {
    const { spec, restore, replaces = [] } = image;
    const context = this.#context;
    const { taskId, requestId, createdAt, key = context.options.key } = image;
    const { clock, onProgress, requestIds } = context.options;
    this.#holders.set(taskId, spec.id);
    try {
      await context.slots.acquire(context.live);
      context.slots.adopt();
    } catch {
      const timing = { startedAt: clock.now(), finishedAt: clock.now() };
      return { status: 'pending', spec, taskId, requestId, key, lastState: abortReason(context.live), timing };
    }
    const { id, fingerprint } = spec;
    context.record({ type: 'created', id, fingerprint, requestId, taskId, at: createdAt, key });
    onProgress({ type: 'adopted', spec, taskId });
    const seen = await this.#see({
      spec,
      taskId,
      requestId,
      createdAt,
      key,
      adopted: true,
      mayBeOld: true,
      ...restore,
    });
    const isGone = seen?.over === 'gone' && (restore !== undefined || requestIds.isRepeatable);
    const isOver = seen?.over === 'dead' || isGone;
    // An image that is there is not paid for again because its files cannot be derived again.
    const isThere = (image.instead ?? image.rederive?.instead) !== undefined;
    const mayGenerate = this.#mayGenerateAgain && !isThere;
    if (seen !== undefined && !(isOver && mayGenerate)) return seen.outcome;
    return this.generate({ spec, reason: 'missing', changed: [], replaces: [...replaces, taskId] });
  }

  /** Sees a given task through; `undefined` if the image is wanted in its place. */
  async #follow(quest: Quest, spec: ImageSpec, given: Given): Promise<Outcome | undefined> {
    const context = this.#context;
    const { taskId, requestId, createdAt, sending } = given;
    if (!quest.mayTake(given)) {
      context.slots.end();
      return undefined;
    }
    this.#holders.set(taskId, spec.id);
    context.options.onProgress({ type: 'created', spec, taskId, requestId });
    const onCreateTime = (createTime: number) => quest.judge(given, createTime);
    const { key } = context.options;
    const origin = { adopted: false, mayBeOld: sending.isRepeat, onCreateTime };
    const seen = await this.#see({ spec, taskId, requestId, createdAt, key, ...origin });
    if (seen === undefined) return undefined;
    return this.#mayGenerateAgain && quest.isWantedAnew(given, seen) ? undefined : quest.outcome(given, seen);
  }

  #see(task: LiveTask): Promise<Seen | undefined> {
    return seeThrough(this.#context, { task, downloads: this.#downloads, mode: this.#work.mode });
  }

  get #mayGenerateAgain(): boolean {
    return this.#work.mode === 'generate' && !this.#context.creating.aborted;
  }

  /** The request of an earlier attempt of which nobody knows what came, where it was for this very image. */
  #openRequest({ id, fingerprint }: ImageSpec): OpenRequest | undefined {
    const sent = this.#work.open.get(id);
    return sent?.fingerprint === fingerprint ? sent : undefined;
  }

  #mayRepeat({ again }: OpenRequest): boolean {
    const { requestIds, settings } = this.#context.options;
    return this.#work.mode === 'generate' && (requestIds.isRepeatable || (settings.retryAmbiguous && !again));
  }

  #notCreated(spec: ImageSpec, creation: Exclude<Creation, Given>, startedAt: number): Outcome {
    if (creation.kind === 'stopped') return { status: 'skipped', spec, reason: creation.reason, wanted: true };
    return this.#failed(spec, creation.failure, { requestId: creation.requestId, startedAt });
  }

  /** The API gave a task in whose place the image was asked for. */
  #notReplaced(spec: ImageSpec, { taskId, requestId }: Given, startedAt: number): Outcome {
    const message = `the API gave task ${taskId} again, though another was asked for in its place`;
    const advice = 'Run once more with `idempotency: false`: then every request is a new one.';
    return this.#failed(
      spec,
      { kind: 'not-replaced', message, charged: 'no', advice },
      { taskId, requestId, startedAt },
    );
  }

  /** A request of an earlier attempt may have been accepted, and this one may not send it again. */
  #leaveOpen(spec: ImageSpec, { requestId }: OpenRequest): Outcome {
    const isSame = this.#context.options.requestIds.isRepeatable;
    const next = isSame
      ? `. The next attempt sends it again under the same request id`
      : '. Start a new run, or set `retry-ambiguous`, to generate it all the same';
    const message =
      `an earlier attempt sent this request and was stopped before the answer came: a task may exist and be charged; ` +
      `X-Request-ID ${requestId}${next}`;
    const advice = isSame ? ASK_UNDER_SAME_ID : LOOK_UP;
    const startedAt = this.#context.options.clock.now();
    return this.#failed(spec, { kind: 'unanswered', message, charged: 'unknown', advice }, { requestId, startedAt });
  }

  #failed(spec: ImageSpec, error: Failure, { startedAt, ...task }: Partial<TaskRef> & { startedAt: number }): Outcome {
    const timing = { startedAt, finishedAt: this.#context.options.clock.now() };
    return { status: 'failed', spec, ...task, urls: [], error, retrievable: false, timing };
  }
}
