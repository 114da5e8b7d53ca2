import { mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { keepReplaced } from '../../../src/plan/files/keep-replaced.ts';
import { lockOf } from '../../../src/plan/lock/lock.ts';
import { lockEntry } from '../../support/lock-entry.ts';
import { fileOf } from '../../support/outcomes.ts';
import { Project, spec } from '../../support/project.ts';
import { tinyPng } from '../../support/tiny-png.ts';

const folder = () => path.join(mkdtempSync(path.join(tmpdir(), 'replaced-')), 'kept');

test('a picture stays beside the one that takes its place, and again when post follows', async () => {
  const project = new Project();
  await project.run([spec('a'), spec('same')], {}, 2);
  const before = readFileSync(project.at('img/a.png'), 'utf8');
  const plan = await project.plan([spec('a', { prompt: 'another' }), spec('same'), spec('new')]);
  const options = { workspace: project.workspace, lock: project.lock, folder: folder() };
  const replaced = await keepReplaced(plan, options);
  expect([...replaced.keys()]).toEqual(['a']);
  expect(replaced.get('a')?.map((file) => file?.path)).toEqual(['img/a.png', 'img/a-2.png']);
  project.write('part', tinyPng('the new one'));
  renameSync(project.at('part'), project.at('img/a.png'));
  expect(readFileSync(replaced.get('a')?.[0]?.kept ?? '', 'utf8')).toBe(before);
  expect(await keepReplaced(plan, options)).toEqual(replaced);
  expect(readFileSync(replaced.get('a')?.[0]?.kept ?? '', 'utf8')).toBe(before);
});

test('a file that is gone is left out, and so is what no image may be', async () => {
  const project = new Project();
  await project.run([spec('a'), spec('linked')], {}, 2);
  project.lock = lockOf([
    ...Object.entries(project.lock.images),
    ['secret', { ...lockEntry('secret'), files: [fileOf('.git/config'), fileOf('.git/a.png')] }],
  ]);
  project.write('.git/config', 'token');
  project.write('.git/a.png', 'token');
  rmSync(project.at('img/a.png'));
  rmSync(project.at('img/linked.png'));
  symlinkSync(project.at('.git/config'), project.at('img/linked.png'));
  const wanted = ['a', 'linked', 'secret'].map((id) => spec(id, { prompt: 'another' }));
  const plan = await project.plan(wanted);
  expect(plan.generate).toHaveLength(3);
  const options = { workspace: project.workspace, lock: project.lock, folder: folder() };
  const replaced = await keepReplaced(plan, options);
  expect([...replaced].map(([id, files]) => [id, files.map((file) => file?.path)])).toEqual([
    ['a', [undefined, 'img/a-2.png']],
    ['linked', [undefined, 'img/linked-2.png']],
  ]);
});
