import { expect, test } from '@jest/globals';
import slugify from '@sindresorhus/slugify';
import fc from 'fast-check';
import { asciiSlug, isAscii } from '../../../src/prompts/build/ascii-slug.ts';
import { idProblem } from '../../../src/prompts/build/image-id.ts';
import { slugOf } from '../../../src/prompts/build/slug.ts';
import { anyCharacter } from '../../support/any-text.ts';

test.each([
  ['A lighthouse, at dusk!', 'a-lighthouse-at-dusk'],
  ['Über Straße & Co', 'ueber-strasse-and-co'],
  ['Закат', 'zakat'],
  ['4K iPhone', '4k-iphone'],
  ['猫', 'a810bf845a30'],
  ['🎈', '340ac0a3add2'],
  ['一只猫 4K', '4k-098b36fb'],
  ['con', 'con-1143da2b'],
  [`${'word '.repeat(12)}end`, `${'word-'.repeat(12)}a8b3fb98`],
])('the slug of %j is %s', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test('texts that differ past the cut have different slugs', () => {
  const long = 'word '.repeat(5000);
  expect(slugOf(`${long}a`)).not.toBe(slugOf(`${long}b`));
});

test('whatever the text, its slug is a good id, the same each time', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: anyCharacter, maxLength: 500 }), fc.lorem({ maxCount: 50 })),
      (text) => {
        const slug = slugOf(text);
        expect(slug).toMatch(/^[a-z0-9-]{1,69}$/);
        expect(idProblem(slug)).toBeUndefined();
        expect(slugOf(text)).toBe(slug);
      },
    ),
  );
});

test.each(['hero', 'Hero_2.v1', 'über', '猫', 'e\u0301', '-x', 'x'.repeat(100), 'console', 'com'])(
  '%j is a good id',
  (id) => {
    expect(idProblem(id)).toBeUndefined();
  },
);

const ALLOWED = 'allowed are letters, digits, `-`, `_` and `.`';
test.each([
  ['a/b', `it holds "/", ${ALLOWED}`],
  ['a\\b', `it holds "\\\\", ${ALLOWED}`],
  ['a b', `it holds " ", ${ALLOWED}`],
  ['a\nb', `it holds "\\n", ${ALLOWED}`],
  ['a\u202eb', `it holds "\\u{202e}", ${ALLOWED}`],
  ['🎈', `it holds "🎈", ${ALLOWED}`],
  ['', 'it is empty'],
  ['a ', 'it may not begin or end with a space'],
  ['.hidden', 'it may not begin or end with a dot'],
  ['..', 'it may not begin or end with a dot'],
  ['end.', 'it may not begin or end with a dot'],
  ['CON', 'Windows keeps this name for a device'],
  ['nul.txt', 'Windows keeps this name for a device'],
  ['Com1', 'Windows keeps this name for a device'],
  ['x'.repeat(300), 'it has 300 characters, allowed are 100'],
])('%j is no id', (id, problem) => {
  expect(idProblem(id)).toBe(problem);
});

test('a text of ASCII alone has the slug that the library gives it', () => {
  const text = fc.string({ unit: 'binary-ascii', maxLength: 200 });
  const words = fc.array(
    fc.constantFrom("don't", "Conway's", "it'sa", '&', '^a', '`b`', '--', '_', '\\', 'A', '9 ', ' '),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        words.map((each) => each.join('')),
      ),
      (prompt) => {
        expect(isAscii(prompt)).toBe(true);
        expect(asciiSlug(prompt)).toBe(slugify(prompt, { decamelize: false }));
      },
    ),
    { numRuns: 2000 },
  );
  expect(isAscii('Zürich')).toBe(false);
});
