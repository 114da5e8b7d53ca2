import path from 'node:path';

/** The lock's name inside `output-dir`. */
export const LOCK_NAME = 'gpt-image.lock.json';

/** The lock's path relative to the workspace, with `/`. */
export function lockPath(outputDir: string): string {
  return path.posix.join(outputDir, LOCK_NAME);
}
