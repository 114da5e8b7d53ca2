import { isSameConversion } from '../image/conversion-schema.ts';
import { changedParts, requestParts } from '../image/fingerprint.ts';
import type { DeliveredFile, ImageFile, ImageSpec, Unchanged } from '../image/image.ts';
import { withoutImageExtension } from '../image/image-format.ts';
import type { PlanSettings } from '../settings/read-settings.ts';
import type { FileView } from './files/file-view.ts';
import { isInPlace, type Located, locateFiles, toImage } from './files/locate-files.ts';
import type { LockEntry } from './lock/lock.ts';
import type { Donor, Request } from './match-lock.ts';
import type { Reason, ToAdopt, ToGenerate, ToMove } from './plan.ts';

/** A task that an earlier attempt of this run paid for. `createdAt` in Unix milliseconds. */
export interface AdoptableTask {
  readonly fingerprint: string;
  readonly taskId: string;
  readonly requestId: string;
  readonly createdAt: number;
  /** The mark of the API key that it belongs to, where that is known. */
  readonly key?: string | undefined;
}

/** What decisions rest on besides the image itself. */
export interface Grounds {
  readonly settings: PlanSettings;
  readonly files: FileView;
  /** By image id. */
  readonly adoptable: ReadonlyMap<string, AdoptableTask>;
  /** Tasks that are known to give no image, by image id. */
  readonly dead: ReadonlyMap<string, readonly string[]>;
  /** Tasks whose pictures somebody turned down, by image id. */
  readonly rejected: ReadonlyMap<string, readonly string[]>;
  /** Ids that somebody asks for, whatever the shard. */
  readonly wanted: ReadonlySet<string>;
  /** Stems that belong to an image of their own. */
  readonly reserved: ReadonlySet<string>;
  /** Unix milliseconds. */
  readonly now: number;
}

/** An image that is there already. */
interface Kept {
  readonly kind: 'keep';
  readonly keep: Unchanged;
  readonly move?: ToMove;
}

interface Adopted {
  readonly kind: 'adopt';
  readonly adopt: ToAdopt;
  /** The files are taken to another place before they are derived again. */
  readonly move?: ToMove;
}

/** What becomes of one image. */
export type Decision = Kept | Adopted | { readonly kind: 'generate'; readonly generate: ToGenerate };

/** Decides: what is there is kept, what is paid for is waited for or asked for again, and only the rest is generated. */
export async function decide(request: Request, grounds: Grounds): Promise<Decision> {
  const decision = await decideImage(request, grounds);
  switch (decision.kind) {
    case 'keep':
      return decision;
    case 'adopt':
      return { ...decision, adopt: { ...decision.adopt, ...inPlaceOf(noAnswers(request, grounds)) } };
    case 'generate': {
      const replaces = [...noAnswers(request, grounds), ...replacedTask(request, decision.generate)];
      return { ...decision, generate: { ...decision.generate, ...inPlaceOf(replaces) } };
    }
  }
}

function inPlaceOf(replaces: readonly string[]): Pick<ToGenerate, 'replaces'> {
  return replaces.length === 0 ? {} : { replaces };
}

/** Tasks that are known to be no answer to the request: they gave no image, or one that was turned down. */
function noAnswers({ spec: { id } }: Request, { dead, rejected, settings }: Grounds): string[] {
  // Where all is made again, every run asks for pictures of its own: there is nothing older to keep apart from.
  const refused = settings.regenerate === 'all' ? [] : (rejected.get(id) ?? []);
  return [...(dead.get(id) ?? []), ...refused];
}

/** The image's own task, where another picture is wanted for the same request. */
function replacedTask({ spec, entry }: Request, { reason }: ToGenerate): string[] {
  const isSame = entry !== undefined && entry.fingerprint === spec.fingerprint;
  return isSame && reason !== 'all' ? [entry.taskId] : [];
}

async function decideImage(request: Request, grounds: Grounds): Promise<Decision> {
  const { spec, entry, donor } = request;
  const journalled = grounds.adoptable.get(spec.id);
  const task = journalled?.fingerprint === spec.fingerprint ? journalled : pendingTask(request, grounds);
  // While the lock waits for this very task, what lies on disk is an older image.
  const isWaiting = entry?.state === 'pending' && entry.fingerprint === spec.fingerprint;
  const found = isWaiting ? undefined : await findImage(request, grounds);
  if (found?.kind === 'keep' || found?.adopt.rederive?.instead !== undefined) return found;
  if (task !== undefined) {
    const { taskId, requestId, createdAt, key } = task;
    // An earlier attempt asked the task for what is missing: what is there stays as it is.
    const rest = found?.adopt.taskId === taskId ? found.adopt : { spec };
    return { kind: 'adopt', adopt: { ...rest, taskId, requestId, createdAt, ...(key !== undefined && { key }) } };
  }
  if (found !== undefined) return found;
  const reason = reasonToGenerate(entry ?? donor?.entry, spec.fingerprint, grounds);
  const changed = reason === 'edited' && entry !== undefined ? changedParts(entry.request, spec) : [];
  return { kind: 'generate', generate: { spec, reason, changed, altered: await alteredFiles(request, grounds) } };
}

/** What there is of the image, on the disk or at its task. */
async function findImage(request: Request, grounds: Grounds): Promise<Kept | Adopted | undefined> {
  switch (grounds.settings.regenerate) {
    case 'all':
      return undefined;
    case 'missing': {
      const answer = await findAnswer(request, grounds);
      const isThere = answer?.kind === 'keep' || answer?.adopt.rederive?.instead !== undefined;
      if (isThere && (answer.move?.files ?? []).length === 0) return answer;
      // A file that is already at the image's place is never overwritten from another.
      return (await findPresent(request, grounds)) ?? answer;
    }
    case 'changed':
      return await findAnswer(request, grounds);
  }
}

