import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { saveState } from '@actions/core';
import { Journal, type JournalState, journalState, parseJournal } from './generate/journal.ts';
import { makeImages } from './generate/make-images.ts';
import type { ImageFile, ImageSpec, Outcome } from './image/image.ts';
import { pruneFiles } from './plan/files/delete-files.ts';
import { obsoleteFiles } from './plan/files/deletions.ts';
import { moveFiles } from './plan/files/move-files.ts';
import { LOCK_NAME, type Lock } from './plan/lock/lock.ts';
import { writeLock } from './plan/lock/lock-file.ts';
import { updateLock } from './plan/lock/update-lock.ts';
import { makePlan } from './plan/make-plan.ts';
import { outcomesInOrder } from './plan/outcomes.ts';
import type { FileMove, Plan, ToMake, ToPrune } from './plan/plan.ts';
import { readPrompts } from './prompts/read-prompts.ts';
import { openCheckpoints } from './publish/artifact/checkpoints.ts';
import { type Destination, findDestination, readStanding, type Standing } from './publish/destination.ts';
import { NOTHING_PUBLISHED, type Publication } from './publish/publication.ts';
import { publish } from './publish/publish.ts';
import { openReport, type Report } from './report/report.ts';
import { failureOf } from './report/verdict.ts';
import { InvalidInputError } from './runtime/problem.ts';
import { unlessCancelled } from './runtime/unless-cancelled.ts';
import type { Environment } from './settings/input-reader.ts';
import { readConsole, readSettings, type Settings } from './settings/read-settings.ts';
import { stepDirectory } from './settings/step-key.ts';

/** The step's story. Returns why the step fails, in one line; `undefined` when it succeeds. */
export async function main(env: Environment, cancelled: AbortSignal): Promise<string | undefined> {
  const report = openReport(readConsole(env));
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
  const scene = await unlessCancelled(run.cancelled, () => setScene(run), undefined);
  if (scene === undefined) throw run.cancelled.reason;
  return run.settings.plan.dryRun ? dryRun(scene) : makeAndPublish(scene);
}

/** A run that knows what is wanted, what is there, and where the images go. */
interface Scene extends Run {
  readonly specs: readonly ImageSpec[];
  readonly destination: Destination;
  readonly standing: Standing;
}

async function setScene(run: Run): Promise<Scene> {
  const { settings, report } = run;
  const specs = await readPrompts(settings);
  const destination = await findDestination(settings, specs, report.log.info);
  return { ...run, specs, destination, standing: await readStanding(settings, destination, specs) };
}

/** Plans and tells; calls nothing, writes nothing but the report. */
async function dryRun(scene: Scene): Promise<undefined> {
  const { settings, report, specs } = scene;
  const plan = await planFor(scene, new Map());
  report.plan(plan, settings);
  const outcomes = outcomesInOrder(specs, { plan, made: new Map(), skipped: { reason: 'dry run', wanted: false } });
  report.end({ settings, outcomes, plan, ...NOTHING_PUBLISHED });
}

async function makeAndPublish(scene: Scene): Promise<string | undefined> {
  const { settings, report, cancelled, collectOnly } = scene;
  const journal = new Journal(stepDirectory(settings));
  const checkpoints = openCheckpoints(settings, journal, report.log.warning);
  try {
    const isFirst = settings.github.runAttempt === 1 && !collectOnly;
    const kept = isFirst ? [] : await unlessCancelled(cancelled, () => checkpoints.earlier(), []);
    const earlier = journalState([...kept.flatMap(parseJournal), ...journal.earlier]);
    const wanted = await planFor(scene, earlier.tasks);
    const plan = collectOnly ? { ...wanted, make: wanted.make.filter(isOpen(earlier)) } : wanted;
    report.plan(collectOnly ? { ...plan, make: [] } : plan, settings);
    journal.carry(earlier);
    checkpoints.start();
    // Planning may have kept this thread busy: a cancel that came meanwhile is heard in these turns of the event loop.
    await nextTurn();
    await nextTurn();
    const made = await make(scene, { plan, journal, earlier });
    const publication = await unlessCancelled(
      cancelled,
      () => publishAll(scene, { plan, made, earlier }),
      NOTHING_PUBLISHED,
    );
    if (publication.published.artifact !== undefined) journal.write({ type: 'uploaded' });
    const { outcomes } = made;
    const failure = failureOf({ outcomes, failOn: settings.failOn, publishFailures: publication.failures });
    // A step that failed or was cancelled is likely to be run again: with its journal the next attempt, on a machine
    // without its files, takes over what this one paid for.
    const isLeft = collectOnly || failure !== undefined || outcomes.some(isLeftToAdopt);
    await unlessCancelled(cancelled, () => checkpoints.finish(isLeft), undefined);
    report.end({ settings, outcomes, plan, ...publication });
    return failure;
  } finally {
    checkpoints.abandon();
    journal.close();
  }
}

