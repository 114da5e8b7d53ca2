import { isPick, spareName } from '../../image/candidate.ts';
import type { ImageSpec, Outcome } from '../../image/image.ts';
import { withoutImageExtension } from '../../image/image-format.ts';
import { entryOf, type Lock, type LockEntry, lockOf } from './lock.ts';

/** A lock for images with several variants. */
export interface Arranged {
  /** Each variant's entry is under the id that the variant has now, whichever was picked before. */
  readonly lock: Lock;
  /** By the id of a picked candidate: the entry of the one whose file is in its place. */
  readonly holders: ReadonlyMap<string, LockEntry>;
}

/** An entry and the variant that it is of. */
interface Known {
  readonly key: string;
  readonly entry: LockEntry;
  readonly variant: number;
}

/**
 * Looks up the variants of images in the lock, by their requests and numbers: what is picked decides their ids, and must
 * not decide what is paid for. Only images all of whose variants are ours are looked at.
 */
export function arrangeCandidates(
  lock: Lock,
  specs: readonly ImageSpec[],
  isOurs: (id: string) => boolean = () => true,
): Arranged {
  const numbered = numberedKeys(lock);
  const images = new Map(Object.entries(lock.images));
  const holders = new Map<string, LockEntry>();
  for (const [name, members] of Map.groupBy(specs, nameOf)) {
    const numbers = numbered.get(name) ?? [];
    // An image that has never had others beside it is as the lock says.
    if (numbers.length + members.length < 2 && !members.some(isPick)) continue;
    if (!members.every(({ id }) => isOurs(id))) continue;
    const pool = knownOf(lock, name, numbers);
    const found = matchesOf(members, pool);
    const picked = members.find(isPick);
    const holder = picked && pool.find((known) => known !== found.get(picked.id) && isIn(picked.stem, known));
    if (picked !== undefined && holder !== undefined) holders.set(picked.id, holder.entry);
    rearrange(images, { name, pool, found });
  }
  return { lock: lockOf(images), holders };
}

function nameOf({ id, candidate, variantOf }: ImageSpec): string {
  return candidate?.of ?? variantOf ?? id;
}

/** By an image's name: the numbers behind it that keys of the lock have. */
function numberedKeys({ images }: Lock): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const key of Object.keys(images)) {
    const [, name, number] = /^(.+)-([1-9]\d{0,2})$/s.exec(key) ?? [];
    if (name === undefined) continue;
    const numbers = found.get(name) ?? [];
    numbers.push(Number(number));
    found.set(name, numbers);
  }
  return found;
}

/** What the lock has of an image's variants: under the image's name, and under numbers that are those of their requests. */
function knownOf(lock: Lock, name: string, numbers: readonly number[]): Known[] {
  const keys = [{ key: name, number: 1 }, ...numbers.map((number) => ({ key: spareName(name, number), number }))];
  return keys.flatMap(({ key, number }) => {
    const entry = entryOf(lock, key);
    if (entry === undefined) return [];
    const variant = Number(entry.request['variant'] ?? number);
    return key === name || variant === number ? [{ key, entry, variant }] : [];
  });
}

/** The name that a variant has in its requests, whichever was picked. */
export function variantName(key: string, { request }: LockEntry): string {
  const { variant = '1' } = request;
  return variant === '1' || key.endsWith(`-${variant}`) ? key : `${key}-${variant}`;
}

/** Whether the entry is that of a candidate that was not picked: its task is all that is kept. */
export function isUnpicked({ state, files, request }: LockEntry): boolean {
  return state === 'done' && files.length === 0 && request['variant'] !== undefined;
}

/** The entry of a candidate that is not picked: of its image, the task is all that is kept. */
export function withTaskAlone({ source: _source, convert: _convert, ...entry }: LockEntry): LockEntry {
  return { ...entry, files: [] };
}

