import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { saveState } from '@actions/core';
import type { ConvertParts } from './convert/convert-pool.ts';
import { openConverter } from './convert/open-converter.ts';
import { keptIn } from './convert/originals.ts';
import { prepareFolders } from './generate/download/prepare-folders.ts';
import type { Finishing } from './generate/finishing.ts';
import { type GenerateOptions, generate, noCreates, requestIdsOf, workOf } from './generate/generate.ts';
import { isJournal, Journal, type JournalState } from './generate/journal.ts';
import { filesOfThisRun, isLeftToAdopt } from './generate/paid-for.ts';
import type { Mode } from './generate/see-through.ts';
import { isSpare } from './image/candidate.ts';
import { takenStems } from './image/conversion.ts';
import type { ImageSpec, Outcome } from './image/image.ts';
import { withoutImageExtension } from './image/image-format.ts';
import { keepReplaced, type ReplacedFiles } from './plan/files/keep-replaced.ts';
import { moveFiles } from './plan/files/move-files.ts';
import { LiveLock } from './plan/lock/live-lock.ts';
import { makePlan } from './plan/make-plan.ts';
import { outcomesInOrder } from './plan/outcomes.ts';
import type { FileMove, Plan } from './plan/plan.ts';
import { type Settled, settleWorkspace } from './plan/settle-workspace.ts';
import { readPrompts } from './prompts/read-prompts.ts';
import { type Checkpoints, type KeptJournals, openCheckpoints } from './publish/artifact/checkpoints.ts';
import { type Destination, findDestination, keepsLock, readStanding, type Standing } from './publish/destination.ts';
import { NOTHING_PUBLISHED } from './publish/publication.ts';
import { openReport, type Report } from './report/report.ts';
import { failureOf } from './report/verdict.ts';
import { tidyBetweenStages } from './runtime/garbage.ts';
import { InvalidInputError } from './runtime/problem.ts';
import { unlessCancelled, untilCancelled } from './runtime/unless-cancelled.ts';
import type { Environment } from './settings/input-reader.ts';
import { readConsole, readSettings, type Settings } from './settings/read-settings.ts';
import { originalsFolder, sparesFolder, stepDirectory } from './settings/step-key.ts';

/** What a story has around it that is told without the bundle and its process: other `convertParts`; who hears of work that nobody waits for. */
export interface Surroundings {
  readonly convertParts?: ConvertParts | undefined;
  readonly leave?: ((work: Promise<void>) => void) | undefined;
}

/** The step's story. Returns why it fails, in a line, or `undefined`. */
export async function main(env: Environment, cancelled: AbortSignal, around?: Surroundings) {
  const report = openReport(readConsole(env));
  let failure: string | undefined;
  try {
    failure = await run({ settings: readSettings(env), report, cancelled, mode: 'generate', ...around });
  } catch (error) {
    report.broken(error);
    if (!(error instanceof InvalidInputError)) throw error;
    saveState('ended', 'true');
    return 'Nothing was generated and nothing was paid for: see the errors above';
  }
  if (!cancelled.aborted) saveState('ended', 'true');
  return failure;
}

/** One run of the step. */
export interface Step extends Surroundings {
  readonly settings: Settings;
  readonly report: Report;
  readonly cancelled: AbortSignal;
  readonly mode: Mode;
}

/** Why an image that was wanted is left without an end of its own. */
const CANCELLED = { reason: 'the job was cancelled', wanted: true };

/** From prompts to published images. Returns why the step fails. @throws InvalidInputError before anything is paid for. */
export async function run(step: Step): Promise<string | undefined> {
  const { settings, report, cancelled, mode } = step;
  const specs = await untilCancelled(cancelled, () => readPrompts(settings));
  const tidy = tidyBetweenStages(specs.length);
  const destination = await untilCancelled(cancelled, () => findDestination(settings, specs, report.log.info));
  const standing = await untilCancelled(cancelled, () => readStanding(settings, destination, specs));
  if (settings.plan.dryRun) return dryRun(step, specs, standing);
  const journal = new Journal(stepDirectory(settings));
  const checkpoints = openCheckpoints(settings, journal, report.log.warning, step.leave);
  try {
    const earlier = await earlierAttempts(step, { journal, checkpoints });
    const plan = await planFor(settings, { specs, standing, earlier });
    tidy();
    report.plan(mode === 'generate' ? plan : { ...plan, generate: [] }, settings);
    if (mode === 'generate') await prepareFolders(settings.workspace, plan);
    checkpoints.start();
    await hearLateCancel();
    const replaced = await keepReplaced(plan, { ...settings, lock: standing.lock, folder: replacedFolder(settings) });
    const movedOnBranch = await moveFiles(settings.workspace, plan.move);
    const { lock: before } = plan.arranged;
    const lock = new LiveLock(settings, before, plan);
    const converting = openConverter(settings, cancelled, step.convertParts);
    const ground = { specs, destination, plan, earlier, journal, lock, finishing: converting.converter };
    const ended = await generate(workOf(plan, earlier, mode), generateOptions(step, ground));
    const outcomes = outcomesInOrder(specs, { plan, ended, skipped: CANCELLED });
    const settled = await settleWorkspace({ ...settings, before, plan, outcomes, cancelled });
    tidy();
    const results = { plan, earlier, outcomes, ...settled, movedOnBranch, replaced };
    const publication = await publishResults(step, { destination, standing, journal, results });
    const failure = failureOf({ outcomes, failOn: settings.failOn, publishFailures: publication.failures });
    // A step that failed or was cancelled is likely to be run again: with its journal the next attempt, on a machine
    // without its files, adopts what this one paid for.
    const isLeft = mode === 'collect' || failure !== undefined || outcomes.some(isLeftToAdopt);
    await unlessCancelled(cancelled, () => checkpoints.finish(isLeft), undefined);
    const notes = [...converting.notes, ...settled.notes, ...publication.notes];
    const unset = report.end({ settings, outcomes, plan, ...publication, notes });
    return failure ?? unset;
  } finally {
    checkpoints.abandon();
    journal.close();
  }
}

