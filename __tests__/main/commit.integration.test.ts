import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { LOCK, lockOf, openSite, promptsOf, pullEvent } from '../support/site.ts';
import { countsOf, type Inputs, listOf } from '../support/stage.ts';

const IMAGES = 'generated-images';
const PUSH: Inputs = { commit: 'push', 'prompts-file': 'prompts.json' };
const ANIMALS = promptsOf({ cat: 'a cat', dog: 'a dog' });

describe('commit: push', () => {
  test('makes no commit where nothing changed, and asks GitHub for none', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    await site.runHere(PUSH);
    const head = site.git('rev-parse', 'main');
    const written = site.requests('POST', /./).length;
    const again = await site.runHere(PUSH);
    expect(countsOf(again)).toEqual({ unchanged: 2 });
    expect(again).toMatchObject({ exitCode: 0, outputs: { 'commit-sha': '' } });
    expect(site.git('rev-parse', 'main')).toBe(head);
    expect(site.requests('POST', /./)).toHaveLength(written);
    expect(site.api.ledger.tasks).toHaveLength(2);
  });

  test('goes to another branch where `branch` names one', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    site.git('branch', 'art/animals', 'main');
    const main = site.git('rev-parse', 'main');
    const run = await site.runHere({ ...PUSH, branch: 'art/animals' });
    expect(run.outputs['commit-sha']).toBe(site.git('rev-parse', 'art/animals'));
    expect(site.git('rev-parse', 'main')).toBe(main);
  });

  test('on a pull request of its own repository goes to the head branch', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    site.git('branch', 'feature', 'main');
    const run = await site.runHere(PUSH, { ...pullEvent('octo/site'), workspace: site.checkout('feature').path });
    expect(run.outputs['commit-sha']).toBe(site.git('rev-parse', 'feature'));
  });

  test('knows a checkout in a directory of its own, working in a folder of it', async () => {
    const below = 'docs';
    const prompts = path.posix.join(below, 'prompts.json');
    const site = await openSite({ [prompts]: ANIMALS });
    const workspace = site.checkout('main', 'checkout');
    const inputs = { ...PUSH, 'working-directory': path.posix.join('checkout', below) };
    const run = await site.runHere(inputs, { workspace: workspace.path });
    const folder = path.posix.join(below, IMAGES);
    expect(site.changesOf('main')).toEqual(
      ['cat.png', 'dog.png', 'gpt-image.lock.json'].map((name) => `A ${folder}/${name}`),
    );
    expect(listOf(run, 'files')).toEqual([`checkout/${folder}/cat.png`, `checkout/${folder}/dog.png`]);
    expect(countsOf(await site.runHere(inputs, { workspace: site.checkout('main', 'checkout').path }))).toEqual({
      unchanged: 2,
    });
  });

  test('opens no connection to GitHub on a dry run', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    const run = await site.runHere({ ...PUSH, 'dry-run': 'true', 'api-key': '' });
    expect(countsOf(run)).toEqual({ skipped: 2 });
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'commit-sha': '' } });
    expect(site.github.state.requests).toEqual([]);
    expect(site.api.ledger.requests).toEqual([]);
  });
});

describe('an image that is no longer wanted, or elsewhere', () => {
  test('is deleted by `prune` in the same commit, on disk too', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    await site.runHere(PUSH);
    await site.land({ 'prompts.json': promptsOf({ cat: 'a cat', owl: 'an owl' }) });
    const workspace = site.checkout();
    const run = await site.runHere({ ...PUSH, prune: 'true' }, { workspace: workspace.path });
    expect(countsOf(run)).toEqual({ generated: 1, unchanged: 1 });
    expect(site.changesOf('main')).toEqual([`D ${IMAGES}/dog.png`, `M ${LOCK}`, `A ${IMAGES}/owl.png`].sort(byPath));
    expect(lockOf(site)).toEqual({ cat: 'done', owl: 'done' });
    expect(existsSync(path.join(workspace.path, IMAGES, 'dog.png'))).toBe(false);
  });

  test('is deleted by `prune` even where that is all there is to do', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    await site.runHere(PUSH);
    await site.land({ 'prompts.json': promptsOf({ cat: 'a cat' }) });
    const run = await site.runHere({ ...PUSH, prune: 'true' });
    expect(run.outputs['commit-sha']).toBe(site.git('rev-parse', 'main'));
    expect(site.changesOf('main')).toEqual([`D ${IMAGES}/dog.png`, `M ${LOCK}`]);
  });

  test('is moved, not paid for again, when its `output` changes', async () => {
    const site = await openSite({ 'prompts.json': JSON.stringify([{ id: 'cat', prompt: 'a cat' }]) });
    await site.runHere(PUSH);
    const before = site.read(`${IMAGES}/cat.png`);
    await site.land({ 'prompts.json': JSON.stringify([{ id: 'cat', prompt: 'a cat', output: 'art/{{id}}' }]) });
    const run = await site.runHere(PUSH);
    expect(countsOf(run)).toEqual({ unchanged: 1 });
    expect(site.changesOf('main')).toEqual(['A art/cat.png', `D ${IMAGES}/cat.png`, `M ${LOCK}`]);
    expect(site.read('art/cat.png')).toEqual(before);
    expect(site.api.ledger.tasks).toHaveLength(1);
  });

  test('leaves no file behind when it comes in another format', async () => {
    const site = await openSite({ 'prompts.json': ANIMALS });
    await site.runHere(PUSH);
    await site.runHere({ ...PUSH, 'output-format': 'webp' });
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
    const run = await site.runHere(PUSH);
    expect(run.exitCode).toBe(0);
    expect(site.changesOf('main')).toEqual([`A ${IMAGES}/cat.png`, `A ${IMAGES}/dog.png`, `A ${LOCK}`]);
    expect(site.changesOf('main~1')).toEqual(['M README.md', `A ${IMAGES}/theirs.txt`]);
    expect(site.read('README.md').toString()).toBe('# Theirs\n');
    expect(site.requests('POST', /^\/git\/blobs$/)).toHaveLength(2);
    expect(site.requests('PATCH', /^\/git\/refs\//).map(({ body }) => body['force'])).toEqual([false, false]);
  });
});

describe('nothing paid for is lost', () => {
  test('an image is committed though another one fails', async () => {
    const site = await openSite(
      { 'prompts.json': ANIMALS },
      { failure: ({ prompt }) => (prompt === 'a cat' ? { failCode: '422', failMsg: 'no cats' } : undefined) },
    );
    const run = await site.runHere(PUSH);
    expect(countsOf(run)).toEqual({ generated: 1, failed: 1 });
    expect(run.exitCode).toBe(1);
    expect(site.changesOf('main')).toEqual([`A ${IMAGES}/dog.png`, `A ${LOCK}`]);
  });

  test('a checkout from before the last commit finds its images on the branch', async () => {
    const site = await openSite({ 'prompts.json': promptsOf({ cat: 'a cat' }) });
    await site.runHere(PUSH);
    await site.land({ 'prompts.json': ANIMALS });
    const [one, two] = [site.checkout(), site.checkout()];
    await site.runHere(PUSH, { workspace: one.path });
    const head = site.git('rev-parse', 'main');
    // The second of two runs that were started at once, and queued.
    const late = await site.runHere(PUSH, { workspace: two.path });
    expect(countsOf(late)).toEqual({ unchanged: 2 });
    expect(site.git('rev-parse', 'main')).toBe(head);
    expect(site.api.ledger.tasks).toHaveLength(2);
  });
});

function byPath(one: string, other: string): number {
  return one.slice(2) < other.slice(2) ? -1 : 1;
}
