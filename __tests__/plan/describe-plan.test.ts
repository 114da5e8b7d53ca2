import { expect, test } from '@jest/globals';
import { otherChanges, planWords, reasonWords, resolutionWords } from '../../src/plan/describe-plan.ts';
import { Project, spec, variants } from '../support/project.ts';
import { tinyPng } from '../support/tiny-png.ts';

test('a plan in words: numbers, reasons and fields, resolutions, and what else changes', async () => {
  const project = new Project();
  await project.run([spec('kept'), spec('edited'), spec('was'), spec('gone')]);
  project.wait(spec('waiting'));
  project.wait(spec('anew'));
  const plan = await project.plan(
    [
      spec('kept', { stem: 'img/new' }),
      spec('edited', { prompt: 'Edited', parameters: { resolution: '4K' } }),
      spec('is', { prompt: 'A was' }),
      spec('waiting'),
      spec('anew', { prompt: 'Another' }),
      spec('n1'),
    ],
    { prune: true },
  );
  const [moved, taken] = plan.move;
  expect(planWords(plan)).toBe(
    '3 to generate (2 edited, 1 new), 1 to adopt (paid for by an earlier run), 2 unchanged (2 at another place), ' +
      '1 to prune, 1 no longer waited for',
  );
  expect(resolutionWords(plan)).toBe('4K 1, 1K 2');
  expect(plan.generate.map(reasonWords)).toEqual(['edited: resolution, prompt', 'edited: prompt', 'new']);
  expect(otherChanges(plan)).toEqual([
    `waiting: task ${plan.adopt[0]?.taskId} is adopted, paid for by an earlier run`,
    `kept: img/kept.png ${moved?.keepSource ? 'copied' : 'moved'} to img/new.png`,
    `is: img/was.png ${taken?.keepSource ? 'copied' : 'moved'} to img/is.png, generated as was`,
    'gone: pruned, img/gone.png',
    `anew: its earlier task ${plan.superseded[0]?.taskId} is no longer waited for`,
  ]);
});

test('nothing to do is reported in three words', async () => {
  const plan = await new Project().plan([]);
  expect([planWords(plan), resolutionWords(plan), otherChanges(plan)]).toEqual(['nothing to generate', '', []]);
});

test('another pick, with what it takes the place of', async () => {
  const project = new Project();
  await project.run(variants('hero', 2, 2));
  project.write('img/hero.png', tinyPng('retouched'));
  const plan = await project.plan(variants('hero', 2, 1));
  expect(planWords(plan)).toBe('nothing to generate, 1 to pick (asked of their tasks, which is free), 1 unchanged');
  expect(otherChanges(plan)).toEqual([
    'hero: candidate 1 is picked, and task task-1 is asked for it, which is free; replaces img/hero.png, which was altered',
  ]);
});
