// Draws docs/images/polling.svg, the plot of docs/polling.md, from the schedule that the action uses; with `--check`, fails
// when the drawing is not current.
import { readFileSync, writeFileSync } from 'node:fs';
import { logNormal, mulberry32 } from '../sandbox/random.ts';
import { PollSchedule, type Situation } from '../src/generate/task/poll-schedule.ts';

const FILE = 'docs/images/polling.svg';

/** Of the drawing, in units of the SVG. */
const PLOT = { left: 56, top: 28, width: 640, height: 280 } as const;
const LARGEST = { ageS: 150, gapS: 40 } as const;

interface Curve {
  readonly label: string;
  readonly style: string;
  readonly schedule: PollSchedule;
  readonly situation: Situation;
}

/** A schedule that has seen so many tasks of mean 60 s and standard deviation 20 s. */
function taught(tasks: number): PollSchedule {
  const sigma = Math.sqrt(Math.log(1 + (20 / 60) ** 2));
  const random = mulberry32(1);
  const schedule = new PollSchedule();
  for (let task = 0; task < tasks; task += 1) {
    schedule.learn('1K', logNormal(random, 60_000 * Math.exp(-(sigma ** 2) / 2), sigma));
  }
  return schedule;
}

const seasoned = taught(50);
const CURVES: readonly Curve[] = [
  { label: 'before the first task has ended', style: 'new', schedule: taught(0), situation: 'calm' },
  { label: 'after 50 tasks', style: 'calm', schedule: seasoned, situation: 'calm' },
  { label: 'after 50 tasks, images waiting for a slot', style: 'crowded', schedule: seasoned, situation: 'crowded' },
];

const x = (ageS: number): string => (PLOT.left + (ageS / LARGEST.ageS) * PLOT.width).toFixed(1);
const y = (gapS: number): string => (PLOT.top + PLOT.height * (1 - gapS / LARGEST.gapS)).toFixed(1);

function line({ style, schedule, situation }: Curve): string {
  const points = Array.from({ length: LARGEST.ageS * 2 + 1 }, (_, half) => {
    const waiting = { resolution: '1K', elapsedMs: half * 500, situation };
    const gapS = schedule.nextMs(waiting, () => 0.5) / 1000;
    return `${x(half / 2)},${y(Math.min(gapS, LARGEST.gapS))}`;
  });
  return `<polyline class="${style}" points="${points.join(' ')}"/>`;
}

/** The moments of the polls of one task that never ends, as ticks below the axis. */
function ticks({ style, schedule, situation }: Curve, row: number): string {
  const marks: string[] = [];
  for (let ageS = 0; ageS < LARGEST.ageS; ) {
    ageS += schedule.nextMs({ resolution: '1K', elapsedMs: ageS * 1000, situation }, () => 0.5) / 1000;
    if (ageS < LARGEST.ageS) marks.push(`M${x(ageS)} ${PLOT.top + PLOT.height + 44 + row * 14}v9`);
  }
  return `<path class="${style}" d="${marks.join('')}"/>`;
}

const steps = (largest: number, step: number): number[] =>
  Array.from({ length: largest / step + 1 }, (_, index) => index * step);

function drawing(): string {
  const bottom = PLOT.top + PLOT.height;
  const grid = [
    ...steps(LARGEST.gapS, 10).map(
      (gapS) =>
        `<path class="grid" d="M${PLOT.left} ${y(gapS)}h${PLOT.width}"/><text x="${PLOT.left - 8}" y="${y(gapS)}" dy="4" text-anchor="end">${gapS}</text>`,
    ),
    ...steps(LARGEST.ageS, 30).map(
      (ageS) => `<text x="${x(ageS)}" y="${bottom + 18}" text-anchor="middle">${ageS}</text>`,
    ),
  ];
  const legend = CURVES.map(({ label, style }, row) => {
    const at = PLOT.top + 14 + row * 18;
    return `<path class="${style}" d="M420 ${at}h24"/><text x="452" y="${at + 4}">${label}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 404" role="img" aria-label="The gap until the next poll, in seconds, by the age of a task">
<style>
text { font: 12px system-ui, sans-serif; fill: #57606a }
polyline, path { fill: none; stroke-width: 2 }
.grid { stroke: #d0d7de; stroke-width: 1 }
.new { stroke: #8c959f; stroke-dasharray: 5 3 }
.calm { stroke: #0969da }
.crowded { stroke: #bc4c00 }
path.new { stroke-dasharray: none }
@media (prefers-color-scheme: dark) {
text { fill: #9198a1 }
.grid { stroke: #30363d }
.calm { stroke: #4493f8 }
.crowded { stroke: #f0883e }
}
</style>
<text x="${PLOT.left - 40}" y="16">gap until the next poll, s</text>
<text x="${PLOT.left + PLOT.width}" y="${bottom + 34}" text-anchor="end">age of the task, s</text>
${[...grid, ...CURVES.map(line), ...legend, ...CURVES.map(ticks)].join('\n')}
<text x="${PLOT.left}" y="${bottom + 34}">each mark is a poll:</text>
</svg>
`;
}

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, drawing());
} else if (readFileSync(FILE, 'utf8') !== drawing()) {
  console.error(`${FILE} is not what the schedule gives: run \`npm run docs\``);
  process.exitCode = 1;
}
