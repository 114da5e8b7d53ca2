import { writeFileSync } from 'node:fs';
import { sparesOf } from '../image/candidate.ts';
import type { Charged, Failure, ImageFile, ImageSpec, Outcome, Status } from '../image/image.ts';

/** One image as the output `results` holds it; what is not known is `null`. */
export interface Result {
  readonly id: string;
  readonly status: Status;
  readonly prompt: string;
  /** In the names of the API; what was not sent is absent. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly taskId: string | null;
  readonly requestId: string | null;
  readonly urls: readonly string[];
  readonly files: readonly ImageFile[];
  /** Somebody altered a file since it was delivered; it is kept as it is. */
  readonly altered: boolean;
  /** What this run paid for it, in credits; `null` where that is not known. */
  readonly credits: number | null;
  /** Whether a delivered file said where it comes from (C2PA); converting drops that. */
  readonly contentCredentials: boolean | null;
  readonly costTimeMs: number | null;
  readonly source: { readonly file: string; readonly line: number } | null;
  /** For one of several candidates of an image, of which one is picked. */
  readonly candidate?: CandidateResult;
  readonly error: { readonly kind: string; readonly message: string; readonly charged: Charged } | null;
}

/** A candidate as the output `results` holds it. */
export interface CandidateResult {
  /** The image's id. */
  readonly of: string;
  /** From 1 to the image's `count`. */
  readonly number: number;
  readonly picked: boolean;
  /** Of one that is not picked: its files in the artifact. */
  readonly files: readonly ImageFile[];
}

/** The outcomes as the outputs and `results.json` hold them, in the order given: that of the prompts. */
export function toResults(outcomes: readonly Outcome[]): Result[] {
  return outcomes.map(toResult);
}

/** Writes the results as JSON, at once and whole: a cancelled step has no time for more. Throws what the file system throws. */
export function saveResults(path: string, results: readonly Result[]): void {
  writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`);
}

function toResult(outcome: Outcome): Result {
  const { spec, status } = outcome;
  return {
    id: spec.id,
    status,
    prompt: spec.prompt,
    parameters: apiParameters(spec),
    taskId: taskBehind(outcome) ?? null,
    requestId: ('requestId' in outcome ? outcome.requestId : undefined) || null,
    urls: urlsOf(outcome),
    files: filesOf(outcome).map(({ path, sha256, bytes, width, height, format, role, source }) => {
      return { path, sha256, bytes, width, height, format, ...(role !== undefined && { role, source }) };
    }),
    altered: alteredFiles(outcome).length > 0,
    credits: creditsPaid(outcome) ?? null,
    contentCredentials: ('contentCredentials' in outcome ? outcome.contentCredentials : undefined) ?? null,
    costTimeMs: ('costTimeMs' in outcome ? outcome.costTimeMs : undefined) ?? null,
    source: spec.source === undefined ? null : { file: spec.source.file, line: spec.source.line },
    error: status === 'failed' ? toError(outcome.error) : null,
    ...candidateOf(outcome),
  };
}

function candidateOf(outcome: Outcome): Pick<Result, 'candidate'> {
  const { candidate, variant } = outcome.spec;
  if (candidate === undefined) return {};
  const { of, pick } = candidate;
  const number = oldPickOf(outcome) ?? variant;
  return { candidate: { of, number, picked: number === pick, files: sparesOf(outcome) } };
}

function toError({ kind, message, charged }: Failure): Result['error'] {
  return { kind, message, charged };
}

/** The request's parameters in the names of the API, `model` first. */
export function apiParameters({ model, parameters }: ImageSpec): Record<string, string> {
  return { model, ...parameters };
}

/** The parameters in words, without the model: `16:9, 2K, high`. */
export function parameterWords(spec: ImageSpec): string {
  return Object.values(spec.parameters).join(', ');
}

/** The files an outcome leaves on disk. */
export function filesOf(outcome: Outcome): readonly ImageFile[] {
  return 'files' in outcome ? outcome.files : [];
}

/** What this run paid for an image by the input `credits`; `undefined` if it names no price, or nobody knows what was charged. */
export function creditsPaid(outcome: Outcome): number | undefined {
  if (isFree(outcome)) return 0;
  const isKnown = outcome.status === 'generated' || (outcome.status === 'failed' && outcome.error.charged === 'yes');
  return isKnown ? outcome.spec.credits : undefined;
}

/** Whether this run certainly paid nothing for the image. */
function isFree(outcome: Outcome): boolean {
  switch (outcome.status) {
    case 'generated':
      return outcome.adopted === true;
    case 'failed':
      return outcome.error.charged === 'no';
    case 'pending':
      return false;
    case 'converted':
    case 'unchanged':
    case 'skipped':
      return true;
  }
}

/** Paths of an outcome's files that somebody altered since they were delivered. */
export function alteredFiles(outcome: Outcome): readonly string[] {
  return (outcome.status === 'unchanged' ? outcome.altered : undefined) ?? [];
}

/** One picture of an outcome: its main file, the same in smaller widths, and the address the API gave. */
export interface Picture {
  readonly file: ImageFile;
  readonly further: readonly ImageFile[];
  readonly url?: string;
}

/** The pictures an outcome leaves on disk: one a delivered file, whatever was derived of it. */
export function picturesOf(outcome: Outcome): Picture[] {
  const files = filesOf(outcome);
  const mains = files.filter(({ role }) => role !== 'width');
  return mains.map((file, index) => {
    const further = files.filter(({ role, source }) => role === 'width' && source === file.source);
    const url = urlsOf(outcome)[file.source ?? index];
    return { file, further, ...(url !== undefined && { url }) };
  });
}

/** The pictures of a candidate that is not picked, by their paths in the artifact. */
export function sparePicturesOf(outcome: Outcome): Picture[] {
  return sparesOf(outcome).map((file, index) => {
    const url = urlsOf(outcome)[index];
    return { file, further: [], ...(url !== undefined && { url }) };
  });
}

/** Which candidate of an image it is, in words: `picked, 2 of 4`, `candidate 3 of hero`; `` if it is none. */
export function candidateWords(outcome: Outcome): string {
  const { candidate, variant } = outcome.spec;
  if (candidate === undefined) return '';
  const oldPick = oldPickOf(outcome);
  if (oldPick !== undefined) return `picked before, ${oldPick} of ${candidate.count}`;
  return variant === candidate.pick
    ? `picked, ${variant} of ${candidate.count}`
    : `candidate ${variant} of ${candidate.of}`;
}

/** The number of the candidate that stays though another one is picked; `undefined` where none does. */
export function oldPickOf(outcome: Outcome): number | undefined {
  return outcome.status === 'unchanged' ? outcome.oldPick : undefined;
}

/** The addresses the API gave for an outcome's images. */
export function urlsOf(outcome: Outcome): readonly string[] {
  return 'urls' in outcome ? outcome.urls : [];
}

/** The task behind an outcome, where one is known. */
export function taskBehind(outcome: Outcome): string | undefined {
  return ('taskId' in outcome ? outcome.taskId : undefined) || undefined;
}
