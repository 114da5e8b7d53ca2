import { readdirSync } from 'node:fs';
import path from 'node:path';

/** What is installed, built or left by a run: none of it is in the repository, or not written by hand. */
const PASSED_OVER = /^(\.git|node_modules|dist|lib|coverage|demo-output)$/;

/** The files below a folder, relative to the repository's top, with `/`, in order. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !PASSED_OVER.test(name));
  return entries
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(file) : [file];
    })
    .sort();
}

/** The Markdown pages that people read. */
export function pages(): string[] {
  return filesBelow('.').filter((file) => /^(docs\/.*|\.github\/.*|[^/]*)\.md$/.test(file));
}
