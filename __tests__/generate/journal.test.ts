import { appendFileSync, mkdtempSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compactJournal,
  isJournal,
  Journal,
  type JournalEntry,
  journalState,
  parseJournal,
} from '../../src/generate/journal.ts';
import { anyText } from '../support/any-text.ts';

const newDirectory = () => path.join(mkdtempSync(path.join(tmpdir(), 'journal-')), 'deep');
const request = (id: string, requestId: string) =>
  ({ type: 'creating', id, fingerprint: 'f', requestId, at: 1 }) as const;
const creating = (id: string, requestId = 'r1'): JournalEntry => request(id, requestId);
const repeating = (id: string): JournalEntry => ({ ...request(id, 'r1'), again: true });
const created = (id: string, taskId: string, requestId = 'r1'): JournalEntry => {
  return { type: 'created', id, fingerprint: 'f', requestId, taskId, at: 2 };
};

describe('Journal', () => {
  it('is on disk, entry by entry, as soon as write returns', () => {
    const journal = new Journal(newDirectory());
    journal.write(creating('a'));
    expect(parseJournal(readFileSync(journal.path, 'utf8'))).toEqual([creating('a')]);
    journal.write(created('a', 't1'));
    expect(parseJournal(readFileSync(journal.path, 'utf8'))).toEqual([creating('a'), created('a', 't1')]);
    expect(journal.entries).toBe(2);
    journal.close();
  });

  it('takes nothing more once it is closed: its number may be another file’s by then', () => {
    const journal = new Journal(newDirectory());
    journal.close();
    expect(() => journal.write(creating('a'))).toThrow('is closed');
  });

  it('continues an earlier one, past a line that a crash cut short', () => {
    const directory = newDirectory();
    const first = new Journal(directory);
    first.write(created('a', 't1'));
    first.close();
    appendFileSync(first.path, '{"type":"created","id":"b","fing');
    const second = new Journal(directory);
    const { tasks, unreadable } = second.resume([]);
    expect([[...tasks.keys()], unreadable]).toEqual([['a'], undefined]);
    second.write(created('c', 't3'));
    second.close();
    expect(parseJournal(readFileSync(first.path, 'utf8'))).toEqual([
      created('a', 't1'),
      created('a', 't1'),
      created('c', 't3'),
    ]);
  });

  it('is read back whole for any ids, and never throws on any text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, fc.string())), fc.string(), (ids, noise) => {
        const entries = ids.map(([id, taskId]) => created(id, taskId));
        const text = entries.map((entry) => JSON.stringify(entry)).join('\n');
        expect(parseJournal(`${text}\n`)).toEqual(entries);
        expect(() => parseJournal(`${text}\n${noise}`)).not.toThrow();
      }),
    );
  });
});

describe('journalState', () => {
  it('knows the artifacts that are the step’s own, over all attempts', () => {
    const first = new Journal(newDirectory());
    first.write({ type: 'uploaded', names: ['images-2'] });
    first.write({ type: 'uploaded', names: ['images-2.html'] });
    first.close();
    const second = new Journal(newDirectory());
    second.resume([readFileSync(first.path, 'utf8')]);
    second.close();
    const { uploaded } = journalState(parseJournal(readFileSync(second.path, 'utf8')));
    expect([...uploaded]).toEqual(['images-2', 'images-2.html']);
  });

  it('keeps the newest live task of each image', () => {
    const { tasks, open } = journalState([
      creating('a'),
      created('a', 't1'),
      creating('a', 'r2'),
      created('a', 't2', 'r2'),
    ]);
    expect([...tasks.values()].map(({ taskId, requestId, createdAt }) => [taskId, requestId, createdAt])).toEqual([
      ['t2', 'r2', 2],
    ]);
    expect(open.size).toBe(0);
  });

  it('reports requests that nobody knows the answer of, and forgets those that were refused', () => {
    const { open } = journalState([creating('a'), creating('b', 'r2'), { type: 'refused', id: 'b', requestId: 'r2' }]);
    expect([...open.keys()]).toEqual(['a']);
  });

  it('remembers a request whose repeat was refused: nobody knows the answer of the first one', () => {
    const { open } = journalState([creating('a'), repeating('a'), { type: 'refused', id: 'a', requestId: 'r1' }]);
    expect([...open.values()]).toMatchObject([{ id: 'a', again: true }]);
  });

  it('is the same after it was adopted, however often', () => {
    const directory = newDirectory();
    const saved: JournalEntry = { type: 'saved', files: ['img/c.png'] };
    const entries = [creating('a'), repeating('b'), created('c', 't3'), saved];
    const before = journalState(entries);
    const text = entries.map((entry) => JSON.stringify(entry)).join('\n');
    for (let times = 0; times < 3; times += 1) {
      const journal = new Journal(directory);
      expect(journal.resume(times === 0 ? [text] : [])).toEqual(before);
      journal.close();
    }
    const journal = new Journal(directory);
    expect(journalState(parseJournal(readFileSync(journal.path, 'utf8')))).toEqual(before);
    journal.close();
  });

  it('knows the files that were saved', () => {
    const { saved } = journalState([
      { type: 'saved', files: ['a.png', 'a-2.png'] },
      { type: 'saved', files: ['b.png'] },
    ]);
    expect([...saved]).toEqual(['a.png', 'a-2.png', 'b.png']);
  });

  it('forgets a task that is dead, but keeps one that is done: a re-run may fetch its image again', () => {
    const { tasks } = journalState([
      created('a', 't1'),
      { type: 'dead', id: 'a', taskId: 't1' },
      created('b', 't2'),
      { type: 'done', id: 'b', taskId: 't2' },
    ]);
    expect([...tasks.keys()]).toEqual(['b']);
  });

  it('keeps one scope for the run’s request ids, over all attempts', () => {
    const directory = newDirectory();
    const first = new Journal(directory);
    expect(first.scope(first.resume([]), () => 'made up')).toBe('made up');
    const text = readFileSync(first.path, 'utf8');
    first.close();
    const second = new Journal(newDirectory());
    expect(second.scope(second.resume([text]), () => 'another')).toBe('made up');
    second.close();
  });
});

