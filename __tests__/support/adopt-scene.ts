import { rmSync } from 'node:fs';
import path from 'node:path';
import type { ImageApiOptions } from '../../sandbox/image-api.ts';
import type { HereResult } from './run-here.ts';
import { HOUR, type Inputs, resultsOf, type Stage } from './stage.ts';

/** What a machine of its own has: nothing of the earlier attempt's files. RUNNER_TEMP is fresh in every run. */
export function newMachine({ workspace }: Stage): void {
  rmSync(path.join(workspace.path, 'generated-images'), { recursive: true, force: true });
}

export const taskIds = (run: HereResult) => resultsOf(run).map(({ taskId }) => taskId);
export const created = ({ api }: Stage) => api.ledger.tasks.map(({ taskId }) => taskId);

/** So many tasks that are not done before the test lets the hour pass; later ones are quick. */
export const slow = (tasks: number): ImageApiOptions => ({ latencyMs: ({ number }) => (number <= tasks ? HOUR : 50) });
export const SHORT: Inputs = { 'image-timeout': '300ms' };
export const PROMPTS = { 'p.yml': '- one\n- two\n' };
export const FILE: Inputs = { 'prompts-file': 'p.yml' };
