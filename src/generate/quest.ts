import type { ImageSpec, Outcome } from '../image/image.ts';
import { GivenTasks } from './given-tasks.ts';
import type { LoopContext } from './loop-context.ts';
import type { Seen } from './see-through.ts';
import type { Creation } from './task/create-task.ts';

/** A task that the API gave for a request. */
export type Given = Extract<Creation, { kind: 'created' }>;

export interface QuestOptions {
  readonly spec: ImageSpec;
  /** Tasks in whose place the image is wanted. */
  readonly replaces: readonly string[];
  /** By task id: the image that has it, in the lock or in this run. */
  readonly holders: ReadonlyMap<string, string>;
}

/**
 * One image on its way to a task of its own. Where ids are repeatable, the API may give a task that is older than the
 * request: it is taken, unless it gives no image or not the one that is wanted. Then the image is asked for in its place.
 */
export class Quest {
  readonly #context: LoopContext;
  readonly #options: QuestOptions;
  readonly #replaces: Set<string>;
  readonly #given = new GivenTasks();
  #isOlder = false;
  /** The API no longer knew a task, whose age nobody can tell then: one such is replaced. */
  #wasLost = false;

  constructor(context: LoopContext, options: QuestOptions) {
    this.#context = context;
    this.#options = options;
    this.#replaces = new Set(options.replaces);
  }

  /** The id for the next request. */
  requestId(): string {
    return this.#context.options.requestIds.of(this.#options.spec, this.#replaces);
  }

  /** Asks for the image in the place of this task from now on. False where it does already. */
  replace(taskId: string): boolean {
    if (this.#replaces.has(taskId)) return false;
    this.#replaces.add(taskId);
    return true;
  }

  /** Whether the task may be this image's: not one that another image has. */
  mayTake({ taskId }: Given): boolean {
    const holder = this.#options.holders.get(taskId);
    if (!this.#isRepeatable || holder === undefined || holder === this.#options.spec.id) return true;
    this.#leave(taskId, `it is the image of ${holder}`);
    return false;
  }

  /** Looks at when the task was created, as the API says, in Unix milliseconds. */
  judge({ taskId, sending }: Given, createTime: number): 'follow' | 'leave' {
    const { clock, maxAgeMs = Number.POSITIVE_INFINITY, onProgress } = this.#context.options;
    this.#isOlder = this.#isRepeatable && this.#given.isOlder(createTime, sending);
    if (!this.#isOlder) return 'follow';
    if (clock.now() + (sending.serverOffsetMs ?? 0) - createTime > maxAgeMs) {
      this.#leave(taskId, 'it is older than `max-age`', createTime);
      return 'leave';
    }
    onProgress({ type: 'older', spec: this.#options.spec, taskId, createTime });
    return 'follow';
  }

  /** Whether the image is wanted in the place of the task that ended so. Of those that this run created, none is replaced. */
  isWantedAnew({ taskId }: Given, { over, createTime }: Seen): boolean {
    if (!this.#isRepeatable || over === undefined) return false;
    const isLost = over === 'dead' && createTime === undefined;
    const isWanted = this.#isOlder || (isLost && !this.#wasLost);
    this.#wasLost ||= isLost;
    if (isWanted) this.#leave(taskId, 'it gives no image', createTime);
    return isWanted;
  }

  /** The outcome of a task, with what is known of where it came from. */
  outcome({ sending }: Given, { outcome }: Seen): Outcome {
    const isRepeated = this.#isRepeatable && sending.isRepeat;
    if (outcome.status === 'generated') return { ...outcome, adopted: this.#isOlder, isRepeated };
    return outcome.status === 'failed' || outcome.status === 'pending' ? { ...outcome, isRepeated } : outcome;
  }

  get #isRepeatable(): boolean {
    return this.#context.options.requestIds.isRepeatable;
  }

  #leave(taskId: string, left: string, createTime?: number): void {
    const { spec } = this.#options;
    const born = createTime === undefined ? {} : { createTime };
    this.#context.options.onProgress({ type: 'older', spec, taskId, left, ...born });
  }
}
