import { afterEach, expect, test } from '@jest/globals';
import { createWorkspace } from '../../sandbox/runner.ts';
import { runHere } from '../support/run-here.ts';

const workspace = createWorkspace();
afterEach(() => workspace.remove());

test('a run in this process leaves its environment and its standard output as they were, and none is beside it', async () => {
  const before = { env: { ...process.env }, write: process.stdout.write, listeners: process.stdout.listeners('error') };
  const first = runHere({ workspace: workspace.path, inputs: { prompt: 'a cat' } });
  await expect(runHere({ workspace: workspace.path })).rejects.toThrow('one run at a time');
  const { exitCode, log, outputs, state } = await first;
  expect({ exitCode, state }).toEqual({ exitCode: 1, state: { ended: 'true' } });
  expect(log.annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Input `api-key` is empty/),
    'Nothing was generated and nothing was paid for: see the errors above',
  ]);
  expect(outputs).toMatchObject({ 'image-urls': '[]' });
  const after = { env: { ...process.env }, write: process.stdout.write, listeners: process.stdout.listeners('error') };
  expect(after).toEqual(before);
});
