import type { Obstacle } from './splice.ts';

/** What came of setting a key. */
export type SetResult =
  | { readonly kind: 'set'; readonly text: string }
  /** The key has the value already. */
  | { readonly kind: 'same' }
  | ({ readonly kind: 'refused' } & Obstacle);

export function refuse(reason: string): SetResult {
  return { kind: 'refused', reason };
}
