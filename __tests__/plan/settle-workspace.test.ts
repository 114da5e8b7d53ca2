import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { settleWorkspace } from '../../src/plan/settle-workspace.ts';
import { Project, spec } from '../support/project.ts';
import { tinyPng } from '../support/tiny-png.ts';

const never = new AbortController().signal;

async function pruned(project: Project) {
  const plan = await project.plan([spec('a')], { prune: true });
  const ground = { workspace: project.workspace, outputDir: 'img', before: project.lock };
  return settleWorkspace({ ...ground, plan, outcomes: plan.keep, cancelled: never });
}

test('what nobody wants any more is deleted', async () => {
  const project = new Project();
  await project.run([spec('a'), spec('b')]);
  const { lock, notes } = await pruned(project);
  expect([Object.keys(lock.images), notes]).toEqual([['a'], []]);
  expect([existsSync(project.at('img/a.png')), existsSync(project.at('img/b.png'))]).toEqual([true, false]);
});

test('a retouched image stays, and people read of it', async () => {
  const project = new Project();
  await project.run([spec('a'), spec('b')]);
  project.write('img/b.png', tinyPng('retouched'));
  const { notes } = await pruned(project);
  expect(notes).toEqual([
    expect.stringMatching(/^`img\/b\.png` is no longer wanted, but it is not what was delivered: it stays/),
  ]);
  expect(existsSync(project.at('img/b.png'))).toBe(true);
});
