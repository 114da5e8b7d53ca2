import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { refusal } from '../../../sandbox/github.ts';
import { lockOf } from '../../../src/plan/lock/lock.ts';
import { parseLock } from '../../../src/plan/lock/lock-text.ts';
import type { Changes } from '../../../src/publish/commit/change-set.ts';
import { lockEdit } from '../../../src/publish/commit/repository-changes.ts';
import type { GitData } from '../../../src/publish/github/git-data.ts';
import { publishPullRequest } from '../../../src/publish/pull-request/pull-request.ts';
import type { PullRequestSettings } from '../../../src/settings/read-settings.ts';
import { Fixture, known, NOTHING } from '../../support/github-fixture.ts';
import { lockEntry } from '../../support/lock-entry.ts';

const LOCK = 'gpt-image.lock.json';
const BRANCH = 'gpt-image/daily';
const PLAIN: PullRequestSettings = { labels: [], reviewers: [], assignees: [], draft: false };

let fixture: Fixture;
beforeEach(async () => {
  fixture = await Fixture.start();
});
afterEach(() => fixture.close());

const publish = (changes: Changes, settings: Partial<PullRequestSettings> = {}, git: GitData = fixture.git) =>
  publishPullRequest({
    ...fixture.common,
    git,
    branch: BRANCH,
    base: 'main',
    changes,
    settings: { ...PLAIN, ...settings },
    renderBody: async ({ head }) => `Images of ${head.sha}`,
  });

/** What a run adds that made one image: its file and its entry in the lock. */
function image(id: string, content = id): Changes {
  const after = lockOf([[id, lockEntry(content)]]);
  return fixture.writes({ [`${id}.png`]: content }, { edits: [lockEdit({ path: LOCK, before: lockOf([]), after })] });
}

const lockIds = (ref: string) => Object.keys(parseLock(fixture.run('show', `${ref}:${LOCK}`), LOCK).images);
const names = (ref: string) => fixture.run('ls-tree', '-r', '--name-only', ref).split('\n');

describe('the one pull request', () => {
  test('is opened, then updated in place, then left alone', async () => {
    const first = await publish(image('a'));
    expect(first).toMatchObject({
      kind: 'pull-request',
      number: 1,
      operation: 'created',
      offered: { head: { sha: fixture.run('rev-parse', BRANCH) }, base: { sha: fixture.run('rev-parse', 'main') } },
    });
    expect(fixture.github.state.pulls[0]).toMatchObject({
      title: 'Update generated images',
      head: BRANCH,
      base: 'main',
    });
    const second = await publish(image('b'));
    expect(second).toMatchObject({ number: 1, operation: 'updated' });
    expect(fixture.github.state.pulls[0]?.body).toBe(`Images of ${fixture.run('rev-parse', BRANCH)}`);
    expect(await publish(image('b'))).toMatchObject({
      number: 1,
      operation: 'none',
      offered: { head: { sha: fixture.run('rev-parse', BRANCH) } },
    });
    expect(names(BRANCH)).toEqual(['README.md', 'a.png', 'b.png', LOCK]);
    expect(names('main')).toEqual(['README.md']);
    expect(fixture.github.state.pulls).toHaveLength(1);
  });

  test('is not opened when the base has it all', async () => {
    await fixture.land('main', { 'a.png': 'a' });
    expect(await publish(fixture.writes({ 'a.png': 'a' }))).toMatchObject({ kind: 'unchanged' });
    expect(fixture.github.state.pulls).toEqual([]);
    expect(fixture.run('branch', '--list', BRANCH)).toBe('');
  });

  test('takes title, body, labels, assignees, reviewers and teams from the settings', async () => {
    await publish(image('a'), {
      title: 'New pictures',
      body: 'x'.repeat(70_000),
      labels: ['images'],
      assignees: ['ann'],
      reviewers: ['ben', 'octo/design', 'team:docs'],
      draft: true,
    });
    const [pull] = fixture.github.state.pulls;
    expect(pull).toMatchObject({ title: 'New pictures', draft: true });
    expect(pull?.body.length).toBeLessThan(65_536);
    expect([pull?.labels, pull?.assignees, pull?.reviewers, pull?.teams].map((set) => [...(set ?? [])])).toEqual([
      ['images'],
      ['ann'],
      ['ben'],
      ['design', 'docs'],
    ]);
  });

  test('is there even if labels and reviewers are refused', async () => {
    const once = [
      { method: 'POST', path: /labels/, answer: refusal(403, 'Resource not accessible by integration') },
      {
        method: 'POST',
        path: /requested_reviewers/,
        answer: refusal(422, 'Reviews may only be requested from collaborators.'),
      },
    ];
    fixture.github.setFaults({ once });
    const result = await publish(image('a'), { labels: ['images'], reviewers: ['ben'] });
    expect(result).toMatchObject({
      operation: 'created',
      warnings: [expect.stringContaining('images'), expect.stringContaining('ben')],
    });
  });

  test('is tried again while GitHub does not know its branch, and opened without a draft where there are none', async () => {
    const once = [
      {
        method: 'POST',
        path: /pulls$/,
        answer: refusal(422, 'Draft pull requests are not supported in this repository.'),
      },
      { method: 'POST', path: /pulls$/, answer: refusal(422, "Could not resolve to a node with the global id of 'x'") },
    ];
    fixture.github.setFaults({ once });
    const result = await publish(image('a'), { draft: true });
    expect(result).toMatchObject({ operation: 'created', warnings: [expect.stringContaining('draft')] });
  });
});

