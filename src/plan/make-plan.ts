import { isSpare, spareName } from '../image/candidate.ts';
import { type OriginalsPlace, takenStems } from '../image/conversion.ts';
import type { ImageSpec, Skipped } from '../image/image.ts';
import { InvalidInputError, type Problem } from '../runtime/problem.ts';
import type { PlanSettings, Shard } from '../settings/read-settings.ts';
import { checkCredits, creditsOf } from './credits.ts';
import { decide } from './decide.ts';
import { reasonCounts } from './describe-plan.ts';
import { toPrune } from './files/deletions.ts';
import type { FileView } from './files/file-view.ts';
import { inTheWay, Ways } from './files/in-the-way.ts';
import type { AdoptableTask, Decision, Grounds } from './grounds.ts';
import { arrangeCandidates } from './lock/candidates.ts';
import { allFilesOf, type Lock } from './lock/lock.ts';
import { type Request, toRequests } from './match-lock.ts';
import { selectionOf } from './only.ts';
import type { Plan, Superseded, ToAdopt, ToGenerate } from './plan.ts';
import { dealShards } from './shard.ts';

/** What a plan is made of. */
export interface PlanOptions {
  readonly specs: readonly ImageSpec[];
  readonly lock: Lock;
  /** Other locks that were read: the files that they name are the action's own too. */
  readonly otherLocks?: readonly Lock[];
  /** Paths of images that this workflow run saved, according to its journal. */
  readonly saved?: ReadonlySet<string>;
  /** Tasks that an earlier attempt of this run paid for, by image id. */
  readonly adoptable: ReadonlyMap<string, AdoptableTask>;
  /** Tasks that are known to give no image, by image id. */
  readonly dead?: ReadonlyMap<string, readonly string[]>;
  /** Tasks whose pictures somebody turned down, by image id. */
  readonly rejected?: ReadonlyMap<string, readonly string[]>;
  readonly files: FileView;
  /** Stems of candidates that are not picked and that this run has fetched for the artifact. */
  readonly spares?: ReadonlySet<string>;
  readonly settings: PlanSettings;
  /** Where files as delivered go that were converted. */
  readonly originals?: OriginalsPlace;
  /** Unix milliseconds. */
  readonly now: number;
}

/** As many images a run, or a shard of it, is about: a job of six hours generates no more, and reports have to stay readable. */
const MOST_IMAGES = 10_000;

/** Enough to keep the four threads of Node's file system busy, few enough for memory and open files. */
const FILES_AT_ONCE = 32;

/**
 * Compares the wanted images with the lock and the files. Nothing is changed, nothing paid for.
 * @throws InvalidInputError if files are in the way, or more would be generated than `max-images`, or paid than
 * `max-credits`, allows; errors of reading files.
 */
export async function makePlan(options: PlanOptions): Promise<Plan> {
  const { specs, settings } = options;
  const isOurs = ownership(specs, settings.shard);
  const arranged = arrangeCandidates(options.lock, specs, isOurs);
  const { lock, holders } = arranged;
  const requests = toRequests(specs, lock, settings.regenerate === 'changed').map((request) => {
    return { ...request, holder: holders.get(request.spec.id) };
  });
  const isSelected = selectionOf(specs, settings.only);
  const ours = requests.filter(({ spec }) => isOurs(spec.id));
  checkSize(ours.filter(({ spec }) => isSelected(spec)).length, settings.shard);
  const decided = await decideAll(
    ours.filter(({ spec }) => isSelected(spec)),
    options,
  );
  const others = await decideAll(ours.filter(({ spec }) => !isSelected(spec)).map(asItIs), leavingAlone(options));
  const generate = decided.flatMap(({ decision }) => (decision.kind === 'generate' ? [decision.generate] : []));
  const adopt = decided.flatMap(({ decision }) => (decision.kind === 'adopt' ? [decision.adopt] : []));
  const keep = decided.flatMap(({ decision }) => (decision.kind === 'keep' ? [decision.keep] : []));
  const move = decided.flatMap(({ decision }) => (decision.kind === 'generate' ? [] : (decision.move ?? [])));
  checkCount(generate, adopt, settings.maxImages);
  const wanted = decided.map(({ request }) => request.spec);
  // A task that is asked for its image again may have nothing to give: then the image is paid for.
  const paid = [...generate, ...adopt.filter(({ restore }) => restore !== undefined)].map(({ spec }) => spec);
  checkCredits({ wanted, paid }, settings.maxCredits);
  const credits = creditsOf(paid);
  const occupied = await findOccupied(decided, options);
  return {
    generate,
    adopt,
    keep: [...keep, ...others.flatMap(({ decision }) => (isInItsPlace(decision) ? [decision.keep] : []))],
    skip: [
      ...requests.filter(({ spec }) => !isOurs(spec.id)).map(({ spec }) => skipped(spec, shardWords(settings.shard))),
      ...others.flatMap(({ request: { spec }, decision }) =>
        isInItsPlace(decision) ? [] : [skipped(spec, NOT_NAMED)],
      ),
    ],
    prune: settings.prune && settings.only === undefined ? toPrune({ requests, lock, isOurs, keep, move }) : [],
    move,
    superseded: supersededTasks(decided, new Set(adopt.map(({ taskId }) => taskId))),
    ...(credits !== undefined && { credits }),
    arranged,
    occupied,
  };
}

/** Why an image that somebody wants is left alone. */
const NOT_NAMED = 'not among `only`';

/** An image that the run is not about takes over nothing. */
function asItIs(request: Request): Request {
  return { ...request, donor: undefined };
}

