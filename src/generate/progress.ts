import type { ImageSpec, Outcome } from '../image/image.ts';

/** What the loop reports while it works, for whoever shows it to people. */
export type Progress =
  | { readonly type: 'created'; readonly spec: ImageSpec; readonly taskId: string; readonly requestId: string }
  | { readonly type: 'adopted'; readonly spec: ImageSpec; readonly taskId: string }
  /** The request of an earlier attempt that had no answer is sent again under its id. */
  | { readonly type: 'repeated'; readonly spec: ImageSpec; readonly requestId: string }
  /** The API gave a task that is older than the request; `left` says why it is not the image that is wanted. */
  | {
      readonly type: 'older';
      readonly spec: ImageSpec;
      readonly taskId: string;
      /** Unix milliseconds, as the API says. */
      readonly createTime?: number;
      readonly left?: string;
    }
  /** A state the API named that is neither `success` nor `fail`, each time it changes; `known` is false for an undocumented one. */
  | {
      readonly type: 'state';
      readonly spec: ImageSpec;
      readonly taskId: string;
      readonly state: string;
      readonly known: boolean;
    }
  /** A request went wrong and is sent again after `waitMs`. `attempt` counts the tries so far. */
  | {
      readonly type: 'retry';
      readonly spec: ImageSpec;
      readonly step: 'create' | 'poll' | 'download';
      readonly reason: string;
      readonly attempt: number;
      readonly waitMs: number;
      /** A create that may have been accepted, which the API takes for the same one. */
      readonly sameRequest?: boolean;
    }
  /** A task names more images than are fetched: so many URLs, of which the first `most` are followed. */
  | { readonly type: 'left-out'; readonly spec: ImageSpec; readonly urls: number; readonly most: number }
  /** An image's files could not be derived again: its task has nothing to give any more. It stays as it is. */
  | { readonly type: 'not-derived'; readonly spec: ImageSpec; readonly taskId: string }
  /** Another candidate was picked, but its task has nothing to give now: the one picked before stays. */
  | { readonly type: 'not-picked'; readonly spec: ImageSpec; readonly taskId: string }
  /** Every request waits: the API said 429. */
  | { readonly type: 'rate-limited'; readonly reason: string; readonly waitMs: number }
  /** How many tasks may be alive at once, after the API said 409 or let some clean creates through. */
  | { readonly type: 'concurrency'; readonly limit: number; readonly reason: string }
  /** Nothing more is created: no credits, a bad key, a wrong endpoint, cancelled, out of time. */
  | { readonly type: 'stopped'; readonly reason: string }
  | { readonly type: 'finished'; readonly outcome: Outcome };

export type OnProgress = (progress: Progress) => void;
