import type PQueue from 'p-queue';
import { isSpare } from '../../image/candidate.ts';
import { stemsOf } from '../../image/conversion.ts';
import type { Failure, ImageFile, ImageSpec } from '../../image/image.ts';
import { withoutImageExtension } from '../../image/image-format.ts';
import type { SavedImage } from '../../plan/lock/live-lock.ts';
import { safeBackoffMs } from '../../runtime/backoff.ts';
import { deadline, grace } from '../../runtime/clock.ts';
import { ForbiddenAddressError } from '../../runtime/network-address.ts';
import { OutsideWorkspaceError } from '../../runtime/safe-path.ts';
import { DOWNLOAD_GRACE_MS, type LoopContext } from '../loop-context.ts';
import type { LiveTask } from '../task/follow-task.ts';
import { DownloadStatusError, downloadImage, type FetchedImage, ForbiddenUrlError, TooLargeError } from './download.ts';

/** How fetching a succeeded task's images ended. */
export type Fetched =
  | { readonly kind: 'saved'; readonly urls: readonly string[]; readonly files: readonly ImageFile[] }
  | {
      readonly kind: 'failed';
      readonly urls: readonly string[];
      readonly failure: Failure;
      /** The image host says that it has no such image (any more). */
      readonly gone: boolean;
    }
  /** The time was up or the job cancelled before anything went wrong; the images are still to be had. */
  | { readonly kind: 'interrupted' };

/** The most URLs of a task that are followed: no request asks for more than a few images. */
export const MOST_URLS = 16;

/** A task that is older has long finished, and its image is where it will be, or is there no more. */
const YOUNG_MS = 3_600_000;

/** If the image is worth another try, the next run makes it by itself. */
const ADVICE = 'The task was paid for: its id and addresses are below and in `results`.';

/** What is fetched, and in whose time. */
export interface FetchOptions {
  readonly task: LiveTask;
  readonly urls: readonly string[];
  /** Unix milliseconds: the image's deadline, after which nothing is tried again. */
  readonly until: number;
  /** Bounds the downloads at once; free while a failed one waits for its next try. */
  readonly queue: PQueue;
}

/**
 * Fetches every image of a succeeded task, all of them or none. It is paid for: what can change is tried again until the
 * deadline. Never creates anything.
 */
export async function fetchImages(run: LoopContext, { task, urls, until, queue }: FetchOptions): Promise<Fetched> {
  const { clock, onProgress, cancelled } = run.options;
  if (urls.length > MOST_URLS) onProgress({ type: 'left-out', spec: task.spec, urls: urls.length, most: MOST_URLS });
  const trying = deadline(clock, Math.max(0, until - clock.now()), run.live, 'its `image-timeout` came first');
  const fetching = grace(clock, DOWNLOAD_GRACE_MS, trying.signal);
  const signal = AbortSignal.any([cancelled, fetching.signal]);
  const followed = urls.slice(0, MOST_URLS);
  const fetch: Fetch = { run, task, queue, urls: followed, signal, trying: trying.signal, isFresh: false };
  const stems = stemsOf(task.spec, followed.length, run.options.reservedStems);
  // Files of a converted image are none that a URL gives.
  const there = task.spec.convert === undefined ? (task.present ?? []) : [];
  const present = new Map(there.map((file) => [withoutImageExtension(file.path), file]));
  const images: FetchedImage[] = [];
  const files: ImageFile[] = [];
  try {
    for (const [index, stem] of stems.entries()) {
      const kept = present.get(stem);
      if (kept !== undefined) {
        files.push(kept);
        continue;
      }
      const image = await fetchOne(fetch, index, stem);
      images.push(image);
      files.push(image.file);
    }
    // What is to be converted is announced when it is.
    if (task.spec.convert === undefined) announce(run, task, { files: isSpare(task.spec) ? [] : files });
    for (const image of images) await image.keep();
    return { kind: 'saved', urls: fetch.urls, files };
  } catch (error) {
    await Promise.allSettled(images.map((image) => image.drop()));
    return failed(fetch, error);
  } finally {
    trying.clear();
    fetching.clear();
  }
}

/** Puts on record whose files these are, before they are in their places: were the run killed now, nobody else could tell. */
export function announce(
  run: LoopContext,
  { spec, taskId, createdAt }: Pick<LiveTask, 'spec' | 'taskId' | 'createdAt'>,
  image: Pick<SavedImage, 'files' | 'derived'>,
): void {
  const originals = (image.derived?.source ?? []).flatMap(({ path }) => path ?? []);
  run.record({ type: 'saved', files: [...image.files.map(({ path }) => path), ...originals] });
  run.options.onSaving?.({ spec, taskId, createdAt, ...image });
}

