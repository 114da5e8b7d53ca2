import { randomUUID } from 'node:crypto';
import type { Outcome } from '../image/image.ts';
import { createImageApi } from '../image-api/client.ts';
import { openDispatchers } from '../image-api/dispatchers.ts';
import { systemClock } from '../runtime/clock.ts';
import { isLoopback } from '../runtime/network-address.ts';
import type { ApiSettings, GenerateSettings } from '../settings/read-settings.ts';
import { keepMemorySmall } from './download/collect-garbage.ts';
import { generate, type Work } from './generate.ts';
import type { Journal } from './journal.ts';
import type { OnProgress } from './progress.ts';

export interface MakeOptions {
  readonly api: ApiSettings;
  readonly settings: GenerateSettings;
  /** Absolute path of the workspace. */
  readonly workspace: string;
  readonly reservedStems: ReadonlySet<string>;
  readonly journal: Journal;
  readonly cancelled: AbortSignal;
  readonly onProgress: OnProgress;
  /** Told of every request, for the debug log. */
  readonly onExchange: (line: string) => void;
}

/** Runs the loop against the real API with the machine's clock. Returns the outcomes by image id; leaves no connection open. */
export async function makeImages(work: Work, options: MakeOptions): Promise<ReadonlyMap<string, Outcome>> {
  if (work.make.length === 0 && work.adopt.length === 0) return new Map();
  const { baseUrl, key } = options.api;
  const { onExchange, ...shared } = options;
  const dispatchers = openDispatchers();
  const newRequestId = randomUUID;
  const api = createImageApi({ baseUrl, key, dispatchers, now: Date.now, newRequestId, onExchange });
  try {
    return await generate(work, {
      ...shared,
      api,
      downloads: dispatchers.download,
      clock: systemClock,
      random: Math.random,
      newRequestId,
      onWritten: keepMemorySmall(),
      loopbackAllowed: isLoopback(new URL(baseUrl).hostname),
    });
  } finally {
    await dispatchers.close();
  }
}
