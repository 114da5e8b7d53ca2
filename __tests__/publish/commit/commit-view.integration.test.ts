import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { refusal } from '../../../sandbox/github.ts';
import type { Outcome } from '../../../src/image/image.ts';
import { lockOf } from '../../../src/plan/lock/lock.ts';
import { commitFiles } from '../../../src/publish/commit/commit.ts';
import { type CommitView, viewCommit } from '../../../src/publish/commit/commit-view.ts';
import { type Difference, diffOfChanges, diffTrees } from '../../../src/publish/github/diff-trees.ts';
import { Fixture, known } from '../../support/github-fixture.ts';
import { lockEntry } from '../../support/lock-entry.ts';
import { fileOf, generated, unchanged } from '../../support/outcomes.ts';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await Fixture.start();
});
afterEach(() => fixture.close());

const commitAt = (ref: string) => ({
  sha: fixture.run('rev-parse', ref),
  tree: fixture.run('rev-parse', `${ref}^{tree}`),
});

/** Images at `site/<id>.png`, in a checkout at `site`; where each was in the lock is given by id. */
function view(outcomes: readonly Outcome[], were: Readonly<Record<string, string>> = {}): Promise<CommitView> {
  return viewCommit({
    git: fixture.git,
    github: { serverUrl: 'https://github.com', repository: 'octo/site' },
    toRepository: (file) => (file.startsWith('site/') ? file.slice(5) : undefined),
    outcomes,
    lock: lockOf(Object.entries(were).map(([id, path]) => [id, lockEntry(id, [fileOf(path)])])),
    before: commitAt('main^'),
    after: commitAt('main'),
    log: (message) => fixture.log.push(message),
  });
}

const at = (id: string) => ({ files: [fileOf(`site/${id}.png`)] });
const raw = (ref: string, file: string) => `https://github.com/octo/site/raw/${fixture.run('rev-parse', ref)}/${file}`;

test('an image that took the place of another is seen with it, each at its commit', async () => {
  await fixture.land('main', { 'a.png': 'old', 'same.png': 'same' });
  await fixture.land('main', { 'a.png': 'new', 'b.png': 'first' });
  const { rawUrl, beforeUrl, isChanged } = await view([
    generated('a', at('a')),
    generated('b', at('b')),
    unchanged('same', at('same')),
  ]);
  expect([rawUrl('site/a.png'), beforeUrl('site/a.png')]).toEqual([raw('main', 'a.png'), raw('main^', 'a.png')]);
  expect([rawUrl('site/b.png'), beforeUrl('site/b.png')]).toEqual([raw('main', 'b.png'), undefined]);
  expect(['a', 'b', 'same'].map((id) => isChanged(`site/${id}.png`))).toEqual([true, true, false]);
  expect([rawUrl('elsewhere.png'), beforeUrl('elsewhere.png'), isChanged('elsewhere.png')]).toEqual([
    undefined,
    undefined,
    false,
  ]);
});

test('even where it has another format or another place, but not where it only moved', async () => {
  await fixture.land('main', { 'a.jpg': 'old', 'moved.png': 'same' });
  await fixture.land('main', { 'a.jpg': undefined, 'a.png': 'new', 'moved.png': undefined, 'there.png': 'same' });
  const { beforeUrl, isChanged } = await view([generated('a', at('a')), unchanged('moved', at('there'))], {
    a: 'site/a.jpg',
    moved: 'site/moved.png',
  });
  expect(beforeUrl('site/a.png')).toBe(raw('main^', 'a.jpg'));
  expect(beforeUrl('site/there.png')).toBeUndefined();
  expect(isChanged('site/there.png')).toBe(true);
});

test('where GitHub does not say what was before, the images are seen without, and the log says so', async () => {
  await fixture.land('main', { 'a.png': 'old' });
  await fixture.land('main', { 'a.png': 'new' });
  fixture.github.setFaults({ once: [{ method: 'GET', path: /trees/, answer: refusal(403, 'No') }] });
  const { rawUrl, beforeUrl } = await view([generated('a', at('a'))]);
  expect([rawUrl('site/a.png'), beforeUrl('site/a.png')]).toEqual([raw('main', 'a.png'), undefined]);
  expect(fixture.log.join('\n')).toContain('What the images took the place of is not shown: No');
});

test('the changes of a commit tell what its trees would, and GitHub is not asked again', async () => {
  const old = { 'a.png': 'old', 'deep/er/b.png': 'b', 'page.md': 'one' };
  await fixture.land('main', old);
  const writes = fixture.writes({ 'a.png': 'new', 'deep/er/c.png': 'c' });
  const deletes = [known('deep/er/b.png', 'b')];
  const edits = [{ path: 'page.md', edit: () => 'two' }];
  const result = await commitFiles({ ...fixture.common, branch: 'main', changes: { ...writes, deletes, edits } });
  if (result.kind !== 'committed') throw new Error(result.kind);
  const asked = fixture.github.state.requests.length;
  const told = await diffOfChanges(fixture.git, result.before.tree, result.changes);
  expect(fixture.github.state.requests).toHaveLength(asked);
  const seen = await diffTrees(fixture.git, result.before.tree, result.commit.tree);
  const withoutSize = (differences: readonly Difference[]) =>
    differences
      .map(({ path, before, after }) => ({ path, before: before?.sha, after: after && { ...after, size: undefined } }))
      .sort((one, other) => one.path.localeCompare(other.path));
  expect(withoutSize(told)).toEqual(withoutSize(seen));
  expect(seen).toHaveLength(4);
});
