import { createHash } from 'node:crypto';
import type { HereResult } from './run-here.ts';
import type { Site } from './site.ts';
import { type Files, resultsOf } from './stage.ts';

export const FOLDER = 'generated-images';
export const HERO = `${FOLDER}/hero.png`;

/** A prompts file of one image. */
export const prompts = (image: object): Files => ({
  'p.json': JSON.stringify([{ id: 'hero', prompt: 'a lighthouse', ...image }]),
});

/** In hex. */
export const sha256 = (bytes: Buffer | undefined): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');

/** The tasks behind the candidates, in their order. */
export function tasksOf(run: HereResult): string[] {
  const found = resultsOf(run).map(({ candidate, taskId }) => [candidate?.number ?? 0, taskId ?? ''] as const);
  return found.toSorted(([a], [b]) => a - b).map(([, taskId]) => taskId);
}

/** SHA-256 of what the image host sent for a task. */
export function sentFor({ api }: Pick<Site, 'api'>, taskId: string | undefined): string | undefined {
  return api.ledger.served.findLast((image) => image.taskId === taskId)?.sha256;
}
