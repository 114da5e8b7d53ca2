import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ImageSpec } from '../../src/image/image.ts';
import { readPrompts } from '../../src/prompts/read-prompts.ts';
import { InvalidInputError, problemLine } from '../../src/runtime/problem.ts';
import { readSettings } from '../../src/settings/read-settings.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;
export type Inputs = Readonly<Record<string, string>>;

const made: string[] = [];

/** A new workspace that holds these files. */
export async function workspaceWith(files: Files): Promise<string> {
  const workspace = await mkdtemp(path.join(tmpdir(), 'prompts-'));
  made.push(workspace);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(workspace, name)), { recursive: true });
    await writeFile(path.join(workspace, name), content);
  }
  return workspace;
}

/** Deletes every workspace made so far. */
export async function removeWorkspaces(): Promise<void> {
  await Promise.all(made.splice(0).map((workspace) => rm(workspace, { recursive: true })));
}

/** What the action would make of a workspace, with its inputs as a workflow gives them. */
export function specsIn(workspace: string, inputs: Inputs): Promise<ImageSpec[]> {
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const env = { GITHUB_WORKSPACE: workspace, 'INPUT_DRY-RUN': 'true', ...Object.fromEntries(variables) };
  return readPrompts(readSettings(env));
}

/** The specs of files; `prompts-file` names them all unless the inputs say otherwise. */
export async function specsOf(files: Files, inputs: Inputs = {}): Promise<ImageSpec[]> {
  const workspace = await workspaceWith(files);
  return specsIn(workspace, { 'prompts-file': Object.keys(files).join('\n'), ...inputs });
}

/** The only spec of one file. */
export async function specOf(file: string, content: string, inputs: Inputs = {}): Promise<ImageSpec> {
  const specs = await specsOf({ [file]: content }, inputs);
  const [spec] = specs;
  if (spec === undefined || specs.length > 1) throw new Error(`There are ${specs.length} specs`);
  return spec;
}

/** What is said to be wrong, a line a problem, with places. */
export async function problemsIn(specs: Promise<unknown>): Promise<string[]> {
  try {
    await specs;
  } catch (error) {
    if (error instanceof InvalidInputError) return error.problems.map(problemLine);
    throw error;
  }
  return [];
}

/** What is said to be wrong with these files. */
export function problemsOf(files: Files, inputs: Inputs = {}): Promise<string[]> {
  return problemsIn(specsOf(files, inputs));
}
