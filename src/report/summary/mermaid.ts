import type { Outcome, Timing } from '../../image/image.ts';
import { mermaidName } from '../escape.ts';
import { shorten } from '../format.ts';

/** An outcome that took time. */
export type Timed = Extract<Outcome, { timing: Timing }>;

/** The images of the run that took time, in the order in which work on them began. */
export function timedOutcomes(outcomes: readonly Outcome[]): Timed[] {
  return outcomes.filter((outcome) => 'timing' in outcome).sort((a, b) => a.timing.startedAt - b.timing.startedAt);
}

const TAGS = { generated: 'done', failed: 'crit', pending: 'active' } as const;

/** The run as a Mermaid Gantt chart in a code fence, for 2 to 50 images (more cannot be read); `` for any other number. */
export function ganttFence(outcomes: readonly Outcome[]): string {
  const timed = timedOutcomes(outcomes);
  if (timed.length < 2 || timed.length > 50) return '';
  const rows = timed.map(({ spec, status, timing }, index) => {
    // The number in front keeps an id such as `section x` from being read as a word of the diagram's language.
    const name = `${index + 1}. ${shorten(mermaidName(spec.id), 40)}`;
    return `  ${name} :${TAGS[status]}, ${timing.startedAt}, ${Math.max(timing.finishedAt, timing.startedAt + 1)}`;
  });
  return ['```mermaid', 'gantt', '  dateFormat x', '  axisFormat %H:%M:%S', ...rows, '```'].join('\n');
}