describe('a journal’s text', () => {
  const lines = [creating('a'), created('a', 't1')].map((entry) => `${JSON.stringify(entry)}\n`).join('');

  it.each([
    ['whole', lines],
    ['cut short by a crash', lines.slice(0, -20)],
    ['cut short, and continued', `${lines.slice(0, -20)}\n${lines}`],
    ['of a newer version', `${lines}{"type":"something new","id":"a"}\n`],
  ])('is one when it is %s', (_name, text) => {
    expect(isJournal(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['another file', '{"version":1,"images":{}}\n'],
    ['a page', '<html><body>Not found</body></html>'],
    ['zeros, as a crash leaves them', `${lines}${'\0'.repeat(64)}`],
    ['damaged in the middle', lines.replace('"type":"created"', '"ty\0pe":"created"')],
    ['a beginning alone', '{"type":"crea'],
  ])('is none when it is %s', (_name, text) => {
    expect(isJournal(text)).toBe(false);
  });

  it('that is damaged on this machine says so', () => {
    const directory = newDirectory();
    const first = new Journal(directory);
    first.write(created('a', 't1'));
    first.close();
    appendFileSync(first.path, '\0\0\0\n');
    const second = new Journal(directory);
    expect(second.resume([])).toMatchObject({ unreadable: expect.stringContaining('is damaged') });
    second.close();
  });
});

describe('a long journal', () => {
  it('is written anew before it is too large, and says the same', () => {
    const journal = new Journal(newDirectory());
    const long = 'x'.repeat(1_000_000);
    const entries: JournalEntry[] = [
      created(`a${long}`, 't1'),
      creating(`b${long}`),
      { type: 'uploaded', names: ['a'] },
    ];
    for (const entry of entries) journal.write(entry);
    for (let round = 0; round < 30; round += 1) {
      journal.write(creating(`c${long}`, `r${round}`));
      journal.write({ type: 'refused', id: `c${long}`, requestId: `r${round}` });
      expect(statSync(journal.path).size).toBeLessThan(10_000_000);
    }
    journal.close();
    expect(journalState(parseJournal(readFileSync(journal.path, 'utf8')))).toEqual(journalState(entries));
    expect(journal.entries).toBe(63);
  });

  it('keeps what it does not understand', () => {
    expect(compactJournal('{"type":"uploaded","names":["a"]}\n{"type":"uploaded","names":["a"]}\n')).toBe(
      '{"type":"uploaded","names":["a"]}\n',
    );
    expect(compactJournal('{"type":"uploaded","names":["a"]}\n{"type":"of tomorrow"}\n')).toBeUndefined();
  });

  it('is read up to 10 MB; a larger one counts as unreadable, and is left to whoever looks for it', () => {
    const directory = newDirectory();
    const first = new Journal(directory);
    first.write(created('a', 't1'));
    first.close();
    const { size } = statSync(first.path);
    const filler = ' '.repeat(10_000_000 - size - 1);
    appendFileSync(first.path, `${filler}\n`);
    const whole = new Journal(directory);
    expect(whole.resume([]).tasks.size).toBe(1);
    whole.close();
    truncateSync(first.path, 400_000_000);
    const tooLarge = new Journal(directory);
    expect(tooLarge.resume(['x'.repeat(10_000_001)])).toMatchObject({
      tasks: new Map(),
      unreadable: `the journal ${first.path} has 400.0 MB: allowed are 10 MB`,
    });
    tooLarge.write(created('b', 't2'));
    tooLarge.close();
    expect(statSync(first.path).size).toBeGreaterThan(400_000_000);
    expect(isJournal(`${JSON.stringify(created('a', 't1'))}\n${' '.repeat(10_000_000)}`)).toBe(false);
  });
});
