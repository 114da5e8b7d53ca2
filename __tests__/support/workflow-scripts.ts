import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { GitHubClient } from '../../src/publish/github/client.ts';

const STEP = z.object({
  id: z.string().optional(),
  uses: z.string(),
  if: z.string().optional(),
  env: z.record(z.string(), z.string()).default({}),
  with: z.record(z.string(), z.coerce.string()).default({}),
});

const WORKFLOW = z.object({
  jobs: z.record(z.string(), z.object({ if: z.string().optional(), steps: z.array(STEP) })),
});

export type WorkflowStep = z.infer<typeof STEP>;

/** The steps of a workflow's only job, and the condition of the job. */
export function jobOf(file: string): { readonly condition: string; readonly steps: readonly WorkflowStep[] } {
  const [job] = Object.values(WORKFLOW.parse(parse(readFileSync(file, 'utf8'))).jobs);
  return { condition: job?.if ?? '', steps: job?.steps ?? [] };
}

export interface ScriptRun {
  readonly github: GitHubClient;
  readonly payload: unknown;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the script of a step as actions/github-script does, and returns its outputs and what it failed with. */
export async function runScript({ with: { script = '' } }: WorkflowStep, { github, payload, env = {} }: ScriptRun) {
  const outputs: Record<string, string> = {};
  const failures: string[] = [];
  const core = {
    setOutput: (name: string, value: string) => {
      outputs[name] = value;
    },
    setFailed: (message: string) => failures.push(message),
  };
  const context = { repo: { owner: 'octo', repo: 'site' }, payload };
  // The script of a file of this repository, which is what the action does with it.
  const run = new Function('github', 'context', 'core', 'process', `return (async () => {${script}})();`);
  await run(github, context, core, { env });
  return { outputs, failures };
}

/** The inputs of a step with the outputs of an earlier one filled in; what comes from elsewhere is left out. */
export function inputsOf({ with: inputs }: WorkflowStep, outputs: Readonly<Record<string, string>>) {
  const entries = Object.entries(inputs).flatMap(([name, value]) => {
    const filled = value.replace(/\$\{\{ steps\.request\.outputs\.(\w+) \}\}/g, (_, output) => outputs[output] ?? '');
    return filled.includes('${{') ? [] : [[name, filled]];
  });
  return Object.fromEntries(entries);
}
