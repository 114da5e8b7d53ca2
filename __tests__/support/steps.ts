import { tmpdir } from 'node:os';
import { z } from 'zod';
import { REPOSITORY } from '../../docs/repository.ts';
import { InvalidInputError } from '../../src/runtime/problem.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { action } from './action.ts';

const STEP = z.object({
  id: z.string().default(''),
  uses: z.string().default(''),
  with: z.record(z.string(), z.coerce.string()).default({}),
});

const WORKFLOW = z.object({
  permissions: z.unknown().optional(),
  jobs: z.record(z.string(), z.object({ permissions: z.unknown().optional(), steps: z.array(STEP).default([]) })),
});

/** Stands for what an expression or a secret would give. */
const STAND_INS: Readonly<Record<string, string>> = { 'api-key': 'key', prompt: 'a fox', shard: '1/4' };

/**
 * What is wrong with a workflow beyond its syntax: an action that is not pinned, a job without `permissions`, inputs
 * and outputs that this action does not have, values that it would refuse.
 */
export function stepProblems(text: string, values: unknown): string[] {
  const { permissions, jobs } = WORKFLOW.parse(values);
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const ours = steps.filter(({ uses }) => uses.startsWith(`${REPOSITORY}@`));
  return [
    ...Object.entries(jobs)
      .filter(([, job]) => permissions === undefined && job.permissions === undefined)
      .map(([name]) => `the job ${name} has no \`permissions\``),
    ...unpinned(text),
    ...ours.flatMap((step) => inputProblems(step.with)),
    ...ours.flatMap(({ id }) => outputProblems(id, text)),
  ];
}

/** Tags can be moved: whoever holds a secret runs commits, with the version beside them for people. What `./` names is of this commit. */
function unpinned(text: string): string[] {
  const uses = [...text.matchAll(/uses: *(\S+)(.*)/g)].filter(
    ([, name = '']) => !name.startsWith(`${REPOSITORY}@`) && !name.startsWith('./'),
  );
  return uses
    .filter(([, name = '', rest = '']) => !/@[0-9a-f]{40}$/.test(name) || !/^ # v\d+\.\d+\.\d+$/.test(rest))
    .map(([line]) => `${line} is not pinned by commit and version`);
}

function inputProblems(inputs: Readonly<Record<string, string>>): string[] {
  const unknown = Object.keys(inputs).filter((name) => !Object.hasOwn(action.inputs, name));
  return [...unknown.map((name) => `there is no input \`${name}\``), ...valueProblems(inputs)];
}

/** What the action itself would say. */
function valueProblems(inputs: Readonly<Record<string, string>>): string[] {
  const given = Object.entries(inputs).flatMap(([name, value]) => {
    const known = value.includes('${{') ? STAND_INS[name] : value;
    return known === undefined ? [] : [[`INPUT_${name.toUpperCase()}`, known]];
  });
  try {
    readSettings({ GITHUB_WORKSPACE: tmpdir(), ...Object.fromEntries(given) });
    return [];
  } catch (error) {
    if (error instanceof InvalidInputError) return error.problems.map(({ message }) => message);
    throw error;
  }
}

function outputProblems(id: string, text: string): string[] {
  if (id === '') return [];
  const used = [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)].filter(([, step]) => step === id);
  return used
    .filter(([, , name = '']) => !Object.hasOwn(action.outputs, name))
    .map(([expression]) => `${expression}: there is no such output`);
}
