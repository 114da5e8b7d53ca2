import { describe, expect, it } from '@jest/globals';
import type { ImageFile, Outcome } from '../../../src/image/image.ts';
import { obsoleteFiles } from '../../../src/plan/files/deletions.ts';
import { EMPTY_LOCK } from '../../../src/plan/lock/lock.ts';
import { updateLock } from '../../../src/plan/lock/update-lock.ts';
import { MADE_AT, spec } from '../../support/project.ts';

const timing = { startedAt: MADE_AT, finishedAt: MADE_AT };

function fileAt(path: string): ImageFile {
  return { path, sha256: 'a'.repeat(64), bytes: 1, width: 1, height: 1, format: 'png' };
}

function made(id: string, ...paths: readonly string[]): Outcome & { status: 'generated' } {
  const files = paths.map(fileAt);
  return { status: 'generated', spec: spec(id), taskId: 't', requestId: 'r', urls: [], files, timing };
}

const NOTHING = { move: [], prune: [] };

describe('obsoleteFiles', () => {
  it('has what was pruned and what another format or place left behind', () => {
    const before = updateLock(EMPTY_LOCK, [made('a', 'img/a.jpg', 'img/a-2.jpg')], NOTHING);
    const outcomes = [made('a', 'img/a.png')];
    const prune = [{ id: 'gone', files: [fileAt('img/gone.png')] }];
    const after = updateLock(before, outcomes, NOTHING);
    const paths = obsoleteFiles({ prune, before, after, outcomes }).map(({ files }) => files.map(({ path }) => path));
    expect(paths).toEqual([['img/gone.png'], ['img/a.jpg', 'img/a-2.jpg']]);
  });

  it('has no pruned file that a new image took for its second', () => {
    const outcomes = [made('a', 'img/a.png', 'img/a-2.png')];
    const prune = [{ id: 'a-2', files: [fileAt('img/a-2.png')] }];
    const after = updateLock(EMPTY_LOCK, outcomes, NOTHING);
    expect(obsoleteFiles({ prune, before: EMPTY_LOCK, after, outcomes })).toEqual([]);
  });

  it.each([
    ['kept without an entry', { status: 'unchanged', spec: spec('x'), files: [] }],
    ['of another shard', { status: 'skipped', spec: spec('x'), reason: '', wanted: false }],
  ] as const)('has no file that stands in the place of an image %s', (_what, other) => {
    const before = updateLock(EMPTY_LOCK, [made('a', 'img/x.png')], NOTHING);
    const outcomes = [made('a', 'img/a.png'), other];
    expect(obsoleteFiles({ prune: [], before, after: updateLock(before, outcomes, NOTHING), outcomes })).toEqual([]);
  });
});
