import path from 'node:path';
import { findBrowser, hasBrowser } from '../../scripts/browser.ts';
import { isBuiltFromSources } from '../../scripts/stamp.ts';

/** Runs before the first end-to-end test: what tests an old bundle proves nothing. @throws where `dist/` is not what `src/` builds */
export default function prepare(): void {
  if (!isBuiltFromSources(path.resolve(import.meta.dirname, '../../dist'))) {
    throw new Error('dist/ is older than src/: run `npm run build`, then the end-to-end tests');
  }
  // Once, before the workers that need it start.
  if (hasBrowser()) findBrowser();
}
