import path from 'node:path';
import type { UploadArtifactOptions } from '@actions/artifact';
import { group } from '@actions/core';
import PQueue from 'p-queue';
import type { ArtifactSettings, Shard } from '../../settings/read-settings.ts';
import { archivePath, artifactName, freeName, singleName } from './names.ts';
import { type OwnArtifacts, uploadNumbered } from './own-artifacts.ts';
import { type NotUploaded, notUploaded, type Uploaded, upload, type WorkflowRun } from './service.ts';
import { type Image, type Staging, withStaging } from './staging.ts';

/** A file for an artifact. */
export interface Upload {
  /** Absolute. */
  readonly path: string;
  /** Its path inside the archive, with `/`. */
  readonly name: string;
}

export interface UploadOptions {
  readonly settings: ArtifactSettings;
  readonly own: OwnArtifacts;
  readonly run: WorkflowRun;
  readonly shard?: Shard | undefined;
  /** RUNNER_TEMP, absolute: where files are staged. */
  readonly temp: string;
  /** Absolute. */
  readonly workspace: string;
  /** Images, relative to the workspace, with `/`, and the bytes that they must have. */
  readonly files: readonly Image['file'][];
  /** Images that are in no workspace: files as delivered, candidates that are not picked. */
  readonly others?: readonly Upload[];
  /** Files that go along with the images, such as `results.json`. */
  readonly extras: readonly Upload[];
  readonly log: (message: string) => void;
  /** Images that may be artifacts of their own; the rest goes into the archive. */
  readonly singlesLimit?: number;
}

/** An image that is an artifact of its own: a click on the URL shows it. */
export interface Single {
  /** Its name, as in `files`. */
  readonly path: string;
  readonly url: string;
}

interface Archive extends Uploaded {
  /** The name that was asked for, where the workflow run had one of that name. */
  readonly insteadOf?: string;
}

export type ArtifactResult =
  | ({ readonly kind: 'uploaded'; readonly singles: readonly Single[] } & Archive)
  | { readonly kind: 'none'; readonly reason: string }
  | NotUploaded;

/** GitHub takes 500 artifacts a job; the archive, the gallery and checkpoints need some of them. */
const SINGLES_LIMIT = 450;

/** Uploads at a time: enough to hide the latency of three small requests each. */
const CONCURRENCY = 4;

/** How many numbers are tried for a name that another job has taken. */
const NAME_TRIES = 20;

/** Uploads the images and what goes along with them. Never throws: what went wrong, and what to do, is in the result. */
export async function uploadImages(options: UploadOptions): Promise<ArtifactResult> {
  const { settings, shard, files, others = [], extras, temp } = options;
  if (settings.name === '') return { kind: 'none', reason: '`artifact-name` is empty' };
  if (files.length + others.length + extras.length === 0) return { kind: 'none', reason: 'there is nothing to upload' };
  const name = artifactName(settings.name, shard);
  try {
    return await withStaging(temp, async (staging) => {
      const items = itemsOf(options, staging);
      if (settings.layout === 'zip') return { kind: 'uploaded', singles: [], ...(await zip(options, staging, items)) };
      const alone = await uploadSingles(options, staging, items);
      const archive = alone.rest.length + extras.length > 0 ? await zip(options, staging, alone.rest) : alone.first;
      if (archive === undefined) return { kind: 'none', reason: 'there is nothing to upload' };
      return { kind: 'uploaded', singles: alone.singles, ...archive };
    });
  } catch (error) {
    return notUploaded(error, name, options.run.isAct);
  }
}

/** An image on its way into the artifact. */
interface Item {
  /** Its path inside the archive, with `/`. */
  readonly name: string;
  /** Puts it where uploads are made from, under this name, and returns where that is. */
  readonly stage: (name: string) => Promise<string>;
}

function itemsOf({ workspace, files, others = [] }: UploadOptions, staging: Staging): Item[] {
  return [
    ...files.map((file) => ({ name: file.path, stage: (at: string) => staging.addImage({ workspace, file }, at) })),
    ...others.map(({ path: source, name }) => ({ name, stage: (at: string) => staging.add(source, at) })),
  ];
}

export interface FileUpload extends Pick<UploadOptions, 'settings' | 'own' | 'run' | 'shard' | 'temp'> {
  /** Absolute. */
  readonly path: string;
  /** With its extension, which decides how a browser shows it; made unique by the shard and, where taken, a number. */
  readonly name: string;
}