/** By image id: the entry of the same request, else of the same number; under the image's own id, else under another. */
function matchesOf(members: readonly ImageSpec[], pool: readonly Known[]): Map<string, Known> {
  const found = new Map<string, Known>();
  const taken = new Set<Known>();
  const tests: readonly ((spec: ImageSpec, known: Known) => boolean)[] = [
    ({ id, fingerprint }, { key, entry }) => key === id && entry.fingerprint === fingerprint,
    ({ fingerprint }, { entry }) => entry.fingerprint === fingerprint,
    ({ id, variant }, known) => known.key === id && known.variant === variant,
    ({ variant }, known) => known.variant === variant,
  ];
  for (const test of tests) {
    for (const spec of members) {
      const match = found.has(spec.id) ? undefined : pool.find((known) => !taken.has(known) && test(spec, known));
      if (match === undefined) continue;
      found.set(spec.id, match);
      taken.add(match);
    }
  }
  return found;
}

interface Finding {
  readonly name: string;
  readonly pool: readonly Known[];
  readonly found: ReadonlyMap<string, Known>;
}

function rearrange(images: Map<string, LockEntry>, { name, pool, found }: Finding): void {
  const matched = new Set(found.values());
  const tasks = new Set([...matched].map(({ entry }) => entry.taskId));
  const left = pool.filter((known) => !matched.has(known));
  const moved = [...found].filter(([id, { key }]) => id !== key);
  if (moved.length === 0 && left.length === 0) return;
  for (const [, { key }] of moved) images.delete(key);
  for (const { key, entry } of left) if (key === name || tasks.has(entry.taskId)) images.delete(key);
  for (const [id, { entry }] of found) images.set(id, entry);
  // A variant that nobody asks for any more makes room for the one that is picked.
  for (const { key, entry, variant } of left) {
    const free = spareName(name, variant);
    if (key === name && !tasks.has(entry.taskId) && !images.has(free)) images.set(free, entry);
  }
}

function isIn(stem: string, { entry: { files } }: Known): boolean {
  const [first] = files;
  return first !== undefined && withoutImageExtension(first.path) === stem;
}

/**
 * The lock after a run, with whichever candidate has the image's place under the image's id: the picked one, and then no
 * other has files; else the one that was there. `holders` are as of the plan.
 */
export function settleCandidates(lock: Lock, outcomes: readonly Outcome[], holders: Arranged['holders']): Lock {
  const numbered = numberedKeys(lock);
  const images = new Map(Object.entries(lock.images));
  for (const outcome of outcomes) {
    const { spec } = outcome;
    const name = nameOf(spec);
    const holder = holders.get(spec.id);
    if (isInItsPlace(outcome)) dropFiles(images, knownOf(lock, name, numbered.get(name) ?? []), outcome);
    else if (holder !== undefined) putBack(images, spec, holder);
  }
  return lockOf(images);
}

type Placed = Extract<Outcome, { files: unknown }>;

function isInItsPlace(outcome: Outcome): outcome is Placed {
  if (outcome.status === 'unchanged' && outcome.oldPick !== undefined) return false;
  return 'files' in outcome && outcome.files.length > 0;
}

/** Takes the files from those that were in the place before; with a choice, from all that are not picked. */
function dropFiles(images: Map<string, LockEntry>, pool: readonly Known[], { spec, files }: Placed): void {
  const taken = new Set(files.map(({ path }) => path));
  for (const { key, entry } of pool) {
    const isOver = isPick(spec) ? entry.files.length > 0 : entry.files.some(({ path }) => taken.has(path));
    if (key === spec.id || !isOver) continue;
    images.set(key, withTaskAlone(entry));
  }
}

function putBack(images: Map<string, LockEntry>, { id, variant }: ImageSpec, holder: LockEntry): void {
  const wanted = images.get(id);
  const old = spareName(id, Number(holder.request['variant'] ?? 1));
  if (images.get(old)?.taskId === holder.taskId) images.delete(old);
  images.set(id, holder);
  if (wanted !== undefined && wanted.taskId !== holder.taskId) images.set(spareName(id, variant), wanted);
}
