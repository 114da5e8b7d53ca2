import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shareAzurite } from '../../sandbox/results/azurite.ts';
import { findBrowser, hasBrowser } from '../../scripts/browser.ts';
import { isBuiltFromSources } from '../../scripts/stamp.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Runs before the first end-to-end test: what tests an old bundle proves nothing. One blob store serves all files. @throws where `dist/` is not what `src/` builds */
export default async function prepare(): Promise<void> {
  if (!isBuiltFromSources(path.join(ROOT, 'dist'))) {
    throw new Error('dist/ is older than src/: run `npm run build`, then the end-to-end tests');
  }
  await shareAzurite();
  // Once, before the workers that need it start.
  if (hasBrowser()) findBrowser();
  else if (!process.env['CI']) sayWhatIsNotTested();
}

function sayWhatIsNotTested(): void {
  const files = globSync('__tests__/**/*.browser.test.ts', { cwd: ROOT });
  const text = files.map((file) => readFileSync(path.join(ROOT, file), 'utf8')).join('\n');
  const count = text.match(/^ *(it|test)(\.each)?\(/gm)?.length ?? 0;
  process.stderr.write(
    `\nNOT TESTED: ${count} tests need a browser, and there is none. Install Chrome or Chromium, or set CHROMIUM_PATH.\n`,
  );
}
