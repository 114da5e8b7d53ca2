import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { setFrontMatter } from '../../../src/publish/front-matter/set.ts';

/** The lines of the front matter after setting a key; the reason where that was refused. */
function set(lines: readonly string[], key: string, value: string | number = '/i/x.png', eol = '\n') {
  const result = setFrontMatter(['---', ...lines, '---', '# Text', ''].join(eol), key, value);
  if (result.kind === 'refused') return result.reason;
  if (result.kind === 'same') return 'same';
  const text = result.text.split(eol);
  expect(text.slice(-3)).toEqual(['---', '# Text', '']);
  return text.slice(1, -3);
}

describe('a key that is there', () => {
  test.each([
    ['a plain value', ['a: 1', 'cover: old # why', 'b: 2'], ['a: 1', 'cover: /i/x.png # why', 'b: 2']],
    ['double quotes', ['cover: "old"'], ['cover: "/i/x.png"']],
    ['single quotes', ["cover:   'old'   # why"], ["cover:   '/i/x.png'   # why"]],
    ['no value', ['cover:', 'b: 2'], ['cover: /i/x.png', 'b: 2']],
    ['no value but a comment', ['cover: # why', 'b: 2'], ['cover: /i/x.png # why', 'b: 2']],
    ['a null', ['cover: null'], ['cover: /i/x.png']],
    ['a block text', ['cover: |', '  old', '  text', 'b: 2'], ['cover: /i/x.png', 'b: 2']],
    ['a text over two lines', ['cover: old', '  text', 'b: 2'], ['cover: /i/x.png', 'b: 2']],
    ['an alias', ['a: &x old', 'cover: *x'], ['a: &x old', 'cover: /i/x.png']],
    ['a quoted key', ['"cover": old'], ['"cover": /i/x.png']],
    ['a flow map', ['{a: 1, cover: old}'], ['{a: 1, cover: /i/x.png}']],
  ])('with %s is given the new one', (_, before, after) => {
    expect(set(before, 'cover')).toEqual(after);
  });

  test('with the value already is left alone', () => {
    expect(set(['cover: "/i/x.png"'], 'cover')).toBe('same');
    expect(set(['width: 16'], 'width', 16)).toBe('same');
    expect(set(['width: "16"'], 'width', 16)).toEqual(['width: 16']);
  });

  test.each([
    ['a map', ['cover:', '  image: x'], 'cover'],
    ['a list', ['cover: [x]'], 'cover'],
    ['a text where a map is needed', ['cover: x'], 'cover.image'],
    ['a null where a map is needed', ['cover: ~'], 'cover.image'],
    ['an anchor that others use', ['cover: &x old', 'b: *x'], 'cover'],
  ])('with %s is refused', (_, lines, key) => {
    expect(typeof set(lines, key)).toBe('string');
  });
});

describe('a key that is not there', () => {
  test.each([
    ['comes last', ['a: 1', '', '# end'], 'cover', ['a: 1', 'cover: /i/x.png', '', '# end']],
    ['stands alone', [], 'cover', ['cover: /i/x.png']],
    ['follows a comment', ['# nothing yet'], 'cover', ['# nothing yet', 'cover: /i/x.png']],
    ['follows a block text', ['a: |', '  x', '  y'], 'cover', ['a: |', '  x', '  y', 'cover: /i/x.png']],
    [
      'follows a list of maps',
      ['a:', '  - b: 1', '    c: 2'],
      'cover',
      ['a:', '  - b: 1', '    c: 2', 'cover: /i/x.png'],
    ],
    ['follows a list that is not indented', ['a:', '- b # x'], 'cover', ['a:', '- b # x', 'cover: /i/x.png']],
    ['is nested', ['a: 1'], 'cover.image', ['a: 1', 'cover:', '  image: /i/x.png']],
    [
      'goes into its map',
      ['cover:', '    alt: x # why', 'b: 2'],
      'cover.image',
      ['cover:', '    alt: x # why', '    image: /i/x.png', 'b: 2'],
    ],
    ['goes into an empty map', ['cover: # why', 'b: 2'], 'cover.image', ['cover: # why', '  image: /i/x.png', 'b: 2']],
    ['goes into a flow map', ['cover: {alt: x}'], 'cover.image', ['cover: {alt: x, image: /i/x.png}']],
    ['goes into an empty flow map', ['cover: {}'], 'cover.image', ['cover: {image: /i/x.png}']],
    ['is found with its dot', ['cover.image: old'], 'cover.image', ['cover.image: /i/x.png']],
    ['is nested in a flow map', ['{a: 1}'], 'cover.image', ['{a: 1, cover: {image: /i/x.png}}']],
  ])('%s', (_, before, key, after) => {
    expect(set(before, key)).toEqual(after);
  });

  test.each([
    ['yes'],
    ['1:30'],
    ['2024'],
    ['a: b'],
    ['a #b'],
    ['[x]'],
    [''],
    ['  x '],
    ['two\nlines'],
    ['!tag'],
    ['"q"'],
    ["it's"],
    ['~'],
    ['*a'],
    ['.,*!'],
    ['&a b'],
  ])('with the value %j can be read back by readers of YAML 1.1 and 1.2', (value) => {
    const lines = set(['a: 1'], 'alt', value);
    for (const version of ['1.1', '1.2'] as const) {
      expect(parse(Array.isArray(lines) ? lines.join('\n') : lines, { version })).toEqual({ a: 1, alt: value });
    }
  });
});

