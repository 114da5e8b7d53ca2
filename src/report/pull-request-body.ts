import type { Generated, ImageFile, Outcome, Unchanged } from '../image/image.ts';
import { countOutcomes, countWords } from './counts.ts';
import { html, linkTarget, markdown } from './escape.ts';
import { formatBytes, formatSize, plural, shorten } from './format.ts';
import { parameterWords } from './results.ts';
import { codeCell, promptCell, table, tableRow } from './summary/html-table.ts';
import { textLink } from './summary/links.ts';

export interface PullRequestBodyOptions {
  readonly outcomes: readonly Outcome[];
  /** Where a file of the pull request's branch can be seen, for a path relative to the workspace. */
  readonly rawUrl: (path: string) => string | undefined;
  /** Of the workflow run; `` where there is none. */
  readonly runUrl: string;
  /** Whether the pull request changes this file; by default, what this run made. */
  readonly isChanged?: (path: string) => boolean;
}

/** GitHub takes 65,536 characters of body; what comes before and after the table needs little. */
const TABLE_BUDGET = 62_000;

/** The body of the pull request: its images with prompt, parameters and size, under 65,536 characters. */
export function renderPullRequestBody({ outcomes, rawUrl, runUrl, isChanged }: PullRequestBodyOptions): string {
  const images = outcomes.flatMap((outcome) => {
    if (outcome.status !== 'generated' && outcome.status !== 'unchanged') return [];
    return outcome.files
      .filter((file) => outcome.status === 'generated' || isChanged?.(file.path) === true)
      .map((file) => ({ outcome, file }));
  });
  // Long prompts are cut short before images are left out.
  const longestPrompt = Math.max(120, Math.floor(TABLE_BUDGET / 4 / images.length));
  const rows = images.map((image) => imageRow(image, { address: rawUrl(image.file.path), longestPrompt }));
  const run = textLink('this run', runUrl) || 'a workflow run';
  const rest = (count: number) => `Shortened: ${plural(count, 'more image')} did not fit in here.`;
  const head = ['Image', 'Prompt', 'File'];
  const tables = rows.length === 0 ? [] : [table({ head, rows, budget: TABLE_BUDGET, rest })];
  return `${[`Images of ${run}: ${countWords(countOutcomes(outcomes))}.`, ...tables].join('\n\n')}\n`;
}

interface Changed {
  readonly outcome: Generated | Unchanged;
  readonly file: ImageFile;
}

interface RowOptions {
  readonly address: string | undefined;
  /** In UTF-16 units. */
  readonly longestPrompt: number;
}

function imageRow({ outcome, file }: Changed, { address, longestPrompt }: RowOptions): string {
  const { spec } = outcome;
  const target = address === undefined ? undefined : linkTarget(address);
  const alt = html(shorten(spec.alt || spec.id, 200));
  const picture =
    target === undefined ? '' : `<a href="${target}"><img src="${target}" width="240" alt="${alt}"></a><br>`;
  const facts = [parameterWords(spec), formatSize(file), formatBytes(file.bytes)].filter((fact) => fact !== '');
  return tableRow([
    `${picture}${codeCell(spec.id)}`,
    `${promptCell(spec.prompt, longestPrompt)}<br><sub>${markdown(facts.join(', '))}</sub>`,
    codeCell(file.path),
  ]);
}
