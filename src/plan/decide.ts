import { isSpare, requestName } from '../image/candidate.ts';
import { isSameConversion } from '../image/conversion-schema.ts';
import { changedParts, requestParts } from '../image/fingerprint.ts';
import type { DeliveredFile, ImageFile, ImageSpec, Unchanged } from '../image/image.ts';
import { withoutImageExtension } from '../image/image-format.ts';
import { decideSpare } from './decide-spare.ts';
import { isInPlace, type Located, locateFiles, toImage } from './files/locate-files.ts';
import {
  type Adopted,
  adoptOf,
  answerOf,
  type Decision,
  type Grounds,
  isExpired,
  isSourceKept,
  type Kept,
  reasonToGenerate,
  taskToAdopt,
} from './grounds.ts';
import type { LockEntry } from './lock/lock.ts';
import type { Request } from './match-lock.ts';
import type { ToGenerate } from './plan.ts';

/** Decides: what is there is kept, what is paid for is waited for or asked for again, and only the rest is generated. */
export async function decide(request: Request, grounds: Grounds): Promise<Decision> {
  const decision = await (isSpare(request.spec) ? decideSpare : decideImage)(request, grounds);
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
function noAnswers({ spec }: Request, { dead, rejected, settings }: Grounds): string[] {
  // Where all is made again, every run asks for pictures of its own: there is nothing older to keep apart from. And
  // a candidate that is not picked is offered to nobody.
  const isOffered = settings.regenerate !== 'all' && !isSpare(spec);
  const refused = isOffered ? (rejected.get(requestName(spec)) ?? []) : [];
  return [...(dead.get(spec.id) ?? []), ...refused];
}

/** The image's own task, where another picture is wanted for the same request. */
function replacedTask({ spec, entry }: Request, { reason }: ToGenerate): string[] {
  const isSame = entry !== undefined && entry.fingerprint === spec.fingerprint;
  return isSame && reason !== 'all' ? [entry.taskId] : [];
}

async function decideImage(request: Request, grounds: Grounds): Promise<Decision> {
  const { spec, entry, donor } = request;
  const task = taskToAdopt(request, grounds);
  // While the lock waits for this very task, what lies on disk is an older image.
  const isWaiting = entry?.state === 'pending' && entry.fingerprint === spec.fingerprint;
  const found = isWaiting ? undefined : await findImage(request, grounds);
  if (found !== undefined && (found.kind === 'keep' || isThere(found))) return found;
  if (task !== undefined) {
    // An earlier attempt asked the task for what is missing: what is there stays as it is.
    const rest = found?.adopt.taskId === task.taskId ? found.adopt : {};
    return { kind: 'adopt', adopt: { ...rest, ...adoptOf(spec, task) } };
  }
  if (found !== undefined) return found;
  const reason = reasonToGenerate(entry ?? donor?.entry, spec.fingerprint, grounds);
  const changed = reason === 'edited' && entry !== undefined ? changedParts(entry.request, spec) : [];
  return { kind: 'generate', generate: { spec, reason, changed, altered: await alteredFiles(request, grounds) } };
}

/** Whether the image stays as it is where its task has nothing to give. */
function isThere({ adopt: { rederive, instead } }: Adopted): boolean {
  return rederive?.instead !== undefined || instead !== undefined;
}

/** What there is of the image, on the disk or at its task. */
async function findImage(request: Request, grounds: Grounds): Promise<Kept | Adopted | undefined> {
  switch (grounds.settings.regenerate) {
    case 'all':
      return undefined;
    case 'missing': {
      const answer = await findAnswer(request, grounds);
      const isComplete = answer !== undefined && (answer.kind === 'keep' || isThere(answer));
      if (isComplete && (answer.move?.files ?? []).length === 0) return answer;
      // A file that is already at the image's place is never overwritten from another.
      return (await findPresent(request, grounds)) ?? answer;
    }
    case 'changed':
      return await findAnswer(request, grounds);
  }
}

/** Any image in the place will do, whatever it was asked with. */
async function findPresent(request: Request, grounds: Grounds): Promise<Kept | undefined> {
  const { spec, entry } = request;
  if (isExpired(entry, grounds)) return undefined;
  const old = await oldPick(request, grounds);
  if (old !== undefined) return { kind: 'keep', keep: old };
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
  const located = await locateFiles(answer.entry, spec.stem, { ...grounds, inPlace: request.holder?.files });
  const old = located.isMissing ? await oldPick(request, grounds) : undefined;
  if (old !== undefined) return { kind: 'adopt', adopt: { spec, ...task, instead: old } };
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

/** The candidate that has the image's place, though another one is picked. */
async function oldPick({ spec, holder }: Request, grounds: Grounds): Promise<Unchanged | undefined> {
  if (holder === undefined) return undefined;
  const located = await locateFiles(holder, spec.stem, grounds);
  const oldPick = Number(holder.request['variant'] ?? 1);
  return located.isMissing ? undefined : { ...keep(spec, located, holder.taskId).keep, oldPick };
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
async function alteredFiles({ spec, entry, holder }: Request, { files }: Grounds): Promise<string[]> {
  const altered: string[] = [];
  const own = [entry, holder].filter((known) => known !== undefined && isInPlace(known, spec.stem));
  for (const file of own.flatMap((known) => known?.files ?? [])) {
    if ((await files.check(file)).kind === 'altered') altered.push(file.path);
  }
  return altered;
}
