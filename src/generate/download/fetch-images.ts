import { NotAnImageError } from '../../image/identify-image.ts';
import type { Failure, ImageFile } from '../../image/image.ts';
import { numberedStems } from '../../image/numbered-path.ts';
import { ladderMs } from '../../runtime/backoff.ts';
import { deadline } from '../../runtime/clock.ts';
import { DOWNLOAD_GRACE_MS, type LoopContext } from '../loop-context.ts';
import type { LiveTask } from '../task/follow-task.ts';
import { DownloadStatusError, downloadImage, ForbiddenUrlError } from './download.ts';

/** How fetching a succeeded task's images ended. */
export type Fetched =
  | { readonly kind: 'saved'; readonly urls: readonly string[]; readonly files: readonly ImageFile[] }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** The time was up or the job cancelled first; the images are still to be had. */
  | { readonly kind: 'interrupted' };

/** What a failed download leads to: more tries in all, or fresh URLs from the API and one more. */
type Rule =
  | { readonly next: 'again'; readonly tries: number }
  | { readonly next: 'refresh' }
  | { readonly next: 'fail' };

/** The image is paid for: a fault that may pass is tried again, and addresses that went stale are asked for once more. */
function ruleOf(error: unknown): Rule {
  if (error instanceof ForbiddenUrlError || isDiskError(error)) return { next: 'fail' };
  if (error instanceof NotAnImageError) return { next: 'again', tries: error.errorPage ? 3 : 5 };
  if (error instanceof DownloadStatusError && error.status === 404) return { next: 'again', tries: 6 };
  const forGood = error instanceof DownloadStatusError && error.status < 500 && ![408, 425, 429].includes(error.status);
  return forGood ? { next: 'refresh' } : { next: 'again', tries: 5 };
}

/** Where the image is worth another try, the next run makes it by itself. */
const ADVICE = 'The task was paid for: its id and addresses are below and in `results`.';

/** Fetches every image of a succeeded task. Never creates anything. */
export async function fetchImages(run: LoopContext, task: LiveTask, urls: readonly string[]): Promise<Fetched> {
  const { clock, settings } = run.options;
  const left = Math.max(0, task.createdAt + settings.imageTimeoutMs - clock.now());
  const limit = deadline(clock, left + DOWNLOAD_GRACE_MS, run.downloading, 'its `image-timeout` came first');
  const fetch: Fetch = { run, task, urls, signal: limit.signal, refreshed: false };
  const stems = numberedStems(task.spec.stem, urls.length, run.options.reservedStems);
  const files: ImageFile[] = [];
  try {
    for (const [index, stem] of stems.entries()) {
      files.push(await fetchOne(fetch, index, stem));
    }
    return { kind: 'saved', urls: fetch.urls, files };
  } catch (error) {
    if (limit.signal.aborted) return { kind: 'interrupted' };
    const reason = error instanceof Error ? error.message : String(error);
    const message = `task ${task.taskId} made the image, but it could not be saved: ${reason}`;
    return { kind: 'failed', failure: { kind: 'download', message, charged: 'yes', advice: ADVICE } };
  } finally {
    limit.clear();
  }
}

/** One task's images on their way to disk. */
interface Fetch {
  readonly run: LoopContext;
  readonly task: LiveTask;
  readonly signal: AbortSignal;
  /** As the API told them last. */
  urls: readonly string[];
  /** Fresh URLs are asked for once. */
  refreshed: boolean;
}

async function fetchOne(fetch: Fetch, index: number, stem: string): Promise<ImageFile> {
  const { workspace, downloads: dispatcher, loopbackAllowed, onWritten } = fetch.run.options;
  for (let attempt = 1; ; attempt += 1) {
    const url = fetch.urls[index] ?? '';
    try {
      return await downloadImage({
        url,
        workspace,
        stem,
        dispatcher,
        loopbackAllowed,
        signal: fetch.signal,
        onWritten,
      });
    } catch (error) {
      await waitForNextTry(fetch, error, attempt);
    }
  }
}

/** Waits until the download may be tried again. @throws the error itself where no further try is worth it. */
async function waitForNextTry(fetch: Fetch, error: unknown, attempt: number): Promise<void> {
  const { run, task, signal } = fetch;
  signal.throwIfAborted();
  const rule = ruleOf(error);
  const again = rule.next === 'again' ? attempt < rule.tries : rule.next === 'refresh' && (await refresh(fetch));
  if (!again) throw error;
  const waitMs = rule.next === 'again' ? ladderMs(attempt - 1, run.options.random) : 0;
  const reason = error instanceof Error ? error.message : String(error);
  run.options.onProgress({ type: 'retry', spec: task.spec, step: 'download', reason, attempt, waitMs });
  await run.options.clock.sleep(waitMs, signal);
}

/** Asks the API for fresh URLs, once; false where that was done, or where it names as many no more. */
async function refresh(fetch: Fetch): Promise<boolean> {
  if (fetch.refreshed) return false;
  fetch.refreshed = true;
  await fetch.run.gate.pass(fetch.signal);
  const { state, result } = await fetch.run.options.api.query(fetch.task.taskId, fetch.signal);
  if (state !== 'success' || result.kind !== 'urls' || result.urls.length < fetch.urls.length) return false;
  fetch.urls = result.urls;
  return true;
}

/** Codes of a disk that cannot take the file; trying again soon changes nothing. */
const DISK = ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EEXIST'];

function isDiskError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && DISK.some((code) => code === error.code);
}