/** Uploads one file unzipped, such as the gallery. Never throws. */
export async function uploadFile(options: FileUpload): Promise<Exclude<ArtifactResult, { kind: 'none' }>> {
  try {
    const uploaded = await withStaging(options.temp, (staging) =>
      folded(options.name, () => {
        const stage = (name: string) => staging.add(options.path, name);
        return uploadSingle({ ...options, stage }, { root: staging.root, taken: new Set() });
      }),
    );
    return { kind: 'uploaded', singles: [], ...uploaded };
  } catch (error) {
    return notUploaded(error, options.name, options.run.isAct);
  }
}

/** One archive: the images at their paths in the workspace, the extras at its top. */
async function zip(options: UploadOptions, staging: Staging, images: readonly Item[]): Promise<Archive> {
  const { settings, own, shard, run, extras, log } = options;
  const taken = new Set<string>();
  const others = extras.map(({ name, path: source }) => ({ name, stage: (at: string) => staging.add(source, at) }));
  const files: string[] = [];
  for (const { name, stage } of [...others, ...images]) {
    try {
      files.push(await stage(path.posix.join('zip', freeName(archivePath(name), taken))));
    } catch (error) {
      log(`\`${name}\` is left out of the artifact: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const wanted = artifactName(settings.name, shard);
  const root = path.join(staging.root, 'zip');
  const zipOptions = { ...retention(settings), compressionLevel: settings.compressionLevel };
  const naming = {
    own,
    wanted,
    taken: new Set<string>(),
    overwrite: settings.overwrite,
    tries: own.mayBeMore ? NAME_TRIES : 1,
  };
  const uploaded = await folded(wanted, () =>
    uploadNumbered(naming, (name, overwrite) => upload(run, { name, files, root, options: zipOptions, overwrite })),
  );
  return uploaded.name === wanted ? uploaded : { ...uploaded, insteadOf: wanted };
}

/** The library logs a lot; folded away, it leaves the log to what people came for. */
function folded<T>(what: string, work: () => Promise<T>): Promise<T> {
  return group(`Upload of the artifact ${what}`, work);
}

/** Uploads each image on its own; what could not be is left to the archive. */
async function uploadSingles(options: UploadOptions, staging: Staging, files: readonly Item[]) {
  const { log, singlesLimit = SINGLES_LIMIT } = options;
  const singles = new Map<string, Uploaded>();
  const place = { root: staging.root, taken: new Set<string>() };
  const queue = new PQueue({ concurrency: CONCURRENCY });
  // Logged afterwards, so that it is not folded away.
  const said: string[] = [];
  const uploadOne = async (item: Item): Promise<void> => {
    try {
      singles.set(item.name, await uploadSingle({ ...options, ...item }, place));
    } catch (error) {
      const { kind, message } = notUploaded(error, item.name, options.run.isAct);
      if (kind === 'unsupported' && singles.size === 0) throw error;
      // The next ones would fail for the same reason, each after minutes of retries.
      queue.clear();
      said.push(`\`${item.name}\` goes into the archive: ${message}`);
    }
  };
  await folded('of each image', async () => {
    // The first goes alone: if no artifact is possible here, one attempt shows it.
    const [first, ...others] = files.slice(0, singlesLimit);
    if (first !== undefined) await uploadOne(first);
    if (said.length === 0) for (const file of others) void queue.add(() => uploadOne(file));
    await queue.onIdle();
  });
  if (files.length > singlesLimit) {
    said.push(
      `A job may have 500 artifacts: ${singlesLimit} images are artifacts of their own, the rest is in the archive.`,
    );
  }
  for (const line of said) log(line);
  return {
    first: files.map(({ name }) => singles.get(name)).find((uploaded) => uploaded !== undefined),
    rest: files.filter(({ name }) => !singles.has(name)),
    singles: files.flatMap(({ name }) => {
      const uploaded = singles.get(name);
      return uploaded === undefined ? [] : [{ path: name, url: uploaded.url }];
    }),
  };
}

type SingleUpload = Pick<FileUpload, 'settings' | 'own' | 'shard' | 'run'> & Item;

/** One file unzipped, under the next number where another job has taken the name. */
async function uploadSingle(
  { settings, own, shard, run, name: file, stage }: SingleUpload,
  { root, taken }: { readonly root: string; readonly taken: Set<string> },
): Promise<Uploaded> {
  const options = { ...retention(settings), skipArchive: true };
  const naming = { own, wanted: singleName(file, shard), taken, overwrite: settings.overwrite, tries: NAME_TRIES };
  return await uploadNumbered(naming, async (name, overwrite) =>
    upload(run, { name, files: [await stage(name)], root, options, overwrite }),
  );
}

function retention({ retentionDays }: ArtifactSettings): UploadArtifactOptions {
  return retentionDays === undefined ? {} : { retentionDays };
}
