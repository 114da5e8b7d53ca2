import { changedParts, requestParts } from '../image/fingerprint.ts';
import type { ImageFile, Unchanged } from '../image/image.ts';
import { formatOfPath } from '../image/image-format.ts';
import type { PlanSettings } from '../settings/read-settings.ts';
import type { FileView } from './files/file-view.ts';
import { isInPlace, place } from './files/locate-files.ts';
import type { LockEntry, LockFile } from './lock/lock.ts';
import type { Donor, Request } from './match-lock.ts';
import type { Reason, ToAdopt, ToMake, ToMove } from './plan.ts';

/** A task that an earlier attempt of this run paid for. `createdAt` in Unix milliseconds. */
export interface AdoptableTask {
  readonly fingerprint: string;
  readonly taskId: string;
  readonly requestId: string;
  readonly createdAt: number;
}

/** What decisions rest on besides the image itself. */
export interface Grounds {
  readonly settings: PlanSettings;
  readonly files: FileView;
  /** By image id. */
  readonly adoptable: ReadonlyMap<string, AdoptableTask>;
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

/** What becomes of one image. */
export type Decision =
  | Kept
  | { readonly kind: 'adopt'; readonly adopt: ToAdopt }
  | { readonly kind: 'make'; readonly make: ToMake };

/** Decides: what is there is kept, what is paid for is waited for, and only the rest is made. */
export async function decide(request: Request, grounds: Grounds): Promise<Decision> {
  const { spec, entry, donor } = request;
  const { fingerprint } = spec;
  const journalled = grounds.adoptable.get(spec.id);
  const task = journalled?.fingerprint === fingerprint ? journalled : pendingTask(request);
  // While the lock waits for this very task, what lies on disk is an older image.
  const waiting = entry?.state === 'pending' && entry.fingerprint === fingerprint;
  const kept = waiting ? undefined : await keep(request, grounds);
  if (kept !== undefined) return kept;
  if (task !== undefined) {
    const { taskId, requestId, createdAt } = task;
    return { kind: 'adopt', adopt: { spec, taskId, requestId, createdAt } };
  }
  const reason = reasonToMake(entry ?? donor?.entry, fingerprint, grounds);
  const changed = reason === 'edited' && entry !== undefined ? changedParts(entry.request, spec) : [];
  return { kind: 'make', make: { spec, reason, changed } };
}

async function keep(request: Request, grounds: Grounds): Promise<Kept | undefined> {
  switch (grounds.settings.regenerate) {
    case 'all':
      return undefined;
    case 'missing': {
      const answer = await keepAnswer(request, grounds);
      if (answer !== undefined && (answer.move?.files ?? []).length === 0) return answer;
      // What stands in the image's place is not overwritten from another.
      return (await keepPresent(request, grounds)) ?? answer;
    }
    case 'changed':
      return await keepAnswer(request, grounds);
  }
}

/** Any file in the image's place will do, whatever it was asked with. */
async function keepPresent({ spec, entry }: Request, grounds: Grounds): Promise<Kept | undefined> {
  if (isExpired(entry, grounds)) return undefined;
  if (entry !== undefined && isInPlace(entry, spec.stem)) {
    const states = await Promise.all(entry.files.map((file) => grounds.files.check(file)));
    return states.includes('absent')
      ? undefined
      : kept({ spec, taskId: entry.taskId, files: entry.files.map(toImage) });
  }
  const found = await grounds.files.existing(spec.stem);
  return found === undefined ? undefined : kept({ spec, files: [found] });
}

/** The answer to this very request, under the image's own id or one it had before; taken to its place where it is not. */
async function keepAnswer(request: Request, grounds: Grounds): Promise<Kept | undefined> {
  const { spec } = request;
  const answer = answerOf(request);
  if (answer === undefined || answer.entry.state === 'pending' || isExpired(answer.entry, grounds)) return undefined;
  const placed = await place(answer.entry, spec.stem, grounds);
  if (placed === undefined) return undefined;
  const keep = kept({ spec, taskId: answer.entry.taskId, files: placed.files.map(toImage) });
  if (placed.isHome && answer.id === spec.id) return keep;
  const entry = { ...answer.entry, files: placed.files, request: requestParts(spec) };
  const move = {
    spec,
    fromId: answer.id,
    entry,
    files: placed.moves,
    keepSource: isSourceKept(answer, spec.id, grounds),
  };
  return { ...keep, move };
}

function kept(image: Omit<Unchanged, 'status'>): Kept {
  return { kind: 'keep', keep: { status: 'unchanged', ...image } };
}

/** What was made under another id is taken away from there only where `prune` would do so too, or it may be missed. */
function isSourceKept({ id }: Donor, ownId: string, { wanted, settings }: Grounds): boolean {
  return id !== ownId && (wanted.has(id) || !settings.prune);
}

function answerOf({ spec, entry, donor }: Request): Donor | undefined {
  return entry?.fingerprint === spec.fingerprint ? { id: spec.id, entry } : donor;
}

function pendingTask(request: Request): AdoptableTask | undefined {
  const answer = answerOf(request);
  if (answer?.entry.state !== 'pending') return undefined;
  const { fingerprint, taskId, createdAt } = answer.entry;
  return { fingerprint, taskId, requestId: '', createdAt: Date.parse(createdAt) };
}

function reasonToMake(entry: LockEntry | undefined, fingerprint: string, grounds: Grounds): Reason {
  const { regenerate } = grounds.settings;
  if (regenerate === 'all') return 'all';
  if (entry === undefined) return 'new';
  if (regenerate === 'changed' && entry.fingerprint !== fingerprint) return 'edited';
  return isExpired(entry, grounds) ? 'expired' : 'missing';
}

function isExpired(entry: LockEntry | undefined, { settings: { maxAgeMs }, now }: Grounds): boolean {
  return entry !== undefined && maxAgeMs !== undefined && now - Date.parse(entry.createdAt) > maxAgeMs;
}

function toImage(file: LockFile): ImageFile {
  return { ...file, format: formatOfPath(file.path) };
}
