import { isSpare } from '../../image/candidate.ts';
import type { ImageFile, Outcome } from '../../image/image.ts';
import { nextStep } from '../advice.ts';
import { html } from '../escape.ts';
import { formatBytes, formatDuration, formatSize, shorten } from '../format.ts';
import { failureFacts } from '../log/log-lines.ts';
import { apiParameters, candidateWords, oldPickOf, taskBehind } from '../results.ts';
import type { Tile } from './tile.ts';

/** A tile's HTML up to the image's address, from there to the image before it, where there is one, and the rest. */
export function tileWithImage(tile: Tile): readonly [start: string, middle: string, end: string] {
  const { spec, status } = tile.outcome;
  const alt = html(shorten(spec.alt || spec.prompt, 300));
  const word = tile.before === undefined ? status : 'replaced';
  const words = [word === 'generated' ? '' : word, choiceWord(tile.outcome)].filter((each) => each !== '').join(' · ');
  const badge = words === '' ? '' : `<span class="badge">${words}</span>`;
  return [
    `${openTile(tile, ` aria-label="${openWords(tile)}"`)}<img class="picture"${sizeOf(tile.file)} alt="${alt}" loading="lazy" decoding="async" src="`,
    `">${badge}</button>${caption(tile)}`,
    TILE_END,
  ];
}

/** The image before, up to its address and from there on: inert in its template until the large view shows it. */
export function imageBefore({ outcome: { spec }, before }: Tile): readonly [start: string, end: string] {
  const alt = html(`Before: ${shorten(spec.alt || spec.id, 300)}`);
  return [`<img class="before"${sizeOf(before)} alt="${alt}" src="`, '">'];
}

function choiceWord(outcome: Outcome): string {
  if (outcome.spec.candidate === undefined) return '';
  if (oldPickOf(outcome) !== undefined) return 'picked before';
  return isSpare(outcome.spec) ? 'not picked' : 'picked';
}

function sizeOf(file: { readonly width: number; readonly height: number } | undefined): string {
  return file === undefined ? '' : ` width="${file.width}" height="${file.height}"`;
}

/** A tile's HTML where there is no image to show: what became of it, in words. */
export function tileWithoutImage(tile: Tile): string {
  const { status } = tile.outcome;
  const title = `<strong class="state ${status}">${tile.file === undefined ? status : 'not shown here'}</strong>`;
  return `${openTile(tile)}<span class="unseen">${openWords(tile)}: </span><span class="picture words">${title}<span class="why" dir="auto">${html(whyNot(tile))}</span></span></button>${caption(tile)}${TILE_END}`;
}

function openTile({ outcome }: Tile, label = ''): string {
  return `<li class="tile" data-status="${outcome.status}"><button type="button" class="open"${label}>`;
}

/** The button in words, for those who do not see it. */
function openWords({ outcome, name }: Tile): string {
  return html(`Open ${shorten(name, 100)}, ${outcome.status}`);
}

const TILE_END = '</template></div></li>\n';

/** The details wait in a template, which is left open: as hidden elements, a thousand of them make every filter step slow. */
function caption(tile: Tile): string {
  const { outcome, name, file } = tile;
  const facts = file === undefined ? outcome.status : `${formatSize(file)} · ${formatBytes(file.bytes)}`;
  const rows = details(tile).map(([term, value]) => `<dt>${term}</dt><dd dir="auto">${html(value)}</dd>`);
  return `<div class="caption"><h2 class="name" dir="auto">${html(name)}</h2><p class="facts">${facts}</p><p class="prompt" dir="auto">${html(outcome.spec.prompt)}</p><template><dl>${rows.join('')}</dl>`;
}

function whyNot({ outcome, file }: Tile): string {
  if (file !== undefined) return `The file is ${file.path}`;
  switch (outcome.status) {
    case 'failed':
      return `${shorten(outcome.error.message, 600)}\n${nextStep(outcome)}`;
    case 'pending':
      return `Task ${outcome.taskId} was still “${shorten(outcome.lastState, 60)}”. The next run adopts it.`;
    case 'skipped':
      return shorten(outcome.reason, 600);
    case 'generated':
    case 'converted':
    case 'unchanged':
      return '';
  }
}

/** What the large view says of an image, in order. */
function details({ outcome, file, further = [] }: Tile): [string, string][] {
  const { spec } = outcome;
  const parameters = Object.entries(apiParameters(spec)).map(([key, value]): [string, string] => {
    return [key.charAt(0).toUpperCase() + key.slice(1).replaceAll('_', ' '), value];
  });
  const rows: [string, string | undefined][] = [
    ['Status', outcome.status],
    ['Choice', candidateWords(outcome)],
    ['Charge', outcome.status === 'failed' ? failureFacts(outcome) : undefined],
    ...parameters,
    ['File', file?.path],
    ['Size', file && `${formatSize(file)}, ${formatBytes(file.bytes)}`],
    ['SHA-256', file?.sha256],
    ['Further widths', tileWidths(further)],
    ['Time', timeOf(outcome)],
    ['Task', taskBehind(outcome)],
    ['Request', 'requestId' in outcome ? outcome.requestId : undefined],
    ['Asked for in', spec.source && `${spec.source.file}:${spec.source.line}`],
  ];
  return rows.flatMap(([term, value]): [string, string][] => (value ? [[term, value]] : []));
}

function tileWidths(files: readonly ImageFile[]): string {
  return files.map(({ path, width }) => `${path} (${width})`).join(', ');
}

function timeOf(outcome: Outcome): string | undefined {
  if (!('timing' in outcome)) return undefined;
  const cost = 'costTimeMs' in outcome ? outcome.costTimeMs : undefined;
  return formatDuration(cost ?? outcome.timing.finishedAt - outcome.timing.startedAt);
}
