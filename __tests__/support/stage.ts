import { afterEach, expect } from '@jest/globals';
import { z } from 'zod';
import { type ImageApi, type ImageApiOptions, startImageApi } from '../../sandbox/image-api.ts';
import {
  createWorkspace,
  type RunOptions,
  type RunResult,
  runAction,
  SANDBOX_KEY,
  type StepOptions,
  type Workspace,
} from '../../sandbox/runner.ts';
import type { HereResult } from './run-here.ts';

/** What a test plays on: an image API and a workspace of its own, and the built bundle to run there as often as it likes. */
export interface Stage {
  readonly api: ImageApi;
  readonly workspace: Workspace;
  /**
   * Runs the step with a good key and quick polls, and without an artifact, unless the inputs say otherwise; and post,
   * where it has something to do.
   */
  run(inputs?: Inputs, step?: Partial<RunOptions>): Promise<RunResult>;
  /** The same by main from `src/` in this process, which cannot be cancelled; one after the other. */
  runHere(inputs?: Inputs, step?: Partial<StepOptions>): Promise<HereResult>;
}

export type Inputs = Readonly<Record<string, string>>;
export type Files = Readonly<Record<string, string | Buffer>>;

/** What a task takes that is not to end while a run waits, however slow the machine: `api.passTime(HOUR)` ends it. In ms. */
export const HOUR = 3_600_000;

const opened: Stage[] = [];

/** Sets the stage; it is struck after the test. */
export async function openStage(options: ImageApiOptions = {}, files: Files = {}): Promise<Stage> {
  const api = await startImageApi({ latencyMs: 50, ...options });
  const workspace = createWorkspace(files);
  const usual = { 'api-key': SANDBOX_KEY, 'base-url': api.url, 'poll-interval': '50ms', 'artifact-name': '' };
  const stage: Stage = {
    api,
    workspace,
    run: (inputs = {}, step = {}) =>
      runAction({ workspace: workspace.path, post: 'unless-ended', ...step, inputs: { ...usual, ...inputs } }),
    runHere: async (inputs = {}, step = {}) => {
      // Tests of the bundle alone do not load what is in src/.
      const { runHere } = await import('./run-here.ts');
      return await runHere({ workspace: workspace.path, ...step, inputs: { ...usual, ...inputs } });
    },
  };
  opened.push(stage);
  return stage;
}

afterEach(async () => {
  for (const { api, workspace } of opened.splice(0)) {
    await api.close();
    workspace.remove();
  }
});

const FILES = z.array(
  z.strictObject({
    path: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int().positive(),
    width: z.int().positive(),
    height: z.int().positive(),
    format: z.string(),
    role: z.enum(['main', 'width']).exactOptional(),
    source: z.int().nonnegative().exactOptional(),
  }),
);

/** One entry of the output `results`, exactly. */
const RESULT = z.strictObject({
  id: z.string(),
  status: z.enum(['generated', 'converted', 'unchanged', 'pending', 'failed', 'skipped']),
  prompt: z.string(),
  parameters: z.record(z.string(), z.string()),
  taskId: z.string().nullable(),
  requestId: z.string().nullable(),
  urls: z.array(z.url()),
  files: FILES,
  altered: z.boolean(),
  credits: z.number().nullable(),
  contentCredentials: z.boolean().nullable(),
  costTimeMs: z.number().nullable(),
  source: z.strictObject({ file: z.string(), line: z.int().positive() }).nullable(),
  candidate: z
    .strictObject({ of: z.string(), number: z.int().positive(), picked: z.boolean(), files: FILES })
    .exactOptional(),
  error: z
    .strictObject({ kind: z.string(), message: z.string(), charged: z.enum(['no', 'yes', 'unknown']) })
    .nullable(),
});

export type Result = z.infer<typeof RESULT>;

/** The output `results`. @throws if an entry has another shape */
export function resultsOf({ outputs }: Pick<RunResult, 'outputs'>): Result[] {
  return z.array(RESULT).parse(JSON.parse(outputs['results'] ?? ''));
}

/** An output that is a JSON array of texts. */
export function listOf({ outputs }: Pick<RunResult, 'outputs'>, name: string): string[] {
  return z.array(z.string()).parse(JSON.parse(outputs[name] ?? ''));
}

/** How many images ended in each status. */
export function countsOf({ outputs }: Pick<RunResult, 'outputs'>): Record<string, number> {
  const statuses = ['generated', 'converted', 'unchanged', 'failed', 'pending', 'skipped'];
  const counts = statuses.map((status) => [status, Number(outputs[`${status}-count`])] as const);
  return Object.fromEntries(counts.filter(([, count]) => count !== 0));
}

/** The annotations as people read them: `file:line:column: message`, the place where there is one. */
export function annotationsOf({ log }: Pick<RunResult, 'log'>, level: 'error' | 'warning' | 'notice'): string[] {
  return log.annotations
    .filter((annotation) => annotation.level === level)
    .map(({ file, line, col, message }) => (file === undefined ? message : `${file}:${line}:${col}: ${message}`));
}

/** Every output, as set by a run that came to nothing. */
export const NO_OUTPUTS = {
  'credits-estimate': '',
  'image-url': '',
  'image-urls': '[]',
  files: '[]',
  'task-ids': '[]',
  results: '[]',
  'results-file': '',
  'generated-count': '0',
  'converted-count': '0',
  'unchanged-count': '0',
  'failed-count': '0',
  'pending-count': '0',
  'skipped-count': '0',
  'artifact-id': '',
  'artifact-url': '',
  'artifact-digest': '',
  'gallery-url': '',
  'commit-sha': '',
  'pull-request-number': '',
  'pull-request-url': '',
  'pull-request-operation': '',
} as const;

/** The step ended before anything was paid for, with exactly these errors, and with every output set. */
export function expectRefused(
  run: HereResult | RunResult,
  { api }: Pick<Stage, 'api'>,
  errors: readonly string[],
): void {
  const verdict = 'Nothing was generated and nothing was paid for: see the errors above';
  expect(annotationsOf(run, 'error')).toEqual([...errors, verdict]);
  expect(run).toMatchObject({ exitCode: 1, outputs: NO_OUTPUTS });
  if ('stderr' in run) expect(run.stderr).toBe('');
  expect(Object.keys(run.outputs).sort()).toEqual(Object.keys(NO_OUTPUTS).sort());
  expect(run.summary).toMatch(/^## Images: nothing was generated\n/);
  expect(api.ledger.requests).toEqual([]);
}
