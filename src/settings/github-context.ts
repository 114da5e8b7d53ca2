import { existsSync, readFileSync } from 'node:fs';
import type { Problem } from '../runtime/problem.ts';
import type { Environment } from './input-reader.ts';

/** The workflow run this step belongs to, from the runner's GITHUB_* variables; `` for what the runner did not set. */
export interface GitHubContext {
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Stays the same when the repository is renamed. */
  readonly repositoryId: string;
  readonly ref: string;
  readonly sha: string;
  readonly headRef: string;
  readonly eventName: string;
  /** The webhook payload, an object with nothing in it guarded; `undefined` if there is none. */
  readonly event: unknown;
  readonly runId: string;
  /** From 1. */
  readonly runAttempt: number;
  readonly job: string;
  /** The step's id, or `__org_repo` with a number. */
  readonly action: string;
  readonly workflow: string;
  /** `owner/name/.github/workflows/file.yml@ref`. */
  readonly workflowRef: string;
  /** The runner's system, such as `Linux X64`: distinguishes matrix legs that differ in nothing else. */
  readonly runner: string;
  /** What the runner calls this job, the same in every attempt and another for each leg of a matrix; `` on older runners. */
  readonly jobName: string;
  /** The results service's id of this job: differs between the legs of a matrix; `` if the runner gave no token. */
  readonly jobBackendId: string;
  /** The workflow runs on a developer's machine, by nektos/act. */
  readonly isAct: boolean;
}

/** Reads the context. A payload that is missing is `undefined`; one that is damaged is noted in `problems`: GitHub's library would throw at it. */
export function readGitHubContext(env: Environment, problems: Problem[] = []): GitHubContext {
  const variable = (name: string, fallback = ''): string => env[`GITHUB_${name}`] || fallback;
  return {
    serverUrl: variable('SERVER_URL', 'https://github.com'),
    apiUrl: variable('API_URL', 'https://api.github.com'),
    repository: variable('REPOSITORY'),
    repositoryId: variable('REPOSITORY_ID'),
    ref: variable('REF'),
    sha: variable('SHA'),
    headRef: variable('HEAD_REF'),
    eventName: variable('EVENT_NAME'),
    event: readEvent(variable('EVENT_PATH'), problems),
    runId: variable('RUN_ID'),
    runAttempt: Number.parseInt(variable('RUN_ATTEMPT', '1'), 10) || 1,
    job: variable('JOB'),
    action: variable('ACTION'),
    workflow: variable('WORKFLOW'),
    workflowRef: variable('WORKFLOW_REF'),
    runner: `${env['RUNNER_OS'] ?? ''} ${env['RUNNER_ARCH'] ?? ''}`,
    jobName: jobName(env['ACTIONS_ORCHESTRATION_ID'] ?? ''),
    jobBackendId: jobBackendId(env['ACTIONS_RUNTIME_TOKEN'] ?? ''),
    isAct: env['ACT'] === 'true',
  };
}

function readEvent(file: string, problems: Problem[]): unknown {
  if (file === '' || !existsSync(file)) return undefined;
  const damaged = (reason: string): undefined => {
    const message = `Variable \`GITHUB_EVENT_PATH\` names \`${file}\`: ${reason}; allowed is a JSON object, as the runner writes it`;
    problems.push({ message });
  };
  try {
    const event: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    return typeof event === 'object' && event !== null && !Array.isArray(event) ? event : damaged('it is no object');
  } catch (error) {
    return damaged(`it cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** `<UUID of the run>.<job>.<leg>`, without the UUID: the run's id says the same. */
function jobName(orchestrationId: string): string {
  return orchestrationId.replace(/^[\da-f-]{36}\./i, '');
}

/** The token's scope names run and job: `Actions.Results:<run>:<job>`, as `@actions/artifact` reads it. */
function jobBackendId(token: string): string {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  return /Actions\.Results:[\w-]+:([\w-]+)/.exec(payload)?.[1] ?? '';
}
