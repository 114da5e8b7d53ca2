import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { readCommandFile } from './runner/command-files.ts';
import { type StepEnvironment, type StepOptions, stepEnvironment } from './runner/environment.ts';
import { WorkflowLog } from './runner/log.ts';

export { SANDBOX_KEY } from './image-api/options.ts';
export type { StepOptions } from './runner/environment.ts';

export interface RunOptions extends StepOptions {
  /** What is run; by default the built bundle. */
  readonly script?: string;
  /** Cancels the job as the runner does: SIGINT, SIGTERM 7.5 s later, SIGKILL another 2.5 s later; post still runs. */
  readonly cancelWhen?: Promise<unknown>;
  /** How long a cancelled process has until SIGTERM, in ms; by default as long as the runner gives it. */
  readonly patienceMs?: number | undefined;
  /** Kills the machine: SIGKILL, and no post. */
  readonly killWhen?: Promise<unknown>;
  /** False where the machine is gone before post could run; `unless-ended` where main's own word that it ended is believed. */
  readonly post?: boolean | 'unless-ended';
  readonly onLine?: (line: string) => void;
  /** Node's; by default room for what a start allocates. GitHub's runner passes none: nor does what measures. */
  readonly flags?: readonly string[] | undefined;
}

/** How one process ended. */
export interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** From start to end, in ms. */
  readonly tookMs: number;
  /** What a cancel sent, in order. */
  readonly signals: readonly NodeJS.Signals[];
  readonly log: WorkflowLog;
  /** What the step wrote to standard error: nothing, when all is well. */
  readonly stderr: string;
}

export interface RunResult extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** Main's summary and post's. */
  readonly summary: string;
  /** Absent where it was not started. */
  readonly post?: Ended;
}

const BUNDLE = path.resolve(import.meta.dirname, '../dist/index.js');

/** Where Node keeps what it has compiled: a start costs a quarter less from the second one on. */
const COMPILED = path.resolve(import.meta.dirname, '../node_modules/.cache/compiled');

/**
 * Room for what a start allocates, in MB: with Node's first megabyte the step collects garbage a dozen times before it has
 * read its inputs, a tenth of all that a run costs.
 */
const ROOM = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

/** As the runner cancels a step (actions/runner, `Runner.Sdk/ProcessInvoker.cs`): SIGINT, then SIGTERM, then a kill. */
const TERM_AFTER_MS = 7500;
const KILL_AFTER_MS = 2500;

/** Runs the action's main and post as GitHub's runner does. @throws where a command file is half written */
export async function runAction(options: RunOptions): Promise<RunResult> {
  const { script = BUNDLE, post = true } = options;
  const step = stepEnvironment(options);
  const main = await start(script, step, options);
  const outputs = readCommandFile(step.files.output);
  const state = readCommandFile(step.files.state);
  const summary = (): string => readFileSync(step.files.summary, 'utf8');
  const isGone = post === false || main.signal === 'SIGKILL';
  // As src/index.ts: post has nothing to do then.
  const isDone = post === 'unless-ended' && (state['ended'] ?? '') !== '';
  if (isGone || isDone) return { ...main, outputs, state, summary: summary() };
  const states = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]);
  const after = await start(
    script,
    { ...step, env: { ...step.env, ...Object.fromEntries(states) } },
    { onLine: options.onLine, flags: options.flags },
  );
  return { ...main, outputs, state, summary: summary(), post: after };
}

type Watch = Pick<RunOptions, 'cancelWhen' | 'killWhen' | 'patienceMs' | 'flags'> & {
  readonly onLine?: RunOptions['onLine'] | undefined;
};

async function start(
  script: string,
  { env }: StepEnvironment,
  { cancelWhen, killWhen, patienceMs = TERM_AFTER_MS, onLine, flags = ROOM }: Watch,
): Promise<Ended> {
  const startedAt = Date.now();
  const workspace = env['GITHUB_WORKSPACE'] ?? '.';
  const child = spawn(process.execPath, [...flags, script], {
    cwd: workspace,
    env: { NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = new WorkflowLog();
  createInterface({ input: child.stdout }).on('line', (raw) => {
    const line = log.take(raw);
    if (line !== undefined) onLine?.(line);
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const signals = new Signals(child, patienceMs);
  cancelWhen?.then(() => signals.cancel());
  killWhen?.then(() => child.kill('SIGKILL'));
  const [exitCode, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    child.once('close', (...end) => resolve(end));
  });
  signals.clear();
  return { exitCode, signal, signals: [...signals.sent], tookMs: Date.now() - startedAt, log, stderr };
}

/** The runner's way to cancel. */
class Signals {
  readonly sent: NodeJS.Signals[] = [];
  readonly #child: ChildProcess;
  readonly #patienceMs: number;
  readonly #timers: NodeJS.Timeout[] = [];

  constructor(child: ChildProcess, patienceMs: number) {
    this.#child = child;
    this.#patienceMs = patienceMs;
  }

  cancel(): void {
    this.#send('SIGINT');
    this.#timers.push(
      setTimeout(() => this.#send('SIGTERM'), this.#patienceMs),
      setTimeout(() => this.#send('SIGKILL'), this.#patienceMs + KILL_AFTER_MS),
    );
  }

  #send(signal: NodeJS.Signals): void {
    this.sent.push(signal);
    this.#child.kill(signal);
  }

  clear(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }
}

/** A directory like the one a job works in. */
export interface Workspace {
  /** Absolute, symbolic links resolved. */
  readonly path: string;
  write(files: Readonly<Record<string, string | Buffer>>): void;
  read(file: string): Buffer;
  remove(): void;
}

/** Makes a workspace with these files, by path with `/`. */
export function createWorkspace(files: Readonly<Record<string, string | Buffer>> = {}): Workspace {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'gpt-image-')));
  const directory = path.join(root, 'workspace');
  mkdirSync(directory);
  const workspace: Workspace = {
    path: directory,
    write: (more) => {
      for (const [file, content] of Object.entries(more)) {
        mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
        writeFileSync(path.join(directory, file), content);
      }
    },
    read: (file) => readFileSync(path.join(directory, file)),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  workspace.write(files);
  return workspace;
}
