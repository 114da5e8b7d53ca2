import type { Outcome } from '../image/image.ts';
import { countOutcomes, countWords } from './counts.ts';
import { creditsWords } from './credits.ts';
import { plural } from './format.ts';
import { codeCell, promptCell, table, tableRow } from './summary/html-table.ts';
import { factsLine, type PublicAddresses, type Shown, shownImages } from './summary/images.ts';
import { textLink } from './summary/links.ts';
import { linkedPicture } from './summary/picture.ts';
import { replacedSection } from './summary/replaced.ts';

/** Of a picture, in CSS pixels. */
const WIDTH = 240;

export interface PullRequestBodyOptions extends PublicAddresses {
  readonly outcomes: readonly Outcome[];
  /** What the plan may cost, in credits; absent if nobody named prices. */
  readonly estimate?: number | undefined;
  /** Of the workflow run; `` if there is none. */
  readonly runUrl: string;
  /** Whether the pull request changes this file; by default, what this run generated. */
  readonly isChanged?: (path: string) => boolean;
}

/** In bytes: GitHub takes 65,536 characters of body, and what comes before and after the images needs little. */
const BUDGET = 62_000;

/** The body of the pull request: its images with prompt, parameters and size, under 65,536 characters. */
export function renderPullRequestBody(options: PullRequestBodyOptions): string {
  const { outcomes, runUrl, isChanged } = options;
  const images = shownImages(outcomes, { ...options, rawUrl: (path) => options.rawUrl?.(path) ?? '' }).filter(
    ({ outcome, file }) => outcome.status !== 'unchanged' || isChanged?.(file.path) === true,
  );
  const added = images.filter(({ before }) => before === undefined);
  // Long prompts are cut short before images are left out.
  const longestPrompt = Math.max(120, Math.floor(BUDGET / 4 / images.length));
  const pairs = replacedSection(images, { budget: added.length === 0 ? BUDGET : BUDGET / 2, longestPrompt });
  const row = (image: Shown): string => imageRow(image, longestPrompt);
  const run = textLink('this run', runUrl) || 'a workflow run';
  const rest = (count: number) => `Shortened: ${plural(count, 'more image')} did not fit in here.`;
  const head = ['Image', 'Prompt', 'File'];
  const budget = BUDGET - Buffer.byteLength(pairs);
  const parts = [
    `Images of ${run}: ${countWords(countOutcomes(outcomes))}.`,
    creditsWords(outcomes, options.estimate),
    pairs,
    added.length === 0 ? '' : table({ head, items: added, row, budget, rest }),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function imageRow(image: Shown, longestPrompt: number): string {
  const { spec } = image.outcome;
  const picture = linkedPicture({ address: image.url, width: WIDTH, alt: spec.alt || spec.id });
  return tableRow([
    [picture, codeCell(spec.id)].filter((part) => part !== '').join('<br>'),
    `${promptCell(spec.prompt, longestPrompt)}<br>${factsLine(image)}`,
    codeCell(image.file.path),
  ]);
}
