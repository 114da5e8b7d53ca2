import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFinishing } from '../../sandbox/finishing.ts';
import { heldDispatcher } from '../../sandbox/held-dispatcher.ts';
import { type ImageApi, type ImageApiOptions, SANDBOX_KEY, startImageApi } from '../../sandbox/image-api.ts';
import { runLoop as runRealLoop } from '../../src/generate/generate.ts';
import type { Work } from '../../src/generate/image-generator.ts';
import { Journal, parseJournal } from '../../src/generate/journal.ts';
import type { Progress } from '../../src/generate/progress.ts';
import { derivedIds, freshIds } from '../../src/generate/request-ids.ts';
import type { Mode } from '../../src/generate/see-through.ts';
import { imageSpec } from '../../src/image/fingerprint.ts';
import type { Failed, Outcome } from '../../src/image/image.ts';
import { createImageApi } from '../../src/image-api/client.ts';
import { openDispatchers } from '../../src/image-api/dispatchers.ts';
import type { SavedImage } from '../../src/plan/lock/live-lock.ts';
import type { ToAdopt, ToGenerate } from '../../src/plan/plan.ts';
import type { GenerateSettings } from '../../src/settings/read-settings.ts';
import { FakeClock } from './fake-clock.ts';

export interface LoopOptions {
  readonly api?: ImageApiOptions;
  /** What happened at the API before, for the images that are to be made. */
  readonly before?: (api: ImageApi, images: readonly ToGenerate[]) => Promise<void>;
  readonly settings?: Partial<GenerateSettings>;
  readonly images?: number;
  readonly adopt?: readonly ToAdopt[];
  readonly open?: Work['open'];
  readonly mode?: Mode;
  /** The API takes a repeated X-Request-ID for the same request; the sandbox does unless told otherwise. */
  readonly idempotency?: boolean;
  readonly noCreates?: string;
  readonly holders?: ReadonlyMap<string, string>;
  readonly maxAgeMs?: number;
  readonly openJournal?: (directory: string) => Journal;
  readonly key?: string;
  /** As of the FakeClock. */
  readonly horizonMs?: number;
  readonly baseUrl?: string;
  readonly cancelled?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Told of the workspace besides. */
  readonly onSaving?: (image: SavedImage, workspace: string) => void;
}

/** An image to make; its id is its prompt. */
export function toGenerate(id: string): ToGenerate {
  const spec = imageSpec({
    id,
    model: 'gpt-image-2-text-to-image',
    prompt: id,
    parameters: { resolution: '1K' },
    variant: 1,
    stem: `images/${id}`,
    alt: id,
  });
  return { spec, reason: 'new', changed: [] };
}

/** Within what request ids are the same, where they are repeatable. */
export const SCOPE = ['a test'];

/** The mark of the key that the loop has. */
export const KEY_MARK = 'a1b2c3d4';

const SETTINGS: GenerateSettings = {
  concurrency: 4,
  timeoutMs: 30 * 60_000,
  imageTimeoutMs: 10 * 60_000,
  pollInterval: 1000,
  retryAmbiguous: false,
};

/** Runs the real loop over real HTTP against the sandbox, with time that jumps. */
export async function runLoop(options: LoopOptions = {}) {
  const sandbox = await startImageApi({ latencyMs: 0, ...options.api });
  const dispatchers = openDispatchers('127.0.0.1');
  const clock = new FakeClock(Date.now(), options.horizonMs);
  const workspace = mkdtempSync(path.join(tmpdir(), 'loop-'));
  const progress: Progress[] = [];
  let requests = 0;
  const newRequestId = (): string => {
    requests += 1;
    return `request-${requests}`;
  };
  const { baseUrl = sandbox.url, key = SANDBOX_KEY } = options;
  const api = createImageApi({ baseUrl, key, dispatchers, now: clock.now, newRequestId });
  const journal = options.openJournal?.(workspace) ?? new Journal(workspace);
  try {
    const generate =
      options.adopt === undefined
        ? Array.from({ length: options.images ?? 1 }, (_, index) => toGenerate(`image-${index + 1}`))
        : [];
    await options.before?.(sandbox, generate);
    const outcomes = await runRealLoop(
      { generate, adopt: options.adopt ?? [], open: options.open ?? new Map(), mode: options.mode ?? 'generate' },
      {
        api: {
          create: (...request) => clock.hold(() => api.create(...request)),
          query: (...request) => clock.hold(() => api.query(...request)),
        },
        downloads: heldDispatcher(dispatchers.download, clock),
        clock,
        random: () => 0.5,
        requestIds: options.idempotency === true ? derivedIds(SCOPE) : freshIds(newRequestId),
        key: KEY_MARK,
        ...(options.noCreates !== undefined && { noCreates: options.noCreates }),
        holders: options.holders ?? new Map(),
        ...(options.maxAgeMs !== undefined && { maxAgeMs: options.maxAgeMs }),
        journal,
        settings: { ...SETTINGS, ...options.settings },
        workspace,
        spares: path.join(workspace, '..', `${path.basename(workspace)}-spares`),
        finishing: openFinishing(workspace),
        reservedStems: new Set(),
        privateHost: '127.0.0.1',
        cancelled: options.cancelled ?? new AbortController().signal,
        onSaving: (image) => options.onSaving?.(image, workspace),
        onProgress: (event) => {
          progress.push(event);
          options.onProgress?.(event);
        },
      },
    );
    const written = parseJournal(readFileSync(journal.path, 'utf8'));
    return { outcomes: [...outcomes.values()], ledger: sandbox.ledger, clock, workspace, progress, journal: written };
  } finally {
    journal.close();
    await dispatchers.close();
    await sandbox.close();
  }
}

/** The only outcome, which must be a failure. */
export function onlyFailure(outcomes: readonly Outcome[]): Failed {
  const [outcome] = outcomes;
  if (outcomes.length !== 1 || outcome?.status !== 'failed')
    throw new Error(`not one failure: ${JSON.stringify(outcomes)}`);
  return outcome;
}
