import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Faults } from '../../sandbox/image-api/fault.ts';
import { startCountingServer } from '../support/counting-server.ts';
import { countsOf, expectRefused, openStage, resultsOf } from '../support/stage.ts';

describe('a folder for images', () => {
  test('that cannot be made is found before anything is paid for', async () => {
    const stage = await openStage({}, { 'p.json': JSON.stringify([{ prompt: 'a', output: 'pipe/deep/a' }, 'b']) });
    execFileSync('mkfifo', [path.join(stage.workspace.path, 'pipe')]);
    const run = await stage.run({ 'prompts-file': 'p.json' });
    const [error] = run.log.annotations;
    expect(error?.message).toMatch(/^No image can be written to the folder `pipe\/deep`: E[A-Z]+: /);
    expectRefused(run, stage, [error?.message ?? '']);
  });

  test('that is a file by the time the image comes costs that image alone, and the next run fetches it', async () => {
    const stage = await openStage({}, { 'p.json': JSON.stringify([{ prompt: 'a', output: 'gone/a' }, 'b', 'c']) });
    const folder = path.join(stage.workspace.path, 'gone');
    stage.api.setFaults(({ endpoint, prompt }) => {
      if (endpoint !== 'download' || prompt !== 'a') return undefined;
      rmSync(folder, { recursive: true, force: true });
      writeFileSync(folder, 'in the way');
      return undefined;
    });
    const files = { 'prompts-file': 'p.json' };
    const run = await stage.run(files);
    expect(run).toMatchObject({ exitCode: 1, stderr: '' });
    expect(countsOf(run)).toEqual({ generated: 2, failed: 1 });
    expect(resultsOf(run)[0]?.error).toMatchObject({ kind: 'download', charged: 'yes' });

    stage.api.setFaults();
    rmSync(folder);
    mkdirSync(folder);
    expect(countsOf(await stage.run(files))).toEqual({ generated: 1, unchanged: 2 });
    expect(stage.api.ledger.tasks).toHaveLength(3);
  });
});

describe('a result URL', () => {
  /** Every query finds that the task has succeeded, with its image there. */
  const answering = (url: string): Faults => {
    const body = JSON.stringify({ code: 200, data: { state: 'success', resultJson: { resultUrls: [url] } } });
    return ({ endpoint }) => (endpoint === 'query' ? { kind: 'status', status: 200, body } : undefined);
  };

  test('whose name leads to this machine is not connected to', async () => {
    const inside = await startCountingServer();
    const stage = await openStage();
    stage.api.setFaults(answering(`https://${hostname()}:${new URL(inside.url).port}/1.png`));
    const run = await stage.run({ prompt: 'a cat' });
    await inside.close();
    expect(inside.connections()).toBe(0);
    expect(resultsOf(run)[0]?.error?.message).toMatch(
      new RegExp(`the name ${hostname()} leads to a \\w+ address \\([\\d.:a-f]+\\)$`),
    );
  });

  test('past the 16th is left out, with a warning', async () => {
    const stage = await openStage({ images: 40 });
    const run = await stage.run({ prompt: 'a cat', filename: 'cat' });
    expect(countsOf(run)).toEqual({ generated: 1 });
    expect(resultsOf(run)[0]?.urls).toHaveLength(16);
    expect(readdirSync(path.join(stage.workspace.path, 'generated-images'))).toHaveLength(17);
    expect(run.log.text).toContain('the task names 40 images: the first 16 are fetched, 24 are left out');
  });
});

test('a clock that is set back holds nothing up', async () => {
  const stage = await openStage();
  stage.api.setFaults(({ endpoint, nth }) =>
    endpoint === 'create' && nth === 1 ? { kind: 'status', status: 429, code: 429, msg: 'slow down' } : undefined,
  );
  // As soon as the process waits for a second or more, which it does before it sends the create again.
  const hook = `
    import timers from 'node:timers/promises';
    import { syncBuiltinESMExports } from 'node:module';
    const { now } = Date;
    const { setTimeout: sleep } = timers;
    timers.setTimeout = (ms, ...rest) => {
      if (ms >= 1000) Date.now = () => now() - 3600000;
      return sleep(ms, ...rest);
    };
    syncBuiltinESMExports();`;
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` };
  const run = await stage.run({ prompt: 'a cat' }, { env });
  expect(countsOf(run)).toEqual({ generated: 1 });
});
