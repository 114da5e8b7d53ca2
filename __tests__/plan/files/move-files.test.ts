import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moveFiles } from '../../../src/plan/files/move-files.ts';
import { Project, spec } from '../../support/project.ts';
import { tinyPng } from '../../support/tiny-png.ts';

describe('an image that was made already', () => {
  let project: Project;

  beforeEach(() => {
    project = new Project();
  });

  const read = (file: string) => readFileSync(project.at(file), 'utf8');

  it('goes to its new place, all its files, past names that are taken', async () => {
    await project.run([spec('a')], {}, 3);
    const taken = spec('x', { stem: 'new/place-2' });
    const moved = [spec('a', { stem: 'new/place' }), taken];
    expect(await project.run(moved)).toEqual(['x']);
    expect(readdirSync(project.at('new')).sort()).toEqual(['place-2.png', 'place-3.png', 'place-4.png', 'place.png']);
    expect(readdirSync(project.at('img'))).toEqual([]);
    expect(read('new/place-4.png')).toBe('task-1 2: A a');
    expect((await project.plan(moved)).move).toEqual([]);
    expect(await project.run(moved)).toEqual([]);
  });

  it('is found at its new place where somebody moved it there already', async () => {
    await project.run([spec('a')]);
    project.write('new/a.png', read('img/a.png'));
    const plan = await project.plan([spec('a', { stem: 'new/a' })]);
    expect(plan.generate).toEqual([]);
    expect(plan.move).toMatchObject([{ files: [], entry: { files: [{ path: 'new/a.png' }] } }]);
  });

  it('is asked of its task where its file was altered, and generated again where it is too old', async () => {
    await project.run([spec('a')]);
    const moved = [spec('a', { stem: 'new/a' })];
    expect((await project.plan(moved, { maxAgeMs: 1, now: Date.parse('2027-01-01') })).generate[0]?.reason).toBe(
      'expired',
    );
    project.write('img/a.png', 'task-1 0: A A');
    expect((await project.plan(moved)).adopt).toMatchObject([{ taskId: 'task-1', restore: { present: [] } }]);
    project.write('img/a.png', tinyPng('retouched'));
    expect((await project.plan(moved)).adopt).toMatchObject([{ taskId: 'task-1', restore: { present: [] } }]);
  });

  it('follows its id, and leaves the old one only where that is not pruned', async () => {
    await project.run([spec('a')]);
    const renamed = [spec('b', { prompt: 'A a' })];
    expect(await project.run(renamed)).toEqual([]);
    expect([existsSync(project.at('img/a.png')), Object.keys(project.lock.images)]).toEqual([true, ['a', 'b']]);
    const again = [spec('c', { prompt: 'A a' })];
    expect(await project.run(again, { prune: true })).toEqual([]);
    expect(readdirSync(project.at('img'))).toEqual(['c.png']);
    expect(Object.keys(project.lock.images)).toEqual(['c']);
  });

  it('follows its id with regenerate: missing too, but takes no file from an edited image', async () => {
    await project.run([spec('a')]);
    const missing = { regenerate: 'missing', prune: true } as const;
    const edited = spec('a', { prompt: 'Edited' });
    expect((await project.plan([spec('b', { prompt: 'A a' })], missing)).move).toHaveLength(1);
    expect((await project.plan([edited, spec('b', { prompt: 'A a' })], missing)).move).toEqual([]);
  });

  it('keeps its entry under a new id at the same place, with regenerate: missing too', async () => {
    await project.run([spec('a')]);
    const renamed = [spec('b', { prompt: 'A a', stem: 'img/a' })];
    expect(await project.run(renamed, { regenerate: 'missing', prune: true })).toEqual([]);
    expect(await project.run(renamed)).toEqual([]);
    expect(read('img/a.png')).toBe('task-1 0: A a');
  });

  it('overwrites no file that stands in its new place, with regenerate: missing', async () => {
    await project.run([spec('a')]);
    project.write('new/a.png', tinyPng('put here by hand'));
    const { keep, move } = await project.plan([spec('a', { stem: 'new/a' })], { regenerate: 'missing' });
    expect([keep[0]?.files[0]?.path, move]).toEqual(['new/a.png', []]);
  });

  it('serves one new id only: another with the same prompt is a picture of its own', async () => {
    await project.run([spec('a')]);
    const twins = [spec('b', { prompt: 'A a' }), spec('c', { prompt: 'A a' })];
    expect(await project.run(twins)).toEqual(['c']);
  });

  it('serves a new id even while another with the same prompt has its own', async () => {
    const twins = [spec('a'), spec('b', { prompt: 'A a' })];
    await project.run(twins);
    expect(await project.run([spec('a'), spec('c', { prompt: 'A a' })])).toEqual([]);
    expect(read('img/c.png')).toBe('task-2 0: A a');
  });

  it('makes way with its second file for an image that takes that name', async () => {
    await project.run([spec('a')], {}, 2);
    const images = [spec('a'), spec('a-2')];
    expect(await project.run(images)).toEqual(['a-2']);
    expect([read('img/a-2.png'), read('img/a-3.png')]).toEqual(['task-2 0: A a-2', 'task-1 1: A a']);
    expect(await project.run(images)).toEqual([]);
  });

  it('is paid for once however ids and places are mixed again', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const anyDeal = fc.record({
      ids: fc.shuffledSubarray(names, { minLength: 5 }),
      stems: fc.shuffledSubarray(names, { minLength: 5 }),
      prune: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeal, { minLength: 1, maxLength: 4 }), async (deals) => {
        project = new Project();
        await project.run(names.map((id) => spec(id)));
        for (const { ids, stems, prune } of deals) {
          const dealt = names.map((name, index) =>
            spec(ids[index] ?? '', { prompt: `A ${name}`, stem: `img/${stems[index]}` }),
          );
          expect(await project.run(dealt, { prune })).toEqual([]);
          for (const [index, stem] of stems.entries()) {
            expect(read(`img/${stem}.png`)).toBe(`task-${index + 1} 0: A ${names[index]}`);
          }
        }
        expect(readdirSync(project.at('img')).filter((name) => name.endsWith('.part'))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('makes only the new one when it is put before a numbered row', async () => {
    const row = (prompts: readonly string[]) => prompts.map((prompt, index) => spec(`step-${index + 1}`, { prompt }));
    await project.run(row(['x', 'y', 'z']));
    const { move } = await project.plan(row(['new', 'x', 'y', 'z']), { prune: true });
    expect(move.map(({ keepSource }) => keepSource)).toEqual([true, true, true]);
    expect(await project.run(row(['new', 'x', 'y', 'z']))).toEqual(['step-1']);
    expect([2, 3, 4].map((number) => read(`img/step-${number}.png`))).toEqual([
      'task-1 0: x',
      'task-2 0: y',
      'task-3 0: z',
    ]);
    expect(await project.run(row(['new', 'x', 'y', 'z']))).toEqual([]);
  });

  it('reports files that are not on disk', async () => {
    await project.run([spec('a')]);
    const { move } = await project.plan([spec('a', { stem: 'new/a' })]);
    const elsewhere = new Project();
    expect(await moveFiles(elsewhere.workspace, move)).toMatchObject([{ from: 'img/a.png', to: 'new/a.png' }]);
  });

  it('is not moved where another file took its place meanwhile, nor out of `.github`', async () => {
    await project.run([spec('a'), spec('b', { stem: '.github/b' })]);
    const { move } = await project.plan([spec('a', { stem: 'new/a' })]);
    project.write('img/a.png', 'another file');
    expect(await moveFiles(project.workspace, move)).toHaveLength(1);
    expect(read('img/a.png')).toBe('another file');
    const away = await project.plan([spec('b', { stem: 'new/b' })]);
    expect([away.move, away.adopt]).toMatchObject([[], [{ taskId: 'task-2' }]]);
  });

  it('never leaves the workspace through a symbolic link', async () => {
    await project.run([spec('a')]);
    symlinkSync(new Project().workspace, project.at('new'));
    const { move } = await project.plan([spec('a', { stem: 'new/a' })]);
    await expect(moveFiles(project.workspace, move)).rejects.toThrow('symbolic link');
    expect(existsSync(project.at('img/a.png'))).toBe(true);
  });
});
