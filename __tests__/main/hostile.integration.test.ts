import { hostname } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { startCountingServer } from '../support/counting-server.ts';
import { countsOf, openStage, resultsOf } from '../support/stage.ts';

describe('a result URL', () => {
  test('that redirects to such a name is not followed', async () => {
    const inside = await startCountingServer();
    const stage = await openStage();
    const location = `https://${hostname()}:${new URL(inside.url).port}/1.png`;
    stage.api.setFaults(({ endpoint }) => (endpoint === 'download' ? { kind: 'redirect', location } : undefined));
    const run = await stage.runHere({ prompt: 'a cat' });
    await inside.close();
    expect(inside.connections()).toBe(0);
    expect(resultsOf(run)[0]?.error?.message).toContain(`the name ${hostname()} leads to a `);
  });
});

describe('an answer of the API', () => {
  test.each([
    ['<', 'a'],
    ['<style', '<'],
    ['\t', '\u0000'],
  ])('of %j a hundred thousand times holds nothing up', async (part, end) => {
    const stage = await openStage();
    const words = `${part.repeat(100_000)}${end}`;
    const fault = { kind: 'status', status: 400, body: words, contentType: 'text/html' } as const;
    stage.api.setFaults(({ endpoint }) => (endpoint === 'create' ? fault : undefined));
    const run = await stage.runHere({ prompt: 'a cat' });
    expect(countsOf(run)).toEqual({ failed: 1 });
    expect(resultsOf(run)[0]?.error?.message.length).toBeLessThan(1000);
  });

  test('of a failed task, however long, is reported in its first 4,096 characters', async () => {
    const failure = { failCode: 'x'.repeat(300_000), failMsg: '<'.repeat(300_000) };
    const stage = await openStage({ failure });
    const run = await stage.runHere({ prompt: 'a cat' });
    expect(countsOf(run)).toEqual({ failed: 1 });
    expect(resultsOf(run)[0]?.error?.message.length).toBeLessThan(10_000);
  });

  test('that asks for a year of patience is waited for until `timeout`, in one line', async () => {
    const stage = await openStage();
    const headers = { 'retry-after': '31536000' };
    stage.api.setFaults(({ endpoint }) =>
      endpoint === 'create' ? { kind: 'status', status: 429, code: 429, msg: 'slow down', headers } : undefined,
    );
    const run = await stage.runHere({ prompt: 'a cat', timeout: '2s' });
    expect(countsOf(run)).toEqual({ skipped: 1 });
    expect(stage.api.ledger.of('create')).toHaveLength(1);
    expect(run).toMatchObject({ exitCode: 1 });
    expect(run.log.lines.length).toBeLessThan(30);
  });
});
