import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { chaosFaults } from './image-api/chaos.ts';
import type { Task } from './image-api/task.ts';
import { type ImageApi, startImageApi } from './image-api.ts';
import { mulberry32, type Random } from './random.ts';
import type { ResultsService } from './results-service.ts';
import { createWorkspace, type RunOptions, type RunResult, runAction, SANDBOX_KEY } from './runner.ts';

export interface CampaignOptions {
  readonly seed: number;
  readonly images: number;
  readonly idempotency: boolean;
  /** Keeps the journals of machines that vanish. */
  readonly service: ResultsService;
}

/** What became of the images of one workflow run, after all its attempts. */
export interface CampaignResult {
  readonly wanted: number;
  /** Tasks that the API created. */
  readonly paid: number;
  /** Images that are there in the end. */
  readonly made: number;
  /** Tasks beyond one an image, without those that the killed machine took along. */
  readonly unexplained: number;
  /** Whether the second machine was killed before its first checkpoint was whole. */
  readonly killedEarly: boolean;
  /** Tasks that the killed machine alone knew: no checkpoint named them. */
  readonly takenAlong: number;
}

const RESULTS = z.array(z.object({ status: z.string() }));

/** One workflow run in bad weather: cancelled, then killed, each attempt on a machine of its own; the last one in calm. */
export async function campaign(options: CampaignOptions): Promise<CampaignResult> {
  const { seed, images, idempotency, service } = options;
  const random = mulberry32(seed);
  const api = await startImageApi({
    latencyMs: () => 200 + 1500 * random(),
    idempotency,
    faults: chaosFaults(seed, { rate: 0.2, without: ['hang', 'stall'] }),
  });
  const workspace = createWorkspace({ 'p.txt': prompts(seed, images).join('\n') });
  const attempt = async (number: number, blow: Partial<RunOptions>): Promise<RunResult> => {
    rmSync(path.join(workspace.path, 'generated-images'), { recursive: true, force: true });
    return await runAction({
      workspace: workspace.path,
      temp: path.join(workspace.path, `../temp-${number}`),
      inputs: inputsOf(api, idempotency),
      results: { url: service.url, token: service.tokenFor(`campaign-${seed}`) },
      env: { GITHUB_RUN_ATTEMPT: String(number), GITHUB_RUN_ID: String(1000 + seed) },
      ...blow,
    });
  };
  try {
    await attempt(1, { cancelWhen: momentAfterTheFirst(api, random) });
    const startedAt = Date.now();
    await attempt(2, { killWhen: momentAfterTheFirst(api, random) });
    const kept = await checkpoints(service, `campaign-${seed}`);
    const killedEarly = kept.every(({ createdAt }) => createdAt < startedAt);
    const takenAlong = api.ledger.tasks.filter(({ taskId }) => kept.every(({ text }) => !text.includes(taskId)));
    api.setFaults();
    const last = await attempt(3, {});
    const made = RESULTS.parse(JSON.parse(last.outputs['results'] ?? '[]')).filter(isMade).length;
    const unexplained = surplus(api, prompts(seed, images), takenAlong);
    const paid = api.ledger.tasks.length;
    return { wanted: images, paid, made, unexplained, killedEarly, takenAlong: takenAlong.length };
  } finally {
    await api.close();
    workspace.remove();
  }
}

function prompts(seed: number, images: number): string[] {
  return Array.from({ length: images }, (_, index) => `campaign-${seed}-image-${index + 1}`);
}

function inputsOf(api: ImageApi, idempotency: boolean): Record<string, string> {
  return {
    'api-key': SANDBOX_KEY,
    'base-url': api.url,
    'prompts-file': 'p.txt',
    'poll-interval': '200ms',
    concurrency: '8',
    timeout: '40s',
    'image-timeout': '30s',
    'artifact-name': '',
    idempotency: String(idempotency),
  };
}

/** Counted from the next request: how long a process takes to start is the machine's affair. */
async function momentAfterTheFirst({ ledger }: ImageApi, random: Random): Promise<void> {
  const before = ledger.requests.length;
  while (ledger.requests.length === before) await sleep(5, undefined, { ref: false });
  await sleep(2000 * random());
}

function isMade({ status }: { readonly status: string }): boolean {
  return status === 'generated' || status === 'unchanged';
}

/** What the journals of the job say, and when each was uploaded. */
async function checkpoints(service: ResultsService, job: string) {
  const kept = service.artifacts().filter((artifact) => artifact.job === job);
  return await Promise.all(
    kept.map(async ({ name, createdAt }) => {
      const files = await service.download(name);
      return { createdAt, text: Buffer.concat([...files.values()]).toString() };
    }),
  );
}

function surplus({ ledger }: ImageApi, wanted: readonly string[], takenAlong: readonly Task[]): number {
  const known = (prompt: string): Task[] => ledger.tasksOf(prompt).filter((task) => !takenAlong.includes(task));
  return wanted.reduce((sum, prompt) => sum + Math.max(0, known(prompt).length - 1), 0);
}
