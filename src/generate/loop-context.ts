import type { ImageApi } from '../image-api/client.ts';
import type { SavedImage } from '../plan/lock/live-lock.ts';
import type { Random } from '../runtime/backoff.ts';
import { type Clock, type Deadline, DeadlineError, deadline, grace } from '../runtime/clock.ts';
import type { Dispatcher } from '../runtime/http-request.ts';
import type { GenerateSettings } from '../settings/read-settings.ts';
import type { Finishing } from './finishing.ts';
import type { Journal, JournalEntry } from './journal.ts';
import type { OnProgress } from './progress.ts';
import type { RequestIds } from './request-ids.ts';
import { FirstCreates } from './task/first-creates.ts';
import { PollSchedule } from './task/poll-schedule.ts';
import { RateGate } from './task/rate-gate.ts';
import { TaskSlots } from './task/task-slots.ts';

/** What the loop works with, all of it passed in. */
export interface LoopOptions {
  readonly api: ImageApi;
  readonly downloads: Dispatcher;
  readonly clock: Clock;
  readonly random: Random;
  readonly requestIds: RequestIds;
  /** Why nothing may be created; absent where it may. */
  readonly noCreates?: string;
  /** The mark of the API key. */
  readonly key: string;
  /** By task id: the image that the lock holds it for. */
  readonly holders: ReadonlyMap<string, string>;
  /** A task that is older than this gives no image that is wanted. */
  readonly maxAgeMs?: number;
  readonly journal: Journal;
  readonly settings: GenerateSettings;
  /** Absolute path of the workspace. */
  readonly workspace: string;
  /** Absolute path of the folder for candidates that are not picked. */
  readonly spares: string;
  /** What happens to delivered images before they are in their places. */
  readonly finishing: Finishing;
  /** Stems that belong to an image of their own; further URLs of another image pass them over. */
  readonly reservedStems: ReadonlySet<string>;
  /** The host of `base-url`: of all result URLs, those to it alone may lead to a private address. */
  readonly privateHost: string;
  /** Aborts when the job is cancelled. */
  readonly cancelled: AbortSignal;
  readonly onProgress: OnProgress;
  /** As of a Download. */
  readonly onWritten?: (bytes: number) => void;
  /** Told of an image whose files are whole beside their places, before they are put there. Throws errors of the disk. */
  readonly onSaving?: (image: SavedImage) => void;
}

/** Nothing more is created, or nothing more is done at all; the message says why. */
export class RunStoppedError extends Error {
  override readonly name = 'RunStoppedError';
}

/** A create that was sent is given this long to answer after the run has stopped: its task id is worth the wait. */
const CREATE_GRACE_MS = 2000;

/** A download that is under way when the time is up may take this much longer: what it fetches is paid for. */
export const DOWNLOAD_GRACE_MS = 30_000;

/** What all images of a run share: the bounds, the gates, the poll schedule and the signals (docs/decisions/abort-signals.md). */
export class LoopContext {
  readonly options: LoopOptions;
  readonly slots: TaskSlots;
  /** Creates and queries have limits of their own: a refused create holds no query back. */
  readonly gates: { readonly create: RateGate; readonly query: RateGate };
  readonly firstCreates: FirstCreates;
  readonly schedule = new PollSchedule();
  /** Ends polls and waits: cancelled, out of time, or halted. */
  readonly live: AbortSignal;
  /** Ends waits for a create; aborts with `live` and when creating is over. */
  readonly creating: AbortSignal;
  /** Ends creates in flight, a little after `live`. */
  readonly createGrace: AbortSignal;
  readonly #noMore = new AbortController();
  readonly #halt = new AbortController();
  readonly #timers: readonly Deadline[];

  constructor(options: LoopOptions) {
    this.options = options;
    const { clock, random, settings, cancelled, onProgress } = options;
    this.slots = new TaskSlots(settings.concurrency, (limit, reason) =>
      onProgress({ type: 'concurrency', limit, reason }),
    );
    this.gates = { create: new RateGate(clock, random), query: new RateGate(clock, random) };
    this.firstCreates = new FirstCreates(clock);
    const words = `the whole run's \`timeout\` of ${settings.timeoutMs / 1000} s came first`;
    const timeout = deadline(clock, settings.timeoutMs, AbortSignal.any([cancelled, this.#halt.signal]), words);
    this.live = timeout.signal;
    this.creating = AbortSignal.any([this.live, this.#noMore.signal]);
    const created = grace(clock, CREATE_GRACE_MS, this.live);
    this.createGrace = created.signal;
    this.#timers = [timeout, created];
  }

  /** Nothing more is created; tasks that run are finished. */
  stopCreating(reason: string): void {
    if (this.creating.aborted) return;
    this.#noMore.abort(new RunStoppedError(reason));
    this.options.onProgress({ type: 'stopped', reason });
  }

  /** Ends everything: tasks that run stay pending. */
  halt(reason: string): void {
    if (this.live.aborted) return;
    this.stopCreating(reason);
    this.#halt.abort(new RunStoppedError(reason));
  }

  /** Writes to the journal. One that cannot be written stops creating: nothing is paid for that is not on record. */
  record(entry: JournalEntry): void {
    try {
      this.options.journal.write(entry);
    } catch (error) {
      this.stopCreating(`the journal cannot be written (${error instanceof Error ? error.message : String(error)})`);
    }
  }

  /** Ends the run's timers, so that none keeps the process alive. */
  close(): void {
    for (const timer of this.#timers) timer.clear();
  }
}

/** Why a signal aborted, in words. */
export function abortReason(signal: AbortSignal): string {
  return signal.reason instanceof Error ? signal.reason.message : 'stopped';
}

/** Whether it was a time limit that aborted the signal, not a cancellation or a halt. */
export function isOutOfTime(signal: AbortSignal): boolean {
  return signal.reason instanceof DeadlineError;
}
