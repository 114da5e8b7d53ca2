import type { Problem } from '../runtime/problem.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

interface Range {
  readonly min?: number;
  readonly max: number;
}

/** Reads inputs one by one and collects what is wrong with them, so that people see all of it at once. */
export class InputReader {
  readonly problems: Problem[] = [];
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  problem(input: string, text: string): void {
    this.problems.push({ message: `Input \`${input}\` ${text}` });
  }

  /** The value as it stands, or `undefined` when blank; `fallback` where the runner passed nothing at all. */
  verbatim(input: string, fallback?: string): string | undefined {
    const value = this.#env[`INPUT_${input.toUpperCase()}`] ?? fallback;
    return value === undefined || value.trim() === '' ? undefined : value;
  }

  /** The trimmed value, or `undefined` when blank. */
  text(input: string): string | undefined {
    return this.verbatim(input)?.trim();
  }

  /** One item a line (or also between `separator`s), trimmed; blank ones dropped. */
  list(input: string, separator?: string | RegExp): string[] {
    const lines = (this.text(input) ?? '').split(/\r?\n/);
    const items = separator === undefined ? lines : lines.flatMap((line) => line.split(separator));
    return items.map((item) => item.trim()).filter((item) => item !== '');
  }

  matching(input: string, pattern: RegExp, allowed: string): string | undefined {
    const value = this.text(input);
    if (value !== undefined && !pattern.test(value)) return this.#wrong(input, value, allowed);
    return value;
  }

  choice<const Choice extends string>(input: string, choices: readonly Choice[], fallback: Choice): Choice {
    const value = this.text(input);
    if (value === undefined) return fallback;
    const choice = choices.find((candidate) => candidate === value);
    return choice ?? this.#wrong(input, value, choices.map((candidate) => `\`${candidate}\``).join(', ')) ?? fallback;
  }

  /** The words of the YAML 1.2 core schema, as `core.getBooleanInput` takes them. */
  boolean(input: string, fallback: boolean): boolean {
    const value = this.text(input);
    if (value === undefined) return fallback;
    if (['true', 'True', 'TRUE'].includes(value)) return true;
    if (!['false', 'False', 'FALSE'].includes(value)) this.#wrong(input, value, '`true`, `false`');
    return false;
  }

  integer(input: string, { min = 0, max }: Range): number | undefined {
    const value = this.text(input);
    if (value === undefined) return undefined;
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= min && number <= max) return number;
    const upTo = max === Number.MAX_SAFE_INTEGER ? 'up' : `to ${max}`;
    return this.#wrong(input, value, `a whole number from ${min} ${upTo}`);
  }

  /** Milliseconds. `or` names a further word that is allowed. */
  duration(input: string, { min = 0, max }: Range, or?: string): number | undefined {
    const value = this.text(input);
    if (value === undefined) return undefined;
    const ms = parseDuration(value);
    if (ms !== undefined && ms >= min && ms <= max) return ms;
    const words = or === undefined ? '' : `${or} or `;
    const limit = max === Number.MAX_SAFE_INTEGER ? '' : `, more than 0 and at most ${max / 86_400_000}d`;
    return this.#wrong(
      input,
      value,
      `${words}a duration such as \`500ms\`, \`90s\`, \`10m\`, \`1h30m\`, or a number of seconds${limit}`,
    );
  }

  /** `{ [key]: value }`, or nothing if the value is `undefined`: optional keys are absent, never `undefined`. */
  optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
    const entry: { [K in Key]?: Value } = {};
    if (value !== undefined) entry[key] = value;
    return entry;
  }

  #wrong(input: string, value: string, allowed: string): undefined {
    this.problem(input, `is \`${value}\`: allowed is ${allowed}`);
    return undefined;
  }
}

const UNITS_MS: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

const NUMBER = '(\\d{1,12}(?:\\.\\d{1,6})?)';
const PATTERN = new RegExp(
  `^(?:${NUMBER}|(?=\\d)${Object.keys(UNITS_MS)
    .map((unit) => `(?:${NUMBER}${unit})?`)
    .join('')})$`,
);

/** Milliseconds of `500ms`, `90s`, `10m`, `1h30m`, `30d` or a bare number of seconds; `undefined` for anything else. */
export function parseDuration(text: string): number | undefined {
  const [matched, seconds, ...amounts] = PATTERN.exec(text) ?? [];
  if (matched === undefined) return undefined;
  if (seconds !== undefined) return Math.round(Number(seconds) * 1000);
  const parts = Object.values(UNITS_MS).map((unit, index) => Number(amounts[index] ?? 0) * unit);
  return Math.round(parts.reduce((sum, part) => sum + part, 0));
}
