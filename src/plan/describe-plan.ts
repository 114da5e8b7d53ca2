import { isPick } from '../image/candidate.ts';
import type { Plan, Reason, ToAdopt, ToGenerate, ToMove } from './plan.ts';

const REASONS = {
  new: 'new',
  edited: 'edited',
  missing: 'missing',
  expired: 'expired',
  all: 'generated again',
} as const satisfies Record<Reason, string>;

/** The plan in one line, not escaped: `5 to generate (3 new, 2 edited), 1 to adopt (paid for by an earlier run), 12 unchanged`. */
export function planWords({ generate, adopt, keep, skip, prune, move, superseded }: Plan): string {
  const restored = adopt.filter(({ restore }) => restore !== undefined).length;
  const derived = adopt.filter(({ rederive }) => rederive?.instead !== undefined).length;
  const picked = adopt.filter(({ instead }) => instead?.oldPick !== undefined).length;
  const again = adopt.filter(({ instead }) => instead !== undefined).length - picked;
  const moved = move.length === 0 ? '' : ` (${move.length} at another place)`;
  const parts = [
    generate.length === 0 ? 'nothing to generate' : `${generate.length} to generate (${reasonCounts(generate)})`,
    ...counted(adopt.length - restored - derived - picked - again, 'to adopt (paid for by an earlier run)'),
    ...counted(picked, 'to pick (asked of their tasks, which is free)'),
    ...counted(again, 'to fetch again for the artifact (asked of their tasks, which is free)'),
    ...counted(restored, 'to put back (asked of their tasks, which is free)'),
    ...counted(derived, 'to convert again (nothing is paid)'),
    ...counted(keep.length, `unchanged${moved}`),
    ...counted(skip.length, 'skipped'),
    ...counted(prune.length, 'to prune'),
    ...counted(superseded.length, 'no longer waited for'),
  ];
  return parts.join(', ');
}

/** Why an image is generated, in words: `new`, `edited: prompt, resolution`, `expired; replaces hero.png, which was altered`. */
export function reasonWords({
  reason,
  changed,
  altered = [],
}: Pick<ToGenerate, 'reason' | 'changed' | 'altered'>): string {
  const parts = changed.length === 0 ? '' : `: ${changed.join(', ')}`;
  return `${REASONS[reason]}${parts}${lossWords(altered)}`;
}

function lossWords(altered: readonly string[]): string {
  if (altered.length === 0) return '';
  return `; replaces ${altered.join(', ')}, which ${altered.length === 1 ? 'was' : 'were'} altered`;
}

/** How many for each reason: `3 new, 2 edited`. */
export function reasonCounts(generate: readonly ToGenerate[]): string {
  return [...tally(generate.map(({ reason }) => REASONS[reason]))]
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
}

/** What will be paid for, by resolution: `1K 4, 2K 2, estimated at 22 credits`; `` if nothing is. */
export function resolutionWords({ generate, credits }: Plan): string {
  const counts = tally(generate.map(({ spec }) => spec.parameters.resolution ?? 'resolution of the model'));
  const words = [...counts].map(([resolution, count]) => `${resolution} ${count}`);
  if (words.length === 0) return '';
  return [...words, ...(credits === undefined ? [] : [`estimated at ${credits} credits`])].join(', ');
}

/** What happens besides generating images, one line each, not escaped: tasks adopted or given up, files moved and deleted. */
export function otherChanges({ adopt, move, prune, superseded }: Plan): string[] {
  return [
    ...adopt.map(adoptLine),
    ...move.map(moveLine),
    ...prune.map(({ id, files }) => `${id}: pruned, ${files.map(({ path }) => path).join(', ') || 'no file'}`),
    ...superseded.map(({ id, taskId }) => `${id}: its earlier task ${taskId} is no longer waited for`),
  ];
}

function adoptLine({ spec, taskId, restore, rederive, instead }: ToAdopt): string {
  if (instead !== undefined) {
    const what = isPick(spec) ? `candidate ${spec.variant} is picked` : 'it is wanted in the artifact';
    const { altered = [] } = instead;
    return `${spec.id}: ${what}, and task ${taskId} is asked for it, which is free${lossWords(altered)}`;
  }
  if (rederive?.instead !== undefined) return `${spec.id}: its files are derived again, since \`convert\` changed`;
  if (restore === undefined) return `${spec.id}: task ${taskId} is adopted, paid for by an earlier run`;
  return `${spec.id}: its file is missing or damaged, and task ${taskId} is asked for it again, which is free`;
}

function moveLine({ spec, fromId, files, keepSource }: ToMove): string {
  const verb = keepSource ? 'copied' : 'moved';
  const paths = files.map(({ from, to }) => `${from} ${verb} to ${to}`).join(', ');
  const origin = fromId === spec.id ? '' : `, generated as ${fromId}`;
  return `${spec.id}: ${paths || 'in its place'}${origin}`;
}

function counted(count: number, words: string): string[] {
  return count === 0 ? [] : [`${count} ${words}`];
}

/** How often each word comes, in the order of first appearance. */
function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
