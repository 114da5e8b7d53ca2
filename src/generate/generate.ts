import { randomUUID } from 'node:crypto';
import PQueue from 'p-queue';
import type { Failure, ImageSpec, Outcome } from '../image/image.ts';
import { createImageApi } from '../image-api/client.ts';
import { openDispatchers } from '../image-api/dispatchers.ts';
import { LOOK_UP } from '../image-api/fault-policy.ts';
import { keyMark } from '../plan/lock/key-mark.ts';
import type { Plan } from '../plan/plan.ts';
import { systemClock } from '../runtime/clock.ts';
import { withoutSecret } from '../runtime/secret.ts';
import type { ApiSettings, Settings } from '../settings/read-settings.ts';
import { keepMemorySmall } from './download/collect-garbage.ts';
import { ImageGenerator, type Work } from './image-generator.ts';
import type { Journal, JournalState } from './journal.ts';
import { LoopContext, type LoopOptions } from './loop-context.ts';
import { derivedIds, freshIds, type RequestIds, requestScope } from './request-ids.ts';
import type { Mode } from './see-through.ts';
import { outcomeWithout, progressWithout } from './without-secret.ts';

/** What is left to do of a plan, after earlier attempts of the run. */
export function workOf({ generate, adopt }: Plan, { open }: JournalState, mode: Mode): Work {
  const isOpen = ({ id, fingerprint }: ImageSpec): boolean => open.get(id)?.fingerprint === fingerprint;
  // Post has to say of a request without an answer that nobody knows it; of what was never sent there is nothing to say.
  return { generate: mode === 'generate' ? generate : generate.filter(({ spec }) => isOpen(spec)), adopt, open, mode };
}

/** What request ids hang on besides the settings. */
export interface Identity {
  /** The lock is committed: the next run, on whatever machine, knows what this one generated. */
  readonly isLockKept: boolean;
  readonly journal: Journal;
  readonly earlier: JournalState;
}

/** How this run names its paid requests. */
export function requestIdsOf(settings: Settings, { isLockKept, journal, earlier }: Identity): RequestIds {
  if (!settings.api.idempotency) return freshIds(randomUUID);
  const scope = requestScope(settings, isLockKept);
  return scope === undefined ? derivedIds([journal.scope(earlier, randomUUID)], true) : derivedIds(scope);
}

/** Why nothing may be created: what an earlier attempt asked for is unknown, and asking again could pay for it twice. */
export function noCreates({ unreadable }: JournalState, { needsJournal }: RequestIds): string | undefined {
  if (unreadable === undefined || !needsJournal) return undefined;
  return `${unreadable}; what it paid for could be paid for again. Start a new run for what is missing`;
}

/** What the caller gives the loop; the rest is the machine's own. */
export interface GenerateOptions
  extends Pick<
    LoopOptions,
    | 'settings'
    | 'workspace'
    | 'spares'
    | 'finishing'
    | 'reservedStems'
    | 'requestIds'
    | 'noCreates'
    | 'holders'
    | 'maxAgeMs'
    | 'journal'
    | 'cancelled'
    | 'onProgress'
    | 'onSaving'
  > {
  readonly api: ApiSettings;
  /** Told of every request, for the debug log. */
  readonly onExchange: (line: string) => void;
}

/** Runs the loop against the real API with the machine's clock. Returns the outcomes by image id; leaves no connection open. */
export async function generate(work: Work, options: GenerateOptions): Promise<ReadonlyMap<string, Outcome>> {
  if (work.generate.length === 0 && work.adopt.length === 0) return new Map();
  const { onExchange, api: settings, onProgress, ...shared } = options;
  const cut = withoutSecret(settings.key);
  const privateHost = new URL(settings.baseUrl).hostname;
  const dispatchers = openDispatchers(privateHost);
  const api = createImageApi({
    ...settings,
    dispatchers,
    now: systemClock.now,
    newRequestId: randomUUID,
    onExchange,
  });
  try {
    const outcomes = await runLoop(work, {
      ...shared,
      onProgress: (progress) => onProgress(progressWithout(cut, progress)),
      api,
      key: keyMark(settings.key),
      downloads: dispatchers.download,
      clock: systemClock,
      random: Math.random,
      onWritten: keepMemorySmall(),
      privateHost,
    });
    return new Map([...outcomes].map(([id, outcome]) => [id, outcomeWithout(cut, outcome)]));
  } finally {
    await dispatchers.close();
  }
}

/**
 * The create-and-poll loop: every image to its one outcome, adopted tasks first. One image's failure never stops
 * another's. Returns the outcomes by image id.
 */
export async function runLoop(work: Work, options: LoopOptions): Promise<ReadonlyMap<string, Outcome>> {
  const context = new LoopContext(options);
  const downloads = new PQueue({ concurrency: options.settings.concurrency });
  const generator = new ImageGenerator(context, downloads, work);
  const outcomes = new Map<string, Outcome>();
  const settle = async (spec: ImageSpec, story: Promise<Outcome>): Promise<void> => {
    const outcome = await story.catch((error: unknown) => unexpected(spec, options, error));
    outcomes.set(spec.id, outcome);
    options.onProgress({ type: 'finished', outcome });
  };
  try {
    if (options.noCreates !== undefined) context.stopCreating(options.noCreates);
    await Promise.all([
      ...work.adopt.map((image) => settle(image.spec, generator.adopt(image))),
      ...work.generate.map((image) => settle(image.spec, generator.generate(image))),
    ]);
  } finally {
    context.close();
  }
  return outcomes;
}

/** A fault of ours must not cost the other images, nor pass as anything but a failure. */
function unexpected(spec: ImageSpec, { clock }: LoopOptions, error: unknown): Outcome {
  const message = `an error of the action itself: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  const failure: Failure = { kind: 'internal', message, charged: 'unknown', advice: LOOK_UP };
  const timing = { startedAt: clock.now(), finishedAt: clock.now() };
  return { status: 'failed', spec, urls: [], error: failure, retrievable: false, timing };
}
