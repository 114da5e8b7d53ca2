import * as z from 'zod';

const ENTRY = z.discriminatedUnion('type', [
  /** Within what the run's request ids are the same, where nothing outside the journal says so. */
  z.object({ type: z.literal('scope'), scope: z.string() }),
  /** A paid request is about to be sent; `again` where nobody knows what came of one before it. */
  z.object({
    type: z.literal('creating'),
    id: z.string(),
    fingerprint: z.string(),
    requestId: z.string(),
    at: z.number(),
    again: z.boolean().optional(),
  }),
  /** The API gave a task for it (or an earlier run's task was adopted). */
  z.object({
    type: z.literal('created'),
    id: z.string(),
    fingerprint: z.string(),
    requestId: z.string(),
    taskId: z.string(),
    at: z.number(),
    /** The mark of the API key that it belongs to. */
    key: z.string().optional(),
  }),
  /** The request was certainly not accepted. */
  z.object({ type: z.literal('refused'), id: z.string(), requestId: z.string() }),
  /** The task gave no image and never will. */
  z.object({ type: z.literal('dead'), id: z.string(), taskId: z.string() }),
  /** An image is about to be put in its place: these files are the run's own. */
  z.object({ type: z.literal('saved'), files: z.array(z.string()) }),
  /** The image is on disk. */
  z.object({ type: z.literal('done'), id: z.string(), taskId: z.string() }),
  /** Artifacts of these names are this step's own, so that fuller ones may take their place. */
  z.object({ type: z.literal('uploaded'), names: z.array(z.string()) }),
]);

export type JournalEntry = z.infer<typeof ENTRY>;

/** A task that an earlier attempt paid for. Times in Unix milliseconds. */
export interface PaidTask {
  readonly id: string;
  readonly fingerprint: string;
  readonly requestId: string;
  readonly taskId: string;
  readonly createdAt: number;
  readonly key?: string | undefined;
}

/** A paid request of which nobody knows whether it was accepted. */
export interface OpenRequest {
  readonly id: string;
  readonly fingerprint: string;
  readonly requestId: string;
  /** Unix milliseconds: when it was sent first. */
  readonly at: number;
  /** It was sent once more already: the one repeat that `retry-ambiguous` allows is used up. */
  readonly again: boolean;
}

/** What a journal leaves to whoever comes next. */
export interface JournalState {
  /** The newest live task of each image, by image id. */
  readonly tasks: ReadonlyMap<string, PaidTask>;
  /** By image id. */
  readonly open: ReadonlyMap<string, OpenRequest>;
  /** Tasks that give no image, by image id. */
  readonly dead: ReadonlyMap<string, readonly string[]>;
  /** What `Journal.scope` made up. */
  readonly scope?: string;
  /** Paths, relative to the workspace, of all files that were saved. */
  readonly saved: ReadonlySet<string>;
  /** Names of the artifacts that this step uploaded in the workflow run. */
  readonly uploaded: ReadonlySet<string>;
  /** Why what an earlier attempt paid for is perhaps not all in here, in words. */
  readonly unreadable?: string;
}

/** The entries of a journal's text; lines that a crash cut short, or that a newer version wrote, are passed over. */
export function parseJournal(text: string): JournalEntry[] {
  return text.split('\n').flatMap((line) => {
    const entry = ENTRY.safeParse(parseLine(line));
    return entry.success ? [entry.data] : [];
  });
}

/** A journal with the same state in as few lines as say it; `undefined` where lines would be lost that this version does not know. */
export function compactJournal(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => line !== '');
  const known = parseJournal(text);
  return known.length < lines.length ? undefined : linesOf(entriesOf(journalState(known)));
}

/** The entries that leave this state behind. */
export function entriesOf({ tasks, open, dead, saved, scope, uploaded }: JournalState): JournalEntry[] {
  const entries: JournalEntry[] = scope === undefined ? [] : [{ type: 'scope', scope }];
  for (const [id, taskIds] of dead) for (const taskId of taskIds) entries.push({ type: 'dead', id, taskId });
  for (const { createdAt: at, ...task } of tasks.values()) entries.push({ type: 'created', ...task, at });
  for (const request of open.values()) entries.push({ type: 'creating', ...request });
  if (saved.size > 0) entries.push({ type: 'saved', files: [...saved] });
  if (uploaded.size > 0) entries.push({ type: 'uploaded', names: [...uploaded] });
  return entries;
}

/** Entries as a journal's file has them, a line each. */
export function linesOf(entries: readonly JournalEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

/** In bytes: ten thousand images take half of it. A larger one is not read: no run of this action wrote it. */
export const LARGEST_JOURNAL = 10_000_000;

/** Whether a text is a whole journal, not too large, except for a last line that a crash cut short. */
export function isJournal(text: string): boolean {
  return text.length <= LARGEST_JOURNAL && !isDamaged(text) && parseJournal(text).length > 0;
}

/** Whether lines are there that no journal has. */
export function isDamaged(text: string): boolean {
  return text.split('\n').some((line) => line !== '' && parseLine(line) === undefined && !isCut(line));
}

/** The beginning of an entry: what it was to put on record had not been done when the machine stopped. */
function isCut(line: string): boolean {
  return line.startsWith('{"type":"') || '{"type":"'.startsWith(line);
}

/** An entry of whatever version; `undefined` for any other text. */
function parseLine(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'type' in value ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What the entries, in the order they were written, leave behind. */
export function journalState(entries: Iterable<JournalEntry>): JournalState {
  const tasks = new Map<string, PaidTask>();
  const open = new Map<string, OpenRequest>();
  const dead = new Map<string, string[]>();
  const saved = new Set<string>();
  let scope: string | undefined;
  const uploaded = new Set<string>();
  for (const entry of entries) {
    switch (entry.type) {
      case 'creating':
        open.set(entry.id, openRequest(entry, open.get(entry.id)));
        break;
      case 'created':
        tasks.set(entry.id, paidTask(entry));
        open.delete(entry.id);
        break;
      case 'refused':
        // That a repeat was refused says nothing about the request before it.
        if (open.get(entry.id)?.again === false) open.delete(entry.id);
        break;
      case 'dead':
        if (tasks.get(entry.id)?.taskId === entry.taskId) tasks.delete(entry.id);
        dead.set(entry.id, [...new Set([...(dead.get(entry.id) ?? []), entry.taskId])]);
        break;
      case 'scope':
        scope = entry.scope;
        break;
      case 'uploaded':
        addAll(uploaded, entry.names);
        break;
      case 'saved':
        addAll(saved, entry.files);
        break;
      case 'done':
        break;
      default:
        entry satisfies never;
    }
  }
  return { tasks, open, dead, saved, ...(scope !== undefined && { scope }), uploaded };
}

function addAll<T>(set: Set<T>, values: Iterable<T>): void {
  for (const value of values) set.add(value);
}

function paidTask({ type: _type, at: createdAt, ...task }: Extract<JournalEntry, { type: 'created' }>): PaidTask {
  return { ...task, createdAt };
}

type Creating = Extract<JournalEntry, { type: 'creating' }>;

function openRequest({ id, fingerprint, requestId, at, again = false }: Creating, before: OpenRequest | undefined) {
  const firstAt = before?.requestId === requestId ? Math.min(before.at, at) : at;
  return { id, fingerprint, requestId, at: firstAt, again } satisfies OpenRequest;
}