interface Making {
  readonly plan: Plan;
  readonly journal: Journal;
  readonly earlier: JournalState;
}

/** What the loop leaves: the outcomes, and the lock and the files brought up to date with them. */
interface Made {
  readonly outcomes: readonly Outcome[];
  readonly lock: Lock;
  readonly obsolete: readonly ToPrune[];
  readonly movedOnBranch: readonly FileMove[];
}

async function make(scene: Scene, { plan, journal, earlier }: Making): Promise<Made> {
  const { settings, report, cancelled, specs, standing, collectOnly } = scene;
  const { workspace } = settings;
  const movedOnBranch = await moveFiles(workspace, plan.move);
  const work = { make: plan.make, adopt: plan.adopt, open: earlier.open, remake: !collectOnly };
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
  const lock = updateLock(standing.lock, outcomes, plan);
  writeLock(path.join(workspace, settings.outputDir, LOCK_NAME), lock);
  const obsolete = obsoleteFiles({ prune: plan.prune, before: standing.lock, after: lock, outcomes });
  if (!cancelled.aborted) await pruneFiles(workspace, obsolete);
  return { outcomes, lock, obsolete, movedOnBranch };
}

function planFor({ settings, specs, standing }: Scene, adoptable: JournalState['tasks']): Promise<Plan> {
  return makePlan({ specs, ...standing, adoptable, settings: settings.plan, now: Date.now() });
}

function publishAll(
  { settings, report, destination, standing, cancelled }: Scene,
  { plan, made, earlier }: Pick<Making, 'plan' | 'earlier'> & { readonly made: Made },
): Promise<Publication> {
  const { outcomes, lock: after, obsolete, movedOnBranch } = made;
  // What an earlier attempt uploaded is in this artifact too; of another job's artifact that is not certain.
  const overwrite = settings.artifact.overwrite || earlier.uploaded;
  return publish({
    settings: { ...settings, artifact: { ...settings.artifact, overwrite } },
    destination,
    outcomes,
    made: filesOfThisRun(outcomes, earlier),
    before: standing.lock,
    after,
    obsolete,
    moves: plan.move,
    movedOnBranch,
    renderers: report.renderers(settings, outcomes),
    log: report.log.info,
    cancelled,
  });
}

/** Whether a request for the image was sent and nobody knows the answer: what post has to say of it. */
function isOpen({ open }: JournalState): (image: ToMake) => boolean {
  return ({ spec }) => open.get(spec.id)?.fingerprint === spec.fingerprint;
}

/** The files this workflow run made: what an earlier attempt, or a main that post follows, could not publish any more is among them. */
function filesOfThisRun(outcomes: readonly Outcome[], { tasks }: JournalState): ImageFile[] {
  const earlier = new Set([...tasks.values()].map(({ taskId }) => taskId));
  return outcomes.flatMap((outcome) => {
    const isEarlier = outcome.status === 'unchanged' && earlier.has(outcome.taskId ?? '');
    return outcome.status === 'generated' || isEarlier ? outcome.files : [];
  });
}

/** Whether the next attempt or run finds something of this image that is paid for, or may be. */
function isLeftToAdopt(outcome: Outcome): boolean {
  if (outcome.status === 'failed') return outcome.retrievable || outcome.error.charged === 'unknown';
  return outcome.status === 'pending';
}
