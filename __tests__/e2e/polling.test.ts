import { expect, test } from '@jest/globals';
import { fastClock } from '../support/fast-clock.ts';
import { annotationsOf, countsOf, HOUR, openStage, resultsOf } from '../support/stage.ts';

const LOCK = 'generated-images/gpt-image.lock.json';

test.each(['image-timeout', 'timeout'])(
  '`%s` ends the wait; the task stays findable, and no other image waits',
  async (limit) => {
    const stage = await openStage(
      { latencyMs: ({ prompt }) => (prompt === 'slow' ? HOUR : 50) },
      { 'p.txt': 'quick\nslow\n' },
    );
    const run = await stage.run({ 'prompts-file': 'p.txt', [limit]: '1500ms' });
    expect(run.exitCode).toBe(1);
    expect(countsOf(run)).toEqual({ generated: 1, pending: 1 });
    const [slow] = stage.api.ledger.tasksOf('slow');
    const { taskId, requestId } = slow ?? {};
    expect(resultsOf(run)[1]).toMatchObject({ status: 'pending', taskId, requestId, files: [], error: null });
    expect(annotationsOf(run, 'warning')).toEqual([
      expect.stringMatching(new RegExp(`^p\\.txt:2:1: Task ${taskId} was still “waiting” after `)),
    ]);
    expect(run.log.text).toContain(`task ${taskId}, request ${requestId}; the next run adopts it`);
    expect(run.summary).toContain(`<code>${taskId}</code>`);
    expect(JSON.parse(stage.workspace.read(LOCK).toString()).images.slow).toMatchObject({ state: 'pending', taskId });
    expect(stage.api.ledger.tasks).toHaveLength(2);
  },
);

test('left to itself, the action asks once, early, when a refusal would show', async () => {
  const stage = await openStage({ failure: { failCode: 'P1', failMsg: 'refused' } });
  const run = await stage.run({ prompt: 'a cat', 'poll-interval': 'auto' }, { env: fastClock(50) });
  expect(countsOf(run)).toEqual({ failed: 1 });
  expect(stage.api.ledger.of('query')).toHaveLength(1);
});