/** Where copies of the pictures lie that those of this run take the place of. */
const replacedFolder = (settings: Settings): string => path.join(stepDirectory(settings), 'replaced');

/** Plans and reports; calls nothing, writes nothing but the report. */
async function dryRun(
  { settings, report }: Step,
  specs: readonly ImageSpec[],
  standing: Standing,
): Promise<string | undefined> {
  const plan = await planFor(settings, { specs, standing });
  report.plan(plan, settings);
  const outcomes = outcomesInOrder(specs, { plan, ended: new Map(), skipped: { reason: 'dry run', wanted: false } });
  return report.end({ settings, outcomes, plan, ...NOTHING_PUBLISHED });
}

interface Records {
  readonly journal: Journal;
  readonly checkpoints: Checkpoints;
}

/** What earlier attempts left, on this machine or outside it; post follows a main whose journal is on disk. */
async function earlierAttempts({ settings, report, cancelled, mode }: Step, { journal, checkpoints }: Records) {
  const isFirst = mode === 'collect' || settings.github.runAttempt === 1;
  const nothing: KeptJournals = { texts: [] };
  const kept = isFirst ? nothing : await unlessCancelled(cancelled, () => checkpoints.earlier(isJournal), nothing);
  const earlier: JournalState = {
    ...journal.resume(kept.texts),
    ...(kept.unreadable && { unreadable: kept.unreadable }),
  };
  if (earlier.unreadable !== undefined) report.log.warning(earlier.unreadable);
  return earlier;
}

interface PlanGround {
  readonly specs: readonly ImageSpec[];
  readonly standing: Standing;
  /** What earlier attempts of this run left. */
  readonly earlier?: JournalState;
}

async function planFor(settings: Settings, { specs, standing, earlier }: PlanGround): Promise<Plan> {
  const { tasks: adoptable = new Map(), dead = new Map(), saved = new Set<string>() } = earlier ?? {};
  const { plan, convert } = settings;
  const fetched = await keptIn(sparesFolder(settings));
  const spares = new Set(fetched.map(({ name }) => withoutImageExtension(name)));
  const ground = { specs, ...standing, adoptable, dead, saved, spares, originals: convert.originals };
  return makePlan({ ...ground, settings: plan, now: Date.now() });
}

/** Planning may have kept this thread busy: a cancel that came meanwhile is heard in these turns of the event loop. */
async function hearLateCancel(): Promise<void> {
  await nextTurn();
  await nextTurn();
}

interface LoopGround {
  readonly specs: readonly ImageSpec[];
  readonly destination: Destination;
  readonly plan: Plan;
  readonly earlier: JournalState;
  readonly journal: Journal;
  readonly lock: LiveLock;
  readonly finishing: Finishing;
}

function generateOptions({ settings, report, cancelled }: Step, ground: LoopGround) {
  const { specs, destination, plan, earlier, journal, lock, finishing } = ground;
  const { maxAgeMs } = settings.plan;
  const requestIds = requestIdsOf(settings, { isLockKept: keepsLock(destination), journal, earlier });
  const stopped = noCreates(earlier, requestIds);
  return {
    api: settings.api,
    settings: settings.generate,
    workspace: settings.workspace,
    spares: sparesFolder(settings),
    finishing,
    reservedStems: new Set([
      ...specs.flatMap((spec) => (isSpare(spec) ? [] : takenStems(spec, settings.convert.originals))),
      ...plan.occupied,
    ]),
    requestIds,
    ...(stopped !== undefined && { noCreates: stopped }),
    holders: new Map(Object.entries(plan.arranged.lock.images).map(([id, { taskId }]) => [taskId, id])),
    ...(maxAgeMs !== undefined && { maxAgeMs }),
    journal,
    cancelled,
    onProgress: report.log.onProgress,
    onSaving: (image) => lock.name(image),
    onExchange: report.log.debug,
  } satisfies GenerateOptions;
}

/** All that a run brought before it is published. */
interface Results extends Settled {
  readonly plan: Plan;
  readonly earlier: JournalState;
  readonly outcomes: readonly Outcome[];
  readonly movedOnBranch: readonly FileMove[];
  readonly replaced: ReplacedFiles;
}

interface Publishing extends Pick<LoopGround, 'destination' | 'journal'> {
  readonly standing: Standing;
  readonly results: Results;
}

async function publishResults(step: Step, { destination, standing, journal, results }: Publishing) {
  const { settings, report, cancelled } = step;
  const { plan, earlier, outcomes, lock, obsolete, movedOnBranch, replaced } = results;
  const options = {
    settings,
    ownArtifacts: {
      known: earlier.uploaded,
      mayBeMore: step.mode === 'collect' || settings.github.runAttempt > 1,
      add: (name: string) => journal.write({ type: 'uploaded', names: [name] }),
    },
    destination,
    outcomes,
    newFiles: filesOfThisRun(outcomes, earlier, lock),
    originals: settings.convert.originals === 'artifact' ? await keptIn(originalsFolder(settings)) : [],
    spares: await keptIn(sparesFolder(settings)),
    before: standing.lock,
    after: lock,
    obsolete,
    moves: plan.move,
    movedOnBranch,
    renderers: report.renderers(settings, { outcomes, replaced, estimate: plan.credits }),
    log: report.log.info,
    cancelled,
  };
  return unlessCancelled(
    cancelled,
    async () => (await import('./publish/publish.ts')).publish(options),
    NOTHING_PUBLISHED,
  );
}
