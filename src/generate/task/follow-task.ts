import type { Failure, ImageFile, ImageSpec } from '../../image/image.ts';
import type { Task } from '../../image-api/envelope.ts';
import { ImageApiError } from '../../image-api/fault.ts';
import { type FaultKind, policyOf, reportOf } from '../../image-api/fault-policy.ts';
import { ladderMs } from '../../runtime/backoff.ts';
import { deadline } from '../../runtime/clock.ts';
import { isOutOfTime, type LoopContext } from '../loop-context.ts';
import { shutGate } from './create-task.ts';
import { taskEndFailure, taskFailure } from './task-failure.ts';

/** A task that runs: created by this run, or adopted. Times in Unix milliseconds. */
export interface LiveTask {
  readonly spec: ImageSpec;
  readonly taskId: string;
  readonly requestId: string;
  readonly createdAt: number;
  /** Adopted from an earlier run. */
  readonly adopted: boolean;
  /** The mark of the API key that it belongs to. */
  readonly key: string;
  /** Perhaps finished long ago: it is asked about at once. */
  readonly mayBeOld: boolean;
  /** Told when the API created the task (Unix milliseconds), as soon as that is known; `leave` ends the waiting for it. */
  readonly onCreateTime?: (createTime: number) => 'follow' | 'leave';
  /** Files of the image that are in their place and are left alone. */
  readonly present?: readonly ImageFile[];
}

/** How following a task ended. */
export type TaskEnd =
  | { readonly kind: 'succeeded'; readonly urls: readonly string[]; readonly costTimeMs?: number }
  /** No image will come of it. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly costTimeMs?: number }
  /** `isForeign`: the API does not know the task, and it belongs to another key. */
  | { readonly kind: 'pending'; readonly lastState: string; readonly isForeign?: boolean }
  /** As `onCreateTime` asked. */
  | { readonly kind: 'left' };

/** A task this young may not be known to every server of the API yet: a 404 is then no proof that it is lost. */
const YOUNG_MS = 60_000;
/** A success without URLs may be written in two steps: it is asked about again after these, in ms. */
const MALFORMED_WAITS_MS = [1000, 3000, 6000];
/** The last poll at a deadline may not take long itself. */
const LAST_POLL_MS = 5000;

/** The API keeps a task's answer from us. */
const UNANSWERED_ADVICE = 'If this goes on, give the id of the task to the support of the API.';

/** Unfinished states: the provider documents the first, services of the same wire format answer the others. */
const KNOWN_STATES = ['waiting', 'queuing', 'pending', 'processing', 'generating'];

/** Polls one task until it has ended or its time is up; then once more. Never creates anything. */
export function followTask(context: LoopContext, task: LiveTask): Promise<TaskEnd> {
  return new Follower(context, task).follow();
}

class Follower {
  readonly #context: LoopContext;
  readonly #task: LiveTask;
  #lastState = 'waiting';
  #isAgeKnown = false;
  #malformed = 0;
  /** Faults since the last good answer: of any kind, and of the last one's kind. */
  #faultsInARow = 0;
  #sameInARow = 0;
  #lastFault: FaultKind | undefined;
  /** The wait before the next poll, where a fault or a malformed result sets it instead of the schedule. */
  #waitMs: number | undefined;

  constructor(context: LoopContext, task: LiveTask) {
    this.#context = context;
    this.#task = task;
    if (task.mayBeOld) this.#waitMs = 0;
  }

  async follow(): Promise<TaskEnd> {
    const { clock, settings } = this.#context.options;
    const words = `its \`image-timeout\` of ${settings.imageTimeoutMs / 1000} s came first`;
    const limit = deadline(clock, settings.imageTimeoutMs, this.#context.live, words);
    try {
      for (;;) {
        const end = await this.#step(limit.signal);
        if (end !== undefined) return end;
      }
    } catch (error) {
      if (!limit.signal.aborted) throw error;
      return isOutOfTime(limit.signal) ? await this.#lastPoll() : this.#pending();
    } finally {
      limit.clear();
    }
  }

  /** One wait and one poll; `undefined` while the task runs. @throws when the signal aborts. */
  async #step(signal: AbortSignal): Promise<TaskEnd | undefined> {
    const { clock } = this.#context.options;
    await clock.sleep(this.#waitMs ?? this.#scheduledMs(), signal);
    this.#waitMs = undefined;
    await this.#context.gates.query.pass(signal);
    try {
      const task = await this.#query(signal);
      this.#faultsInARow = 0;
      this.#lastFault = undefined;
      return this.#read(task);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof ImageApiError)) throw error;
      return this.#waitToAskAgain(error);
    }
  }

  get #resolution(): string {
    return this.#task.spec.parameters.resolution ?? '';
  }

  #scheduledMs(): number {
    const { clock, random, settings } = this.#context.options;
    if (settings.pollInterval !== 'auto') return settings.pollInterval;
    // The machine that created an adopted task may have had another time.
    const elapsedMs = Math.max(0, clock.now() - this.#task.createdAt);
    const { situation } = this.#context.slots;
    return this.#context.schedule.nextMs({ resolution: this.#resolution, elapsedMs, situation }, random);
  }

