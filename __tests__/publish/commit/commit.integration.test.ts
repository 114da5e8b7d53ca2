import { randomBytes } from 'node:crypto';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { git, refusal, secondaryLimit } from '../../../sandbox/github.ts';
import { lockOf } from '../../../src/plan/lock/lock.ts';
import { parseLock, serializeLock } from '../../../src/plan/lock/lock-text.ts';
import { commitFiles } from '../../../src/publish/commit/commit.ts';
import { lockEdit } from '../../../src/publish/commit/repository-changes.ts';
import { GitData } from '../../../src/publish/github/git-data.ts';
import { Fixture, known, NOTHING } from '../../support/github-fixture.ts';
import { lockEntry } from '../../support/lock-entry.ts';
import { until } from '../../support/until.ts';

const LOCK = 'images/gpt-image.lock.json';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await Fixture.start();
});
afterEach(() => fixture.close());

const push = (changes: Parameters<typeof commitFiles>[0]['changes'], branch = 'main') =>
  commitFiles({ ...fixture.common, branch, changes });

describe('a commit', () => {
  test('holds the images byte for byte, whatever their size modulo three', async () => {
    const images = Object.fromEntries(
      [0, 1, 2, 70_000, 70_001, 70_002].map((size) => [`images/${size}.png`, randomBytes(size)]),
    );
    const result = await push(fixture.writes(images));
    expect(result).toMatchObject({
      kind: 'committed',
      notes: [],
      commit: { sha: fixture.run('rev-parse', 'main'), tree: fixture.run('rev-parse', 'main^{tree}') },
      before: { sha: fixture.run('rev-parse', 'main^'), tree: fixture.run('rev-parse', 'main^^{tree}') },
    });
    const read = fixture.clone('main');
    for (const [name, bytes] of Object.entries(images)) expect(read(name).equals(bytes)).toBe(true);
    expect(read('README.md').toString()).toBe('# Site\n');
  });

  test('names neither author nor committer, so that GitHub signs it, and never forces', async () => {
    await push(fixture.writes({ 'a.png': 'a' }));
    const [commit] = fixture.requests('POST', /^\/git\/commits$/);
    expect(Object.keys(commit?.body ?? {}).sort()).toEqual(['message', 'parents', 'tree']);
    expect(fixture.requests('PATCH', /^\/git\/refs/).map(({ body }) => body['force'])).toEqual([false]);
  });

  test('is not made, and nothing is uploaded, when the branch has it all', async () => {
    const head = await fixture.land('main', { 'a.png': 'a' });
    expect(await push(fixture.writes({ 'a.png': 'a' }, { deletes: [known('gone.png', 'a')] }))).toEqual({
      kind: 'unchanged',
      commit: { sha: head, tree: fixture.run('rev-parse', 'main^{tree}') },
      notes: [],
    });
    expect(fixture.requests('POST', /./)).toEqual([]);
  });

  test('asks for what never changes once, however often the branch is looked at', async () => {
    await fixture.git.head('main');
    expect(await push(fixture.writes({ 'a.png': 'a' }))).toMatchObject({ kind: 'committed' });
    expect(fixture.requests('GET', /^\/git\/ref\//)).toHaveLength(2);
    expect(fixture.requests('GET', /^\/git\/commits\//)).toHaveLength(1);
  });

  test('keeps of the files that it has read the newest alone, where they are large', async () => {
    const git = new GitData(fixture.git.client, fixture.git.repository, 10);
    await fixture.land('main', { a: 'aaaaaaaa', b: 'bbbbbbbb' });
    const tree = (await git.head('main'))?.tree ?? '';
    const texts = [];
    for (const name of ['a', 'a', 'b', 'b', 'a']) texts.push((await git.text(tree, name))?.slice(0, 1));
    expect(texts).toEqual(['a', 'a', 'b', 'b', 'a']);
    expect(fixture.requests('GET', /^\/git\/blobs\//)).toHaveLength(3);
  });

  test('deletes what is there and passes over what is not', async () => {
    await fixture.land('main', { 'old.png': 'old', 'kept.png': 'kept' });
    expect(await push({ ...NOTHING, deletes: [known('old.png', 'old'), known('never/was.png', 'x')] })).toMatchObject({
      kind: 'committed',
    });
    expect(fixture.run('ls-tree', '-r', '--name-only', 'main').split('\n')).toEqual(['README.md', 'kept.png']);
  });

  test('names each path once, whatever the changes say twice', async () => {
    const head = await fixture.land('main', { 'a.png': 'old', 'b.png': 'b', 'page.md': 'one' });
    const edit = { path: 'page.md', edit: () => 'two' };
    const b = known('b.png', 'b');
    const changes = fixture.writes(
      { 'a.png': 'new' },
      {
        copies: [{ ...b, from: 'b.png', to: 'c.png' }],
        deletes: [known('a.png', 'old'), b, b, known('c.png', 'b')],
        edits: [edit, edit],
      },
    );
    expect(await push(changes)).toMatchObject({ kind: 'committed' });
    expect(fixture.run('diff', '--name-status', '--no-renames', head, 'main').split('\n')).toEqual([
      'M\ta.png',
      'D\tb.png',
      'A\tc.png',
      'M\tpage.md',
    ]);
  });

  test('keeps the mode of a file that is executable', async () => {
    await fixture.land('main', { 'a.png': 'a' });
    const tree = fixture.run('ls-tree', 'main').replace(/100644( blob \w+\ta\.png)/, '100755$1');
    const sha = (await git(fixture.bare, ['mktree'], { input: `${tree}\n` })).toString().trim();
    fixture.run('update-ref', 'refs/heads/main', fixture.run('commit-tree', sha, '-p', 'main', '-m', 'mode'));
    await push(fixture.writes({ 'a.png': 'b' }));
    expect(fixture.run('ls-tree', 'main', 'a.png')).toMatch(/^100755/);
  });

  test('takes a file that only the branch has to another place', async () => {
    await fixture.land('main', { 'old.png': 'paid' });
    const old = known('old.png', 'paid');
    await push({ ...NOTHING, copies: [{ ...old, from: 'old.png', to: 'new/place.png' }], deletes: [old] });
    expect(fixture.run('show', 'main:new/place.png')).toBe('paid');
    expect(fixture.run('ls-tree', '-r', '--name-only', 'main')).not.toContain('old.png');
  });

  test('deletes and moves nothing that is not what the lock knows, nor anything but images', async () => {
    const files = { 'src/app.ts': 'code', CODEOWNERS: '* @us', '.github/logo.png': 'logo', 'a.png': 'retouched' };
    const head = await fixture.land('main', files);
    const own = Object.entries(files).map(([name, content]) => known(name, content));
    const altered = known('a.png', 'delivered');
    const result = await push({
      ...NOTHING,
      copies: [...own.slice(0, 3), altered].map((file) => ({ ...file, from: file.path, to: `new/${file.path}` })),
      deletes: [...own.slice(0, 3), altered],
    });
    expect(result).toMatchObject({ kind: 'unchanged', commit: { sha: head } });
    expect('notes' in result && result.notes).toHaveLength(8);
    expect(result).toMatchObject({
      notes: expect.arrayContaining(['`a.png` on the branch is not what was delivered: it stays']),
    });
  });

  test('reads a blob before it deletes it, however alike its size', async () => {
    await fixture.land('main', { 'a.png': 'ours', 'b.png': 'them' });
    const { sha256 } = known('lfs.png', 'content');
    await fixture.land('main', {
      'lfs.png': `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize 7\n`,
    });
    const deletes = [known('a.png', 'ours'), known('b.png', 'ours'), known('lfs.png', 'content')];
    expect(await push({ ...NOTHING, deletes })).toMatchObject({ kind: 'committed' });
    expect(fixture.run('ls-tree', '-r', '--name-only', 'main').split('\n')).toEqual(['README.md', 'b.png']);
  });

  test('holds no file that is a link by now, or another one', async () => {
    const changes = fixture.writes({ 'a.png': 'a', 'b.png': 'b', 'c.png': 'c' });
    const at = (name: string) => path.join(fixture.workspace, name);
    rmSync(at('a.png'));
    symlinkSync('/proc/self/environ', at('a.png'));
    writeFileSync(at('b.png'), 'x');
    const result = await push(changes);
    expect(result).toMatchObject({
      kind: 'committed',
      notes: ['a', 'b'].map((name) => expect.stringMatching(`^.${name}.png. is not in the commit`)),
    });
    expect(fixture.run('ls-tree', '-r', '--name-only', 'main').split('\n')).toEqual(['README.md', 'c.png']);
  });

  test('leaves out and names what is too large', async () => {
    const changes = fixture.writes({ 'large.png': Buffer.alloc(1001), 'small.png': 'small' });
    const result = await commitFiles({ ...fixture.common, branch: 'main', changes, largestBlob: 1000 });
    expect(result).toMatchObject({ kind: 'committed', notes: [expect.stringMatching(/^`large\.png` is too large/)] });
    expect(fixture.run('ls-tree', '-r', '--name-only', 'main').split('\n')).toEqual(['README.md', 'small.png']);
  });

  test('goes without a file that GitHub finds too large after all', async () => {
    const answer = refusal(
      422,
      'Sorry, your input was too large to process. Consider creating the blob in a local clone.',
    );
    fixture.github.setFaults({ once: [{ method: 'POST', path: /blobs/, answer }] });
    expect(await push(fixture.writes({ 'a.png': 'a' }))).toMatchObject({
      kind: 'unchanged',
      notes: [expect.stringMatching(/^`a\.png` is too large/)],
    });
  });

  test('sends its images with their length, so that no server has to guess', async () => {
    await push(fixture.writes({ 'a.png': 'four' }));
    const [{ headers, body } = { headers: {}, body: {} }] = fixture.requests('POST', /^\/git\/blobs$/);
    expect(body).toEqual({ encoding: 'base64', content: 'Zm91cg==' });
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(JSON.stringify(body).length),
    });
  });

  test('of many images uploads at most 8 at a time and makes its tree in chunks', async () => {
    // None is let through until eight have come.
    fixture.github.setFaults({ beforeBlob: () => until(() => fixture.github.state.mostBlobs >= 8) });
    const images = Object.fromEntries(Array.from({ length: 55 }, (_, n) => [`images/${n}.png`, `image ${n}`]));
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`same/${n}.png`, 'one and the same']));
    await fixture.land('main', Object.fromEntries(Object.keys(many).map((name) => [name, 'old'])));
    expect(
      await push(fixture.writes(images, { deletes: Object.keys(many).map((name) => known(name, 'old')) })),
    ).toMatchObject({ kind: 'committed' });
    expect(fixture.github.state.mostBlobs).toBe(8);
    expect(fixture.requests('POST', /^\/git\/trees$/)).toHaveLength(3);
    expect(fixture.run('ls-tree', '-r', '--name-only', 'main').split('\n')).toHaveLength(56);
  });
});

describe('somebody else', () => {
  test('who commits between read and update is kept, and so are we; blobs are not sent twice', async () => {
    let times = 0;
    fixture.github.setFaults({
      beforeRefUpdate: async (branch) => {
        if (times++ < 2) await fixture.land(branch, { [`foreign-${times}.txt`]: 'theirs' });
      },
    });
    expect(await push(fixture.writes({ 'ours.png': 'ours' }))).toMatchObject({ kind: 'committed' });
    expect(times).toBe(3);
    const read = fixture.clone('main');
    expect(['ours.png', 'foreign-1.txt', 'foreign-2.txt'].map((name) => read(name).toString())).toEqual([
      'ours',
      'theirs',
      'theirs',
    ]);
    expect(fixture.requests('POST', /^\/git\/blobs$/)).toHaveLength(1);
    expect(fixture.clock.sleeps).toEqual([500, 1000]);
  });

  test('who is always quicker wins after half an hour, with a word about it; waits grow meanwhile', async () => {
    let times = 0;
    fixture.github.setFaults({
      beforeRefUpdate: async (branch) => {
        await fixture.land(branch, { 'foreign.txt': String(times++) });
      },
    });
    const startedAt = fixture.clock.now();
    const result = await push(fixture.writes({ 'ours.png': 'ours' }));
    expect(result).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/quicker \d\d times in 30 minutes/),
      advice: expect.stringContaining('Run the job again'),
    });
    expect(fixture.clock.sleeps.slice(0, 9)).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    expect(fixture.clock.now() - startedAt).toBeGreaterThan(28 * 60_000);
    expect(fixture.clock.now() - startedAt).toBeLessThanOrEqual(30 * 60_000);
    expect(times).toBe(fixture.clock.sleeps.length + 1);
    expect(fixture.requests('POST', /^\/git\/blobs$/)).toHaveLength(1);
    expect(fixture.log[0]).toBe('The branch `main` has moved on: committing again in 1 s');
  });

  test('who commits while we upload for minutes costs no try', async () => {
    fixture.github.setFaults({
      beforeBlob: async () => {
        fixture.github.setFaults({});
        await fixture.land('main', { 'foreign.txt': 'theirs' });
        await fixture.clock.sleep(60_000, new AbortController().signal);
      },
    });
    expect(await push(fixture.writes({ 'ours.png': 'ours' }))).toMatchObject({ kind: 'committed' });
    expect(fixture.requests('PATCH', /./)).toHaveLength(1);
    expect(fixture.requests('POST', /^\/git\/blobs$/)).toHaveLength(1);
    expect(fixture.clone('main')('foreign.txt').toString()).toBe('theirs');
  });

  test('is waited for no longer than the job lasts', async () => {
    const cancelled = new AbortController();
    fixture.github.setFaults({
      beforeRefUpdate: async (branch) => {
        await fixture.land(branch, { 'foreign.txt': 'theirs' });
        cancelled.abort(new Error('the job was cancelled'));
      },
    });
    const changes = fixture.writes({ 'ours.png': 'ours' });
    const result = await commitFiles({ ...fixture.common, branch: 'main', changes, signal: cancelled.signal });
    expect(result).toMatchObject({ kind: 'refused', message: 'the job was cancelled' });
    expect(fixture.requests('PATCH', /./)).toHaveLength(1);
  });

  test('and three more commit at the same moment: all land, with one merged lock', async () => {
    const shards = await Promise.all(
      [1, 2, 3, 4].map(async (shard) => {
        const git = await fixture.another();
        const after = lockOf([[`image-${shard}`, lockEntry(`task-${shard}`)]]);
        const edit = lockEdit({ path: LOCK, before: lockOf([]), after });
        const changes = fixture.writes({ [`images/${shard}.png`]: `image ${shard}` }, { edits: [edit] });
        return { ...fixture.common, git, branch: 'main', changes, random: Math.random };
      }),
    );
    const results = await Promise.all(shards.map(commitFiles));
    expect(results.map(({ kind }) => kind)).toEqual(Array(4).fill('committed'));
    const read = fixture.clone('main');
    for (const shard of [1, 2, 3, 4]) expect(read(`images/${shard}.png`).toString()).toBe(`image ${shard}`);
    const lock = parseLock(read(LOCK).toString(), LOCK);
    expect(Object.keys(lock.images)).toEqual(['image-1', 'image-2', 'image-3', 'image-4']);
    expect(fixture.run('rev-list', '--count', 'main')).toBe('5');
  });

  test("who changed another image's entry keeps it; ours comes in", async () => {
    const before = lockOf([['a', lockEntry('old')]]);
    await fixture.land('main', { [LOCK]: serializeLock(lockOf([['a', lockEntry('theirs')]])) });
    const after = lockOf([
      ['a', lockEntry('old')],
      ['b', lockEntry('ours')],
    ]);
    await push({ ...NOTHING, edits: [lockEdit({ path: LOCK, before, after })] });
    const lock = parseLock(fixture.clone('main')(LOCK).toString(), LOCK);
    expect([lock.images['a']?.taskId, lock.images['b']?.taskId]).toEqual(['theirs', 'ours']);
  });
});

