import { createHash } from 'node:crypto';
import { type Clock, systemClock } from '../../runtime/clock.ts';
import type { Settings } from '../../settings/read-settings.ts';
import { stepKey } from '../../settings/step-key.ts';
import { ArtifactStoreError, artifactStore, type CheckpointStore } from './checkpoint-store.ts';

export interface CheckpointOptions {
  /** Absent if the runner has no artifact service that works: then there are no checkpoints. */
  readonly store?: CheckpointStore;
  /** What the names of all checkpoints of this step begin with, over all attempts. */
  readonly prefix: string;
  /** Follows `prefix`: the same in every attempt, but another for each matrix leg, were they alike in everything else. */
  readonly leg: string;
  readonly journal: { readonly path: string; readonly entries: number };
  readonly clock: Clock;
  readonly warn: (message: string) => void;
  /** Is handed the end of an upload that nobody waits for. */
  readonly leave?: ((work: Promise<void>) => void) | undefined;
}

/** The checkpoints of this step in this workflow run. */
export function openCheckpoints(
  settings: Settings,
  journal: CheckpointOptions['journal'],
  warn: (message: string) => void,
  leave?: CheckpointOptions['leave'],
): Checkpoints {
  const { jobBackendId, jobName, isAct } = settings.github;
  const leg = createHash('sha256')
    .update(jobName || jobBackendId)
    .digest('hex')
    .slice(0, 8);
  return new Checkpoints({
    ...(jobBackendId !== '' && !isAct && { store: artifactStore(settings.temp) }),
    prefix: `gpt-image-journal-${stepKey(settings)}-`,
    leg,
    journal,
    clock: systemClock,
    warn,
    leave,
  });
}

const UNREADABLE = 'the journal of an earlier attempt cannot be read';

/** The journals of earlier attempts that were kept outside their machines. */
export interface KeptJournals {
  /** Oldest first. */
  readonly texts: readonly string[];
  /** Why there may be more of them than could be read, in words. */
  readonly unreadable?: string;
}

/** Soon after the first task: the tasks created in one go are then all in it. */
const FIRST_AFTER_MS = 1000;
/** Bounds the uploads of a long run; a machine that vanishes loses at most the tasks of its last minute. */
const EVERY_MS = 60_000;

/**
 * Keeps the journal as a small artifact while tasks are alive: a machine can vanish without a signal. Never two of one
 * name; the old one goes only after the new one is whole. What fails is a warning, never a stop.
 */
export class Checkpoints {
  readonly #options: CheckpointOptions;
  readonly #stop = new AbortController();
  #loop: Promise<void> = Promise.resolve();
  #isKeeping = false;
  /** How many entries the newest checkpoint holds. */
  #kept = 0;
  /** Names of checkpoints whose entries are all in this journal: they are deleted when the next one is whole. */
  readonly #contained = new Set<string>();
  #warned = false;
  /** The store has answered that it cannot be one. */
  #isUnsupported = false;

  constructor(options: CheckpointOptions) {
    this.#options = options;
  }

  /**
   * The journals that earlier attempts of this very leg left, oldest first. One that cannot be read, or is not whole, costs
   * that one alone: it stays where it is.
   */
  async earlier(isWhole: (text: string) => boolean): Promise<KeptJournals> {
    const { store, prefix, leg } = this.#options;
    const texts: string[] = [];
    if (store === undefined) return { texts };
    const faults: string[] = [];
    const kept = await this.#ask(() => store.list(`${prefix}${leg}-`), faults);
    for (const artifact of [...(kept ?? [])].sort((one, other) => one.id - other.id)) {
      const text = await this.#ask(() => store.read(artifact), faults);
      if (text === undefined) continue;
      texts.push(text);
      if (isWhole(text)) this.#contained.add(artifact.name);
      else faults.push(`the artifact \`${artifact.name}\` holds no whole journal`);
    }
    return { texts, ...(faults.length > 0 && { unreadable: `${UNREADABLE}: ${faults.join('; ')}` }) };
  }

  /** What the store gives. Where it refuses, its words go to the `faults`, unless there is no such store here: then nobody kept anything. */
  async #ask<T>(question: () => Promise<T>, faults: string[]): Promise<T | undefined> {
    try {
      return await question();
    } catch (error) {
      if (error instanceof ArtifactStoreError && error.isUnsupported) this.#isUnsupported = true;
      else faults.push(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  /** Begins to keep checkpoints, until `finish` or `abandon`. */
  start(): void {
    if (this.#options.store !== undefined) this.#loop = this.#run();
  }

  /** Ends without another request: the job was cancelled, and post does the rest. */
  abandon(): void {
    this.#stop.abort();
  }

  /**
   * Ends: with a last checkpoint if something is left to adopt, else with none. One that is being uploaded then is
   * not needed any more: nobody waits for it, and it is deleted if it becomes whole while this process still runs.
   */
  async finish(leftToAdopt: boolean): Promise<void> {
    this.#stop.abort();
    if (leftToAdopt) {
      await this.#loop;
      await this.#keep();
      return;
    }
    const removed = this.#loop.then(() => this.#remove([...this.#contained]));
    if (this.#isKeeping) this.#options.leave?.(removed);
    else await removed;
  }

  async #run(): Promise<void> {
    const { clock, journal } = this.#options;
    try {
      while (journal.entries === 0) await clock.sleep(FIRST_AFTER_MS, this.#stop.signal);
      await clock.sleep(FIRST_AFTER_MS, this.#stop.signal);
      for (;;) {
        this.#isKeeping = true;
        await this.#keep();
        this.#isKeeping = false;
        await clock.sleep(EVERY_MS, this.#stop.signal);
      }
    } catch {
      // Stopped: `finish` has the last word.
    }
  }

  async #keep(): Promise<void> {
    const { store, journal, prefix, leg, clock } = this.#options;
    const { entries, path } = journal;
    if (store === undefined || this.#isUnsupported || entries === this.#kept) return;
    await this.#attempt(undefined, 'the journal could not be kept as an artifact', async () => {
      const name = `${prefix}${leg}-${clock.now().toString(36)}`;
      const before = [...this.#contained];
      // Remembered first: an upload that seems to fail may be whole all the same.
      this.#contained.add(name);
      await store.upload(name, path);
      this.#kept = entries;
      await this.#remove(before);
    });
  }

  async #remove(names: readonly string[]): Promise<void> {
    if (this.#isUnsupported) return;
    await this.#attempt(undefined, 'an old journal artifact could not be deleted', async () => {
      for (const name of names) {
        await this.#options.store?.remove(name);
        this.#contained.delete(name);
      }
    });
  }

  async #attempt<T>(otherwise: T, words: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      // Once is enough: the next try a minute later may well work, and a service that never does would fill the log.
      if (!this.#warned) this.#options.warn(`${words}: ${error instanceof Error ? error.message : String(error)}`);
      this.#warned = true;
      if (error instanceof ArtifactStoreError && error.isUnsupported) this.#isUnsupported = true;
      return otherwise;
    }
  }
}
