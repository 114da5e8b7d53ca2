import type { Sending } from './task/create-task.ts';

/** A clock's seconds and the way there and back: a task that is no older than this may be the request's own, in ms. */
const TOLERANCE_MS = 3000;

/** The tasks that the API gives, one after the other, for the requests for one image: distinguished by their age. */
export class GivenTasks {
  #last: { readonly createTime: number; readonly sentAt: number } | undefined;

  /**
   * Whether the task was there before the request that it was given for. `createTime` is in Unix milliseconds of the
   * API's clock; if the API does not send the time, no task counts as older.
   */
  isOlder(createTime: number, { firstAt, serverOffsetMs }: Sending): boolean {
    if (serverOffsetMs === undefined || createTime >= firstAt + serverOffsetMs - TOLERANCE_MS) return false;
    const last = this.#last;
    this.#last = { createTime, sentAt: firstAt };
    if (last === undefined) return true;
    // Where the clock that creates tasks is wrong, each new one looks old. Then two of them lie as far apart as their
    // requests, and asking for one more in the place of each would pay without end.
    const apart = createTime - last.createTime - (firstAt - last.sentAt);
    return Math.abs(apart) > TOLERANCE_MS;
  }
}
