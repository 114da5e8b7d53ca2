import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EMPTY_LOCK, entryOf, type LockEntry, lockOf } from '../../../src/plan/lock/lock.ts';
import { parseLock, serializeLock } from '../../../src/plan/lock/lock-text.ts';
import { InvalidInputError } from '../../../src/runtime/problem.ts';
import { anyLock } from '../../support/arbitraries.ts';

const ENTRY: LockEntry = {
  fingerprint: 'a'.repeat(64),
  taskId: 't',
  state: 'done',
  files: [{ path: 'img/a.png', sha256: 'b'.repeat(64), bytes: 1, width: 2, height: 3 }],
  createdAt: '2026-01-01T00:00:00.000Z',
  request: { prompt: 'c' },
};

it('names a hundred of its wrong entries, and counts the others', () => {
  const images = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`image-${index}`, {}]));
  const error = errorOf(JSON.stringify({ version: 1, images }, null, 2));
  expect([error?.problems.length, error?.more]).toEqual([100, 19_900]);
  expect(error?.problems[99]?.source?.line).toBe(103);
});

function errorOf(text: string): InvalidInputError | undefined {
  try {
    parseLock(text, 'img/gpt-image.lock.json');
    return undefined;
  } catch (error) {
    if (error instanceof InvalidInputError) return error;
    throw error;
  }
}

function problemsOf(text: string) {
  try {
    parseLock(text, 'img/gpt-image.lock.json');
  } catch (error) {
    if (error instanceof InvalidInputError) return error.problems;
    throw error;
  }
  return [];
}

function withEntry(over: object): string {
  return JSON.stringify({ version: 1, images: { fine: ENTRY, wrong: { ...ENTRY, ...over } } }, null, 2);
}

describe('the lock as text', () => {
  it('survives writing and reading, whatever the ids', () => {
    fc.assert(
      fc.property(anyLock, (lock) => {
        const text = serializeLock(lock);
        const read = parseLock(text, 'lock');
        expect(read).toEqual(lock);
        expect(Object.keys(read.images).sort()).toEqual(Object.keys(lock.images).sort());
        expect(serializeLock(read)).toBe(text);
      }),
    );
  });

  it('is plain JSON of two spaces with a line break at the end', () => {
    const lock = lockOf([['a', ENTRY]]);
    expect(serializeLock(lock)).toBe(`${JSON.stringify(lock, null, 2)}\n`);
    expect(serializeLock(EMPTY_LOCK)).toBe('{\n  "version": 1,\n  "images": {}\n}\n');
  });

  it('keeps the mark of the key beside a pending task', () => {
    const waiting: LockEntry = { ...ENTRY, state: 'pending', key: '0123abcd' };
    const text = serializeLock(lockOf([['a', waiting]]));
    expect(text).toContain('"createdAt": "2026-01-01T00:00:00.000Z",\n      "key": "0123abcd",');
    expect(entryOf(parseLock(text, 'lock'), 'a')).toEqual(waiting);
    expect(problemsOf(withEntry({ key: 'the whole key' }))).toHaveLength(1);
  });

  it('has its ids in the order of their code units, whatever order they came in', () => {
    const text = serializeLock(lockOf(['b', '9', 'a', '10', 'B'].map((id) => [id, ENTRY] as const)));
    expect([...text.matchAll(/^ {4}"(.+)": \{$/gm)].map(([, id]) => id)).toEqual(['10', '9', 'B', 'a', 'b']);
  });

  it('takes `__proto__` and `constructor` for ids like any other', () => {
    expect(entryOf({ version: 1, images: {} }, 'constructor')).toBeUndefined();
    const lock = parseLock(serializeLock(lockOf([['__proto__', ENTRY]])), 'lock');
    expect(entryOf(lock, '__proto__')).toEqual(ENTRY);
    expect(entryOf(lock, 'taskId')).toBeUndefined();
  });

  it('bears a byte order mark, an entry without `request` and keys it does not know', () => {
    const { request: _request, ...bare } = ENTRY;
    const text = `\uFEFF${JSON.stringify({ version: 1, images: { a: { ...bare, later: 1 } }, more: true })}`;
    expect(entryOf(parseLock(text, 'lock'), 'a')).toEqual({ ...bare, request: {} });
  });
});

describe('a lock that cannot be read', () => {
  it('with a merge conflict: names the line and how to resolve it', () => {
    const text = withEntry({}).replace('"wrong"', '\n<<<<<<< HEAD\n=======\n>>>>>>> main\n"wrong"');
    const [problem] = problemsOf(text);
    expect(problem?.source).toEqual({ file: 'img/gpt-image.lock.json', line: 23, column: 1 });
    expect(text.split('\n')[22]).toBe('<<<<<<< HEAD');
    expect(problem?.message).toMatch(/keeping both sides.*git checkout --theirs img\/gpt-image\.lock\.json/);
  });

  it.each([
    ['cut short', withEntry({}).slice(0, -20)],
    ['empty', ''],
    ['no object', '[]'],
    ['without images', '{"version":1}'],
    ['with a list of images', '{"version":1,"images":[]}'],
    ['of a version that never was', '{"version":0,"images":{}}'],
  ])('%s: says how to fix it, and what deleting it would cost', (_what, text) => {
    const [problem] = problemsOf(text);
    expect(problem?.message).toMatch(/git checkout <commit> -- img\/gpt-image\.lock\.json`; deleting it would .*pay/);
  });

  it('damaged in a line: names the line', () => {
    const [problem] = problemsOf('\uFEFF{\n  "version": 1,\n  "images": {,}\n}');
    expect(problem?.source?.line).toBe(3);
    expect(problem?.message).toMatch(/^the lock is no whole JSON: a value is missing\. Fix it by hand/);
  });

  it('of a newer version: says so', () => {
    expect(problemsOf('{"version":2,"images":[]}')[0]?.message).toMatch(
      /version 2, which a newer version of this action/,
    );
  });

  it.each([
    ['fingerprint', { fingerprint: 'x' }],
    ['taskId', { taskId: '' }],
    ['state', { state: 'lost' }],
    ['files', { files: undefined }],
    ['files.0.bytes', { files: [{ ...ENTRY.files[0], bytes: -1 }] }],
    ['createdAt', { createdAt: 'yesterday' }],
    ['request', { request: 'x' }],
  ])('with a wrong `%s`: names entry, key and line', (key, over) => {
    const text = withEntry(over);
    const [problem, ...others] = problemsOf(text);
    expect(others).toEqual([]);
    expect(problem?.message).toContain('entry `wrong` (`');
    expect(problem?.message).toContain(`\`${key}\``);
    expect(text.split('\n')[(problem?.source?.line ?? 0) - 1]).toContain('"wrong"');
  });

  it.each(['../x.png', '/etc/x.png', 'a/../../x.png', '.git/x.png', 'a\\x.png', 'C:/x.png', 'a//x.png', ''])(
    'with a file outside of the workspace (%s)',
    (path) => {
      expect(problemsOf(withEntry({ files: [{ ...ENTRY.files[0], path }] }))).toHaveLength(1);
    },
  );
});
