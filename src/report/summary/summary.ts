import { appendFileSync } from 'node:fs';
import type { Outcome } from '../../image/image.ts';
import { planWords, resolutionWords } from '../../plan/describe-plan.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Published } from '../../publish/publication.ts';
import { type Problem, problemLine } from '../../runtime/problem.ts';
import { countOutcomes, countWords } from '../counts.ts';
import { creditsWords } from '../credits.ts';
import { markdown, markdownMessage } from '../escape.ts';
import { formatDuration, shorten } from '../format.ts';
import { failureSection, pendingSection, planSection, skippedSection } from './attention.ts';
import { thatFit } from './html-table.ts';
import { imageSection, thumbnailSection, withCandidates } from './images.ts';
import { publishedLinks } from './links.ts';
import { ganttFence } from './mermaid.ts';

export interface SummaryOptions {
  readonly outcomes: readonly Outcome[];
  /** Absent when the run ended before it had one. */
  readonly plan?: Plan;
  readonly dryRun: boolean;
  readonly elapsedMs: number;
  readonly published: Published;
  /** Where a committed file can be seen, for a path relative to the workspace; absent when nothing was committed. */
  readonly rawUrl?: (path: string) => string | undefined;
  /** What else people should know, one sentence each, such as why there is no artifact. */
  readonly notes?: readonly string[];
}

/** Above 1 MiB the runner drops the whole summary, with no more than an error in the log. */
export const SUMMARY_LIMIT = 900 * 1024;
/** Left for the headline, the plan, the chart and the notes. */
const SMALL_PARTS = 60 * 1024;

/** The job summary as Markdown, under 900 KiB whatever the number of images; failures first. */
export function renderSummary(options: SummaryOptions): string {
  const { outcomes, plan, dryRun } = options;
  const notes = (options.notes ?? []).map((note) => `> ${markdownMessage(shorten(note, 500))}`);
  let left = SUMMARY_LIMIT - SMALL_PARTS;
  const spend = (section: string) => {
    left -= Buffer.byteLength(section) + 2;
    return section;
  };
  const attention = [
    spend(failureSection(outcomes, left * 0.6)),
    spend(pendingSection(outcomes, left * 0.5)),
    ...(dryRun ? [] : [spend(skippedSection(outcomes, left * 0.2))]),
  ];
  const images = [
    spend(thumbnailSection(withCandidates(outcomes, options), left * 0.5)),
    spend(imageSection(outcomes, left)),
  ];
  return `${[
    headline(options),
    publishedLinks(options.published),
    dryRun ? '' : creditsWords(outcomes, plan?.credits),
    ...thatFit(notes, SMALL_PARTS / 2),
    ...attention,
    ...images,
    ...(plan === undefined ? [] : [planLine(plan), dryRun ? planSection(plan, left) : '']),
    timeline(outcomes),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

/** The summary of a run that found something to fix before anything was paid for; `more` problems are counted only. */
export function renderProblems(problems: readonly Problem[], more = 0): string {
  const lines = problems.map((problem) => `- ${markdownMessage(shorten(problemLine(problem), 500))}`);
  const kept = thatFit(lines, SUMMARY_LIMIT - SMALL_PARTS);
  const left = lines.length - kept.length + more;
  const where = more === 0 ? 'has them all' : `has the first ${problems.length}`;
  const rest = left === 0 ? '' : `\n\nAnd ${left} more: the log ${where}.`;
  return `## Images: nothing was generated\n\nNothing was paid for. Fix this, and run again:\n\n${kept.join('\n')}${rest}\n`;
}

/** Appends the summary to the file the runner named, at once and whole; does nothing without a path. */
export function writeSummary(path: string, summary: string): void {
  if (path !== '') appendFileSync(path, summary);
}

function headline({ outcomes, dryRun, elapsedMs }: SummaryOptions): string {
  if (dryRun) return '## Images: dry run\n\nNothing was generated and nothing was paid for.';
  return `## Images: ${countWords(countOutcomes(outcomes))}\n\nIn ${formatDuration(elapsedMs)}.`;
}

function planLine(plan: Plan): string {
  const resolutions = resolutionWords(plan);
  return `### Plan\n\n${markdown(planWords(plan))}${resolutions === '' ? '' : `; by resolution: ${markdown(resolutions)}`}.`;
}

function timeline(outcomes: readonly Outcome[]): string {
  const chart = ganttFence(outcomes);
  return chart === '' ? '' : `<details><summary>Timeline</summary>\n\n${chart}\n\n</details>`;
}