describe('GitHub refuses', () => {
  test('a branch that is not there, by name', async () => {
    expect(await push(fixture.writes({ 'a.png': 'a' }), 'nowhere')).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('`nowhere`'),
    });
  });

  test('an empty repository', async () => {
    const empty = await Fixture.start({ empty: true });
    const result = await commitFiles({ ...empty.common, branch: 'main', changes: empty.writes({ 'a.png': 'a' }) });
    expect(result).toMatchObject({ kind: 'refused', advice: expect.stringContaining('without a commit') });
    await empty.close();
  });

  test('a protected branch, and `commit: pull-request` is named', async () => {
    fixture.github.setFaults({ protectedBranches: ['main'] });
    const head = fixture.run('rev-parse', 'main');
    expect(await push(fixture.writes({ 'a.png': 'a' }))).toMatchObject({
      kind: 'refused',
      advice: expect.stringMatching(/commit: pull-request/),
    });
    expect(fixture.run('rev-parse', 'main')).toBe(head);
  });

  test('a token that may only read, and the missing lines are named', async () => {
    fixture.github.setFaults({ missing: ['contents'] });
    expect(await push(fixture.writes({ 'a.png': 'a' }))).toMatchObject({
      kind: 'refused',
      advice: expect.stringContaining('`contents: write`'),
    });
  });

  test('for a while: limits are waited for with a word, and faults of its own tried again', async () => {
    const once = [
      { method: 'POST', path: /blobs/, answer: secondaryLimit(403, 7) },
      { method: 'POST', path: /blobs/, answer: secondaryLimit(429, 3) },
      { method: 'POST', path: /trees/, answer: refusal(502, 'Server Error') },
      { method: 'GET', path: /ref/, answer: refusal(500, 'Server Error') },
    ];
    fixture.github.setFaults({ once });
    expect(await push(fixture.writes({ 'a.png': 'a' }))).toMatchObject({ kind: 'committed' });
    expect(fixture.log.join('\n')).toMatch(/secondary rate limit.*trying again in 7 s[\s\S]*trying again in 3 s/);
    expect(fixture.clone('main')('a.png').toString()).toBe('a');
  });

  test('without an end, and the result says so instead of throwing', async () => {
    const once = Array.from({ length: 9 }, () => ({
      method: 'POST',
      path: /commits/,
      answer: refusal(502, 'Bad Gateway'),
    }));
    fixture.github.setFaults({ once });
    expect(await push(fixture.writes({ 'a.png': 'a' }))).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('Bad Gateway'),
    });
  });
});
