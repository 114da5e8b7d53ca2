import { rmSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ImageSpec } from '../../src/image/image.ts';
import type { FileView } from '../../src/plan/files/file-view.ts';
import { lockOf } from '../../src/plan/lock/lock.ts';
import { InvalidInputError } from '../../src/runtime/problem.ts';
import { DAY_MS, MADE_AT, Project, spec, type Told, without } from '../support/project.ts';
import { tinyPng } from '../support/tiny-png.ts';

describe('makePlan', () => {
  let project: Project;

  beforeEach(() => {
    project = new Project();
  });

  const reasons = async (...of: Parameters<Project['plan']>) =>
    (await project.plan(...of)).generate.map((image) => [image.spec.id, image.reason, ...image.changed]);

  it('is about 10,000 images a run or shard, and not about one more', async () => {
    const images = Array.from({ length: 10_001 }, (_, index) => spec(`image-${index}`));
    expect((await project.plan(images.slice(1))).generate).toHaveLength(10_000);
    await expect(project.plan(images)).rejects.toThrow(
      'The run is about 10001 images, allowed are 10000: divide them with `shard`, or name some with `only`',
    );
    expect((await project.plan(images, { shard: { index: 1, count: 2 } })).generate).toHaveLength(5001);
    expect((await project.plan(images, { only: ['image-7'] })).generate).toHaveLength(1);
  });

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
      expect(plan.generate).toEqual([]);
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

    it('asks the task for what is missing or damaged, whatever its size', async () => {
      const images = ['a', 'b', 'c', 'd'].map((id) => spec(id));
      await project.run(images);
      rmSync(project.at('img/a.png'));
      project.write('img/b.png', 'longer than it ever was before');
      project.write('img/c.png', 'task-3 0: A C');
      const { generate, adopt, keep } = await project.plan(images);
      expect(generate).toEqual([]);
      expect(adopt.map(({ spec: { id }, taskId, createdAt, restore }) => [id, taskId, createdAt, restore])).toEqual([
        ['a', 'task-1', MADE_AT, { present: [] }],
        ['b', 'task-2', MADE_AT, { present: [] }],
        ['c', 'task-3', MADE_AT, { present: [] }],
      ]);
      expect(keep.map((image) => image.spec.id)).toEqual(['d']);
    });

    it('keeps what was altered but is a whole image, and says so', async () => {
      await project.run([spec('a'), spec('b')]);
      const retouched = tinyPng('retouched');
      project.write('img/a.png', retouched);
      const { generate, adopt, keep } = await project.plan([spec('a'), spec('b')]);
      expect([generate, adopt]).toEqual([[], []]);
      expect(keep[0]).toMatchObject({
        taskId: 'task-1',
        altered: ['img/a.png'],
        files: [{ path: 'img/a.png', bytes: retouched.length, width: 1, height: 1, format: 'png' }],
      });
      expect(keep[1]?.altered).toEqual([]);
      const { lock } = project;
      await project.run([spec('a'), spec('b')]);
      expect(project.lock).toEqual(lock);
    });

    it('replaces what was altered where its prompt is edited or it is too old, and says so', async () => {
      await project.run([spec('a')]);
      project.write('img/a.png', tinyPng('retouched'));
      const edited = [spec('a', { prompt: 'Edited' })];
      expect((await project.plan(edited)).generate).toMatchObject([{ reason: 'edited', altered: ['img/a.png'] }]);
      const old = { maxAgeMs: 1, now: MADE_AT + DAY_MS };
      expect((await project.plan([spec('a')], old)).generate).toMatchObject([
        { reason: 'expired', altered: ['img/a.png'] },
      ]);
      expect((await project.plan([spec('a')], { regenerate: 'all' })).generate).toMatchObject([
        { altered: ['img/a.png'] },
      ]);
      expect((await project.plan([spec('a', { stem: 'new/a', prompt: 'Edited' })])).generate).toMatchObject([
        { altered: [] },
      ]);
    });

    it('takes the pointer of Git LFS for the file', async () => {
      await project.run([spec('a'), spec('b')]);
      const pointer = (sha256 = '', bytes = 0) =>
        `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize ${bytes}\n`;
      const [file] = project.lock.images['a']?.files ?? [];
      project.write('img/a.png', pointer(file?.sha256, file?.bytes));
      project.write('img/b.png', pointer('0'.repeat(64), 5));
      const { keep } = await project.plan([spec('a'), spec('b')]);
      expect(keep.map(({ altered }) => altered)).toEqual([[], ['img/b.png']]);
    });

    it('generates again what is missing and too old', async () => {
      await project.run([spec('a')]);
      rmSync(project.at('img/a.png'));
      expect(await reasons([spec('a')], { maxAgeMs: 1, now: MADE_AT + DAY_MS })).toEqual([['a', 'expired']]);
    });

    it('misses the second file of an image too', async () => {
      await project.run([spec('a')], {}, 2);
      expect((await project.plan([spec('a')])).keep).toHaveLength(1);
      rmSync(project.at('img/a-2.png'));
      const { adopt } = await project.plan([spec('a')]);
      expect(adopt).toMatchObject([{ taskId: 'task-1', restore: { present: [{ path: 'img/a.png' }] } }]);
    });

    it('leaves an altered sibling alone, also where an earlier attempt asked the task already and it did not answer', async () => {
      await project.run([spec('a')], {}, 2);
      rmSync(project.at('img/a.png'));
      project.write('img/a-2.png', tinyPng('painted over'));
      const { fingerprint } = spec('a');
      const task = { fingerprint, taskId: 'task-1', requestId: 'r', createdAt: MADE_AT };
      const { adopt } = await project.plan([spec('a')], { adoptable: new Map([['a', task]]) });
      const restore = { present: [expect.objectContaining({ path: 'img/a-2.png' })] };
      expect(adopt).toEqual([expect.objectContaining({ taskId: 'task-1', requestId: 'r', restore })]);
    });
  });

  describe('regenerate: missing', () => {
    const missing = { regenerate: 'missing' } as const;

    it('keeps what is there, edited or altered, with or without an entry', async () => {
      await project.run([spec('a'), spec('b')]);
      project.write('img/b.png', tinyPng('painted over'));
      project.write('img/c.png', tinyPng('put here by hand'));
      const images = [spec('a', { prompt: 'Edited' }), spec('b'), spec('c')];
      expect(await reasons(images, missing)).toEqual([]);
      const lock = project.lock;
      await project.run(images, missing);
      expect(project.lock).toEqual(lock);
      const { keep } = await project.plan(images, missing);
      expect(keep[2]?.files).toMatchObject([{ path: 'img/c.png', format: 'png', width: 1 }]);
      expect(keep.map(({ altered }) => altered)).toEqual([[], ['img/b.png'], []]);
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

  it('generates everything again with regenerate: all', async () => {
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

  describe('tasks in whose place an image is wanted', () => {
    const expired = { now: MADE_AT + 2 * DAY_MS, maxAgeMs: DAY_MS };
    const replaced = async (images: ImageSpec[], told: Told = {}) => {
      const { generate, adopt } = await project.plan(images, told);
      return [...generate, ...adopt].map(({ spec: { id }, replaces }) => [id, ...(replaces ?? [])]);
    };

    it('are none for a new or an edited image: an old prompt asks for its old picture', async () => {
      await project.run([spec('a')]);
      expect(await replaced([spec('a', { prompt: 'Edited' }), spec('new')])).toEqual([['a'], ['new']]);
    });

    it('are its own where it is too old', async () => {
      await project.run([spec('a')]);
      expect(await replaced([spec('a')], expired)).toEqual([['a', 'task-1']]);
    });

    it('are those that gave no image, and those that were turned down', async () => {
      const dead = new Map([['a', ['dead-1', 'dead-2']]]);
      const rejected = new Map([['a', ['rejected']]]);
      expect(await replaced([spec('a'), spec('b')], { dead, rejected })).toEqual([
        ['a', 'dead-1', 'dead-2', 'rejected'],
        ['b'],
      ]);
      await project.run([spec('a')]);
      expect(await replaced([spec('a')], { ...expired, dead })).toEqual([['a', 'dead-1', 'dead-2', 'task-1']]);
    });

    it('go along with a task that is adopted, should it give no image', async () => {
      project.wait(spec('a'));
      expect(await replaced([spec('a')], { rejected: new Map([['a', ['rejected']]]) })).toEqual([['a', 'rejected']]);
    });

    it('are the dead alone where all is generated again: every run asks for its own', async () => {
      await project.run([spec('a')]);
      const known = { dead: new Map([['a', ['dead']]]), rejected: new Map([['a', ['rejected']]]) };
      expect(await replaced([spec('a')], { ...known, regenerate: 'all' })).toEqual([['a', 'dead']]);
    });
  });

  describe('tasks that are paid for', () => {
    it('keep the mark of the key that they belong to', async () => {
      project.wait(spec('a'));
      project.lock = lockOf(
        Object.entries(project.lock.images).map(([id, entry]) => [id, { ...entry, key: '01234567' }]),
      );
      expect((await project.plan([spec('a')])).adopt).toMatchObject([{ taskId: 'task-1', key: '01234567' }]);
    });

    it('are adopted from the lock, whatever is to be regenerated', async () => {
      project.wait(spec('a'));
      for (const regenerate of ['changed', 'missing', 'all'] as const) {
        const plan = await project.plan([spec('a')], { regenerate, now: MADE_AT + DAY_MS, maxAgeMs: 1 });
        expect(plan.generate).toEqual([]);
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

    it('are adopted from an earlier attempt, except for another request', async () => {
      const images = [spec('a'), spec('b')];
      const task = { taskId: 't', requestId: 'r', createdAt: 5 };
      const adoptable = new Map(['a', 'b'].map((id) => [id, { ...task, fingerprint: spec('a').fingerprint }] as const));
      const plan = await project.plan(images, { adoptable });
      expect(plan.adopt).toEqual([{ spec: images[0], ...task }]);
      expect(plan.generate.map((image) => image.spec.id)).toEqual(['b']);
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
      expect(plan.generate.map(({ reason, changed }) => [reason, ...changed])).toEqual([['edited', 'prompt']]);
      expect(plan.superseded).toEqual([{ id: 'a', taskId: 'task-1' }]);
      project.write('img/a.png', tinyPng('there'));
      const kept = await project.plan([spec('a', { prompt: 'Edited' })], { regenerate: 'missing' });
      expect([kept.generate, kept.superseded]).toEqual([[], []]);
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
      await expect(refusal).rejects.toThrow('`max-images` is 1, but 2 would be generated (2 new)');
      await expect(project.plan(images, { maxImages: 2 })).resolves.toMatchObject({ keep: [] });
    });

    it('counts an image whose task may have nothing to give any more', async () => {
      await project.run([spec('a')]);
      rmSync(project.at('img/a.png'));
      const words = '`max-images` is 1, but 2 would be generated (1 new, 1 to put back)';
      await expect(project.plan([spec('a'), spec('b')], { maxImages: 1 })).rejects.toThrow(words);
      await expect(project.plan([spec('a')], { maxImages: 1 })).resolves.toMatchObject({ generate: [] });
    });

    it('allows 0 when nothing is to make', async () => {
      await project.run([spec('a')]);
      await expect(project.plan([spec('a')], { maxImages: 0 })).resolves.toMatchObject({ generate: [] });
    });
  });

  describe('files in the way', () => {
    const refusal = (path: string) => `would take the place of \`${path}\`, which the lock does not know as it is`;

    it.each([
      ['of a new image', [spec('x', { stem: 'img/own' })], 'img/own.png'],
      ['with another extension', [spec('x', { stem: 'img/own' })], 'img/own.webp'],
      ['in other letters', [spec('x', { stem: 'IMG/Own' })], 'IMG/OWN.png'],
      ['of an edited image that goes there', [spec('a', { stem: 'img/own', prompt: 'Edited' })], 'img/own.gif'],
      ['of an image that only moves there', [spec('a', { stem: 'img/own' })], 'img/own.png'],
      ['that is no image', [spec('x', { stem: 'img/own' })], 'img/own.jpeg'],
    ])('%s are an error before anything is paid for', async (_what, images, path) => {
      await project.run([spec('a')]);
      project.write(path, path.endsWith('.jpeg') ? 'text' : tinyPng('mine'));
      await expect(project.plan(images)).rejects.toThrow(refusal(path));
      await expect(project.plan(images, { overwriteFiles: true })).resolves.toBeDefined();
    });

    it('are not those of the image itself, of another lock, of this run, or damaged ones that a lock knows', async () => {
      await project.run([spec('a'), spec('b'), spec('c')]);
      const edited = [spec('a', { prompt: 'Edited' })];
      await expect(project.plan(edited)).resolves.toMatchObject({ generate: [{ reason: 'edited' }] });
      project.write('img/b.png', 'damaged');
      const heirs = [spec('d', { stem: 'img/b' }), spec('e', { stem: 'img/c' })];
      await expect(project.plan(heirs)).resolves.toMatchObject({ generate: [{}, {}] });
      const { lock } = project;
      project.lock = without(lock, 'c');
      await expect(project.plan(heirs)).rejects.toThrow(refusal('img/c.png'));
      await expect(project.plan(heirs, { otherLocks: [lock] })).resolves.toBeDefined();
      await expect(project.plan(heirs, { saved: new Set(['img/c.png']) })).resolves.toBeDefined();
    });

    it('are an altered file of another image, which stays', async () => {
      await project.run([spec('a')]);
      project.write('img/a.png', tinyPng('retouched'));
      await expect(project.plan([spec('x', { stem: 'img/a' })])).rejects.toThrow(refusal('img/a.png'));
    });

    it('do not stop a run that saves nothing', async () => {
      await project.run([spec('a')]);
      project.write('img/a.webp', tinyPng('mine'));
      expect((await project.plan([spec('a')])).keep).toHaveLength(1);
    });

    it('are skipped by further files', async () => {
      await project.run([spec('a')], {}, 2);
      project.write('img/a-3.jpg', tinyPng('mine'));
      const { occupied } = await project.plan([spec('a', { prompt: 'Edited' })]);
      expect([...occupied]).toEqual(['img/a-3']);
    });

    it('are skipped by further files too where they are folders, which nothing overwrites', async () => {
      project.write('img/a-2.png/notes.txt', 'mine');
      project.write('img/a-3-640w.webp/notes.txt', 'mine');
      project.write('img/a-4.png', tinyPng('mine'));
      const image = spec('a', { convert: { format: 'webp', widths: [640] } });
      expect([...(await project.plan([image])).occupied]).toEqual(['img/a-2', 'img/a-3-640w', 'img/a-4']);
      const { occupied } = await project.plan([image], { overwriteFiles: true });
      expect([...occupied]).toEqual(['img/a-2', 'img/a-3-640w']);
    });
  });

  it('plans the same on a dry run', async () => {
    expect((await project.plan([spec('a')], { dryRun: true })).generate).toHaveLength(1);
  });

  it('takes files on a branch for files on disk', async () => {
    await project.run([spec('a')]);
    rmSync(project.at('img/a.png'));
    const files: FileView = {
      check: async ({ path }) => ({ kind: path === 'img/a.png' ? 'same' : 'absent' }),
      at: async () => [],
      isFolder: async () => false,
      describe: async () => undefined,
    };
    expect((await project.plan([spec('a')], { files })).keep).toHaveLength(1);
    expect((await project.plan([spec('a')])).keep).toEqual([]);
  });

  describe('shards', () => {
    const images = Array.from({ length: 23 }, (_, index) => spec(`image-${index}`));

    it('make the whole together and no image twice, and skip what is another’s', async () => {
      const plans = await Promise.all(
        [1, 2, 3, 4].map((index) => project.plan(images, { shard: { index, count: 4 } })),
      );
      const made = plans.flatMap(({ generate }) => generate.map((image) => image.spec.id));
      expect(made.sort()).toEqual(images.map(({ id }) => id).sort());
      for (const { generate, skip } of plans) expect(generate.length + skip.length).toBe(images.length);
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
