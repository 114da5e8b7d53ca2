import { expect, test } from '@jest/globals';
import { promptsOf } from '../support/site.ts';
import { countsOf, openStage, resultsOf } from '../support/stage.ts';

test('every prompt that is refused for its content is listed by itself in the summary, with what to do', async () => {
  const failMsg = "Sorry, but the image we created may violate OpenAI's content policies.";
  const stage = await openStage(
    { failure: ({ prompt }) => (prompt === 'a fox' ? undefined : { failCode: '400', failMsg }) },
    { 'prompts.json': promptsOf({ fox: 'a fox', cat: 'a rude cat', dog: 'a rude dog' }) },
  );
  const run = await stage.run({ 'prompts-file': 'prompts.json' });
  expect(countsOf(run)).toEqual({ generated: 1, failed: 2 });
  expect(resultsOf(run).map(({ error }) => error?.kind)).toEqual([undefined, 'task-failed', 'task-failed']);
  const [, section = ''] = run.summary.split('### 🚫 2 prompts refused for the content');
  for (const text of ['a rude cat', 'a rude dog', 'Edit the prompt']) expect(section).toContain(text);
  expect(run.summary).not.toContain('❌');
});
