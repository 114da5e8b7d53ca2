import type { OnProgress, Progress } from '../../generate/progress.ts';
import type { Outcome } from '../../image/image.ts';
import { otherChanges, planWords, reasonWords, resolutionWords } from '../../plan/describe-plan.ts';
import type { Plan } from '../../plan/plan.ts';
import { countOutcomes, countWords } from '../counts.ts';
import { formatDuration, plural } from '../format.ts';
import { parameterWords } from '../results.ts';
import { createPaint } from './ansi.ts';
import { idColumn, idWidth, wordColumn } from './log-lines.ts';
import { progressLine } from './log-progress.ts';
import { createLogWriter, type LogWriter } from './log-writer.ts';
import { createProgressMeter } from './progress-meter.ts';

/** How often a long wait is reported, in milliseconds. */
export const PROGRESS_EVERY_MS = 30_000;

export interface LogOptions {
  /** Takes one line, without its line break. */
  readonly write: (line: string) => void;
  readonly color: boolean;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Calls `tick` every so many milliseconds until the function it returns is called; must not keep the process alive. */
  readonly every: (milliseconds: number, tick: () => void) => () => void;
}

/** The workflow log of one run. Everything given to it is escaped. */
export interface Log extends LogWriter {
  /** Reports the plan, and begins the progress lines when there is something to wait for. */
  readonly start: (plan: Plan, options: { readonly concurrency: number; readonly dryRun: boolean }) => void;
  readonly onProgress: OnProgress;
  /** Ends the progress lines and says how the run ended. */
  readonly end: (outcomes: readonly Outcome[]) => void;
  /** Ends the progress lines. */
  readonly stop: () => void;
}

/** A log over the given writer, clock and timer. */
export function createLog({ write, color, now, every }: LogOptions): Log {
  const paint = createPaint(color);
  const writer = createLogWriter(write, paint);
  const meter = createProgressMeter(now);
  const startedAt = now();
  const onceStrange = strangeStateOnce();
  let width = idWidth([]);
  let stop = () => {};
  return {
    ...writer,
    stop: () => stop(),
    start: (plan, { concurrency, dryRun }) => {
      const ids = [...plan.generate, ...plan.adopt].map(({ spec }) => spec.id);
      width = idWidth(ids);
      meter.begin(ids.length);
      write(paint('bold', `${dryRun ? 'Dry run' : 'Plan'}: ${planWords(plan)}`));
      if (plan.generate.length > 0) {
        writer.info(`By resolution: ${resolutionWords(plan)}; at most ${concurrency} at once`);
        writer.group(
          `What is generated, and why (${plural(plan.generate.length, 'image')})`,
          linesOfGenerated(plan, width),
        );
      }
      const others = otherChanges(plan);
      if (others.length > 0) writer.group(`What else changes (${others.length})`, others);
      if (ids.length > 0 && !dryRun)
        stop = every(PROGRESS_EVERY_MS, () => write(paint('grey', `    ${meter.words()}`)));
    },
    onProgress: (progress) => {
      meter.note(progress);
      const line = progressLine(onceStrange(progress));
      if ('debug' in line) writer.debug(line.debug);
      else if ('text' in line) write(paint(line.colour, `    ${line.text}`));
      else {
        const head = `${paint('grey', meter.counter())} ${paint(line.colour, `${line.mark} ${wordColumn(line.word)}`)}`;
        write(`${head} ${idColumn(line.id, width)}  ${line.details}`.trimEnd());
      }
    },
    end: (outcomes) => {
      stop();
      const words = countWords(countOutcomes(outcomes));
      write(paint('bold', `Done in ${formatDuration(now() - startedAt)}: ${words}`));
    },
  };
}

/** A state that the API does not document is reported once a run: after that it counts as known. */
function strangeStateOnce(): (progress: Progress) => Progress {
  const reported = new Set<string>();
  return (progress) => {
    if (progress.type !== 'state' || progress.known) return progress;
    const known = reported.has(progress.state);
    reported.add(progress.state);
    return { ...progress, known };
  };
}

function linesOfGenerated({ generate }: Plan, width: number): string[] {
  return generate.map((item) => {
    const parameters = parameterWords(item.spec);
    return `${idColumn(item.spec.id, width)}  ${reasonWords(item)}${parameters === '' ? '' : ` (${parameters})`}`;
  });
}
