import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { chaosFaults } from '../../../sandbox/image-api/chaos.ts';
import type { Task } from '../../../sandbox/image-api/task.ts';
import { type ImageApi, startImageApi } from '../../../sandbox/image-api.ts';
import { mulberry32, seedOf } from '../../../sandbox/random.ts';
import type { ResultsFaults, ResultsService } from '../../../sandbox/results-service.ts';
import { createWorkspace, type RunOptions, type RunResult, runAction, SANDBOX_KEY } from '../../../sandbox/runner.ts';
import { journalState, parseJournal } from '../../../src/generate/journal.ts';
import { resultsOf } from '../stage.ts';
import { until } from '../until.ts';
import { expectPromisesKept } from './promises.ts';

/** How the first attempt ends, besides by itself: cancelled, with post; or its machine gone, with its disk or without. */
export type Blow = 'none' | 'cancelled' | 'killed' | 'lost';

export interface BundleSeed {
  readonly seed: number;
  readonly images: number;
  readonly blow: Blow;
  readonly failOn: 'any' | 'all' | 'never';
  readonly retryAmbiguous: boolean;
  readonly service: ResultsService;
}

const WRITING = ['CreateArtifact', 'FinalizeArtifact', 'DeleteArtifact'];

/** Refuses a fifth of the calls that write journals. Reading is spared: who cannot read a journal cannot know what it says. */
export function resultsChaos(seed: number): ResultsFaults {
  let nth = 0;
  return ({ method, name }) => {
    nth += 1;
    if (!name.startsWith('gpt-image-journal-') || !WRITING.includes(method)) return undefined;
    if (mulberry32(seedOf(seed, method, nth))() > 0.2) return undefined;
    return { status: 403, code: 'permission_denied', msg: 'chaos' };
  };
}

/** One seed through the built bundle: an attempt, the blow at a random moment, and a second attempt of the same run. */
export async function bundleSeed(options: BundleSeed): Promise<void> {
  const { seed, images, blow, failOn, retryAmbiguous, service } = options;
  const random = mulberry32(seed);
  const api = await startImageApi({ latencyMs: () => 300 + 2500 * random(), faults: chaosFaults(seed, { rate: 0.2 }) });
  const wanted = Array.from({ length: images }, (_, index) => `seed-${seed}-image-${index + 1}`);
  const workspace = createWorkspace({ 'p.txt': wanted.join('\n') });
  const temp = path.join(workspace.path, '../temp');
  const inputs = {
    'api-key': SANDBOX_KEY,
    'base-url': api.url,
    'prompts-file': 'p.txt',
    'poll-interval': '300ms',
    concurrency: '5',
    timeout: '9s',
    'image-timeout': '8s',
    'artifact-name': `images-${seed}`,
    'fail-on': failOn,
    'retry-ambiguous': String(retryAmbiguous),
  };
  const results = { url: service.url, token: service.tokenFor(`job-${seed}`) };
  const step = { workspace: workspace.path, temp, inputs, results };
  const check = (run: RunResult, lost: readonly Task[]): void => {
    const written = [JSON.stringify(run.outputs), run.log.text, run.post?.log.text].join('\n');
    const { read } = workspace;
    expectPromisesKept({ api, wanted, ends: resultsOf(run), retryAmbiguous, written, read, lost });
  };
  try {
    // Counted from the first request: how long a process takes to start is the machine's affair.
    const begun = until(() => api.ledger.requests.length > 0);
    const waitMs = 5000 * random();
    // In half of the seeds, when the artifact is there and no checkpoint can know it yet.
    const uploaded = until(() => service.artifacts().some(({ name }) => name === `images-${seed}`));
    const moment = seed % 8 < 4 ? begun.then(() => sleep(waitMs)) : uploaded;
    const first = await runAction({ ...step, ...blowAt(blow, moment) });
    expect(first.stderr).toBe('');
    const wasKilled = first.signal === 'SIGKILL';
    if (first.signals.length === 0 && !wasKilled) expectExit(first, failOn);
    if (!wasKilled) check(first, []);
    const lost = wasKilled && blow === 'lost' ? await unknownTo(service, api) : [];
    if (blow === 'lost') rmSync(path.join(workspace.path, 'generated-images'), { recursive: true, force: true });
    const newMachine = blow === 'lost' ? { temp: path.join(workspace.path, '../other-temp') } : {};
    const second = await runAction({ ...step, ...newMachine, env: { GITHUB_RUN_ATTEMPT: '2' } });
    expectExit(second, failOn);
    check(second, lost);
  } finally {
    await api.close();
    workspace.remove();
  }
}

function blowAt(blow: Blow, moment: Promise<unknown>): Pick<RunOptions, 'cancelWhen' | 'killWhen'> {
  switch (blow) {
    case 'none':
      return {};
    case 'cancelled':
      return { cancelWhen: moment };
    case 'killed':
    case 'lost':
      return { killWhen: moment };
  }
}

/** The process left by itself, with nothing on standard error, and with the exit code that `fail-on` asks for. */
function expectExit(run: RunResult, failOn: BundleSeed['failOn']): void {
  expect(run).toMatchObject({ signal: null, stderr: '' });
  expect(run.post).toMatchObject({ signal: null, stderr: '', exitCode: 0 });
  const missing = resultsOf(run).filter(({ status }) => status !== 'generated' && status !== 'unchanged');
  const isNoneMade = Number(run.outputs['generated-count']) === 0;
  const fails = failOn === 'any' ? missing.length > 0 : failOn === 'all' && missing.length > 0 && isNoneMade;
  expect(run.exitCode).toBe(fails ? 1 : 0);
}

/** What the machine knew and no checkpoint does: on another machine, nobody can tell that it was paid for. */
async function unknownTo(service: ResultsService, { ledger }: ImageApi): Promise<Task[]> {
  const journals = service.artifacts().filter(({ name }) => name.startsWith('gpt-image-journal-'));
  const files = await Promise.all(journals.map(async ({ name }) => [...(await service.download(name)).values()]));
  const { tasks } = journalState(files.flat().flatMap((text) => parseJournal(text.toString())));
  const known = new Set([...tasks.values()].map(({ taskId }) => taskId));
  return ledger.tasks.filter(({ taskId }) => !known.has(taskId));
}
