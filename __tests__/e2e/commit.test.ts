import { describe, expect, test } from '@jest/globals';
import { LOCK, lockOf, openSite, promptsOf } from '../support/site.ts';
import { countsOf, HOUR, type Inputs } from '../support/stage.ts';

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
});

describe('somebody else', () => {
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
});
