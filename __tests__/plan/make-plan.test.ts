import { rmSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { InvalidInputError } from '../../src/runtime/problem.ts';
import { DAY_MS, MADE_AT, Project, spec } from '../support/project.ts';

describe('makePlan', () => {
  let project: Project;

  beforeEach(() => {
    project = new Project();
  });

  const reasons = async (...of: Parameters<Project['plan']>) =>
    (await project.plan(...of)).make.map((image) => [image.spec.id, image.reason, ...image.changed]);

  describe('regenerate: changed', () => {
    it('makes what is new, and nothing the second time', async () => {
      const images = [spec('a'), spec('constructor'), spec('__proto__')];
      expect(await reasons(images)).toEqual([
        ['a', 'new'],
        ['constructor', 'new'],
        ['__proto__', 'new'],
      ]);
      await project.run(images);
      const plan = await project.plan(images);
      expect(plan.make).toEqual([]);
      expect(plan.keep.map((image) => [image.spec.id, image.taskId, image.files[0]?.format])).toEqual([
        ['a', 'task-1', 'png'],
        ['constructor', 'task-2', 'png'],
        ['__proto__', 'task-3', 'png'],
      ]);
    });

    it('makes what was edited, and says which field', async () => {
      await project.run([spec('a'), spec('b')]);
      const edited = spec('b', { prompt: 'Another', parameters: { resolution: '2K', quality: 'high' } });
      expect(await reasons([spec('a'), edited])).toEqual([['b', 'edited', 'resolution', 'quality', 'prompt']]);
    });

    it('makes what is missing, altered to another size, or altered in place', async () => {
      const images = ['a', 'b', 'c', 'd'].map((id) => spec(id));
      await project.run(images);
      rmSync(project.at('img/a.png'));
      project.write('img/b.png', 'longer than it ever was before');
      project.write('img/c.png', 'task-3 0: A C');
      expect(await reasons(images)).toEqual([
        ['a', 'missing'],
        ['b', 'missing'],
        ['c', 'missing'],
      ]);
    });

    it('misses the second file of an image too', async () => {
      await project.run([spec('a')], {}, 2);
      expect(await reasons([spec('a')])).toEqual([]);
      rmSync(project.at('img/a-2.png'));
      expect(await reasons([spec('a')])).toEqual([['a', 'missing']]);
    });
  });

  describe('regenerate: missing', () => {
    const missing = { regenerate: 'missing' } as const;

    it('keeps what is there, edited or altered, with or without an entry', async () => {
      await project.run([spec('a'), spec('b')]);
      project.write('img/b.png', 'painted over');
      project.write('img/c.webp', 'put here by hand');
      const images = [spec('a', { prompt: 'Edited' }), spec('b'), spec('c')];
      expect(await reasons(images, missing)).toEqual([]);
      const lock = project.lock;
      await project.run(images, missing);
      expect(project.lock).toEqual(lock);
      const { keep } = await project.plan(images, missing);
      expect(keep[2]?.files).toMatchObject([{ path: 'img/c.webp', bytes: 16, format: 'webp', width: 0 }]);
    });

    it('makes what is not', async () => {
      await project.run([spec('a')]);
      rmSync(project.at('img/a.png'));
      expect(await reasons([spec('a', { prompt: 'Edited' }), spec('b')], missing)).toEqual([
        ['a', 'missing'],
        ['b', 'new'],
      ]);
    });
  });

  it('makes everything anew with regenerate: all', async () => {
    await project.run([spec('a')]);
    expect(await reasons([spec('a')], { regenerate: 'all' })).toEqual([['a', 'all']]);
  });

  it('makes what is older than max-age, whatever else it was told', async () => {
    await project.run([spec('old')]);
    await project.run([spec('old'), spec('young')], { now: MADE_AT + DAY_MS });
    const told = { now: MADE_AT + 2 * DAY_MS, maxAgeMs: DAY_MS };
    const images = [spec('old'), spec('young')];
    expect(await reasons(images, told)).toEqual([['old', 'expired']]);
    expect(await reasons(images, { ...told, regenerate: 'missing' })).toEqual([['old', 'expired']]);
  });

  describe('tasks that are paid for', () => {
    it('are adopted from the lock, whatever is to be regenerated', async () => {
      project.wait(spec('a'));
      for (const regenerate of ['changed', 'missing', 'all'] as const) {
        const plan = await project.plan([spec('a')], { regenerate, now: MADE_AT + DAY_MS, maxAgeMs: 1 });
        expect(plan.make).toEqual([]);
        expect(plan.adopt).toMatchObject([{ taskId: 'task-1', requestId: '', createdAt: MADE_AT }]);
      }
    });

    it('are adopted though the files of an older image are there', async () => {
      await project.run([spec('a')]);
      const edited = spec('a', { prompt: 'Edited' });
      project.wait(edited);
      expect((await project.plan([edited], { regenerate: 'missing' })).adopt).toHaveLength(1);
      expect(await project.run([edited])).toEqual([]);
      expect(await reasons([edited])).toEqual([]);
    });

    it('are adopted from an earlier attempt, but for another request', async () => {
      const images = [spec('a'), spec('b')];
      const task = { taskId: 't', requestId: 'r', createdAt: 5 };
      const adoptable = new Map(['a', 'b'].map((id) => [id, { ...task, fingerprint: spec('a').fingerprint }] as const));
      const plan = await project.plan(images, { adoptable });
      expect(plan.adopt).toEqual([{ spec: images[0], ...task }]);
      expect(plan.make.map((image) => image.spec.id)).toEqual(['b']);
      await project.run(images);
      expect((await project.plan(images, { adoptable })).adopt).toEqual([]);
      expect((await project.plan(images, { adoptable, regenerate: 'all' })).adopt).toHaveLength(1);
    });

    it('are adopted by an image that was renamed', async () => {
      project.wait(spec('a'));
      const plan = await project.plan([spec('b', { prompt: 'A a' })]);
      expect(plan.adopt).toMatchObject([{ spec: { id: 'b' }, taskId: 'task-1' }]);
    });

    it('are named where an edit leaves them behind', async () => {
      project.wait(spec('a'));
      const plan = await project.plan([spec('a', { prompt: 'Edited' })]);
      expect(plan.make.map(({ reason, changed }) => [reason, ...changed])).toEqual([['edited', 'prompt']]);
      expect(plan.superseded).toEqual([{ id: 'a', taskId: 'task-1' }]);
      project.write('img/a.png', 'there');
      const kept = await project.plan([spec('a', { prompt: 'Edited' })], { regenerate: 'missing' });
      expect([kept.make, kept.superseded]).toEqual([[], []]);
    });

    it('are not left behind where another image takes them over', async () => {
      project.wait(spec('a'));
      const plan = await project.plan([spec('a', { prompt: 'Edited' }), spec('b', { prompt: 'A a' })]);
      expect(plan.adopt.map((image) => image.spec.id)).toEqual(['b']);
      expect(plan.superseded).toEqual([]);
    });
  });

  describe('max-images', () => {
    it('refuses a run that would make more, naming both numbers', async () => {
      const images = [spec('a'), spec('b')];
      const refusal = project.plan(images, { maxImages: 1 });
      await expect(refusal).rejects.toThrow(InvalidInputError);
      await expect(refusal).rejects.toThrow('`max-images` is 1, but 2 would be made (2 new)');
      await expect(project.plan(images, { maxImages: 2 })).resolves.toMatchObject({ keep: [] });
    });

    it('allows 0 when nothing is to make', async () => {
      await project.run([spec('a')]);
      await expect(project.plan([spec('a')], { maxImages: 0 })).resolves.toMatchObject({ make: [] });
    });
  });

  it('plans the same on a dry run', async () => {
    expect((await project.plan([spec('a')], { dryRun: true })).make).toHaveLength(1);
  });

  it('takes files on a branch for files on disk', async () => {
    await project.run([spec('a')]);
    rmSync(project.at('img/a.png'));
    const sizes = new Map([['img/a.png', 13]]);
    const files = {
      check: async ({ path, bytes }: { path: string; bytes: number }) =>
        sizes.has(path) ? (sizes.get(path) === bytes ? 'same' : 'altered') : 'absent',
      existing: async () => undefined,
    } as const;
    expect(await reasons([spec('a')], { files })).toEqual([]);
    expect(await reasons([spec('a')])).toEqual([['a', 'missing']]);
  });

  describe('shards', () => {
    const images = Array.from({ length: 23 }, (_, index) => spec(`image-${index}`));

    it('make the whole together and no image twice, and skip what is another’s', async () => {
      const plans = await Promise.all(
        [1, 2, 3, 4].map((index) => project.plan(images, { shard: { index, count: 4 } })),
      );
      const made = plans.flatMap(({ make }) => make.map((image) => image.spec.id));
      expect(made.sort()).toEqual(images.map(({ id }) => id).sort());
      for (const { make, skip } of plans) expect(make.length + skip.length).toBe(images.length);
      expect(plans[0]?.skip[0]).toMatchObject({ wanted: false, reason: 'another shard (this is 1/4)' });
    });

    it('prune each entry once', async () => {
      await project.run(images);
      const left = images.slice(0, 3);
      const plans = await Promise.all(
        [1, 2, 3, 4].map((index) => project.plan(left, { prune: true, shard: { index, count: 4 } })),
      );
      const pruned = plans.flatMap(({ prune }) => prune.map(({ id }) => id));
      expect(pruned.sort()).toEqual(
        images
          .slice(3)
          .map(({ id }) => id)
          .sort(),
      );
    });

    it('neither prune what another shard takes to a new name', async () => {
      await project.run([spec('a')]);
      const renamed = [spec('b', { prompt: 'A a' }), ...images];
      const plans = await Promise.all(
        [1, 2, 3].map((index) => project.plan(renamed, { prune: true, shard: { index, count: 3 } })),
      );
      expect(plans.flatMap(({ move }) => move)).toHaveLength(1);
      expect(plans.flatMap(({ prune }) => prune)).toEqual([]);
    });
  });
});
