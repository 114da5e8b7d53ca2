import { changedParts, requestParts } from '../image/fingerprint.ts';
import type { Unchanged } from '../image/image.ts';
import {
  adoptOf,
  answerOf,
  type Decision,
  type Grounds,
  isExpired,
  isSourceKept,
  reasonToGenerate,
  taskToAdopt,
} from './grounds.ts';
import { withTaskAlone } from './lock/candidates.ts';
import type { Donor, Request } from './match-lock.ts';

/** What becomes of a candidate that is not picked: its task is all that is kept of it, so that no file is missing. */
export async function decideSpare(request: Request, grounds: Grounds): Promise<Decision> {
  const { spec, entry, donor } = request;
  const task = taskToAdopt(request, grounds);
  const answer = spareOf(request, grounds);
  if (answer !== undefined) {
    const keep: Unchanged = { status: 'unchanged', spec, taskId: answer.entry.taskId, files: [] };
    // An earlier attempt of this run paid for it, on a machine that is gone: this run's artifact is to have it too.
    const isLost = task?.taskId === answer.entry.taskId && !grounds.spares.has(spec.stem);
    if (isLost && answer.id === spec.id) return { kind: 'adopt', adopt: { ...adoptOf(spec, task), instead: keep } };
    return answer.id === spec.id
      ? { kind: 'keep', keep }
      : { kind: 'keep', keep, move: moveOf(request, answer, grounds) };
  }
  if (task !== undefined) return { kind: 'adopt', adopt: adoptOf(spec, task) };
  if (grounds.settings.regenerate === 'missing' && (await isImageThere(request, grounds))) {
    return { kind: 'keep', keep: { status: 'unchanged', spec, files: [] } };
  }
  const reason = reasonToGenerate(entry ?? donor?.entry, spec.fingerprint, grounds);
  const changed = reason === 'edited' && entry !== undefined ? changedParts(entry.request, spec) : [];
  return { kind: 'generate', generate: { spec, reason, changed } };
}

/** The finished task that gave the candidate; with `missing`, whatever it was asked with. */
function spareOf(request: Request, grounds: Grounds): Donor | undefined {
  const { spec, entry } = request;
  const { regenerate } = grounds.settings;
  const own = entry === undefined ? undefined : { id: spec.id, entry };
  const answer = regenerate === 'missing' ? (own ?? answerOf(request)) : answerOf(request);
  const isAnswered = regenerate !== 'all' && answer?.entry.state === 'done' && !isExpired(answer.entry, grounds);
  return isAnswered ? answer : undefined;
}

/** A choice that was made and paid for before there was a lock is not paid for again. */
async function isImageThere({ spec }: Request, { files }: Grounds): Promise<boolean> {
  return spec.candidate !== undefined && (await files.at(spec.candidate.stem)).length > 0;
}

/** The entry alone moves: files that it has are those of an image that was picked before it was renamed. */
function moveOf({ spec }: Request, donor: Donor, grounds: Grounds) {
  return {
    spec,
    fromId: donor.id,
    entry: { ...withTaskAlone(donor.entry), request: requestParts(spec) },
    files: [],
    keepSource: isSourceKept(donor, spec.id, grounds),
  };
}
