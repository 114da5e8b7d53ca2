import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Settings } from './types.ts';

/**
 * What names this step within its workflow run, the same in every attempt: job, step, runner, shard and what was asked
 * for. 12 hex digits. Secrets are not part of it.
 */
export function stepKey({ github, workingDirectory, outputDir, prompts, plan, artifact }: Settings): string {
  const { workflowRef, job, action, runner } = github;
  const parts = [
    workflowRef,
    job,
    action,
    runner,
    plan.shard ?? null,
    plan.only ?? null,
    workingDirectory,
    outputDir,
    prompts,
    artifact.name,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}

/** Where files as delivered lie while others are derived of them, and until they are published: absolute. */
export function originalsFolder(settings: Settings): string {
  return path.join(stepDirectory(settings), 'originals');
}

/** Where candidates that are not picked lie until they are published: absolute. */
export function sparesFolder(settings: Settings): string {
  return path.join(stepDirectory(settings), 'candidates');
}

/** Where this step keeps its files in RUNNER_TEMP: absolute, its own for every run and step. */
export function stepDirectory(settings: Settings): string {
  return path.join(settings.temp, 'gpt-image', `${settings.github.runId || 'run'}-${stepKey(settings)}`);
}
