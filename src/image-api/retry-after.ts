/** The longest wait a header can ask for, in milliseconds: what setTimeout can count. Deadlines end it sooner. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * How long the server asks to wait, in milliseconds: `retry-after-ms`, or `Retry-After` in seconds or as an HTTP date;
 * `undefined` where it asks nothing that can be read.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const wait = fromMilliseconds(headers['retry-after-ms']) ?? fromRetryAfter(headers['retry-after'], now);
  return wait === undefined ? undefined : Math.min(LONGEST_MS, Math.max(0, wait));
}

function fromMilliseconds(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}

function fromRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\s*\d+(\.\d+)?\s*$/.test(value)) return Number(value) * 1000;
  // Date.parse takes many a string for a date ("-5" is one); an HTTP date starts with the day's name.
  const date = /^\s*[A-Z][a-z]{2,8},/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : date - now;
}