/** An image that the run is not about is looked at, and that is all. */
function leavingAlone(options: PlanOptions): PlanOptions {
  const { maxAgeMs: _maxAgeMs, ...settings } = options.settings;
  return { ...options, settings: { ...settings, regenerate: 'changed' }, adoptable: new Map() };
}

function isInItsPlace(decision: Decision): decision is Extract<Decision, { kind: 'keep' }> {
  return decision.kind === 'keep' && decision.move === undefined;
}

function skipped(spec: ImageSpec, reason: string): Skipped {
  return { status: 'skipped', spec, reason, wanted: false };
}

interface Decided {
  readonly request: Request;
  readonly decision: Decision;
}

async function decideAll(requests: readonly Request[], options: PlanOptions): Promise<Decided[]> {
  const { specs, settings, files, adoptable, now } = options;
  const { dead = new Map(), rejected = new Map(), spares = new Set() } = options;
  const wanted = new Set(specs.map(({ id }) => id));
  const reserved = new Set(specs.filter((spec) => !isSpare(spec)).map(({ stem }) => stem));
  const grounds: Grounds = { settings, files, adoptable, dead, rejected, spares, now, wanted, reserved };
  // Workers that share one iterator: a promise for each of ten thousand images would cost as much memory as the plan.
  const next = requests.entries();
  const decided: Decided[] = [];
  const work = async (): Promise<void> => {
    for (const [index, request] of next) decided[index] = { request, decision: await decide(request, grounds) };
  };
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, work));
  return decided;
}

/** Whether this run, or its shard, is responsible for an id, wanted or not. */
function ownership(specs: readonly ImageSpec[], shard: Shard | undefined): (id: string) => boolean {
  if (shard === undefined) return () => true;
  // The candidates of an image stay together: another pick changes several entries of the lock.
  const names = specs.map(({ id, candidate }) => candidate?.of ?? id);
  const numbers = specs.flatMap(({ candidate, variant }) =>
    candidate === undefined ? [] : [[spareName(candidate.of, variant), candidate.of] as const],
  );
  const nameOf = new Map(numbers);
  const shardOf = dealShards(names, shard.count);
  return (id) => shardOf(nameOf.get(id) ?? id) === shard.index;
}

function shardWords(shard: Shard | undefined): string {
  return shard === undefined ? 'another shard' : `another shard (this is ${shard.index}/${shard.count})`;
}

function checkSize(count: number, shard: Shard | undefined): void {
  if (count <= MOST_IMAGES) return;
  const where = shard === undefined ? 'The run' : `Shard ${shard.index}/${shard.count}`;
  const message = `${where} is about ${count} images, allowed are ${MOST_IMAGES}: divide them with \`shard\`, or name some with \`only\``;
  throw new InvalidInputError([{ message }]);
}

/** A task that is asked for its image again may have nothing to give: then the image is paid for. */
function checkCount(generate: readonly ToGenerate[], adopt: readonly ToAdopt[], maxImages: number | undefined): void {
  const restored = adopt.filter(({ restore }) => restore !== undefined).length;
  const count = generate.length + restored;
  if (maxImages === undefined || count <= maxImages) return;
  const words = [
    ...(generate.length > 0 ? [reasonCounts(generate)] : []),
    ...(restored > 0 ? [`${restored} to put back`] : []),
  ];
  const message =
    `\`max-images\` is ${maxImages}, but ${count} would be generated (${words.join(', ')}): ` +
    'nothing was generated and nothing was paid for';
  throw new InvalidInputError([{ message }]);
}

/** Looks for files in the way of what is going to be saved. Returns the stems that further files must skip. */
async function findOccupied(decided: readonly Decided[], options: PlanOptions): Promise<ReadonlySet<string>> {
  const { files, lock, otherLocks = [], saved = new Set(), settings, originals = 'artifact' } = options;
  const { overwriteFiles: overwrite } = settings;
  const ways = new Ways({ files, locks: [lock, ...otherLocks], saved });
  const problems: Problem[] = [];
  const occupied: string[] = [];
  for (const { request, decision } of decided) {
    if ((decision.kind === 'keep' && decision.move === undefined) || isSpare(request.spec)) continue;
    const { spec } = request;
    const own = ownFiles(request, decision);
    const targets = decision.kind === 'keep' ? decision.move?.files.map(({ to }) => to) : undefined;
    const stems = takenStems(spec, originals);
    const lists = await Promise.all(stems.map((stem) => ways.foreignAt(stem, own)));
    const foreign = overwrite ? [] : lists.flat().filter((file) => targets?.includes(file) ?? true);
    if (foreign.length > 0) problems.push(inTheWay(spec, foreign));
    else if (decision.kind !== 'keep') occupied.push(...(await ways.takenAfter(spec, { own, overwrite })));
  }
  if (problems.length > 0) throw new InvalidInputError(problems);
  return new Set(occupied);
}

/** Tasks of lock entries that this run will replace, except those that another image adopts. */
function supersededTasks(decided: readonly Decided[], adopted: ReadonlySet<string>): Superseded[] {
  return decided.flatMap(({ request: { spec, entry }, decision }) => {
    const isSuperseded = entry?.state === 'pending' && !isInItsPlace(decision);
    return isSuperseded && !adopted.has(entry.taskId) ? [{ id: spec.id, taskId: entry.taskId }] : [];
  });
}

/** Paths of the files that an image may take the place of, since they are its own. */
function ownFiles({ entry, donor, holder }: Request, { kind }: Decision): string[] {
  // An image that is only moved does not take the place of one that somebody altered.
  const entries = [entry, donor?.entry, kind === 'keep' ? undefined : holder];
  return entries.flatMap((known) => (known === undefined ? [] : allFilesOf(known).map(({ path }) => path)));
}
