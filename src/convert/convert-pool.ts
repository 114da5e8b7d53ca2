import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import type { ConvertJob, ConvertReply } from './convert-job.ts';

/** Where the worker and its codecs are, as absolute paths. */
export interface ConvertParts {
  readonly worker: string;
  readonly codecs: string;
}

/** One core is left for polls and signals; more than four workers would hold more images of 4K in memory than is good. */
export function workersFor(cores: number): number {
  return Math.min(4, Math.max(1, cores - 1));
}

/**
 * Converts images in threads of their own, one image at a time each. A thread starts when an image comes and ends when
 * none waits, since the codecs' memory, some hundred megabytes at 4K, goes back with it alone.
 */
export class ConvertPool {
  readonly #parts: ConvertParts;
  readonly #cancelled: AbortSignal;
  readonly #queue: PQueue;
  readonly #idle: Worker[] = [];

  constructor(parts: ConvertParts, cancelled: AbortSignal, workers = workersFor(availableParallelism())) {
    this.#parts = parts;
    this.#cancelled = cancelled;
    this.#queue = new PQueue({ concurrency: workers });
  }

  /** Never rejects: a worker that dies, of too little memory say, is an answer too. */
  async convert(job: ConvertJob): Promise<ConvertReply> {
    return await this.#queue.add(() => this.#run(job));
  }

  async #run(job: ConvertJob): Promise<ConvertReply> {
    if (this.#cancelled.aborted) return { ok: false, message: 'the job was cancelled' };
    const { worker: file, codecs } = this.#parts;
    const worker = this.#idle.pop() ?? new Worker(file, { workerData: codecs });
    const reply = await answerOf(worker, job, this.#cancelled);
    if (reply.ok && this.#queue.size > 0) this.#idle.push(worker);
    else await worker.terminate();
    return reply;
  }
}

async function answerOf(worker: Worker, job: ConvertJob, cancelled: AbortSignal): Promise<ConvertReply> {
  const over = new AbortController();
  const signal = AbortSignal.any([cancelled, over.signal]);
  try {
    worker.postMessage(job);
    // `once` rejects where the thread throws; one that ends without a word would be waited for for ever.
    const exit = once(worker, 'exit', { signal }).then(([code]) => {
      throw new Error(`the converting thread ended (${code})`);
    });
    const [reply]: ConvertReply[] = await Promise.race([once(worker, 'message', { signal }), exit]);
    return reply ?? { ok: false, message: 'the converting thread gave no answer' };
  } catch (error) {
    const message = cancelled.aborted
      ? 'the job was cancelled'
      : error instanceof Error
        ? error.message
        : String(error);
    return { ok: false, message };
  } finally {
    over.abort();
  }
}
