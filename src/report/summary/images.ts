import type { Converted, Generated, ImageFile, Outcome, Unchanged } from '../../image/image.ts';
import { markdown } from '../escape.ts';
import { formatBytes, formatDuration, formatSize, plural, shorten } from '../format.ts';
import { candidateWords, parameterWords, picturesOf, sparePicturesOf } from '../results.ts';
import { codeCell, promptCell, table, tableRow, thatFit } from './html-table.ts';
import { linkedPicture } from './picture.ts';

/** Thumbnails in a row, and at most: a browser has to load each in full. */
const COLUMNS = 4;
const MOST_THUMBNAILS = 60;
/** The box a thumbnail fits into, in CSS pixels. */
const THUMBNAIL = { width: 200, height: 160 } as const;

/** An image on disk, with the outcome it belongs to. */
export interface Shown {
  readonly outcome: Generated | Converted | Unchanged;
  readonly file: ImageFile;
  readonly url: string | undefined;
  /** Address of the picture that it took the place of. */
  readonly before: string | undefined;
}

/** Where a committed file can be seen, for a path relative to the workspace. */
export interface PublicAddresses {
  readonly rawUrl?: ((path: string) => string | undefined) | undefined;
  /** The picture that it took the place of. */
  readonly beforeUrl?: ((path: string) => string | undefined) | undefined;
}

/** The images as thumbnails, each a link to the full picture; `` when none can be reached. The budget is in bytes. */
export function thumbnailSection(images: readonly Shown[], budget: number): string {
  const cells = images
    // What this run generated comes first: it is what people came to see.
    .toSorted((a, b) => Number(a.outcome.status === 'unchanged') - Number(b.outcome.status === 'unchanged'))
    .flatMap(thumbnail);
  const kept = thatFit(cells.slice(0, MOST_THUMBNAILS), budget - 400);
  if (kept.length === 0) return '';
  const rows = Array.from({ length: Math.ceil(kept.length / COLUMNS) }, (_, row) => {
    return `<tr>${kept.slice(row * COLUMNS, (row + 1) * COLUMNS).join('')}</tr>`;
  });
  const more = cells.length - kept.length;
  const line = more === 0 ? '' : `\n\n${plural(more, 'more image')}: see the gallery or the artifact.`;
  return `<table>\n${rows.join('\n')}\n</table>${line}`;
}

/** A row for every image on disk: prompt, parameters, size, seconds, file; `` when there is none. */
export function imageSection(outcomes: readonly Outcome[], budget: number): string {
  const items = withCandidates(outcomes);
  if (items.length === 0) return '';
  const head = ['Image', '', 'Prompt', 'Parameters', 'Size', 'Time', 'File'];
  const rest = (count: number) =>
    `Shortened: ${plural(count, 'more image')} did not fit in here. The gallery and \`results.json\` in the artifact have them all.`;
  const rowsTable = table({ head, items, row: imageRow, budget: budget - 400, rest });
  if (items.length <= 20) return `### Images\n\n${rowsTable}`;
  return `<details><summary><b>All ${plural(items.length, 'image')}</b></summary>\n\n${rowsTable}\n\n</details>`;
}

/** The images on disk, and where each can be seen. */
export function shownImages(outcomes: readonly Outcome[], { rawUrl, beforeUrl }: PublicAddresses = {}): Shown[] {
  return outcomes.flatMap((outcome) => {
    if (!('files' in outcome)) return [];
    return picturesOf(outcome).map(({ file, url }) => {
      return { outcome, file, url: rawUrl?.(file.path) ?? url, before: beforeUrl?.(file.path) };
    });
  });
}

/** The same, with the candidates that are not picked, which are in the artifact. */
export function withCandidates(outcomes: readonly Outcome[], addresses: PublicAddresses = {}): Shown[] {
  return outcomes.flatMap((outcome) => [...shownImages([outcome], addresses), ...sparesIn(outcome)]);
}

function sparesIn(outcome: Outcome): Shown[] {
  if (outcome.status !== 'generated') return [];
  return sparePicturesOf(outcome).map(({ file, url }) => ({ outcome, file, url, before: undefined }));
}

/** Parameters, size and weight of an image, and which candidate it is, in a line, for Markdown. */
export function factsLine({ outcome, file }: Shown): string {
  const words = [parameterWords(outcome.spec), formatSize(file), formatBytes(file.bytes), candidateWords(outcome)];
  const facts = words.filter((fact) => fact !== '');
  return `<sub>${markdown(facts.join(', '))}</sub>`;
}

/** Width alone is set: the height follows. A file of unknown size has the whole width. */
function thumbnailWidth({ width, height }: ImageFile): number {
  const fitting = height > 0 ? (THUMBNAIL.height * width) / height : THUMBNAIL.width;
  return Math.max(1, Math.round(Math.min(THUMBNAIL.width, fitting)));
}

function thumbnail({ outcome, file, url }: Shown): string[] {
  const { spec, status } = outcome;
  const image = linkedPicture({ address: url, width: thumbnailWidth(file), alt: spec.alt || spec.id });
  if (image === '') return [];
  const notes = [status === 'unchanged' ? status : '', candidateWords(outcome)].filter((words) => words !== '');
  const note = notes.length === 0 ? '' : ` (${markdown(notes.join(', '))})`;
  return [`<td align="center" valign="bottom">${image}<br><sub>${codeCell(shorten(spec.id, 40))}${note}</sub></td>`];
}

function imageRow({ outcome, file }: Shown): string {
  const { spec, status } = outcome;
  const time =
    status === 'generated'
      ? formatDuration(outcome.costTimeMs ?? outcome.timing.finishedAt - outcome.timing.startedAt)
      : '';
  return tableRow([
    codeCell(spec.id),
    [status, markdown(candidateWords(outcome))].filter((words) => words !== '').join('<br>'),
    promptCell(spec.prompt),
    markdown(parameterWords(spec)),
    `${formatSize(file)}<br>${formatBytes(file.bytes)}`,
    time,
    codeCell(file.path),
  ]);
}
