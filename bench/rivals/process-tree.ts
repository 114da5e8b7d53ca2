import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** For its standard input. */
  readonly input: string;
}

export interface Cost {
  readonly seconds: number;
  /** Of it and all that it started, in MB (10^6 bytes): pages that several of them share are counted once. */
  readonly peakMb: number;
}

/** Often enough for programs that live for minutes. */
const LOOK_EVERY_MS = 200;

/** Runs a program to its end. @throws with what it wrote, where it fails */
export async function runProgram({ command, args, cwd, env, input }: Program): Promise<Cost> {
  const startedAt = performance.now();
  // A process group of its own, by which the shells and curls that it starts are known.
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  child.stdin.end(input);
  let peakMb = 0;
  const look = setInterval(() => {
    peakMb = Math.max(peakMb, memoryOfGroup(child.pid ?? 0));
  }, LOOK_EVERY_MS);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearInterval(look));
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${said.slice(-2000)}`);
  return { seconds: (performance.now() - startedAt) / 1000, peakMb };
}

/** Linux alone tells it. */
function memoryOfGroup(group: number): number {
  const members = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && groupOf(name) === group);
  return members.reduce((sum, name) => sum + proportionalMb(name), 0);
}

function groupOf(process: string): number {
  // The name of the program is in parentheses and may hold anything; state, parent and group follow it.
  return Number(/\) \S \d+ (\d+)/.exec(procFile(process, 'stat'))?.[1]);
}

function proportionalMb(process: string): number {
  return (Number(/^Pss:\s+(\d+)/m.exec(procFile(process, 'smaps_rollup'))?.[1] ?? 0) * 1024) / 1e6;
}

/** Empty where the process has ended meanwhile. */
function procFile(process: string, file: string): string {
  try {
    return readFileSync(`/proc/${process}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
