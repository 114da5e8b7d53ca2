/** Whether a parser gave up: it calls itself for every level, and a text of nothing but brackets has a million. */
export function isTooDeep(error: unknown): boolean {
  return /call stack size exceeded|Stack overflow/.test(error instanceof Error ? error.message : String(error));
}

/** What is said of such a text. */
export const TOO_DEEP = 'values lie too deep in one another';
