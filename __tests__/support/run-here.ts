import { readFileSync } from 'node:fs';
import path from 'node:path';
import { error as printError } from '@actions/core';
import { readCommandFile } from '../../sandbox/runner/command-files.ts';
import { type StepOptions, stepEnvironment } from '../../sandbox/runner/environment.ts';
import { WorkflowLog } from '../../sandbox/runner/log.ts';
import type { RunResult } from '../../sandbox/runner.ts';
import { main } from '../../src/main.ts';

/** What a run in this process can tell; it has no signals and no standard error of its own. */
export type HereResult = Pick<RunResult, 'exitCode' | 'log' | 'outputs' | 'state' | 'summary'>;

const ROOT = path.resolve(import.meta.dirname, '../..');

const CONVERT_PARTS = {
  worker: path.join(ROOT, 'src/convert/worker/worker.ts'),
  codecs: path.join(ROOT, 'dist/codecs.br'),
};

let isRunning = false;

/**
 * Runs main from `src/` in this process, with the environment and the command files of the runner: the story of a step at
 * a tenth of what a start of the bundle costs. One at a time, for environment and standard output are the process's.
 * @throws where another run is not over, or main did not come to its end
 */
export async function runHere(options: StepOptions): Promise<HereResult> {
  if (isRunning) throw new Error('one run at a time: the environment is the process’s');
  isRunning = true;
  const { env, files } = stepEnvironment(options);
  const log = new WorkflowLog();
  const restore = [withEnvironment(env), withOutput((line) => log.take(line))];
  try {
    // As src/index.ts, but for the process's own exit code.
    const left: Promise<void>[] = [];
    const around = { convertParts: CONVERT_PARTS, leave: (work: Promise<void>) => left.push(work) };
    const failure = await main(process.env, new AbortController().signal, around).catch(String);
    // The process would end here; this one goes on, and the next run is not to hear of it.
    await Promise.all(left);
    if (failure !== undefined) printError(failure);
    const state = readCommandFile(files.state);
    if ((state['ended'] ?? '') === '') throw new Error(`main did not end: ${failure}`);
    const exitCode = failure === undefined ? 0 : 1;
    return {
      exitCode,
      log,
      outputs: readCommandFile(files.output),
      state,
      summary: readFileSync(files.summary, 'utf8'),
    };
  } finally {
    for (const each of restore) each();
    isRunning = false;
  }
}

function withEnvironment(env: Readonly<Record<string, string>>): () => void {
  const before = { ...process.env };
  const set = (values: NodeJS.ProcessEnv): void => {
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, values);
  };
  set(env);
  return () => set(before);
}

/** Takes each line that is written to standard output, and what listens there from now on away again at the end. */
function withOutput(take: (line: string) => void): () => void {
  const { stdout } = process;
  const { write } = stdout;
  const listeners = stdout.listeners('error');
  let rest = '';
  stdout.write = (chunk: string | Uint8Array) => {
    const lines = `${rest}${Buffer.from(chunk).toString()}`.split(/\r?\n/);
    rest = lines.pop() ?? '';
    lines.forEach(take);
    return true;
  };
  return () => {
    stdout.write = write;
    for (const listener of stdout.listeners('error')) {
      if (!listeners.includes(listener)) stdout.off('error', listener as () => void);
    }
  };
}
