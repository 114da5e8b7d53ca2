import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { LOCK, lockOf, openSite, promptsOf, pullEvent } from '../support/site.ts';
import { countsOf, HOUR, type Inputs, listOf } from '../support/stage.ts';

const IMAGES = 'generated-images';
const PUSH: Inputs = { commit: 'push', 'prompts-file': 'prompts.json' };
const ANIMALS = promptsOf({ cat: 'a cat', dog: 'a dog' });

describe('commit: push', () => {
  test('takes to the branch of the run what the run wrote, and nothing else that lies about', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    const parent = site.git('rev-parse', 'main');
    const workspace = site.checkout();
    workspace.write({ 'README.md': '# Changed by an earlier step\n', 'build/junk.txt': 'junk' });
    const run = await site.run({ ...PUSH, 'commit-message': 'Draw animals' }, { workspace: workspace.path });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.outputs['commit-sha']).toBe(site.git('rev-parse', 'main'));
    expect(site.changesOf('main')).toEqual([`A ${IMAGES}/cat.png`, `A ${IMAGES}/dog.png`, `A ${LOCK}`]);
    expect(site.git('log', '-1', '--format=%s %P %an', 'main')).toBe(`Draw animals ${parent} github-actions[bot]`);
    expect(lockOf(site)).toEqual({ cat: 'done', dog: 'done' });
    expect(site.read(LOCK)).toEqual(workspace.read(LOCK));
    const [commit] = site.requests('POST', /^\/git\/commits$/);
    // With an author or a committer GitHub would not sign it.
    expect(Object.keys(commit?.body ?? {}).sort()).toEqual(['message', 'parents', 'tree']);
    expect(commit?.headers['authorization']).toBe('token ghs_sandbox');
    expect(run.log.lines).toContain('Committing 2 images to `main` …');
    expect(run.log.lines).toContain(`Commit: ${site.git('rev-parse', 'main')}`);
    expect(run.summary).toContain(
      `https://github.com/octo/site/raw/${site.git('rev-parse', 'main')}/${IMAGES}/cat.png`,
    );
  });

  test('makes no commit where nothing changed, and asks GitHub for none', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    await site.run(PUSH);
    const head = site.git('rev-parse', 'main');
    const written = site.requests('POST', /./).length;
    const again = await site.run(PUSH);
    expect(countsOf(again)).toEqual({ unchanged: 2 });
    expect(again).toMatchObject({ exitCode: 0, outputs: { 'commit-sha': '' } });
    expect(site.git('rev-parse', 'main')).toBe(head);
    expect(site.requests('POST', /./)).toHaveLength(written);
    expect(site.api.ledger.tasks).toHaveLength(2);
  });

  test('works without actions/checkout: the lock is read from the branch, and the second day costs nothing', async () => {
    const site = await openSite();
    const inputs = { commit: 'true', prompt: 'a lighthouse', filename: 'hero', 'output-dir': 'docs/images' };
    const first = await site.run(inputs, { workspace: site.empty().path });
    expect(countsOf(first)).toEqual({ generated: 1 });
    expect(site.changesOf('main')).toEqual(['A docs/images/gpt-image.lock.json', 'A docs/images/hero.png']);
    const second = await site.run(inputs, { workspace: site.empty().path });
    expect(countsOf(second)).toEqual({ unchanged: 1 });
    expect(second).toMatchObject({ exitCode: 0, stderr: '', outputs: { 'commit-sha': '' } });
    expect(site.api.ledger.tasks).toHaveLength(1);
    const edited = await site.run({ ...inputs, prompt: 'two lighthouses' }, { workspace: site.empty().path });
    expect(countsOf(edited)).toEqual({ generated: 1 });
    expect(site.changesOf('main')).toEqual(['M docs/images/gpt-image.lock.json', 'M docs/images/hero.png']);
  });

  test('goes to another branch where `branch` names one', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    site.git('branch', 'art/animals', 'main');
    const main = site.git('rev-parse', 'main');
    const run = await site.run({ ...PUSH, branch: 'art/animals' });
    expect(run.outputs['commit-sha']).toBe(site.git('rev-parse', 'art/animals'));
    expect(site.git('rev-parse', 'main')).toBe(main);
  });

  test('on a pull request of its own repository goes to the head branch', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    site.git('branch', 'feature', 'main');
    const run = await site.run(PUSH, { ...pullEvent('octo/site'), workspace: site.checkout('feature').path });
    expect(run.outputs['commit-sha']).toBe(site.git('rev-parse', 'feature'));
  });

  test('knows a checkout in a directory of its own, working in a folder of it', async () => {
    const below = 'docs';
    const prompts = path.posix.join(below, 'prompts.json');
    const site = await openSite({ [prompts]: ANIMALS });
    const workspace = site.checkout('main', 'checkout');
    const inputs = { ...PUSH, 'working-directory': path.posix.join('checkout', below) };
    const run = await site.run(inputs, { workspace: workspace.path });
    const folder = path.posix.join(below, IMAGES);
    expect(site.changesOf('main')).toEqual(
      ['cat.png', 'dog.png', 'gpt-image.lock.json'].map((name) => `A ${folder}/${name}`),
    );
    expect(listOf(run, 'files')).toEqual([`checkout/${folder}/cat.png`, `checkout/${folder}/dog.png`]);
    expect(countsOf(await site.run(inputs, { workspace: site.checkout('main', 'checkout').path }))).toEqual({
      unchanged: 2,
    });
  });

  test('opens no connection to GitHub on a dry run', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    const run = await site.run({ ...PUSH, 'dry-run': 'true', 'api-key': '' });
    expect(countsOf(run)).toEqual({ skipped: 2 });
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'commit-sha': '' } });
    expect(site.github.state.requests).toEqual([]);
    expect(site.api.ledger.requests).toEqual([]);
  });
});

