import type { ImageSpec, Unchanged } from '../image/image.ts';
import type { PlanSettings } from '../settings/read-settings.ts';
import type { FileView } from './files/file-view.ts';
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
  /** Tasks whose pictures somebody turned down, by the images' names in their requests. */
  readonly rejected: ReadonlyMap<string, readonly string[]>;
  /** Ids that somebody asks for, whatever the shard. */
  readonly wanted: ReadonlySet<string>;
  /** Stems that belong to an image of their own. */
  readonly reserved: ReadonlySet<string>;
  /** Stems of candidates that are not picked and that this run has fetched for the artifact. */
  readonly spares: ReadonlySet<string>;
  /** Unix milliseconds. */
  readonly now: number;
}

/** An image that is there already. */
export interface Kept {
  readonly kind: 'keep';
  readonly keep: Unchanged;
  readonly move?: ToMove;
}

/** An image whose task is asked. */
export interface Adopted {
  readonly kind: 'adopt';
  readonly adopt: ToAdopt;
  /** The files are taken to another place before they are derived again. */
  readonly move?: ToMove;
}

/** What becomes of one image. */
export type Decision = Kept | Adopted | { readonly kind: 'generate'; readonly generate: ToGenerate };

/** The lock entry that answers the request: the image's own, or that of an id it had before. */
export function answerOf({ spec, entry, donor }: Request): Donor | undefined {
  return entry?.fingerprint === spec.fingerprint ? { id: spec.id, entry } : donor;
}

/** The task that is asked for the image, paid for by an earlier attempt or by an earlier run. */
export function taskToAdopt(request: Request, grounds: Grounds): AdoptableTask | undefined {
  const { id, fingerprint } = request.spec;
  const journalled = grounds.adoptable.get(id);
  return journalled?.fingerprint === fingerprint ? journalled : pendingTask(request, grounds);
}

/** What is to be done about a task. */
export function adoptOf(spec: ImageSpec, { taskId, requestId, createdAt, key }: AdoptableTask): ToAdopt {
  return { spec, taskId, requestId, createdAt, ...(key !== undefined && { key }) };
}

/** The task that the lock waits for; none where its image is named and wanted anew. */
function pendingTask(request: Request, { settings }: Grounds): AdoptableTask | undefined {
  const answer = answerOf(request);
  const isUnwanted = settings.regenerate === 'all' && settings.only !== undefined;
  if (answer?.entry.state !== 'pending' || isUnwanted) return undefined;
  const { fingerprint, taskId, createdAt, key } = answer.entry;
  return { fingerprint, taskId, requestId: '', createdAt: Date.parse(createdAt), key };
}

/** Why the image is generated. */
export function reasonToGenerate(entry: LockEntry | undefined, fingerprint: string, grounds: Grounds): Reason {
  const { regenerate } = grounds.settings;
  if (regenerate === 'all') return 'all';
  if (entry === undefined) return 'new';
  if (regenerate === 'changed' && entry.fingerprint !== fingerprint) return 'edited';
  return isExpired(entry, grounds) ? 'expired' : 'missing';
}

/** Whether the image is older than `max-age`. */
export function isExpired(entry: LockEntry | undefined, { settings: { maxAgeMs }, now }: Grounds): boolean {
  return entry !== undefined && maxAgeMs !== undefined && now - Date.parse(entry.createdAt) > maxAgeMs;
}

/** Files of another id are moved only if `prune` would delete them there; else they are copied: somebody may use them. */
export function isSourceKept({ id }: Donor, ownId: string, { wanted, settings }: Grounds): boolean {
  return id !== ownId && (wanted.has(id) || !settings.prune);
}
