import type { Random } from '../random.ts';

/** A whole number from 0 up to, not including, `end`. */
export function below(random: Random, end: number): number {
  return Math.floor(random() * end);
}

/** One of the choices. @throws where there is none */
export function pick<T>(random: Random, choices: readonly T[]): T {
  const choice = choices[below(random, choices.length)];
  if (choice === undefined) throw new Error('there is nothing to choose from');
  return choice;
}

/** What has made parsers, file systems, terminals and pages stumble. */
const ODD = [
  ...[
    '',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\0',
    '\uFEFF',
    '\u2028',
    '\u202E',
    '\uD800',
    '\u{1F600}',
    'é',
    'ſ',
    'İ',
    '\u001b[31m',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ',',
    ':',
    '- ',
    '? ',
    '#',
    '&a ',
    '*a',
    '!!js/function ',
    '%YAML 9',
    '---\n',
    '+++\n',
  ],
  ...['{{', '}}', '{{#a}}', '{{/a}}', '{{> p}}', '{{{x}}}', '{{__proto__}}', '{{constructor.name}}', '{{=<% %>=}}'],
  ...['__proto__', 'constructor', 'toString', 'null', 'true', 'NaN', '1e999', '-0', '0x10', '1_000', '9'.repeat(400)],
  ...[
    '../',
    '..\\',
    '/etc/passwd',
    '.git/config',
    '.github/workflows/x',
    'CON',
    'a.png/b',
    'C:',
    '~',
    'link/x',
    'x'.repeat(300),
  ],
  ...[
    '::error::x',
    '##[group]x',
    '<script>',
    '](javascript:x)',
    '`',
    '$' + '{x}',
    '%0A',
    '%zz',
    '\\u12',
    '\\',
    '<<<<<<< HEAD\n',
  ],
  ...['['.repeat(3000), '{"a":'.repeat(3000), '- '.repeat(3000), '*a'.repeat(200), '<'.repeat(5000), ' '.repeat(5000)],
  ...[
    'images:\n',
    'defaults: {',
    'vars: ',
    'count: 100',
    'id: ',
    'prompt: ',
    'output: ',
    'convert: {widths: [1]}',
    '<<: *a\n',
  ],
  ...[
    '2026-02-30T00:00:00Z',
    '{"type":"created"}\n',
    '{"type":"saved","files":["../x"]}\n',
    '"version": 2',
    '"images": []',
  ],
];

/** A text changed at one to six places: parts taken out, doubled, moved, or something odd put in. */
export function mutated(random: Random, text: string): string {
  let changed = text;
  for (let left = below(random, 6); left >= 0; left -= 1) changed = mutatedOnce(random, changed);
  return changed;
}

function mutatedOnce(random: Random, text: string): string {
  const from = below(random, text.length + 1);
  const to = Math.min(text.length, from + below(random, 20));
  const [before, part, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  switch (below(random, 6)) {
    case 0:
      return before + after;
    case 1:
      return before + part.repeat(2 + below(random, 30)) + after;
    case 2:
      return before + String.fromCharCode(below(random, random() < 0.5 ? 128 : 65_536)) + after;
    case 3:
      return text.slice(from) + text.slice(0, from);
    default:
      return before + pick(random, ODD) + (random() < 0.5 ? part : '') + after;
  }
}

/** A text made of nothing but odd parts. */
export function oddText(random: Random): string {
  return Array.from({ length: below(random, 12) }, () => pick(random, ODD)).join('');
}

/** JSON, or lines of it, with one to three values or keys changed, so that what follows the parser gets something to do; `undefined` for any other text. */
function restructured(random: Random, text: string): string | undefined {
  try {
    const lines = text.includes('\n{') ? text.split('\n').filter((line) => line !== '') : [text];
    return lines.map((line) => JSON.stringify(changed(random, JSON.parse(line), 3 / lines.length))).join('\n');
  } catch {
    return undefined;
  }
}

/** A value of which about `share` of eight parts are others. */
function changed(random: Random, value: unknown, share: number): unknown {
  if (random() < share / 8) return oddValue(random, value);
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return items.map((item) => changed(random, item, share));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => {
    return [random() < share / 40 ? pick(random, ODD) : key, changed(random, item, share)] as const;
  });
  return Object.fromEntries(random() < share / 20 ? [...entries, ...entries.slice(0, 1)] : entries);
}

function oddValue(random: Random, value: unknown): unknown {
  switch (below(random, 8)) {
    case 0:
      return pick(random, [null, true, -1, 0, 1.5, 1e300, [], {}, '']);
    case 1:
      return [value, value];
    case 2:
      return { a: value, id: value };
    case 3:
      return oddText(random);
    default:
      return typeof value === 'string' ? value + pick(random, ODD) : pick(random, ODD);
  }
}

/** Mostly a sample with changes; at times the sample itself, or nothing like it. */
export function textLike(random: Random, samples: readonly string[]): string {
  const kind = random();
  if (kind < 0.1) return oddText(random);
  const sample = pick(random, samples);
  if (kind < 0.2) return sample;
  return (kind < 0.7 ? restructured(random, sample) : undefined) ?? mutated(random, sample);
}