describe('an image that is no longer wanted, or elsewhere', () => {
  test('is deleted by `prune` in the same commit, on disk too', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    await site.run(PUSH);
    await site.land({ 'prompts.json': promptsOf({ cat: 'a cat', owl: 'an owl' }) });
    const workspace = site.checkout();
    const run = await site.run({ ...PUSH, prune: 'true' }, { workspace: workspace.path });
    expect(countsOf(run)).toEqual({ generated: 1, unchanged: 1 });
    expect(site.changesOf('main')).toEqual([`D ${IMAGES}/dog.png`, `M ${LOCK}`, `A ${IMAGES}/owl.png`].sort(byPath));
    expect(lockOf(site)).toEqual({ cat: 'done', owl: 'done' });
    expect(existsSync(path.join(workspace.path, IMAGES, 'dog.png'))).toBe(false);
  });

  test('is deleted by `prune` even where that is all there is to do', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    await site.run(PUSH);
    await site.land({ 'prompts.json': promptsOf({ cat: 'a cat' }) });
    const run = await site.run({ ...PUSH, prune: 'true' });
    expect(run.outputs['commit-sha']).toBe(site.git('rev-parse', 'main'));
    expect(site.changesOf('main')).toEqual([`D ${IMAGES}/dog.png`, `M ${LOCK}`]);
  });

  test('is moved, not paid for again, when its `output` changes', async () => {
    const site = await openSite({ 'prompts.json': JSON.stringify([{ id: 'cat', prompt: 'a cat' }]) });
    await site.run(PUSH);
    const before = site.read(`${IMAGES}/cat.png`);
    await site.land({ 'prompts.json': JSON.stringify([{ id: 'cat', prompt: 'a cat', output: 'art/{{id}}' }]) });
    const run = await site.run(PUSH);
    expect(countsOf(run)).toEqual({ unchanged: 1 });
    expect(site.changesOf('main')).toEqual(['A art/cat.png', `D ${IMAGES}/cat.png`, `M ${LOCK}`]);
    expect(site.read('art/cat.png')).toEqual(before);
    expect(site.api.ledger.tasks).toHaveLength(1);
  });

  test('leaves no file behind when it comes in another format', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    await site.run(PUSH);
    await site.run({ ...PUSH, 'output-format': 'webp' });
    expect(site.git('ls-tree', '-r', '--name-only', 'main', IMAGES).split('\n')).toEqual([
      `${IMAGES}/cat.webp`,
      `${IMAGES}/dog.webp`,
      LOCK,
    ]);
  });
});

