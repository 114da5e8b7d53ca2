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
