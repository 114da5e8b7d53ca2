import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { allMessages, type Message, messagesIn } from '../support/messages.ts';

/** The page by message, and the one that has every kind of failure of the API. */
const PAGES = ['docs/troubleshooting.md', 'docs/faults.md'];

/** The rows of the tables of a page, as a reader sees them. */
const rowsOf = (page: string): string[] =>
  readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.replaceAll('\\|', '|'));

const messages = allMessages();
const rows = PAGES.flatMap(rowsOf);

/** The messages that no row has. */
const missing = (all: readonly Message[]): string[] =>
  all.filter(({ text }) => !rows.some((row) => row.includes(text))).map(({ place, text }) => `${place}: ${text}`);

describe('docs/troubleshooting.md', () => {
  it('has every error, warning and notice of the source; a new one gets a row: message, cause, cure', () => {
    expect(missing(messages)).toEqual([]);
  });

  it('has no message that the source has no more', () => {
    const texts = messages.map(({ text }) => text);
    const firstTable = rowsOf('docs/troubleshooting.md').findIndex((row) => row.startsWith('| message |'));
    const messageRows = rowsOf('docs/troubleshooting.md')
      .slice(firstTable)
      .filter((row) => !/^\| (message|---) /.test(row));
    const listed = messageRows.flatMap((row) => row.split(' | ')[0]?.slice(2).split(' <br> ') ?? []);
    expect(listed.length).toBeGreaterThan(100);
    expect(listed.filter((message) => !texts.some((text) => text.includes(message) || message.includes(text)))).toEqual(
      [],
    );
  });
});

describe('a new message', () => {
  const source = `
import { a } from 'a module with many words';
/** A comment is no message. */
export function check(value: string): never {
  const key = 'two words';
  throw new Error(\`“\${value}” is müde, \${key} and has
    no row yet\`);
}`;

  it('is found with its place, and without what is no sentence', () => {
    expect(messagesIn('src/a.ts', source)).toEqual([
      { place: 'src/a.ts:6', text: '“…” is müde, … and has no row yet' },
    ]);
    // Positions are worked out again for each file.
    expect(messagesIn('src/b.ts', `\n\n${source}`)[0]?.place).toBe('src/b.ts:8');
  });

  it('is named when the page lacks it', () => {
    expect(missing(messagesIn('src/a.ts', source))).toEqual(['src/a.ts:6: “…” is müde, … and has no row yet']);
  });
});