describe('somebody else', () => {
  test('who commits between our read and our update loses nothing, and neither do we', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    let isFirst = true;
    site.github.setFaults({
      beforeRefUpdate: async () => {
        if (isFirst) await site.land({ 'README.md': '# Theirs\n', [`${IMAGES}/theirs.txt`]: 'theirs' });
        isFirst = false;
      },
    });
    const run = await site.run(PUSH);
    expect(run.exitCode).toBe(0);
    expect(site.changesOf('main')).toEqual([`A ${IMAGES}/cat.png`, `A ${IMAGES}/dog.png`, `A ${LOCK}`]);
    expect(site.changesOf('main~1')).toEqual(['M README.md', `A ${IMAGES}/theirs.txt`]);
    expect(site.read('README.md').toString()).toBe('# Theirs\n');
    expect(site.requests('POST', /^\/git\/blobs$/)).toHaveLength(2);
    expect(site.requests('PATCH', /^\/git\/refs\//).map(({ body }) => body['force'])).toEqual([false, false]);
  });

  test('and three more shards commit at the same moment: all land, with one merged lock', async () => {
    const ids = Array.from({ length: 12 }, (_, n) => `image-${n + 1}`);
    const site = await openSite({ 'prompts.json': promptsOf(Object.fromEntries(ids.map((id) => [id, id]))) });
    const { promise: allHere, resolve: open } = Promise.withResolvers<void>();
    let waiting = 0;
    site.github.setFaults({
      beforeRefUpdate: async () => {
        waiting += 1;
        if (waiting === 4) open();
        await allHere;
      },
    });
    const shards = await Promise.all([1, 2, 3, 4].map((shard) => site.run({ ...PUSH, shard: `${shard}/4` })));
    expect(shards.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
    expect(Object.keys(lockOf(site)).sort()).toEqual([...ids].sort());
    expect(site.git('ls-tree', '-r', '--name-only', 'main', IMAGES).split('\n')).toHaveLength(ids.length + 1);
    expect(site.git('rev-list', '--count', 'main')).toBe('5');
    // At least the three who were not first had to come back.
    expect(site.requests('PATCH', /^\/git\/refs\//).length).toBeGreaterThanOrEqual(7);
    expect(site.api.ledger.tasks).toHaveLength(ids.length);
    const next = await site.run(PUSH);
    expect(countsOf(next)).toEqual({ unchanged: ids.length });
    expect(next.outputs['commit-sha']).toBe('');
  });
});

describe('nothing paid for is lost', () => {
  const ANIMAL = { commit: 'push', prompt: 'a cat', filename: 'cat' };

  test('a task that outlives its deadline goes into the lock on the branch; the next day takes it over', async () => {
    const site = await openSite({}, { latencyMs: HOUR });
    const first = await site.run({ ...ANIMAL, 'image-timeout': '500ms' }, { workspace: site.empty().path });
    expect(countsOf(first)).toEqual({ pending: 1 });
    expect(first.exitCode).toBe(1);
    expect(site.changesOf('main')).toEqual([`A ${LOCK}`]);
    expect(lockOf(site)).toEqual({ cat: 'pending' });
    site.api.passTime(HOUR);
    const second = await site.run(ANIMAL, { workspace: site.empty().path });
    expect(countsOf(second)).toEqual({ generated: 1 });
    expect(lockOf(site)).toEqual({ cat: 'done' });
    expect(site.api.ledger.tasks).toHaveLength(1);
  });

  test('an image is committed though another one fails', async () => {
    const site = await openSite(
      { 'prompts.json': ANIMALS },
      { failure: ({ prompt }) => (prompt === 'a cat' ? { failCode: '422', failMsg: 'no cats' } : undefined) },
    );
    const run = await site.run(PUSH);
    expect(countsOf(run)).toEqual({ generated: 1, failed: 1 });
    expect(run.exitCode).toBe(1);
    expect(site.changesOf('main')).toEqual([`A ${IMAGES}/dog.png`, `A ${LOCK}`]);
  });

  test('a checkout from before the last commit finds its images on the branch', async () => {
    const site = await openSite({ 'prompts.json': promptsOf({ cat: 'a cat' }) });
    await site.run(PUSH);
    await site.land({ 'prompts.json': ANIMALS });
    const [one, two] = [site.checkout(), site.checkout()];
    await site.run(PUSH, { workspace: one.path });
    const head = site.git('rev-parse', 'main');
    // The second of two runs that were started at once, and queued.
    const late = await site.run(PUSH, { workspace: two.path });
    expect(countsOf(late)).toEqual({ unchanged: 2 });
    expect(site.git('rev-parse', 'main')).toBe(head);
    expect(site.api.ledger.tasks).toHaveLength(2);
  });
});

function byPath(one: string, other: string): number {
  return one.slice(2) < other.slice(2) ? -1 : 1;
}
