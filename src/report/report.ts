import type { Outcome } from '../image/image.ts';
import type { Plan } from '../plan/plan.ts';
import type { CommitView } from '../publish/commit/commit-view.ts';
import type { Renderers } from '../publish/options.ts';
import type { Published } from '../publish/publication.ts';
import { InvalidInputError, problemLine } from '../runtime/problem.ts';
import type { Console, Settings } from '../settings/read-settings.ts';
import { type Annotation, annotationCommand, annotationsOf, annotationsOfProblems } from './annotations.ts';
import { renderCommentBody } from './comment-body.ts';
import { creditsWords } from './credits.ts';
import { createLog, type Log } from './log/log.ts';
import { publishedLines } from './log/log-published.ts';
import { oldPickNotes, originNotes } from './origins.ts';
import { outputsOf, writeOutputs } from './outputs.ts';
import { type Images, runUrlOf, writePapers, writeResults } from './papers.ts';
import { renderPullRequestBody } from './pull-request-body.ts';
import { smallerPictures, smallerRatios } from './small-pictures.ts';
import { renderProblems, renderSummary, writeSummary } from './summary/summary.ts';

/** How a run ended, for people and for the steps that follow. */
export interface Ending {
  readonly settings: Settings;
  readonly outcomes: readonly Outcome[];
  readonly plan: Plan;
  readonly published: Published;
  /** What else people should know, one sentence each. */
  readonly notes: readonly string[];
  /** What could not be published as asked, one sentence each. */
  readonly failures: readonly string[];
  readonly view?: CommitView;
}

/** All that a step shows: the log while it works, and the rest when it ends. */
export interface Report {
  readonly log: Log;
  /** Reports what will be done, before anything is paid for. */
  plan(plan: Plan, settings: Settings): void;
  /** What is published along with the images. */
  renderers(settings: Settings, images: Images): Renderers;
  /**
   * Writes annotations, outputs and summary: synchronously, each whole, since a cancelled step has no time for more, and
   * each alone: what cannot be written is a warning. Returns why the step fails: the next ones rely on the outputs.
   */
  end(ending: Ending): string | undefined;
  /** What went wrong before there was anything to report on; every output is set all the same. */
  broken(error: unknown): void;
}

/** Opens the log on standard output. */
export function openReport({ color, stepSummary }: Console): Report {
  // Without a listener, a log that nobody reads any more would end the process.
  process.stdout.on('error', () => undefined);
  const every = (ms: number, tick: () => void): (() => void) => {
    const timer = setInterval(tick, ms).unref();
    return () => clearInterval(timer);
  };
  return new StepReport(createLog({ write: print, color, now: Date.now, every }), stepSummary);
}

class StepReport implements Report {
  readonly log: Log;
  readonly #stepSummary: string;
  readonly #startedAt = Date.now();

  constructor(log: Log, stepSummary: string) {
    this.log = log;
    this.#stepSummary = stepSummary;
  }

  plan(plan: Plan, { generate, plan: { dryRun } }: Settings): void {
    this.log.start(plan, { concurrency: generate.concurrency, dryRun });
    annotate(smallerRatios(plan));
  }

  renderers(settings: Settings, images: Images): Renderers {
    const runUrl = runUrlOf(settings);
    return {
      papers: () => writePapers({ settings, ...images, elapsedMs: this.#elapsedMs, unwritten }),
      pullRequestBody: (view) => renderPullRequestBody({ ...images, runUrl, ...view }),
      comment: ({ published, view }) => renderCommentBody({ ...images, published, runUrl, ...view }),
    };
  }

  end(ending: Ending): string | undefined {
    const { settings, outcomes } = ending;
    alone('The end of the log', () => this.#endLog(ending));
    alone('The annotations', () =>
      annotate([...annotationsOf(outcomes, settings.failOn), ...smallerPictures(outcomes)]),
    );
    const resultsFile = alone('The results file', () => writeResults(settings, outcomes)) ?? '';
    const isSet = alone('The outputs', () => this.#setOutputs(ending, resultsFile));
    alone('The job summary', () => {
      const { dryRun } = settings.plan;
      const notes = [...ending.failures, ...ending.notes, ...originNotes(outcomes), ...oldPickNotes(outcomes)];
      const summary = renderSummary({ ...ending, ...ending.view, notes, dryRun, elapsedMs: this.#elapsedMs });
      writeSummary(this.#stepSummary, summary);
    });
    return isSet ? undefined : 'The outputs of this step could not be set: see the warnings above';
  }

  broken(error: unknown): void {
    this.log.stop();
    alone('The outputs', () => writeOutputs(outputsOf({ outcomes: [], published: {}, resultsFile: '' }).values));
    if (!(error instanceof InvalidInputError)) return;
    const { problems, more } = error;
    const annotations = annotationsOfProblems(problems, more);
    annotate(annotations);
    const rest = more > 0 ? [`… and ${more} more`] : [];
    if (annotations.length < problems.length + more)
      this.log.group('All that is wrong', [...problems.map(problemLine), ...rest]);
    alone('The job summary', () => writeSummary(this.#stepSummary, renderProblems(problems, more)));
  }

  #endLog({ outcomes, plan, published, notes }: Ending): void {
    this.log.end(outcomes);
    const credits = creditsWords(outcomes, plan.credits);
    if (credits !== '') this.log.info(credits);
    for (const line of publishedLines(published)) this.log.info(line);
    for (const note of notes) this.log.warning(note);
  }

  #setOutputs(ending: Ending, resultsFile: string): true {
    const { outcomes, published } = ending;
    const { values, shortened } = outputsOf({ outcomes, published, resultsFile, estimate: estimateOf(ending) });
    if (shortened.length > 0)
      this.log.warning(`Too long for an output, shortened: ${shortened.join(', ')}. results-file has all.`);
    writeOutputs(values);
    return true;
  }

  get #elapsedMs(): number {
    return Date.now() - this.#startedAt;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function annotate(annotations: readonly Annotation[]): void {
  for (const annotation of annotations) print(annotationCommand(annotation));
}

/** Runs one writer; what it meets is a warning and costs no other writer. */
function alone<T>(what: string, write: () => T): T | undefined {
  try {
    return write();
  } catch (error) {
    return unwritten(what)(error);
  }
}

function unwritten(what: string): (error: unknown) => undefined {
  return (error) => {
    annotate([warnOf(what, error)]);
    return undefined;
  };
}

/** Where nobody named prices there is nothing to estimate with, be there nothing to pay either. */
function estimateOf({ settings, plan }: Ending): number | undefined {
  return settings.prompts.prices.size === 0 ? undefined : plan.credits;
}

function warnOf(what: string, error: unknown): Annotation {
  const message = error instanceof Error ? error.message : String(error);
  return { level: 'warning', title: `${what} could not be written`, message };
}
