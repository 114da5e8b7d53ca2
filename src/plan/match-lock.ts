import type { ImageSpec } from '../image/image.ts';
import { entryOf, type Lock, type LockEntry } from './lock/lock.ts';

/** A lock entry and its id. */
export interface Donor {
  readonly id: string;
  readonly entry: LockEntry;
}

/** A wanted image, and what the lock knows that could answer it. */
export interface Request {
  readonly spec: ImageSpec;
  /** What the lock has under the image's id. */
  readonly entry: LockEntry | undefined;
  /** An entry of the same request under an id that no longer needs it: the image was renamed. */
  readonly donor: Donor | undefined;
  /** Of a picked candidate: the entry of the one that has its place. */
  readonly holder?: LockEntry | undefined;
}

/** The wanted images with their lock entries; `reuseWanted` says whether an edited image's old entry may serve another. */
export function toRequests(specs: readonly ImageSpec[], lock: Lock, reuseWanted: boolean): Request[] {
  const requests = specs.map((spec) => ({ spec, entry: entryOf(lock, spec.id) }));
  const wanted = new Map(specs.map(({ id, fingerprint }) => [id, fingerprint]));
  const donors = Object.entries(lock.images)
    .filter(([id, entry]) => (wanted.has(id) ? reuseWanted && wanted.get(id) !== entry.fingerprint : true))
    .map(([id, entry]) => ({ id, entry }));
  // Donors of the same request are interchangeable; the newest goes first.
  const byFingerprint = Map.groupBy(
    donors.sort((a, b) => Date.parse(b.entry.createdAt) - Date.parse(a.entry.createdAt)),
    ({ entry }) => entry.fingerprint,
  );
  return requests.map((request) => {
    const { fingerprint } = request.spec;
    const answered = request.entry?.fingerprint === fingerprint;
    return { ...request, donor: answered ? undefined : byFingerprint.get(fingerprint)?.shift() };
  });
}
