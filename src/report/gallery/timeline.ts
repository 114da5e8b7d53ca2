import type { Outcome } from '../../image/image.ts';
import { html } from '../escape.ts';
import { formatDuration, plural, shorten } from '../format.ts';
import { type Timed, timedOutcomes } from '../summary/mermaid.ts';

/** The run as an inline SVG: one bar an image, on as few lanes as were busy at once; `` when nothing took time. */
export function timelineSvg(outcomes: readonly Outcome[]): string {
  const timed = timedOutcomes(outcomes);
  if (timed.length === 0) return '';
  const start = timed.reduce((first, { timing }) => Math.min(first, timing.startedAt), Number.POSITIVE_INFINITY);
  const span = timed.reduce((longest, { timing }) => Math.max(longest, timing.finishedAt - start), 1);
  const lanes = laneOf(timed);
  const count = lanes.reduce((most, lane) => Math.max(most, lane), 0) + 1;
  const step = Math.max(5, Math.min(18, Math.floor(240 / count)));
  const bars = timed.map(({ spec, status, timing }, index) => {
    const x = percent(timing.startedAt - start, span);
    const width = Math.max(0.2, percent(timing.finishedAt - timing.startedAt, span));
    const words = `${shorten(spec.id, 100)}: ${formatDuration(timing.finishedAt - timing.startedAt)}`;
    return `<rect class="bar ${status}" x="${x}%" y="${(lanes[index] ?? 0) * step}" width="${width}%" height="${step - 2}" rx="3"><title>${html(words)}</title></rect>`;
  });
  const height = count * step;
  const label = `Timeline: ${plural(timed.length, 'image')} in ${formatDuration(span)}, at most ${count} at once`;
  return `<svg class="timeline" role="img" aria-label="${label}" width="100%" height="${height + 22}">${axis(span, height)}${bars.join('')}</svg>`;
}

function axis(span: number, height: number): string {
  const step = niceStep(span);
  const ticks = Array.from({ length: Math.floor(span / step) + 1 }, (_, index) => index * step);
  return ticks
    .map((tick) => {
      const x = percent(tick, span);
      const anchor = x < 3 ? 'start' : x > 94 ? 'end' : 'middle';
      const line = `<line class="grid-line" x1="${x}%" x2="${x}%" y1="0" y2="${height + 4}"/>`;
      return `${line}<text class="tick" x="${x}%" y="${height + 18}" text-anchor="${anchor}">${formatDuration(tick)}</text>`;
    })
    .join('');
}

/** Milliseconds between ticks: a round length that gives at most six of them. */
function niceStep(span: number): number {
  const steps = [100, 200, 500, 1e3, 2e3, 5e3, 1e4, 15e3, 3e4, 6e4, 12e4, 3e5, 6e5, 9e5, 18e5, 36e5];
  return steps.find((step) => span / step <= 6) ?? Math.ceil(span / 6);
}

/** The first free lane for each, in their order. */
function laneOf(timed: readonly Timed[]): number[] {
  const freeAt: number[] = [];
  return timed.map(({ timing }) => {
    const free = freeAt.findIndex((time) => time <= timing.startedAt);
    const lane = free === -1 ? freeAt.length : free;
    freeAt[lane] = timing.finishedAt;
    return lane;
  });
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 100;
}
