import { EMPTY_LOCK, entryOf, type Lock, type LockEntry, lockOf } from './lock.ts';
import { serializeEntry } from './lock-text.ts';

/**
 * Merges our lock and theirs after somebody else's commit came first. For each image the side that changed it since
 * `base` counts; if both did, ours does, unless theirs has the finished image that ours still waits for.
 */
export function mergeLocks(base: Lock | undefined, theirs: Lock, ours: Lock): Lock {
  const ids = new Set([...Object.keys(theirs.images), ...Object.keys(ours.images)]);
  const entries: [string, LockEntry][] = [];
  for (const id of ids) {
    const entry = mergeEntries(entryOf(base ?? EMPTY_LOCK, id), entryOf(theirs, id), entryOf(ours, id));
    if (entry !== undefined) entries.push([id, entry]);
  }
  return lockOf(entries);
}

type Side = LockEntry | undefined;

function mergeEntries(base: Side, theirs: Side, ours: Side): Side {
  if (isSame(ours, base)) return theirs;
  if (isSame(theirs, base)) return ours;
  // Both sides changed it. If one of them deleted it, the other has paid for it since, and counts.
  if (ours === undefined || theirs === undefined) return ours ?? theirs;
  const finished = ours.state === 'pending' && theirs.state === 'done' && theirs.fingerprint === ours.fingerprint;
  return finished ? theirs : ours;
}

function isSame(a: Side, b: Side): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || serializeEntry(a) === serializeEntry(b);
}