/** One task's images on their way to disk. */
interface Fetch {
  readonly run: LoopContext;
  readonly task: LiveTask;
  readonly queue: PQueue;
  /** Ends a download under way. */
  readonly signal: AbortSignal;
  /** Ends the waits between two tries. */
  readonly trying: AbortSignal;
  /** As the API gave them last. */
  urls: readonly string[];
  /** The API gave the URLs again, and none of them was tried since. */
  isFresh: boolean;
}

async function fetchOne(fetch: Fetch, index: number, stem: string): Promise<FetchedImage> {
  const { downloads: dispatcher, privateHost, onWritten } = fetch.run.options;
  const workspace = folderFor(fetch.task.spec, fetch.run);
  const { signal } = fetch;
  for (let attempt = 1; ; attempt += 1) {
    const url = fetch.urls[index] ?? '';
    try {
      const image = await fetch.queue.add(() =>
        downloadImage({ url, workspace, stem, dispatcher, privateHost, signal, onWritten }),
      );
      fetch.isFresh = false;
      return image;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      await prepareNextTry(fetch, error, attempt);
    }
  }
}

/** The folder that an image is delivered to, absolute. */
function folderFor(spec: ImageSpec, { options: { workspace, finishing, spares } }: LoopContext): string {
  if (isSpare(spec)) return spares;
  // What is to be converted does not take the place of its result.
  return spec.convert === undefined ? workspace : finishing.originals;
}

/** Waits until the download may be tried again. @throws the error itself where no further try is worth it. */
async function prepareNextTry(fetch: Fetch, error: unknown, attempt: number): Promise<void> {
  const { run, task, trying } = fetch;
  const { clock, onProgress, random } = run.options;
  const rule = ruleOf(error, clock.now() - task.createdAt < YOUNG_MS);
  if (rule === 'fail' || (rule === 'refresh' && fetch.isFresh)) throw error;
  try {
    fetch.isFresh = rule === 'refresh' && (await refresh(fetch));
    const waitMs = fetch.isFresh ? 0 : safeBackoffMs(attempt - 1, random);
    trying.throwIfAborted();
    onProgress({ type: 'retry', spec: task.spec, step: 'download', reason: wordsOf(error), attempt, waitMs });
    await clock.sleep(waitMs, trying);
  } catch {
    // The time was up: what went wrong with the download says more.
    throw error;
  }
}

/** Asks the API for fresh URLs. False where it did not give them now. */
async function refresh(fetch: Fetch): Promise<boolean> {
  const { run, task, trying } = fetch;
  await run.gates.query.pass(trying);
  const answer = await run.options.api.query(task.taskId, trying).catch(() => undefined);
  const urls = answer?.state === 'success' && answer.result.kind === 'urls' ? answer.result.urls : [];
  if (urls.length < fetch.urls.length) return false;
  fetch.urls = urls.slice(0, fetch.urls.length);
  return true;
}

/** What a failed download leads to. */
type Rule =
  /** It can change by itself: tried again until the deadline. */
  | 'again'
  /** The URL is refused: tried with fresh URLs from the API; where these are refused at once, given up. */
  | 'refresh'
  /** It cannot change. */
  | 'fail';

function ruleOf(error: unknown, isYoung: boolean): Rule {
  if (isNotFollowed(error) || error instanceof OutsideWorkspaceError || isDiskError(error)) return 'fail';
  // A host may not know a new image at once.
  return isRefusal(error) && !(error.status === 404 && isYoung) ? 'refresh' : 'again';
}

function isNotFollowed(error: unknown): boolean {
  return [ForbiddenUrlError, ForbiddenAddressError, TooLargeError].some((kind) => error instanceof kind);
}

/** Whether the image host said that it does not give this image, and not only that it cannot at the moment. */
function isRefusal(error: unknown): error is DownloadStatusError {
  return error instanceof DownloadStatusError && error.status < 500 && ![408, 425, 429].includes(error.status);
}

function failed({ task, urls, signal }: Fetch, error: unknown): Fetched {
  if (signal.aborted) return { kind: 'interrupted' };
  const message = `task ${task.taskId} gave the image, but it could not be saved: ${wordsOf(error)}`;
  const failure = { kind: 'download', message, charged: 'yes', advice: ADVICE } as const;
  return { kind: 'failed', urls, failure, gone: isRefusal(error) };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Codes of a disk that cannot take the file; trying again soon changes nothing. */
const DISK = ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EEXIST'];

function isDiskError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && DISK.some((code) => code === error.code);
}
