/** The API's JSON envelope, guarded: `code` where it is an integer, in whatever form; the rest unknown. */
export interface Envelope {
  readonly code?: number;
  readonly message?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a task's `resultJson` holds: the URLs, or the text that holds none. */
export type TaskResult =
  | { readonly kind: 'urls'; readonly urls: readonly string[] }
  | { readonly kind: 'malformed'; readonly text: string };

/** A task as `recordInfo` describes it. Times in milliseconds, `createTime` and `completeTime` since 1970. */
export interface Task {
  readonly state: string;
  readonly result: TaskResult;
  readonly failCode: string;
  readonly failMessage: string;
  readonly costTimeMs?: number;
  readonly createTime?: number;
  readonly completeTime?: number;
}

/** Of a text of the API this many characters are kept: its messages are sentences. */
const LONGEST_TEXT = 4096;
/** Ids of tasks are UUIDs, states are words; what is much longer is none. */
const LONGEST_NAME = 200;
/** Signed URLs have one or two thousand characters. */
const LONGEST_URL = 8192;

/** The envelope in a body; `undefined` when the body is no JSON object. */
export function parseEnvelope(body: string): Envelope | undefined {
  const value = parseJson(body);
  if (!isRecord(value)) return undefined;
  const code = integer(value['code']);
  const message = text(value['msg']) || text(value['message']);
  return {
    ...(code === undefined ? {} : { code }),
    ...(message === '' ? {} : { message }),
    data: isRecord(value['data']) ? value['data'] : {},
  };
}

/** The id of the task that a create's answer names; `` when it names none. */
export function taskIdOf(envelope: Envelope | undefined): string {
  return name(envelope?.data['taskId']);
}

/** The last moment that a date can name, in Unix milliseconds. */
const LATEST_MS = 8.64e15;

/** What services of the same wire format call the two states in which a task is finished, beside the documented names. */
const FINISHED: Readonly<Record<string, 'success' | 'fail'>> = { completed: 'success', failed: 'fail', error: 'fail' };

/** The task in a query's answer; `undefined` when it has no state. */
export function parseTask(envelope: Envelope | undefined): Task | undefined {
  const data = envelope?.data ?? {};
  const state = name(data['state']);
  if (state === '') return undefined;
  const times = { costTimeMs: data['costTime'], createTime: data['createTime'], completeTime: data['completeTime'] };
  const known = Object.entries(times).flatMap(([name, value]) => {
    const number = integer(value);
    return number === undefined || number < 0 || number > LATEST_MS ? [] : [[name, number] as const];
  });
  return {
    state: FINISHED[state] ?? state,
    result: parseResult(data['resultJson']),
    failCode: text(data['failCode']),
    failMessage: text(data['failMsg']),
    ...Object.fromEntries(known),
  };
}

/** `resultJson` is documented as a JSON string; an object in its place is accepted. */
function parseResult(resultJson: unknown): TaskResult {
  const value = typeof resultJson === 'string' ? parseJson(resultJson) : resultJson;
  const listed = isRecord(value) ? value['resultUrls'] : undefined;
  const urls = Array.isArray(listed) ? listed.filter(isUrl) : [];
  if (Array.isArray(listed) && urls.length > 0 && urls.length === listed.length) return { kind: 'urls', urls };
  const shown = typeof resultJson === 'string' ? resultJson : (JSON.stringify(resultJson) ?? 'nothing');
  return { kind: 'malformed', text: text(shown) };
}

function isUrl(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_URL && URL.canParse(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function integer(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

/** Milliseconds in a value that holds seconds, as a number or as text; `undefined` for anything else. */
export function milliseconds(seconds: unknown): number | undefined {
  const number = typeof seconds === 'string' && /^\d{1,9}(\.\d+)?$/.test(seconds) ? Number(seconds) : seconds;
  return typeof number === 'number' && number >= 0 && number < 1e6 ? number * 1000 : undefined;
}

/** A whole number from 1; `undefined` for anything else. */
export function positive(value: unknown): number | undefined {
  const number = integer(value);
  return number !== undefined && number > 0 ? number : undefined;
}

function text(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : '';
}

function name(value: unknown): string {
  const trimmed = text(value).trim();
  return trimmed.length > LONGEST_NAME ? '' : trimmed;
}
