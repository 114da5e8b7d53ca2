import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What every file below a directory holds. */
export function filesIn(directory: string): Buffer[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)));
}
