import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from '../image/image.ts';
import type { Plan } from '../plan/plan.ts';
import type { CommitView } from '../publish/commit/commit-view.ts';
import type { Papers, Renderers } from '../publish/options.ts';
import type { Published } from '../publish/publication.ts';
import { InvalidInputError, problemLine } from '../runtime/problem.ts';
import type { Console, Settings } from '../settings/read-settings.ts';
import { stepDirectory } from '../settings/step-key.ts';
import { annotationCommand, annotationsOf, annotationsOfProblems } from './annotations.ts';
import { renderCommentBody } from './comment-body.ts';
import { writeGallery } from './gallery/gallery.ts';
import { createLog, type Log } from './log/log.ts';
import { publishedLines } from './log/log-published.ts';
import { outputsOf, writeOutputs } from './outputs.ts';
import { renderPullRequestBody } from './pull-request-body.ts';
import { saveResults, toResults } from './results.ts';
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
  /** Tells what will be done, before anything is paid for. */
  plan(plan: Plan, settings: Settings): void;
  /** What is published along with the images. */
  renderers(settings: Settings, outcomes: readonly Outcome[]): Renderers;
  /** Writes annotations, outputs and summary: synchronously, each whole, since a cancelled step has no time for more. */
  end(ending: Ending): void;
  /** What went wrong before there was anything to report on; every output is set all the same. */
  broken(error: unknown): void;
}

/** Opens the log on standard output. */
export function openReport({ color, stepSummary }: Console): Report {
  const startedAt = Date.now();
  const write = (line: string): void => void process.stdout.write(`${line}\n`);
  const every = (ms: number, tick: () => void): (() => void) => {
    const timer = setInterval(tick, ms).unref();
    return () => clearInterval(timer);
  };
  const log = createLog({ write, color, now: Date.now, every });
  return {
    log,
    plan: (plan, { generate, plan: { dryRun } }) => log.start(plan, { concurrency: generate.concurrency, dryRun }),
    renderers: (settings, outcomes) => {
      const runUrl = runUrlOf(settings);
      return {
        papers: () => writePapers(settings, outcomes, Date.now() - startedAt),
        pullRequestBody: (view) => renderPullRequestBody({ outcomes, runUrl, ...view }),
        comment: ({ published, view }) => renderCommentBody({ outcomes, published, runUrl, ...view }),
      };
    },
    end: (ending) => {
      const { settings, outcomes, published } = ending;
      log.end(outcomes);
      for (const line of publishedLines(published)) log.info(line);
      for (const note of ending.notes) log.warning(note);
      for (const annotation of annotationsOf(outcomes, settings.failOn)) write(annotationCommand(annotation));
      const { values, shortened } = outputsOf({ outcomes, published, resultsFile: writeResults(settings, outcomes) });
      if (shortened.length > 0)
        log.warning(`Too long for an output, shortened: ${shortened.join(', ')}. results-file has all.`);
      writeOutputs(values);
      const { dryRun } = settings.plan;
      const notes = [...ending.failures, ...ending.notes];
      const elapsedMs = Date.now() - startedAt;
      writeSummary(stepSummary, renderSummary({ ...ending, ...ending.view, notes, dryRun, elapsedMs }));
    },
    broken: (error) => {
      log.stop();
      writeOutputs(outputsOf({ outcomes: [], published: {}, resultsFile: '' }).values);
      if (!(error instanceof InvalidInputError)) return;
      const annotations = annotationsOfProblems(error.problems);
      for (const annotation of annotations) write(annotationCommand(annotation));
      if (annotations.length < error.problems.length) log.group('All that is wrong', error.problems.map(problemLine));
      writeSummary(stepSummary, renderProblems(error.problems));
    },
  };
}

/** Writes the results as JSON into RUNNER_TEMP, and returns the file's absolute path. */
function writeResults(settings: Settings, outcomes: readonly Outcome[]): string {
  const directory = stepDirectory(settings);
  mkdirSync(directory, { recursive: true });
  const file = path.join(directory, 'results.json');
  saveResults(file, toResults(outcomes));
  return file;
}

function runUrlOf({ github: { serverUrl, repository, runId } }: Settings): string {
  return runId === '' ? '' : `${serverUrl}/${repository}/actions/runs/${runId}`;
}

/** What goes along with the images: the results, and the gallery as it lies beside them and as it stands alone. */
async function writePapers(settings: Settings, outcomes: readonly Outcome[], elapsedMs: number): Promise<Papers> {
  const results = writeResults(settings, outcomes);
  const page = {
    title: 'Generated images',
    outcomes,
    elapsedMs,
    runUrl: runUrlOf(settings),
    workspace: settings.workspace,
  };
  const beside = path.join(stepDirectory(settings), 'gallery.html');
  const alone = path.join(stepDirectory(settings), 'gallery-alone.html');
  const { linked } = await writeGallery({ ...page, path: beside, beside: (file) => file });
  if (linked > 0) await writeGallery({ ...page, path: alone });
  const extras = [
    { path: results, name: 'results.json' },
    { path: beside, name: 'gallery.html' },
  ];
  return { extras, gallery: linked > 0 ? alone : beside };
}