test('line endings, a byte order mark and text that looks like front matter stay', () => {
  expect(set(['a: 1', 'b: 2'], 'cover', 'x', '\r\n')).toEqual(['a: 1', 'b: 2', 'cover: x']);
  const result = setFrontMatter('\uFEFF---\r\na: 1\r\n...\r\nText\n---\na: 2\n---\n', 'a', 'x');
  expect(result).toEqual({ kind: 'set', text: '\uFEFF---\r\na: x\r\n...\r\nText\n---\na: 2\n---\n' });
});

test.each([
  ['no front matter', '# Text\n---\n'],
  ['no end', '---\na: 1\n'],
  ['a list', '---\n- a\n---\n'],
  ['no YAML', '---\na: [\n---\n'],
  ['a key twice', '---\na: 1\na: 2\n---\n'],
])('a page with %s is refused', (_, text) => {
  expect(setFrontMatter(text, 'cover', 'x').kind).toBe('refused');
});

const key = fc.constantFrom('title', 'cover', 'tags', 'x-y', 'draft', 'weight');
const comment = fc.constantFrom('', '  # why', ' # cover: no');
const simple = fc.constantFrom(
  '1',
  'true',
  '"q # q"',
  "'it''s'",
  'plain text',
  '~',
  '',
  '[a, b]',
  '{a: b}',
  '2024-01-01',
);
const entryLines = fc.oneof(
  fc.tuple(simple, comment).map(([value, note]) => [`: ${value}${note}`]),
  fc.constantFrom(
    [':', '  - one', '  - two'],
    [':', '- one'],
    [': |', '  text', '', '  more'],
    [': >-', '    folded'],
    [':', '    deep: 1', '', '    # note', '    er: 2'],
    [': "over', '  lines"'],
  ),
);
const block = fc
  .tuple(
    fc.uniqueArray(key, { minLength: 0, maxLength: 5 }),
    fc.array(entryLines, { minLength: 5, maxLength: 5 }),
    fc.array(fc.boolean()),
  )
  .map(([keys, entries, blanks]) =>
    keys.flatMap((name, n) => {
      const [first = '', ...rest] = entries[n] ?? [];
      return [...(blanks[n] ? ['', '# about it'] : []), `${name}${first}`, ...rest];
    }),
  );
const body = fc.array(fc.constantFrom('# Text', '', '---', 'a: b', 'cover: x', '\t', 'ü 🎈'), { maxLength: 6 });
const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('/i/x.png', 'no', '1', 'a, b'), fc.nat());

/** How many lines of `after` are neither in the beginning nor in the end that both have alike. */
function changedLines(before: readonly string[], after: readonly string[]): number {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return after.length - start - end;
}

test('for every page: the value can be read back, and no other line of the file changes', () => {
  let count = 0;
  fc.assert(
    fc.property(
      block,
      body,
      fc.constantFrom('cover', 'new', 'new.deep', 'title'),
      value,
      fc.constantFrom('\n', '\r\n'),
      (lines, text, name, what, eol) => {
        const rest = ['---', ...text].join(eol);
        const before = `---${eol}${lines.map((line) => line + eol).join('')}${rest}`;
        const result = setFrontMatter(before, name, what);
        if (result.kind === 'refused') expect(result.reason).not.toContain('without changing more');
        if (result.kind !== 'set') return;
        count += 1;
        expect(result.text.endsWith(eol + rest)).toBe(true);
        const after = result.text.slice(0, -rest.length).split(eol).slice(1, -1);
        const [first = '', ...deep] = name.split('.');
        const data = parse(after.join('\n'));
        expect(deep.length === 0 ? data[first] : data[first].deep).toBe(what);
        expect({ ...data, [first]: 0 }).toEqual({ ...Object(parse(lines.join('\n'))), [first]: 0 });
        expect(changedLines(lines, after)).toBeLessThanOrEqual(1 + deep.length);
      },
    ),
    { numRuns: 500 },
  );
  expect(count).toBeGreaterThan(250);
});

test.each([
  ['values without end', `---\n${'- '.repeat(5000)}\n---\n`, 'values lie too deep in one another'],
  ['an alias of nothing', '---\ntitle: *gone\n---\n', /Unresolved alias/],
  ['half a character', '+++\ntitle = "T"\n+++\n', /lone surrogate/],
])('%s in a page is refused in words', (_, page, reason) => {
  const result = setFrontMatter(page, 'cover', '\uD800');
  expect(result).toMatchObject({ kind: 'refused' });
  expect(result.kind === 'refused' && result.reason).toMatch(reason);
});

test('no key reaches what all objects share', () => {
  setFrontMatter('+++\ntitle = "T"\n+++\n', '__proto__.polluted', 'x');
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('TOML whose lines end in two ways is left alone: the other lines would change', () => {
  expect(setFrontMatter('+++\ntitle = "T"\r\na = 1\n+++\n', 'cover', 'x')).toEqual({
    kind: 'refused',
    reason: '`cover` cannot be set without changing more: write it by hand once',
  });
});
