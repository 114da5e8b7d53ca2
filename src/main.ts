import path from 'node:path';
import { saveState } from '@actions/core';
import { Journal, type JournalState, journalState, parseJournal } from './generate/journal.ts';
import { makeImages } from './generate/make-images.ts';
import type { ImageSpec, Outcome } from './image.ts';
import { diskFiles } from './plan/file-view.ts';
import { LOCK_NAME, type Lock } from './plan/lock.ts';
import { readLock, writeLock } from './plan/lock-file.ts';
import { makePlan } from './plan/make-plan.ts';
import { moveFiles } from './plan/move-files.ts';
import { obsoleteFiles } from './plan/obsolete-files.ts';
import { outcomesInOrder } from './plan/outcomes.ts';
import type { Plan } from './plan/plan.ts';
import { pruneFiles } from './plan/prune-files.ts';
import { updateLock } from './plan/update-lock.ts';
import { InvalidInputError } from './problem.ts';
import { readPrompts } from './prompts/read-prompts.ts';
import { openCheckpoints } from './publish/checkpoints.ts';
import { NOTHING_PUBLISHED, publish } from './publish/publish.ts';
import { openReport, type Report } from './report/report.ts';
import { failureOf } from './report/verdict.ts';
import type { Environment } from './settings/input-reader.ts';
import { stepDirectory } from './settings/step-key.ts';
import { readSettings, type Settings, wantsColor } from './settings.ts';

/** The step's story. Returns why the step fails, in one line; `undefined` when it succeeds. */
export async function main(env: Environment, cancelled: AbortSignal): Promise<string | undefined> {
  saveState('started', 'true');
  const report = openReport(wantsColor(env));
  try {
    const failure = await run({ settings: readSettings(env), report, cancelled, collectOnly: false });
    if (!cancelled.aborted) saveState('ended', 'true');
    return failure;
  } catch (error) {
    report.broken(error);
    if (!(error instanceof InvalidInputError)) throw error;
    saveState('ended', 'true');
    return 'Nothing was made and nothing was paid for: see the errors above';
  }
}

/** One run of the step. */
export interface Run {
  readonly settings: Settings;
  readonly report: Report;
  readonly cancelled: AbortSignal;
  /** Fetch what is paid for and create nothing: what post does. */
  readonly collectOnly: boolean;
}

/** From prompts to published images. Returns why the step fails. @throws InvalidInputError before anything is paid for. */
export async function run(run: Run): Promise<string | undefined> {
  const { settings } = run;
  const specs = await readPrompts(settings);
  const lock = await readLock(lockFile(settings), path.posix.join(settings.outputDir, LOCK_NAME));
  return settings.plan.dryRun ? dryRun(run, specs, lock) : makeAndPublish(run, specs, lock);
}

/** Plans and tells; calls nothing, writes nothing but the report. */
async function dryRun({ settings, report }: Run, specs: readonly ImageSpec[], lock: Lock): Promise<undefined> {
  const plan = await planFor(settings, specs, { lock, adoptable: new Map() });
  report.plan(plan, settings);
  const outcomes = outcomesInOrder(specs, { plan, made: new Map(), skipped: { reason: 'dry run', wanted: false } });
  report.end({ settings, outcomes, plan, ...NOTHING_PUBLISHED });
}

async function makeAndPublish(run: Run, specs: readonly ImageSpec[], lock: Lock): Promise<string | undefined> {
  const { settings, report, cancelled } = run;
  const journal = new Journal(stepDirectory(settings));
  const checkpoints = openCheckpoints(settings, journal, report.log.warning);
  try {
    const isFirst = settings.github.runAttempt === 1 && !run.collectOnly;
    const kept = isFirst ? [] : await checkpoints.earlier();
    const earlier = journalState([...kept.flatMap(parseJournal), ...journal.earlier]);
    const wanted = await planFor(settings, specs, { lock, adoptable: earlier.tasks });
    const plan = run.collectOnly ? { ...wanted, make: [] } : wanted;
    report.plan(plan, settings);
    journal.carry(earlier);
    checkpoints.start();
    const outcomes = await make(run, { specs, lock, plan, journal, earlier });
    const papers = () => report.papers(settings, outcomes);
    const publishing = publish({ settings, outcomes, papers, log: report.log.info });
    const publication = await orWhenCancelled(publishing, NOTHING_PUBLISHED, cancelled);
    const failure = failureOf({ outcomes, failOn: settings.failOn, publishFailures: publication.failures });
    // A failed step is likely to be run again: its journal lets the next attempt take over what this one paid for.
    if (!cancelled.aborted) await checkpoints.finish(failure !== undefined || outcomes.some(isLeftToAdopt));
    report.end({ settings, outcomes, plan, ...publication });
    return failure;
  } finally {
    checkpoints.abandon();
    journal.close();
  }
}

interface Making {
  readonly specs: readonly ImageSpec[];
  readonly lock: Lock;
  readonly plan: Plan;
  readonly journal: Journal;
  readonly earlier: JournalState;
}

/** Runs the loop, and brings the lock and the files up to date with what came of it. */
async function make(run: Run, { specs, lock, plan, journal, earlier }: Making): Promise<Outcome[]> {
  const { settings, report, cancelled } = run;
  const { workspace } = settings;
  await moveFiles(workspace, plan.move);
  const work = { make: plan.make, adopt: plan.adopt, open: earlier.open };
  const made = await makeImages(work, {
    api: settings.api,
    settings: settings.generate,
    workspace,
    reservedStems: new Set(specs.map(({ stem }) => stem)),
    journal,
    cancelled,
    onProgress: report.log.onProgress,
    onExchange: report.log.debug,
  });
  const skipped = { reason: 'the job was cancelled', wanted: true };
  const outcomes = outcomesInOrder(specs, { plan, made, skipped });
  const after = updateLock(lock, outcomes, plan);
  writeLock(lockFile(settings), after);
  if (!cancelled.aborted)
    await pruneFiles(workspace, obsoleteFiles({ prune: plan.prune, before: lock, after, outcomes }));
  return outcomes;
}

interface Ground {
  readonly lock: Lock;
  readonly adoptable: JournalState['tasks'];
}

function planFor(
  { workspace, plan }: Settings,
  specs: readonly ImageSpec[],
  { lock, adoptable }: Ground,
): Promise<Plan> {
  return makePlan({ specs, lock, adoptable, files: diskFiles(workspace), settings: plan, now: Date.now() });
}

/** Whether the next attempt or run finds something of this image that is paid for, or may be. */
function isLeftToAdopt(outcome: Outcome): boolean {
  if (outcome.status === 'failed') return outcome.retrievable || outcome.error.charged === 'unknown';
  return outcome.status === 'pending';
}

function lockFile({ workspace, outputDir }: Settings): string {
  return path.join(workspace, outputDir, LOCK_NAME);
}

/** What the work comes to, or `otherwise` as soon as the job is cancelled: an upload cannot be aborted, only left alone. */
async function orWhenCancelled<T>(work: Promise<T>, otherwise: T, cancelled: AbortSignal): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<T>();
  if (cancelled.aborted) resolve(otherwise);
  cancelled.addEventListener('abort', () => resolve(otherwise), { once: true });
  return Promise.race([work, promise]);
}
