import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ImageSpec } from '../../src/image/image.ts';
import type { AdoptableTask } from '../../src/plan/grounds.ts';
import { entryOf } from '../../src/plan/lock/lock.ts';
import { DAY_MS, MADE_AT, Project, spec, variants, without } from '../support/project.ts';
import { tinyPng } from '../support/tiny-png.ts';

const ids = (images: readonly { readonly spec: ImageSpec }[]): string[] => images.map((image) => image.spec.id);

/** A project with four candidates that are paid for, of which the second is picked. */
async function chosen(): Promise<Project> {
  const project = new Project();
  expect(await project.run(variants('hero', 4, 2))).toEqual(['hero-1', 'hero', 'hero-3', 'hero-4']);
  return project;
}

/** The task that gave a file. */
const taskAt = (project: Project, file = 'img/hero.png'): string =>
  readFileSync(project.at(file), 'utf8').split(' ')[0] ?? '';

describe('candidates', () => {
  it('that are not picked are never missing', async () => {
    const project = await chosen();
    expect([...'1234'].map((number) => existsSync(project.at(`img/hero-${number}.png`)))).toEqual(Array(4).fill(false));
    for (const regenerate of ['changed', 'missing'] as const) {
      const plan = await project.plan(variants('hero', 4, 2), { regenerate });
      expect([plan.generate, plan.adopt, plan.keep.length]).toEqual([[], [], 4]);
    }
  });

  it('that were chosen before there was a lock are not paid for with `missing`', async () => {
    const project = new Project();
    project.write('img/hero.png', tinyPng('chosen'));
    const plan = await project.plan(variants('hero', 4, 2), { regenerate: 'missing' });
    expect([plan.generate, plan.keep.length]).toEqual([[], 4]);
    expect(ids((await new Project().plan(variants('hero', 2, 2), { regenerate: 'missing' })).generate)).toHaveLength(2);
  });

  it('are all generated again where all are wanted, or are too old, and count in `max-images`', async () => {
    const project = await chosen();
    const old = { maxAgeMs: DAY_MS, now: MADE_AT + 2 * DAY_MS };
    for (const told of [{ regenerate: 'all' } as const, old]) {
      expect((await project.plan(variants('hero', 4, 2), told)).generate).toHaveLength(4);
      await expect(project.plan(variants('hero', 4, 2), { ...told, maxImages: 3 })).rejects.toThrow(
        '4 would be generated',
      );
    }
  });

  it('are told from each other by `only`', async () => {
    const project = await chosen();
    const planned = async (only: string) =>
      ids((await project.plan(variants('hero', 4, 2), { regenerate: 'all', only: [only] })).generate);
    expect(await planned('hero')).toEqual(['hero-1', 'hero', 'hero-3', 'hero-4']);
    expect(await planned('hero-2')).toEqual(['hero']);
    expect(await planned('hero-3')).toEqual(['hero-3']);
  });

  it('of an earlier attempt are asked for again, so that the artifact has them; not where they are at hand', async () => {
    const project = await chosen();
    const { taskId = '', fingerprint = '' } = entryOf(project.lock, 'hero-3') ?? {};
    const task: AdoptableTask = { fingerprint, taskId, requestId: 'r', createdAt: MADE_AT };
    const adoptable = new Map([['hero-3', task]]);
    const plan = await project.plan(variants('hero', 4, 2), { adoptable, maxImages: 0 });
    expect(plan.adopt).toMatchObject([{ taskId, instead: { status: 'unchanged', files: [] } }]);
    const spares = new Set(['img/hero-3']);
    expect((await project.plan(variants('hero', 4, 2), { adoptable, spares })).adopt).toEqual([]);
  });

  it('that are pending are adopted, and failed ones are generated again', async () => {
    const project = await chosen();
    const [, , third] = variants('hero', 4, 2);
    project.lock = without(without(project.lock, 'hero-3'), 'hero-4');
    project.wait(third ?? spec(''));
    const plan = await project.plan(variants('hero', 4, 2));
    expect([ids(plan.adopt), ids(plan.generate)]).toEqual([['hero-3'], ['hero-4']]);
  });

  it('of an image that is renamed go along, and nothing of it is left', async () => {
    const project = await chosen();
    expect(await project.run(variants('front', 4, 2, { prompt: 'A hero' }), { prune: true })).toEqual([]);
    expect(Object.keys(project.lock.images).sort()).toEqual(['front', 'front-1', 'front-3', 'front-4']);
    expect(existsSync(project.at('img/hero.png'))).toBe(false);
    expect(taskAt(project, 'img/front.png')).toBe('task-2');
  });

  it('are pruned with their image', async () => {
    const project = await chosen();
    await project.run([spec('other')], { prune: true });
    expect(Object.keys(project.lock.images)).toEqual(['other']);
    expect(existsSync(project.at('img/hero.png'))).toBe(false);
  });
});

