import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { REPOSITORY } from '../../docs/repository.ts';
import { codeBlocks } from '../support/code-blocks.ts';
import { LOCK, openSite } from '../support/site.ts';
import { countsOf, type Inputs, listOf } from '../support/stage.ts';

const WORKFLOW = z.object({
  jobs: z.record(z.string(), z.object({ steps: z.array(z.looseObject({ uses: z.string() })) })),
});
const STEP = z.object({ with: z.record(z.string(), z.string()) });

/** The blocks of README's quick start, as somebody would copy them. */
const blocks = codeBlocks('README.md').filter(({ language }) => language === 'yaml');
const [prompts = '', workflow = '', onePrompt = ''] = blocks.map(({ text }) => text);

/** What the action's step of a workflow is given, as the runner would fill it in. */
function inputsOf(text: string): Inputs {
  const steps = Object.values(WORKFLOW.parse(parse(text)).jobs).flatMap((job) => job.steps);
  const ours = steps.find(({ uses }) => uses.startsWith(`${REPOSITORY}@`));
  const { 'api-key': key, ...inputs } = STEP.parse(ours).with;
  expect(key).toBe(`\${{ secrets.GPT_IMAGE_API_KEY }}`);
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [name, value.replace(/^\$\{\{.*\}\}$/, 'a fox')]),
  );
}

test('the quick start of the README does what it says: two files, two images, and one again after an edit', async () => {
  const site = await openSite({ 'docs/images.yml': prompts, '.github/workflows/images.yml': workflow });
  const first = await site.run(inputsOf(workflow));
  expect(first).toMatchObject({ exitCode: 0, stderr: '' });
  const images = ['docs/images/hero.png', 'generated-images/three-paper-boats-in-a-row.png'];
  expect(listOf(first, 'files').sort()).toEqual(images);
  expect(site.changesOf('main')).toEqual([`A ${images[0]}`, `A ${LOCK}`, `A ${images[1]}`]);

  await site.land({ 'docs/images.yml': prompts.replace('small otter', 'large otter') });
  const second = await site.run(inputsOf(workflow));
  expect(countsOf(second)).toEqual({ generated: 1, unchanged: 1 });
  expect(site.changesOf('main')).toEqual([`M ${images[0]}`, `M ${LOCK}`]);
});

test('one picture by hand needs no checkout and no permissions', async () => {
  const site = await openSite();
  const run = await site.run(inputsOf(onePrompt), { workspace: site.empty().path });
  expect(countsOf(run)).toEqual({ generated: 1 });
  expect(site.requests('POST', /./)).toEqual([]);
});
