import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { setInToml } from '../../../src/publish/front-matter/set-toml.ts';

const HUGO = `# The title is in quotes for a reason.
title = 'Paper: boats'   # seven folds
date = 2026-11-22T10:00:00+01:00
draft = false
tags = [ "paper",   "boats" ] # two

[params]
  # inside
  subtitle = "One sheet"
cover = { image = "old.png", alt = "" }

[[params.notes]]
text = """
no glue"""
`;

const set = (text: string, key: string, value: string | number = '/images/boats.png') => {
  const result = setInToml(text, key, { value, eol: '\n' });
  return result.kind === 'set' ? result.text : result;
};

test.each([
  ['params.cover.image', '/images/boats.png', ['"old.png"', '"/images/boats.png"']],
  ['title', "It's new", ["'Paper: boats'", "'''It's new'''"]],
  ['draft', 'no', ['false', '"no"']],
  ['params.subtitle', 'Two', ['"One sheet"', '"Two"']],
  ['params.width', 64, ['alt = "" }\n', 'alt = "" }\nwidth = 64\n']],
])('%s is set to %j, and every other byte stays', (key, value, [from = '', to = '']) => {
  expect(set(HUGO, key, value)).toBe(HUGO.replace(from, to));
});

test('a new key comes before the first table, a new table at the end', () => {
  const before = 'title = "x"\r\n# a comment\r\n[params]\r\na = 1\r\n';
  expect(set(before, 'image', '/a.png')).toBe(
    'title = "x"\r\n# a comment\r\nimage = "/a.png"\r\n[params]\r\na = 1\r\n',
  );
  expect(set(before, 'cover.image', '/a.png')).toBe(`${before}\r\n[cover]\r\nimage = "/a.png"\r\n`);
  expect(set('', 'image', '/a.png')).toBe('image = "/a.png"\n');
});

test('a key that has the value already, or cannot have one, changes nothing', () => {
  expect(set(HUGO, 'title', 'Paper: boats')).toEqual({ kind: 'same' });
  for (const key of ['tags', 'params', 'title.image', 'params.notes', 'tags.image', 'date.x']) {
    expect(set(HUGO, key)).toEqual({ kind: 'refused', reason: expect.stringContaining(`\`${key.split('.')[0]}`) });
  }
  expect(set('a = \nb = 1', 'a')).toEqual({ kind: 'refused', reason: 'the front matter is not TOML' });
});

test('whatever the value, it is read back, and set again it is the same', () => {
  const key = fc.constantFrom('title', 'image', 'params.subtitle', 'params.cover.alt', 'a.b.c');
  fc.assert(
    fc.property(key, fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()), (name, value) => {
      const result = setInToml(HUGO, name, { value, eol: '\n' });
      if (result.kind === 'set') expect(setInToml(result.text, name, { value, eol: '\n' })).toEqual({ kind: 'same' });
      for (const line of ['# inside', '# seven folds', '# two']) {
        if (result.kind === 'set' && name !== 'title') expect(result.text).toContain(line);
      }
    }),
  );
});