it('a picture that somebody turned down is asked for in its place where it is picked again, and only there', async () => {
  const rejected = new Map([['hero-2', ['turned-down']]]);
  const replaced = async (pick: number) =>
    (await new Project().plan(variants('hero', 3, pick), { rejected })).generate.map(({ replaces }) => replaces);
  expect(await replaced(2)).toEqual([undefined, ['turned-down'], undefined]);
  expect(await replaced(3)).toEqual([undefined, undefined, undefined]);
});

describe('another pick', () => {
  it('asks its task, and is no payment that `max-images` counts', async () => {
    const project = await chosen();
    const plan = await project.plan(variants('hero', 4, 3), { maxImages: 0 });
    expect(plan.adopt).toMatchObject([
      { spec: { id: 'hero' }, taskId: 'task-3', instead: { taskId: 'task-2', oldPick: 2 } },
    ]);
    expect([plan.generate, plan.keep.length]).toEqual([[], 3]);
    await project.run(variants('hero', 4, 3));
    expect(taskAt(project)).toBe('task-3');
    expect(entryOf(project.lock, 'hero-2')).toMatchObject({ taskId: 'task-2', files: [] });
  });

  it('is nothing to pay for with `missing` either', async () => {
    const project = await chosen();
    expect(await project.run(variants('hero', 4, 3), { regenerate: 'missing' })).toEqual([]);
    expect(taskAt(project)).toBe('task-3');
  });

  it('leaves everything as it was where its task has nothing to give', async () => {
    const project = await chosen();
    const before = project.lock;
    project.gone.add('task-3');
    expect(await project.run(variants('hero', 4, 3))).toEqual([]);
    expect([taskAt(project), project.lock]).toEqual(['task-2', before]);
  });

  it('is paid for where nothing of the image is there and its task is gone', async () => {
    const project = await chosen();
    writeFileSync(project.at('img/hero.png'), 'no image');
    const plan = await project.plan(variants('hero', 4, 3));
    expect(plan.adopt).toMatchObject([{ taskId: 'task-3', restore: { present: [] } }]);
    await expect(project.plan(variants('hero', 4, 3), { maxImages: 0 })).rejects.toThrow('1 to put back');
  });

  it('takes the place of a picture that somebody altered, and the plan says so', async () => {
    const project = await chosen();
    writeFileSync(project.at('img/hero.png'), tinyPng('retouched'));
    const plan = await project.plan(variants('hero', 4, 3));
    expect(plan.adopt).toMatchObject([{ instead: { altered: ['img/hero.png'] } }]);
  });

  it('is left to a run that is about the image', async () => {
    const project = await chosen();
    const before = project.lock;
    const wanted = [...variants('hero', 4, 3), spec('other')];
    expect(await project.run(wanted, { only: ['other'] })).toEqual(['other']);
    expect(without(project.lock, 'other')).toEqual(before);
  });

  it('stays in one shard with all that it changes', async () => {
    const project = await chosen();
    const wanted = [...variants('hero', 4, 3), ...['a', 'b', 'c', 'd', 'e'].map((id) => spec(id))];
    const plans = await Promise.all(
      [1, 2, 3].map((index) => project.plan(wanted, { shard: { index, count: 3 }, prune: true })),
    );
    const shards = plans.map(({ adopt, keep }) => [...ids(adopt), ...ids(keep)]);
    expect(shards.filter((names) => names.length > 0)).toEqual([['hero', 'hero-1', 'hero-2', 'hero-4']]);
    expect(plans.flatMap(({ prune }) => prune)).toEqual([]);
  });

  it('never pays for a variant that is paid for, and gives its picture, in whatever order things change', async () => {
    const choice = fc.record({ count: fc.integer({ min: 1, max: 4 }), of: fc.integer({ min: 0, max: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(choice, { minLength: 1, maxLength: 6 }), async (choices) => {
        const project = new Project();
        const paid = new Map<number, string>();
        for (const { count, of } of choices) {
          const pick = of === 0 ? undefined : Math.min(of, count);
          const wanted = variants('hero', count, pick);
          const generated = await project.run(wanted);
          const numbers = wanted.filter(({ id }) => generated.includes(id)).map(({ variant }) => variant);
          for (const { id, variant } of wanted) {
            const { taskId = '' } = entryOf(project.lock, id) ?? {};
            expect(numbers.includes(variant)).toBe(!paid.has(variant));
            paid.set(variant, paid.get(variant) ?? taskId);
            expect(taskId).toBe(paid.get(variant));
          }
          expect(taskAt(project)).toBe(paid.get(pick ?? 1));
          expect((await project.plan(wanted)).keep).toHaveLength(count);
        }
      }),
      { numRuns: 60 },
    );
  });
});