describe('the base moved on', () => {
  test('and the branch is brought up to date by a merge, without losing its images', async () => {
    await publish(image('a'));
    await fixture.land('main', { 'news.md': 'news' });
    expect(await publish(image('b'))).toMatchObject({ number: 1, operation: 'updated' });
    expect(names(BRANCH)).toEqual(['README.md', 'a.png', 'b.png', LOCK, 'news.md']);
    expect(fixture.run('rev-list', '--count', `${BRANCH}..main`)).toBe('0');
  });

  test('even when there is no new image', async () => {
    await publish(image('a'));
    await fixture.land('main', { 'news.md': 'news' });
    expect(await publish(NOTHING)).toMatchObject({ number: 1, operation: 'updated' });
    expect(names(BRANCH)).toContain('news.md');
  });

  test('with a lock of its own: the two locks become one', async () => {
    await publish(image('a'));
    const lock = fixture.run('show', `${BRANCH}:${LOCK}`).replaceAll('"a"', '"m"');
    await fixture.land('main', { [LOCK]: `${lock}\n`, 'm.png': 'm' });
    expect(await publish(image('b'))).toMatchObject({ number: 1, operation: 'updated' });
    expect(lockIds(BRANCH)).toEqual(['a', 'b', 'm']);
    expect(names(BRANCH)).toEqual(['README.md', 'a.png', 'b.png', LOCK, 'm.png']);
    expect(fixture.run('rev-list', '--count', `${BRANCH}..main`)).toBe('0');
  });

  test("against a page that both changed: the base's text, with the edit applied again", async () => {
    await fixture.land('main', { 'page.md': 'one\n' });
    const edit = { path: 'page.md', edit: (text: string | undefined) => text?.replace(/^(cover\n)?/, 'cover\n') };
    await publish({ ...NOTHING, edits: [edit] });
    await fixture.land('main', { 'page.md': 'two\n' });
    await publish({ ...NOTHING, edits: [edit] });
    expect(fixture.run('show', `${BRANCH}:page.md`)).toBe('cover\ntwo');
  });

  test('against an image that both changed or deleted: that of the branch stays', async () => {
    await fixture.land('main', { 'a.png': 'old', 'b.png': 'old' });
    await publish(fixture.writes({ 'a.png': 'ours', 'deep/c.png': 'c' }, { deletes: [known('b.png', 'old')] }));
    await fixture.land('main', { 'a.png': 'theirs', 'b.png': 'theirs' });
    await publish(fixture.writes({ 'd.png': 'd' }));
    const read = fixture.clone(BRANCH);
    expect(['a.png', 'd.png', 'deep/c.png'].map((name) => read(name).toString())).toEqual(['ours', 'd', 'c']);
    expect(names(BRANCH)).not.toContain('b.png');
  });
});

describe('what waits stays', () => {
  /** The lock that has these images. */
  const lockWith = (...ids: readonly string[]) =>
    lockOf(
      ids.map((id) => {
        const file = { path: `${id}.png`, sha256: '0'.repeat(64), bytes: id.length, width: 1, height: 1 };
        return [id, lockEntry(id, [file])];
      }),
    );

  /** What a run adds that made the last of these images and counts on `counted`. */
  function run(ids: readonly string[], counted = ids): Changes {
    const id = ids.at(-1) ?? '';
    const [before, after] = [lockWith(...ids.slice(0, -1)), lockWith(...ids)];
    const edit = lockEdit({ path: LOCK, before, after, counted: new Set(counted) });
    return fixture.writes({ [`${id}.png`]: id }, { edits: [edit] });
  }

  /** `a` is on the base by an earlier pull request, `b` waits in another. */
  beforeEach(async () => {
    await publish(run(['a']));
    await fixture.land('main', { 'secret.txt': 'hunter2' });
    await fixture.github.merge(1);
    await publish(run(['a', 'b']));
  });

  test('when the history of its base is rewritten, and nothing comes back that the base got rid of', async () => {
    await fixture.rewrite('main', { 'secret.txt': undefined, 'README.md': '# Anew\n' });
    expect(await publish(run(['a', 'b', 'c']))).toMatchObject({ number: 2, operation: 'updated' });
    expect(names(BRANCH)).toEqual(['README.md', 'a.png', 'b.png', 'c.png', LOCK]);
    expect(lockIds(BRANCH)).toEqual(['a', 'b', 'c']);
    expect(fixture.run('show', `${BRANCH}:README.md`)).toBe('# Anew');
    expect(await publish(NOTHING)).toMatchObject({ number: 2, operation: 'none' });
  });

  test('as the branch has it, when the rewritten base has an image of the same name', async () => {
    await fixture.rewrite('main', { 'b.png': 'older' });
    await publish(run(['a', 'b', 'c']));
    expect(fixture.run('show', `${BRANCH}:b.png`)).toBe('b');
  });

  test('when the base deletes an image and its entry that the plan counts on', async () => {
    await fixture.land('main', { 'a.png': undefined, [LOCK]: '{"version":1,"images":{}}' });
    await publish(run(['a', 'b', 'c']));
    expect(names(BRANCH)).toEqual(['README.md', 'a.png', 'b.png', 'c.png', LOCK, 'secret.txt']);
    expect(lockIds(BRANCH)).toEqual(['a', 'b', 'c']);
  });

  test('except what nobody asks for any more and the base deletes', async () => {
    await fixture.land('main', { 'a.png': undefined, [LOCK]: '{"version":1,"images":{}}' });
    await publish(run(['a', 'b', 'c'], ['b', 'c']));
    expect(names(BRANCH)).toEqual(['README.md', 'b.png', 'c.png', LOCK, 'secret.txt']);
    expect(lockIds(BRANCH)).toEqual(['b', 'c']);
  });
});

