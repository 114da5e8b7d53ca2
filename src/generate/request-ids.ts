import { createHash } from 'node:crypto';
import { requestName } from '../image/candidate.ts';
import type { ImageSpec } from '../image/image.ts';
import { lockPath } from '../settings/lock-path.ts';
import type { Settings } from '../settings/read-settings.ts';
import { stepKey } from '../settings/step-key.ts';

/** How paid requests are named to the API, in X-Request-ID. */
export interface RequestIds {
  /** The API answers a repeated id with the same task: a request whose answer is unknown may be sent again. */
  readonly isRepeatable: boolean;
  /** Only the journal knows what earlier attempts asked for: without it, an image could be paid for twice. */
  readonly needsJournal: boolean;
  /** The id of the request for an image, in the place of these tasks. */
  of(spec: ImageSpec, replaces: Iterable<string>): string;
}

/** Ids for an API that may take every request for a new one. */
export function freshIds(newRequestId: () => string): RequestIds {
  return { isRepeatable: false, needsJournal: true, of: newRequestId };
}

/**
 * Ids that every attempt, on every machine, works out alike: what one of them asked for and paid, the next one is given
 * when it asks again. `needsJournal`: the journal alone holds the scope. Another picture for the same prompt is wanted only in the place of one that is known.
 */
export function derivedIds(scope: readonly string[], needsJournal = false): RequestIds {
  return {
    isRepeatable: true,
    needsJournal,
    of: (spec, replaces) =>
      uuid8(JSON.stringify([scope, requestName(spec), spec.fingerprint, [...new Set(replaces)].sort()])),
  };
}

/** A UUID of version 8 (RFC 9562, section 5.8) from the SHA-256 of a text. */
function uuid8(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * Within what the ids are the same: the repository and its lock. Where no lock is kept, or all is generated again, the next
 * run wants other pictures, so its number belongs to it; the attempts of one run share it. `undefined` if nothing
 * tells one run from the next.
 */
export function requestScope(settings: Settings, isLockKept: boolean): string[] | undefined {
  const { github, outputDir, plan } = settings;
  const { serverUrl, repository, repositoryId, runId, jobName, isAct } = github;
  // Under `act` every run has the same number.
  if (isAct || (repositoryId || repository) === '') return undefined;
  const place = [serverUrl, repositoryId || repository, lockPath(outputDir)];
  if (isLockKept && plan.regenerate !== 'all') return place;
  if (runId === '') return undefined;
  return isLockKept ? [...place, runId] : [...place, runId, stepKey(settings), jobName];
}
