// A reporter for Jest, by `npm test`: in CI every test of the gallery in a browser really ran, or the run fails.
import { globSync } from 'node:fs';
import path from 'node:path';

/** What Jest reports about a file of tests. */
interface FileResult {
  readonly testFilePath: string;
  readonly numPassingTests: number;
  readonly numFailingTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

const ROOT = path.resolve(import.meta.dirname, '..');

/** What of the browser tests was not run, a line a file; empty if all was. */
export function notRun(files: readonly string[], results: readonly FileResult[]): string[] {
  return files.flatMap((file) => {
    const result = results.find(({ testFilePath }) => testFilePath === file);
    const name = path.relative(ROOT, file);
    if (result === undefined) return [`${name} was not run`];
    const left = result.numPendingTests + result.numTodoTests;
    if (left > 0) return [`${left} tests of ${name} were skipped`];
    return result.numPassingTests + result.numFailingTests > 0 ? [] : [`no test of ${name} ran`];
  });
}

export default class BrowserTestsRan {
  #error: Error | undefined;

  onRunComplete(_: unknown, { testResults }: { readonly testResults: readonly FileResult[] }): void {
    if (!process.env['CI']) return;
    const files = globSync('__tests__/**/*.browser.test.ts', { cwd: ROOT }).map((file) => path.join(ROOT, file));
    const problems = notRun(files, testResults);
    if (problems.length > 0) this.#error = new Error(`CI runs every browser test:\n${problems.join('\n')}`);
    const ran = testResults.filter(({ testFilePath }) => files.includes(testFilePath));
    const count = ran.reduce((sum, { numPassingTests, numFailingTests }) => sum + numPassingTests + numFailingTests, 0);
    process.stderr.write(`\n${this.#error?.message ?? `Browser tests: ${count} ran, of ${files.length} files`}\n`);
  }

  /** Jest fails the run for it. */
  getLastError(): Error | undefined {
    return this.#error;
  }
}
