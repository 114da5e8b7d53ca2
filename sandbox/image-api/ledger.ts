import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Endpoint, Fault } from './fault.ts';
import type { Task } from './task.ts';

/** A request that reached the sandbox; `unknown` is any other path. */
export interface LedgerRequest {
  readonly endpoint: Endpoint | 'unknown';
  readonly nth: number;
  readonly nthOfSubject: number;
  /** Unix milliseconds, when its head had come. */
  readonly at: number;
  readonly method: string;
  /** With the query string. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly requestId: string | undefined;
  /** The same number for requests that came over the same connection. */
  readonly socket: number;
  readonly prompt: string | undefined;
  readonly taskId: string | undefined;
  readonly fault: Fault['kind'] | undefined;
  /** The status of the answer meant for it, even where a fault kept it from leaving. */
  readonly status: number | undefined;
}

/** Bytes the image host set out to send with status 200. */
export interface Served {
  readonly url: string;
  readonly taskId: string;
  readonly at: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly fault: Fault['kind'] | undefined;
}

/** Everything that happened, for tests to check against. */
export class Ledger {
  readonly requests: LedgerRequest[] = [];
  readonly tasks: Task[] = [];
  readonly served: Served[] = [];
  /** The most tasks that were alive at the same time. */
  mostAlive = 0;

  /** The requests of one endpoint, in the order they came. */
  of(endpoint: LedgerRequest['endpoint']): LedgerRequest[] {
    return this.requests.filter((request) => request.endpoint === endpoint);
  }

  tasksOf(prompt: string): Task[] {
    return this.tasks.filter((task) => task.prompt === prompt);
  }

  alive(now: number): number {
    return this.tasks.filter((task) => task.finishedAt > now).length;
  }

  addTask(task: Task): void {
    this.tasks.push(task);
    this.mostAlive = Math.max(this.mostAlive, this.alive(task.createdAt));
  }

  addServed(served: Omit<Served, 'sha256' | 'bytes'>, body: Buffer): void {
    this.served.push({ ...served, sha256: createHash('sha256').update(body).digest('hex'), bytes: body.length });
  }
}
