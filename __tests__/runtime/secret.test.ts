import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { secretForms, withoutSecret } from '../../src/runtime/secret.ts';

/** Keys as the action takes them: printable ASCII without blanks. */
const keys = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 6,
});
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const unicode = (text: string): string =>
  Array.from(text, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const percent = (text: string): string =>
  Array.from(text, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`).join('');

describe('the forms of a secret', () => {
  test('are each there once', () => {
    expect(secretForms('sandbox-key-2f6c1d')).toEqual(['sandbox-key-2f6c1d', 'c2FuZGJveC1rZXktMmY2YzFk']);
    expect(secretForms('ab"/>?c')).toEqual(['ab"/>?c', 'YWIiLz4/Yw', 'YWIiLz4_Yw', 'ab%22%2F%3E%3Fc', 'ab\\"/>?c']);
  });

  test('are none for what is no real key', () => {
    expect(secretForms('data')).toEqual([]);
    expect(secretForms('')).toEqual([]);
  });
});

describe('a text without a secret', () => {
  const cut = withoutSecret('sk/key"2f6+c1d');

  test.each([
    ['as it is', 'sk/key"2f6+c1d'],
    ['escaped in JSON', 'sk/key\\"2f6+c1d'],
    ['escaped in JSON as PHP does it', 'sk\\/key\\"2f6+c1d'],
    ['escaped in JSON, in hexadecimal', unicode('sk/key"2f6+c1d')],
    ['escaped in JSON that is escaped in JSON', JSON.stringify(`"${unicode('sk/key"2f6+c1d')}"`).slice(3, -3)],
    ['percent-encoded', encodeURIComponent('sk/key"2f6+c1d')],
    ['percent-encoded in small letters', 'sk%2fkey%222f6%2bc1d'],
    ['percent-encoded, every character', percent('sk/key"2f6+c1d')],
  ])('%s', (_name, form) => {
    expect(cut(`invalid key: ${form}!`)).toBe('invalid key: ***!');
  });

  test.each(['', 'a', 'ab', 'abc'])('in base64, after %j', (before) => {
    const whole = base64(`${before}sk/key"2f6+c1d and more`);
    expect(cut(whole)).toContain('***');
    expect(cut(whole.replaceAll('+', '-').replaceAll('/', '_'))).toContain('***');
    expect(Buffer.from(cut(whole).replaceAll('***', ''), 'base64').toString('latin1')).not.toContain('2f6');
  });

  test('keeps everything else', () => {
    fc.assert(fc.property(fc.string(), (text) => fc.pre(!text.includes('sk/')) ?? expect(cut(text)).toBe(text)));
  });

  test('keeps what merely holds a short one', () => {
    expect(withoutSecret('data')('{"data":1}')).toBe('{"data":1}');
  });
});

test('whatever the key, no form of it is left', () => {
  fc.assert(
    fc.property(keys, fc.string(), (key, around) => {
      const cut = withoutSecret(key);
      for (const form of [...secretForms(key), percent(key), unicode(key)]) {
        const text = cut(`${around}${form}${around}`);
        expect(text.split(around).join('')).not.toContain(key);
        expect(text).toContain('***');
      }
    }),
  );
});
