import { createHash } from 'node:crypto';
import type { Outcome } from '../../image/image.ts';
import { type Counts, countOutcomes, countWords, STATUSES } from '../counts.ts';
import { creditsWords } from '../credits.ts';
import { html, linkTarget } from '../escape.ts';
import { formatDuration } from '../format.ts';
import { PAGE_CSS } from './page-css.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { timelineSvg } from './timeline.ts';

export interface PageOptions {
  readonly title: string;
  readonly outcomes: readonly Outcome[];
  readonly elapsedMs: number;
  /** What the plan may cost, in credits; absent if nobody named prices. */
  readonly estimate?: number | undefined;
  /** Of the workflow run; `` if there is none. */
  readonly runUrl: string;
}

/** The page up to the tiles. */
export function pageStart(options: PageOptions): string {
  const { title, outcomes, elapsedMs, runUrl } = options;
  const credits = creditsWords(outcomes, options.estimate);
  const counts = countOutcomes(outcomes);
  const target = linkTarget(runUrl);
  const run = target === undefined ? '' : ` · <a href="${target}">workflow run</a>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${html(title)}</title>
<style>${PAGE_CSS}</style>
</head>
<body>
<a class="skip" href="#images">Skip to the images</a>
<header>
<h1 dir="auto">${html(title)}</h1>
<p class="lead">${countWords(counts)} · ${formatDuration(elapsedMs)}${run}</p>${credits === '' ? '' : `\n<p class="lead">${html(credits)}</p>`}
${timelineSection(outcomes)}</header>
<main>
<form class="toolbar" role="search" hidden>
<label class="search"><span class="unseen">Search prompts, names and files</span><input type="search" name="text" placeholder="Search prompts, names, files…" autocomplete="off" spellcheck="false"></label>
<fieldset class="chips"><legend class="unseen">Show images by status</legend>${chips(counts, outcomes.length)}</fieldset>
<output class="shown" aria-live="polite"></output>
</form>
<ul class="tiles" id="images" tabindex="-1" aria-label="Images">
`;
}

/** The page after the tiles: the large view and the script. */
export function pageEnd(): string {
  return `</ul>
<p class="nothing" hidden>Nothing matches. <button type="button" class="reset">Show all</button></p>
</main>
<dialog aria-labelledby="view-name">
<div class="stage"></div>
<section class="panel" aria-label="Details">
<div class="bar-top"><span class="place"></span><button type="button" class="step previous" autofocus aria-label="Previous image" title="Previous (←)">‹</button><button type="button" class="step next" aria-label="Next image" title="Next (→)">›</button><button type="button" class="step close" aria-label="Close" title="Close (Esc)">×</button></div>
<div class="scroll" tabindex="0" role="group" aria-label="Prompt and parameters">
<h2 id="view-name" dir="auto"></h2>
<p class="view-prompt" dir="auto"></p>
<p class="actions"><button type="button" class="copy">Copy prompt</button><a class="save">Save image</a><button type="button" class="flip" title="Flip between before and after (B)" hidden>Show before</button><span class="copied" role="status"></span></p>
<div class="view-details"></div>
</div>
</section>
</dialog>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

/** Nothing but the page's own style and script runs, and images alone may come from elsewhere. */
function contentSecurityPolicy(): string {
  return [
    "default-src 'none'",
    "img-src data: https: 'self'",
    `style-src '${hashOf(PAGE_CSS)}'`,
    `script-src '${hashOf(PAGE_SCRIPT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function chips(counts: Counts, all: number): string {
  const statuses = STATUSES.filter((status) => counts[status] > 0);
  if (statuses.length < 2) return '';
  const choices = [
    { value: '', words: 'all', count: all },
    ...statuses.map((value) => ({ value, words: value, count: counts[value] })),
  ];
  return choices
    .map(({ value, words, count }) => {
      const checked = value === '' ? ' checked' : '';
      return `<label class="chip ${value}"><input type="radio" name="status" value="${value}"${checked}><span>${words} <b>${count}</b></span></label>`;
    })
    .join('');
}

function timelineSection(outcomes: readonly Outcome[]): string {
  const svg = timelineSvg(outcomes);
  return svg === '' ? '' : `<details class="run" open><summary>Timeline of the run</summary>${svg}</details>\n`;
}
