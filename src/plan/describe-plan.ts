import type { Plan, Reason, ToMake, ToMove } from './plan.ts';

/** More lines of a kind than this are folded into one that counts the rest. */
const MOST_LINES = 20;

const REASONS = {
  new: 'new',
  edited: 'edited',
  missing: 'missing',
  expired: 'expired',
  all: 'made again',
} as const satisfies Record<Reason, string>;

/** The plan as lines for the log or the summary, not escaped: the sum, what is paid for by resolution, then each change and why. */
export function describePlan(plan: Plan): string[] {
  const { make, adopt, prune, move, superseded } = plan;
  const resolutions = tally(make.map(({ spec }) => spec.parameters.resolution ?? "the model's own"));
  return [
    sumLine(plan),
    ...(make.length === 0 ? [] : [`by resolution: ${resolutions}`]),
    ...folded(make, ({ spec, reason, changed }) => `make ${spec.id}: ${[REASONS[reason], ...changed].join(', ')}`),
    ...folded(adopt, ({ spec, taskId }) => `adopt ${spec.id}: task ${taskId} is paid for already`),
    ...folded(move, moveLine),
    ...folded(prune, ({ id, files }) => `prune ${id}: ${files.map(({ path }) => path).join(', ') || 'no file'}`),
    ...folded(superseded, ({ id, taskId }) => `${id} was edited: its earlier task ${taskId} is not waited for`),
  ];
}

/** How many for each reason, and what was edited: `3 new, 2 edited (1 prompt, 2 resolution)`. */
export function reasonWords(make: readonly ToMake[]): string {
  const fields = tally(make.flatMap(({ changed }) => changed));
  const reasons = tally(make.map(({ reason }) => REASONS[reason]));
  return fields === '' ? reasons : reasons.replace(REASONS.edited, `${REASONS.edited} (${fields})`);
}

function sumLine({ make, adopt, keep, skip, prune, move }: Plan): string {
  const reasons = make.length === 0 ? '' : ` (${reasonWords(make)})`;
  const moved = move.length === 0 ? '' : ` (${move.length} moved)`;
  const rest = [
    counted(adopt.length, 'adopted'),
    counted(keep.length, `unchanged${moved}`),
    counted(skip.length, 'skipped'),
    counted(prune.length, 'pruned'),
  ];
  return [`${make.length} to make${reasons}`, ...rest.flat()].join(', ');
}

function moveLine({ spec, fromId, files, keepSource }: ToMove): string {
  const verb = keepSource ? 'copied' : 'moved';
  const paths = files.map(({ from, to }) => `${from} ${verb} to ${to}`).join(', ');
  const origin = fromId === spec.id ? '' : `, made as ${fromId}`;
  return `keep ${spec.id}: ${paths || 'in its place'}${origin}`;
}

function counted(count: number, words: string): string[] {
  return count === 0 ? [] : [`${count} ${words}`];
}

/** `4 1K, 2 2K`, in the order of first appearance. */
function tally(words: readonly string[]): string {
  return [...Map.groupBy(words, (word) => word)].map(([word, { length }]) => `${length} ${word}`).join(', ');
}

function folded<Item>(items: readonly Item[], line: (item: Item) => string): string[] {
  const lines = items.slice(0, MOST_LINES).map(line);
  return items.length > MOST_LINES ? [...lines, `… and ${items.length - MOST_LINES} more`] : lines;
}
