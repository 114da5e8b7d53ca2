import type { SampleFormat } from '../sample-image.ts';
import type { Faults } from './fault.ts';
import type { NewTask, TaskFailure } from './task.ts';

/** A value for every task, or one worked out for each. */
export type PerTask<T> = T | ((task: NewTask) => T);

/** Retry-After in seconds, as an HTTP date, in `retry-after-ms`, or not at all. */
export type RetryAfterForm = 'seconds' | 'date' | 'milliseconds' | 'none';

/** The tiers of a key as the provider documents them. */
export type TierName = 'free' | 'basic' | 'standard' | 'pro' | 'ultra' | 'enterprise';

export interface Limits {
  /** The documented limits of this tier: of creates and of queries in windows of 1 s and 60 s, and of tasks alive. */
  readonly tier?: TierName;
  /** More tasks alive than this: 409. */
  readonly activeTasks?: number;
  /** More requests of the API than this within `perMs`: 429. */
  readonly rate?: { readonly requests: number; readonly perMs: number; readonly retryAfter?: RetryAfterForm };
  /** How many tasks the balance pays for; then 402. */
  readonly credits?: number;
}

export interface ImageApiOptions {
  /** The key that is accepted. */
  readonly apiKey?: string;
  /** Further keys that are accepted. A task is known to the key alone that created it. */
  readonly otherKeys?: readonly string[];
  /** Whether a create with the X-Request-ID of an earlier one with the same key gives the task of that one; default true. */
  readonly idempotency?: boolean;
  /** From a task's creation to its end; default 200. */
  readonly latencyMs?: PerTask<number>;
  /** The states before the end, in order; default `waiting` alone. */
  readonly unfinishedStates?: readonly string[];
  /** Result URLs a task has; default 1. */
  readonly images?: PerTask<number>;
  /** Default: what `output_format` names, else PNG. */
  readonly format?: PerTask<SampleFormat>;
  /** Tasks that end in `fail`, and how; default: none. */
  readonly failure?: PerTask<TaskFailure | undefined>;
  /** Result URLs that stop working (403) after a time or after so many downloads; every query gives fresh ones. */
  readonly urls?: { readonly lifetimeMs?: number; readonly uses?: number };
  readonly limits?: Limits;
  /** Where an error shows: in the status and in the envelope (default), in the envelope of a 200, or in the status alone. */
  readonly errorsIn?: 'both' | 'envelope' | 'status';
  /** Size of the pictures: 1 is life size; default 1/16. */
  readonly scale?: number;
  /** Smallest size of an image file. */
  readonly minBytes?: number;
  readonly faults?: Faults;
  /** The API's own clock, in Unix milliseconds; default: the machine's. */
  readonly now?: () => number;
}

/** The key the sandbox accepts unless told otherwise. */
export const SANDBOX_KEY = 'sandbox-key-2f6c1d';
