import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What one process took. */
export interface Usage {
  /** From the program's first line to the process's end. */
  readonly seconds: number;
  /** Of the processors, by all of its threads. */
  readonly cpuSeconds: number;
  /** Resident, in MB of 10^6 bytes. VmHWM of Linux, since getrusage counts the parent's before exec. */
  readonly peakMb: number;
}

/** A program that runs in a process of its own, so that its peak memory is its own, and writes down what it took. */
export interface MeasuredProgram {
  /** Its file, absolute: for Node to run. */
  readonly script: string;
  /** Of the last run that ended. */
  usage(): Usage;
  remove(): void;
}

/** Makes a script of `program`, lines of a module that may `await`. */
export function measuredProgram(program: string): MeasuredProgram {
  const directory = mkdtempSync(path.join(tmpdir(), 'bench-process-'));
  const script = path.join(directory, 'measured.mjs');
  const report = path.join(directory, 'usage.json');
  writeFileSync(
    script,
    `import { readFileSync, writeFileSync } from 'node:fs';
const start = performance.now();
process.on('exit', () => {
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage();
  const peakMb = (/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1] * 1024) / 1e6;
  writeFileSync(${JSON.stringify(report)}, JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, peakMb }));
});
${program}
`,
  );
  return {
    script,
    usage: () => JSON.parse(readFileSync(report, 'utf8')),
    remove: () => rmSync(directory, { recursive: true }),
  };
}
