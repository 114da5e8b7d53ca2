import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { readSettings } from '../../src/settings/read-settings.ts';
import { action } from '../support/action.ts';

const LISTING = z.object({
  name: z.string(),
  description: z.string(),
  author: z.string(),
  branding: z.object({ icon: z.string(), color: z.string() }),
});

test('action.yml has what the Marketplace shows, short enough for its cards', () => {
  const listing = LISTING.parse(parse(readFileSync('action.yml', 'utf8')));
  // The Marketplace cuts descriptions at 125 characters.
  expect(listing.description.length).toBeLessThan(125);
});

/** The types of https://github.com/typesafegithub/github-actions-typing, as far as they are used here. */
const ITEM = z.strictObject({ type: z.literal('string') });
const TYPE = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['string', 'boolean', 'integer', 'float']) }),
  z.strictObject({ type: z.literal('enum'), 'allowed-values': z.array(z.string()).nonempty() }),
  z.strictObject({ type: z.literal('list'), separator: z.string().min(1), 'list-item': ITEM }),
]);
const TYPES = z.strictObject({ inputs: z.record(z.string(), TYPE), outputs: z.record(z.string(), TYPE) });

describe('action-types.yml', () => {
  const { inputs, outputs } = TYPES.parse(parse(readFileSync('action-types.yml', 'utf8')));

  it('types every input and output of action.yml, in its order, and no other', () => {
    expect(Object.keys(inputs)).toEqual(Object.keys(action.inputs));
    expect(Object.keys(outputs)).toEqual(Object.keys(action.outputs));
  });

  /** What the action says of one input, beside a prompt and a key. */
  function read(name: string, value: string): void {
    const given = { 'INPUT_API-KEY': 'key', INPUT_PROMPT: 'a fox', [`INPUT_${name.toUpperCase()}`]: value };
    readSettings({ GITHUB_WORKSPACE: tmpdir(), ...given });
  }

  const booleans = Object.keys(inputs).filter((name) => inputs[name]?.type === 'boolean');
  test.each(booleans)('`%s` takes what a boolean can be, and nothing else', (name) => {
    read(name, 'true');
    read(name, 'false');
    expect(() => read(name, 'perhaps')).toThrow(`\`${name}\``);
  });

  const integers = Object.keys(inputs).filter((name) => inputs[name]?.type === 'integer');
  test.each(integers)('`%s` takes whole numbers alone', (name) => {
    read(name, '3');
    expect(() => read(name, '2.5')).toThrow(`\`${name}\``);
    expect(() => read(name, 'many')).toThrow(`\`${name}\``);
  });

  const choices = Object.entries(inputs).flatMap(([name, each]) =>
    each.type === 'enum' ? [{ name, values: each['allowed-values'] }] : [],
  );
  test.each(choices)(
    '`$name` takes each of its values, and names them all when it refuses another',
    ({ name, values }) => {
      for (const value of values) read(name, value);
      const words = values.map((value) => `\`${value}\``).join(', ');
      expect(() => read(name, 'perhaps')).toThrow(words);
      expect(values).toContain(action.inputs[name]?.default);
    },
  );

  it('leaves as text only what the action does not read as a choice, a number or a truth value', () => {
    const texts = Object.keys(inputs).filter((name) => inputs[name]?.type === 'string');
    const choosy = texts.filter((name) => ['true', 'false'].includes(action.inputs[name]?.default ?? ''));
    expect(choosy).toEqual([]);
  });
});