  async #query(signal: AbortSignal): Promise<Task> {
    const task = await this.#context.options.api.query(this.#task.taskId, signal);
    this.#context.gates.query.passed();
    return task;
  }

  #read(task: Task): TaskEnd | undefined {
    if (this.#isToLeave(task)) return { kind: 'left' };
    const costTime = task.costTimeMs === undefined ? {} : { costTimeMs: task.costTimeMs };
    switch (task.state) {
      case 'success':
        return task.result.kind === 'urls'
          ? { kind: 'succeeded', urls: this.#learn(task, task.result.urls), ...costTime }
          : this.#readMalformed(task.result.text, costTime);
      case 'fail':
        this.#learnFailure();
        return { kind: 'failed', failure: taskFailure(task), ...costTime };
      default:
        this.#reportState(task.state);
        return undefined;
    }
  }

  #isToLeave({ createTime }: Task): boolean {
    if (createTime === undefined || this.#isAgeKnown) return false;
    this.#isAgeKnown = true;
    return this.#task.onCreateTime?.(createTime) === 'leave';
  }

  #learn(task: Task, urls: readonly string[]): readonly string[] {
    if (task.completeTime !== undefined && task.createTime !== undefined) {
      this.#context.schedule.learn(this.#resolution, task.completeTime - task.createTime);
    }
    return urls;
  }

  /** How long it took is ours to say: the API names no `completeTime` for some failures. */
  #learnFailure(): void {
    const { clock } = this.#context.options;
    // How long an adopted task lay there says nothing about latencies.
    if (!this.#task.mayBeOld) this.#context.schedule.learnFailure(this.#resolution, clock.now() - this.#task.createdAt);
  }

  /** A paid image whose address the API does not give (yet). */
  #readMalformed(text: string, costTime: { costTimeMs?: number }): TaskEnd | undefined {
    const waitMs = MALFORMED_WAITS_MS[this.#malformed];
    this.#malformed += 1;
    this.#lastState = 'success';
    if (waitMs !== undefined) {
      this.#reportRetry('the task succeeded, but names no image yet', this.#malformed, waitMs);
      return undefined;
    }
    const message = `task ${this.#task.taskId} succeeded, but its \`resultJson\` names no image: ${text.slice(0, 500)}`;
    return { kind: 'failed', failure: taskEndFailure('malformed-result', message), ...costTime };
  }

  #reportState(state: string): void {
    if (state !== this.#lastState) {
      const { spec, taskId } = this.#task;
      this.#context.options.onProgress({ type: 'state', spec, taskId, state, known: KNOWN_STATES.includes(state) });
    }
    this.#lastState = state;
  }

  /** Sets the next wait, or ends the task as the fault's rule says. */
  #waitToAskAgain(error: ImageApiError): TaskEnd | undefined {
    const { clock, random } = this.#context.options;
    const { onPoll: rule } = policyOf(error.kind);
    this.#faultsInARow += 1;
    if (error.kind === 'not-found' && clock.now() - this.#task.createdAt < YOUNG_MS) this.#sameInARow = 0;
    else this.#sameInARow = this.#lastFault === error.kind ? this.#sameInARow + 1 : 1;
    this.#lastFault = error.kind;
    if (rule.repeats !== 'any' && this.#sameInARow > rule.repeats) return this.#giveUp(rule.next, error);
    if (error.kind === 'rate-limited') shutGate(this.#context, 'query', error);
    const waitMs = Math.max(error.retryAfterMs ?? 0, ladderMs(this.#faultsInARow - 1, random));
    this.#reportRetry(error.message, this.#faultsInARow, waitMs);
    return undefined;
  }

  #giveUp(next: 'fail' | 'lost' | 'halt', error: ImageApiError): TaskEnd {
    if (next === 'halt') {
      this.#context.halt(`${error.message}; tasks that still run stay pending`);
      return this.#pending();
    }
    // To another key a task is unknown, too: that tells nothing of it.
    if (next === 'lost' && this.#task.key !== this.#context.options.key) {
      return { kind: 'pending', lastState: 'unknown to this key', isForeign: true };
    }
    const message = `task ${this.#task.taskId}: ${error.message}`;
    const unanswered: Failure = {
      ...reportOf(error.kind),
      message,
      charged: 'unknown',
      advice: UNANSWERED_ADVICE,
    };
    return { kind: 'failed', failure: next === 'lost' ? taskEndFailure('lost', message) : unanswered };
  }

  #reportRetry(reason: string, attempt: number, waitMs: number): void {
    this.#waitMs = waitMs;
    this.#context.options.onProgress({ type: 'retry', spec: this.#task.spec, step: 'poll', reason, attempt, waitMs });
  }

  /** The time is up: one more look, since the answer may have come while nobody asked. */
  async #lastPoll(): Promise<TaskEnd> {
    const { clock, cancelled } = this.#context.options;
    const limit = deadline(clock, LAST_POLL_MS, cancelled, 'the last poll took too long');
    try {
      return this.#read(await this.#query(limit.signal)) ?? this.#pending();
    } catch {
      return this.#pending();
    } finally {
      limit.clear();
    }
  }

  #pending(): TaskEnd {
    return { kind: 'pending', lastState: this.#lastState };
  }
}
