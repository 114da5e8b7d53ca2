import { setOutput } from '@actions/core';
import { isSpare } from '../image/candidate.ts';
import type { Outcome } from '../image/image.ts';
import type { Published } from '../publish/publication.ts';
import { countOutcomes } from './counts.ts';
import { filesOf, taskBehind, toResults, urlsOf } from './results.ts';

export interface OutputOptions {
  readonly outcomes: readonly Outcome[];
  readonly published: Published;
  /** What the plan may cost, in credits; absent if nobody named prices. */
  readonly estimate?: number | undefined;
  /** Path of the results as JSON; `` while there is none. */
  readonly resultsFile: string;
}

/** The step's outputs by name, and the names of those that had to be shortened. */
export interface Outputs {
  readonly values: Readonly<Record<string, string>>;
  readonly shortened: readonly string[];
}

/** In bytes of UTF-8: above this, `results` holds only id and status. */
const RESULTS_LIMIT = 512 * 1024;
/** GitHub takes 1 MB of outputs a job, as it counts (docs/platform-limits.md); a little is left for names and the small ones. */
const TOTAL_LIMIT = 1_000_000 - 20_000;

/** Every output, on every path: JSON arrays are `[]`, counts `0`, others empty if there is nothing. */
export function outputsOf({ outcomes, published, resultsFile, estimate }: OutputOptions): Outputs {
  const { artifact, pullRequest } = published;
  const counts = countOutcomes(outcomes);
  const images = outcomes.filter(({ spec, status }) => status === 'generated' && !isSpare(spec));
  const urls = images.flatMap(urlsOf);
  const results = toResults(outcomes);
  const others = {
    files: outcomes.flatMap((outcome) => filesOf(outcome).map((file) => file.path)),
    'image-urls': urls,
    'task-ids': [...new Set(outcomes.flatMap(ownTaskId))],
  };
  const whole = isWhole(results, others);
  const lists = fitLists({ results: whole ? results : results.map(({ id, status }) => ({ id, status })), ...others });
  const values = {
    'image-url': urls[0] ?? '',
    ...lists.values,
    'results-file': resultsFile,
    'generated-count': String(counts.generated),
    'unchanged-count': String(counts.unchanged),
    'converted-count': String(counts.converted),
    'failed-count': String(counts.failed),
    'pending-count': String(counts.pending),
    'skipped-count': String(counts.skipped),
    'credits-estimate': String(estimate ?? ''),
    'artifact-id': String(artifact?.id ?? ''),
    'artifact-url': artifact?.url ?? '',
    'artifact-digest': artifact?.digest ?? '',
    'gallery-url': published.galleryUrl ?? '',
    'commit-sha': published.commitSha ?? '',
    'pull-request-number': String(pullRequest?.number ?? ''),
    'pull-request-url': pullRequest?.url ?? '',
    'pull-request-operation': pullRequest?.operation ?? '',
  };
  return { values, shortened: whole ? lists.shortened : [...new Set(['results', ...lists.shortened])] };
}

/** Sets the step's outputs: synchronously, each whole, so that a cancelled step leaves no broken file. */
export function writeOutputs(values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) setOutput(name, value);
}

/** The tasks of this run's work: what an earlier run generated (`unchanged`) is in `results` alone. */
function ownTaskId(outcome: Outcome): string[] {
  const taskId = outcome.status === 'unchanged' || outcome.status === 'converted' ? undefined : taskBehind(outcome);
  return taskId === undefined ? [] : [taskId];
}

/** The bytes that GitHub counts for a text: those of UTF-16. */
function countedBytes(text: string): number {
  return 2 * text.length;
}

/** Whether the results may be whole: within their limit, and with room for the other lists. */
function isWhole(results: readonly unknown[], others: Readonly<Record<string, readonly unknown[]>>): boolean {
  const text = JSON.stringify(results);
  if (Buffer.byteLength(text) > RESULTS_LIMIT) return false;
  const texts = [text, ...Object.values(others).map((list) => JSON.stringify(list))];
  return texts.reduce((sum, each) => sum + countedBytes(each), 0) <= TOTAL_LIMIT;
}

/** The lists as JSON arrays; past the total, the later entries of the later lists go (`results-file` has them all). */
function fitLists(lists: Readonly<Record<string, readonly unknown[]>>) {
  const values: Record<string, string> = {};
  const shortened: string[] = [];
  let left = TOTAL_LIMIT;
  for (const [name, list] of Object.entries(lists)) {
    const { json, cut } = fitList(list, Math.max(left, countedBytes('[]')));
    values[name] = json;
    if (cut) shortened.push(name);
    left -= countedBytes(json);
  }
  return { values, shortened };
}

function fitList(list: readonly unknown[], limit: number): { json: string; cut: boolean } {
  const entries: string[] = [];
  let bytes = countedBytes('[]');
  for (const entry of list) {
    const json = JSON.stringify(entry);
    bytes += countedBytes(entries.length === 0 ? json : `,${json}`);
    if (bytes > limit) return { json: `[${entries.join(',')}]`, cut: true };
    entries.push(json);
  }
  return { json: `[${entries.join(',')}]`, cut: false };
}
