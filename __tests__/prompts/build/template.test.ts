import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fillTemplate, type View } from '../../../src/prompts/build/template.ts';
import { anyText } from '../../support/any-text.ts';

const textOf = (template: string, view: View) => {
  const filled = fillTemplate(template, view);
  return filled.ok ? filled.text : filled.problems;
};

test.each<[string, View, string]>([
  ['{{a}} and {{{b}}} and {{&c}}', { a: '<a>', b: '"b"', c: '&c' }, '<a> and "b" and &c'],
  ['{{n}} {{yes}} {{when}}', { n: 1.5, yes: true, when: new Date(0) }, '1.5 true 1970-01-01T00:00:00.000Z'],
  ['{{brand.colour.name}}', { brand: { colour: { name: 'blue' } } }, 'blue'],
  ['{{#tags}}{{.}}, {{/tags}}{{^none}}no more{{/none}}', { tags: ['a', 'b'], none: false }, 'a, b, no more'],
  [
    '{{#people}}{{name}} of {{town}} {{/people}}',
    { people: [{ name: 'A' }, { name: 'B' }], town: 'C' },
    'A of C B of C ',
  ],
  ['{{empty}}', { empty: '' }, ''],
  ['{{! a comment }}x', {}, 'x'],
  ['a { b } } {', {}, 'a { b } } {'],
])('%s is filled', (template, view, text) => {
  expect(textOf(template, view)).toBe(text);
});

test.each<[string, View, string[]]>([
  ['{{titel}}', { title: 'x' }, ['uses `{{titel}}`, which is not known: did you mean `title`? Known are `title`']],
  [
    '{{a}} {{b}} {{a}}',
    {},
    [
      'uses `{{a}}`, which is not known. There are no names here',
      'uses `{{b}}`, which is not known. There are no names here',
    ],
  ],
  ['{{constructor}}', {}, ['uses `{{constructor}}`, which is not known. There are no names here']],
  ['{{__proto__}}', {}, ['uses `{{__proto__}}`, which is not known. There are no names here']],
  ['{{toString}}', {}, ['uses `{{toString}}`, which is not known. There are no names here']],
  ['{{a.length}}', { a: 'text' }, ['uses `{{a.length}}`, which is not known. Known are `a`']],
  ['{{a.constructor.name}}', { a: {} }, ['uses `{{a.constructor.name}}`, which is not known. Known are `a`']],
  ['{{#list}}{{x}}{{/list}}', { list: [1] }, ['uses `{{x}}`, which is not known. Known are `list`']],
  ['{{a}}', { a: { b: 1 } }, ['uses `{{a}}`, which is an object: allowed are text, a number, true, false']],
  ['{{a}}', { a: [1] }, ['uses `{{a}}`, which is a list: allowed are text, a number, true, false']],
  ['{{a}}', { a: null }, ['uses `{{a}}`, which is empty (null): allowed are text, a number, true, false']],
  ['{{> part}}', { part: 'x' }, ['uses the partial `{{> part}}`: partials are not supported']],
  ['ab {{c', {}, ['is no template: Unclosed tag at character 7']],
  ['{{#a}}', { a: true }, ['is no template: Unclosed section "a" at character 7']],
  ['x{{/a}}', {}, ['is no template: Unopened section "a" at character 2']],
  ['{{=x=}}', {}, ['is no template: Invalid tags: x']],
  [`{{a}}${'x'.repeat(100_000)}`, { a: 1 }, ['is longer than 100000 characters']],
])('%.40s is a problem', (template, view, problems) => {
  expect(textOf(template, view)).toEqual(problems);
});

describe('a template that multiplies', () => {
  const list = (length: number) => Array.from({ length }, (_, index) => index);

  test('fills up to 1 MB, and not to one character more', () => {
    const view = { text: 'x'.repeat(1000), list: list(1000) };
    expect(textOf('{{#list}}{{text}}{{/list}}', view)).toHaveLength(1_000_000);
    expect(textOf('{{#list}}{{text}}{{/list}}!', view)).toEqual(['fills up to more than 1000000 characters']);
  });

  test('fills 100,000 parts, and not one more, though nothing is written', () => {
    // An entry is a part, and so is the comment in it; the two sections are parts as well.
    expect(textOf('{{#list}}{{! }}{{/list}}', { list: list(49_999) })).toBe('');
    const tooMany = ['repeats its sections: more than 100000 parts to fill'];
    expect(textOf('{{#list}}{{! }}{{/list}}', { list: list(50_000) })).toEqual(tooMany);
    expect(textOf('{{#a}}{{#a}}{{#a}}x{{/a}}{{/a}}{{/a}}', { a: list(1000) })).toEqual(tooMany);
    expect(textOf('{{#a}}{{#a}}{{#a}}{{/a}}{{/a}}{{/a}}', { a: list(1000) })).toEqual(tooMany);
  });

  test('has a hundred sections in one another, and not one more', () => {
    const nested = (depth: number) => `${'{{#a}}'.repeat(depth)}x${'{{/a}}'.repeat(depth)}`;
    expect(textOf(nested(100), { a: true })).toBe('x');
    for (const depth of [101, 8000])
      expect(textOf(nested(depth), { a: true })).toEqual(['has more than 100 sections in one another']);
  });

  test('names ten of its wrong names', () => {
    expect(
      textOf(
        list(11)
          .map((index) => `{{a${index}}}`)
          .join(''),
        {},
      ),
    ).toHaveLength(10);
  });
});

test('of two views with a name the first counts', () => {
  expect(fillTemplate('{{a}}{{b}}', { a: 1 }, { a: 2, b: 3 })).toEqual({ ok: true, text: '13' });
});

test('a message lists some of many names', () => {
  const view = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`name${index}`, index]));
  expect(textOf('{{zzzzzzzz}}', view)).toEqual([expect.stringMatching(/`name29`, and 10 more$/)]);
});

describe('whatever the text', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);

  test('without tags it stays as it is', () => {
    fc.assert(fc.property(anyText, (text) => text.includes('{{') || textOf(text, {}) === text));
  });

  test('a value is put in unchanged, and is no template itself', () => {
    fc.assert(
      fc.property(fc.string(), anyText, word, (before, value, name) => {
        fc.pre(!before.includes('{{') && !before.endsWith('{'));
        expect(textOf(`${before}{{${name}}}`, { [name]: value })).toBe(before + value);
      }),
    );
    expect(textOf('{{a}}', { a: '{{b}}' })).toBe('{{b}}');
  });

  test('a template is filled, or has problems; it never throws', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{',
      '}',
      '#',
      '^',
      '/',
      '>',
      '&',
      '=',
      '!',
      '.',
      ' ',
      '\n',
      'a',
      'b.c',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const filled = fillTemplate(pieces.join(''), { a: 'A', b: { c: [{ a: 1 }] } });
        return filled.ok || filled.problems.length > 0;
      }),
      { numRuns: 2000 },
    );
  });
});