/** Any image in the place will do, whatever it was asked with. */
async function findPresent({ spec, entry }: Request, grounds: Grounds): Promise<Kept | undefined> {
  if (isExpired(entry, grounds)) return undefined;
  if (entry !== undefined && isInPlace(entry, spec.stem)) {
    const located = await locateFiles(entry, spec.stem, grounds);
    return located.isMissing ? undefined : keep(spec, located, entry.taskId);
  }
  for (const file of await grounds.files.at(spec.stem)) {
    const image = withoutImageExtension(file) === spec.stem ? await grounds.files.describe(file) : undefined;
    if (image !== undefined) return keep(spec, { present: [image], altered: [] });
  }
  return undefined;
}

/** The answer to this very request, under the image's own id or one it had before; moved to its place if it is elsewhere. */
async function findAnswer(request: Request, grounds: Grounds): Promise<Kept | Adopted | undefined> {
  const { spec } = request;
  const answer = answerOf(request);
  if (answer === undefined || answer.entry.state === 'pending' || isExpired(answer.entry, grounds)) return undefined;
  const { taskId, createdAt } = answer.entry;
  const task = { taskId, requestId: '', createdAt: Date.parse(createdAt) };
  const located = await locateFiles(answer.entry, spec.stem, grounds);
  if (located.isMissing) {
    const paths = new Set(located.present.map(({ path }) => path));
    const present = located.files.filter(({ path }) => paths.has(path)).map(toImage);
    const originals = keptOriginals(answer.entry.source ?? []);
    const rederive = originals.length > 0 && { rederive: { originals } };
    return { kind: 'adopt', adopt: { spec, ...task, restore: { present }, ...rederive } };
  }
  const kept = keep(spec, located, taskId);
  const isStale = !isSameConversion(answer.entry.convert, spec.convert);
  const derived = (keep: Unchanged): Adopted => {
    const originals = answer.entry.convert === undefined ? keep.files : keptOriginals(located.source);
    return { kind: 'adopt', adopt: { spec, ...task, rederive: { originals, instead: keep } } };
  };
  // What somebody altered is no longer ours to derive again.
  const isDerived = isStale && located.altered.length === 0;
  if (located.isHome && answer.id === spec.id) return isDerived ? derived(kept.keep) : kept;
  const move = {
    spec,
    fromId: answer.id,
    entry: { ...answer.entry, files: located.files, ...sourceOf(answer.entry, located), request: requestParts(spec) },
    files: located.moves,
    keepSource: isSourceKept(answer, spec.id, grounds),
  };
  const files = located.files.map((file) => presentOf(located, file.path) ?? toImage(file));
  const moved = { ...kept.keep, files };
  return isDerived ? { ...derived(moved), move } : { kind: 'keep', keep: moved, move };
}

/** Originals that are kept beside an image; none unless all are. */
function keptOriginals(source: readonly DeliveredFile[]): ImageFile[] {
  const kept = source.flatMap(({ path, ...content }) => (path === undefined ? [] : [{ path, ...content }]));
  return kept.length === source.length ? kept : [];
}

function sourceOf({ source }: LockEntry, located: Located): Pick<LockEntry, 'source'> {
  return source === undefined ? {} : { source: located.source };
}

/** An image's file as it is in its place; `undefined` if it still has to be moved there. */
function presentOf({ present }: Located, path: string): ImageFile | undefined {
  return present.find((file) => file.path === path);
}

function keep(
  spec: ImageSpec,
  { present: files, altered }: Pick<Located, 'present' | 'altered'>,
  taskId?: string,
): Kept {
  return { kind: 'keep', keep: { status: 'unchanged', spec, ...(taskId !== undefined && { taskId }), files, altered } };
}

/** The image's own files that somebody altered, and that the new ones will replace. */
async function alteredFiles({ spec, entry }: Request, { files }: Grounds): Promise<string[]> {
  const altered: string[] = [];
  for (const file of entry !== undefined && isInPlace(entry, spec.stem) ? entry.files : []) {
    if ((await files.check(file)).kind === 'altered') altered.push(file.path);
  }
  return altered;
}

/** Files of another id are moved only if `prune` would delete them there; else they are copied: somebody may use them. */
function isSourceKept({ id }: Donor, ownId: string, { wanted, settings }: Grounds): boolean {
  return id !== ownId && (wanted.has(id) || !settings.prune);
}

function answerOf({ spec, entry, donor }: Request): Donor | undefined {
  return entry?.fingerprint === spec.fingerprint ? { id: spec.id, entry } : donor;
}

/** The task that the lock waits for; none where its image is named and wanted anew. */
function pendingTask(request: Request, { settings }: Grounds): AdoptableTask | undefined {
  const answer = answerOf(request);
  const isUnwanted = settings.regenerate === 'all' && settings.only !== undefined;
  if (answer?.entry.state !== 'pending' || isUnwanted) return undefined;
  const { fingerprint, taskId, createdAt, key } = answer.entry;
  return { fingerprint, taskId, requestId: '', createdAt: Date.parse(createdAt), key };
}

function reasonToGenerate(entry: LockEntry | undefined, fingerprint: string, grounds: Grounds): Reason {
  const { regenerate } = grounds.settings;
  if (regenerate === 'all') return 'all';
  if (entry === undefined) return 'new';
  if (regenerate === 'changed' && entry.fingerprint !== fingerprint) return 'edited';
  return isExpired(entry, grounds) ? 'expired' : 'missing';
}

function isExpired(entry: LockEntry | undefined, { settings: { maxAgeMs }, now }: Grounds): boolean {
  return entry !== undefined && maxAgeMs !== undefined && now - Date.parse(entry.createdAt) > maxAgeMs;
}