describe('a pull request that is over', () => {
  test.each(['merge', 'squash'] as const)('by %s is followed by a new one with the new image alone', async (method) => {
    await publish(image('a'));
    await fixture.github.merge(1, method);
    expect(await publish(image('a'))).toMatchObject({ kind: 'unchanged' });
    expect(await publish(image('b'))).toMatchObject({ number: 2, operation: 'created' });
    expect(fixture.run('diff', '--name-only', `main...${BRANCH}`).split('\n')).toEqual(['b.png', LOCK]);
    expect(names(BRANCH)).toEqual(['README.md', 'a.png', 'b.png', LOCK]);
  });

  test('unmerged is followed by a new one that starts from the base, and no commit is lost', async () => {
    await publish(image('a'));
    const old = fixture.run('rev-parse', BRANCH);
    await fixture.github.closePull(1);
    expect(await publish(image('b'))).toMatchObject({ number: 2, operation: 'created' });
    expect(fixture.run('diff', '--name-only', `main...${BRANCH}`).split('\n')).toEqual(['b.png', LOCK]);
    expect(fixture.run('merge-base', '--is-ancestor', old, BRANCH)).toBe('');
  });

  test('with its branch deleted is followed by a new one', async () => {
    await publish(image('a'));
    await fixture.github.merge(1);
    fixture.run('update-ref', '-d', `refs/heads/${BRANCH}`);
    expect(await publish(image('b'))).toMatchObject({ number: 2, operation: 'created' });
  });
});

describe('GitHub refuses', () => {
  test('pull requests of Actions: the images are on the branch, and the next run opens it', async () => {
    fixture.github.setFaults({ noPullRequests: true });
    const sha = () => fixture.run('rev-parse', BRANCH);
    expect(await publish(image('a'))).toMatchObject({
      kind: 'refused',
      advice: expect.stringContaining('Allow GitHub Actions'),
      sha: sha(),
    });
    fixture.github.setFaults({});
    expect(await publish(NOTHING)).toMatchObject({
      number: 1,
      operation: 'created',
      offered: { head: { sha: sha() } },
    });
    expect(names(BRANCH)).toContain('a.png');
  });

  test('the one after a closed pull request: its images stay on offer', async () => {
    await publish(image('a'));
    await fixture.github.closePull(1);
    fixture.github.setFaults({ noPullRequests: true });
    expect(await publish(image('b'))).toMatchObject({ kind: 'refused' });
    fixture.github.setFaults({});
    expect(await publish(NOTHING)).toMatchObject({ number: 2, operation: 'created' });
    expect(names(BRANCH)).toEqual(['README.md', 'b.png', LOCK]);
  });

  test('a token without the permission, and it is named', async () => {
    fixture.github.setFaults({ missing: ['pull-requests'] });
    expect(await publish(image('a'))).toMatchObject({
      kind: 'refused',
      advice: expect.stringContaining('`pull-requests: write`'),
    });
  });

  test('a base that is not there', async () => {
    const options = {
      ...fixture.common,
      branch: BRANCH,
      base: 'gone',
      changes: image('a'),
      settings: PLAIN,
      renderBody: async () => '',
    };
    expect(await publishPullRequest(options)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('`gone`'),
    });
  });
});

test('four legs of a matrix at the same moment share one pull request, one branch and one lock', async () => {
  const legs = await Promise.all(
    ['a', 'b', 'c', 'd'].map(async (id) => ({ git: await fixture.another(), changes: image(id) })),
  );
  const results = await Promise.all(legs.map(({ git, changes }) => publish(changes, {}, git)));
  expect(results.map((result) => result.kind)).toEqual(Array(4).fill('pull-request'));
  expect(fixture.github.state.pulls).toHaveLength(1);
  expect(lockIds(BRANCH)).toEqual(['a', 'b', 'c', 'd']);
  expect(names(BRANCH)).toEqual(['README.md', 'a.png', 'b.png', 'c.png', 'd.png', LOCK]);
});
