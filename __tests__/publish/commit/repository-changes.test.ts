import { expect, test } from '@jest/globals';
import { lockOf } from '../../../src/plan/lock/lock.ts';
import { changesOf } from '../../../src/publish/commit/repository-changes.ts';
import { lockEntry } from '../../support/lock-entry.ts';

const file = (path: string) => ({ path, sha256: 'a', bytes: 1 });

test('paths of the workspace become those of the repository; what is outside is left out', () => {
  const changes = changesOf({
    workspace: '/w',
    toRepository: (file) => (file.startsWith('site/') ? file.slice(5) : undefined),
    files: [file('site/a.png'), file('elsewhere/b.png')],
    moves: [
      { from: 'site/old.png', to: 'site/new.png', sha256: 'a', bytes: 1 },
      { from: 'elsewhere/old.png', to: 'site/new.png', sha256: 'a', bytes: 1 },
    ],
    deletes: [file('site/gone.png'), file('elsewhere/gone.png')],
    lock: { path: 'site/gpt-image.lock.json', before: lockOf([]), after: lockOf([['a', lockEntry('task')]]) },
    pages: [{ path: 'site/page.md', values: [{ key: 'cover', value: 'x' }] }],
  });
  expect(changes).toMatchObject({
    writes: [{ path: 'a.png', workspace: '/w', file: file('site/a.png') }],
    copies: [{ from: 'old.png', to: 'new.png' }],
    deletes: [file('gone.png')],
    edits: [{ path: 'gpt-image.lock.json' }, { path: 'page.md' }],
  });
  const [lock, page] = changes.edits;
  expect(lock?.edit(undefined)).toContain('"task"');
  expect(page?.edit('---\na: 1\n---\n')).toBe('---\na: 1\ncover: x\n---\n');
});

test('no file is made for a lock that is empty', () => {
  const lock = { path: 'lock', before: lockOf([]), after: lockOf([]) };
  const nothing = { files: [], moves: [], deletes: [], pages: [] };
  const [edit] = changesOf({ workspace: '/w', toRepository: (file) => file, ...nothing, lock }).edits;
  expect(edit?.edit(undefined)).toBeUndefined();
  expect(edit?.edit('{"version":1,"images":{}}')).toContain('"version": 1');
});
