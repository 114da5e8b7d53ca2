import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Faults } from '../../sandbox/image-api/fault.ts';
import { lockOf, openSite } from '../support/site.ts';
import { countsOf, HOUR, openStage, resultsOf } from '../support/stage.ts';
import { until } from '../support/until.ts';

const INPUTS = { 'prompts-file': 'p.yml', idempotency: 'true' };
const PROMPTS = { 'p.yml': '- one\n- two\n- three\n' };

/** A UUID of version 8. */
const ID = /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('with `idempotency`', () => {
  test('a machine that was killed with its disk is paid for once: the next attempt asks under the same ids', async () => {
    const stage = await openStage({ latencyMs: HOUR }, PROMPTS);
    const killWhen = until(() => stage.api.ledger.tasks.length === 3);
    expect((await stage.run(INPUTS, { killWhen })).signal).toBe('SIGKILL');
    rmSync(path.join(stage.workspace.path, 'generated-images'), { recursive: true, force: true });
    stage.api.passTime(HOUR);
    const again = await stage.run(INPUTS, { env: { GITHUB_RUN_ATTEMPT: '2' } });
    expect(countsOf(again)).toEqual({ generated: 3 });
    expect(stage.api.ledger.tasks).toHaveLength(3);
    for (const { requestId, credits } of resultsOf(again)) {
      expect(requestId).toMatch(ID);
      expect(credits).toBe(0);
    }
    expect(again.log.text).toMatch(/adopted .* was there already, since \d{4}-/);
  });

  test('a request without an answer is sent again, and log and summary say so', async () => {
    const faults: Faults = ({ endpoint, nth }) =>
      endpoint === 'create' && nth === 1 ? { kind: 'reset-after-create' } : undefined;
    const stage = await openStage({ faults }, PROMPTS);
    const run = await stage.run(INPUTS);
    expect(countsOf(run)).toEqual({ generated: 3 });
    expect(stage.api.ledger.tasks).toHaveLength(3);
    expect(run.log.text).toContain('sent again under the same request id');
    expect(run.summary).toContain('Sent again under the same request id');
  });

  test('a run that died between paying and committing: the next one, on a new machine, commits and pays nothing', async () => {
    const site = await openSite(PROMPTS, { latencyMs: HOUR });
    const push = { ...INPUTS, commit: 'push' };
    const killWhen = until(() => site.api.ledger.tasks.length === 3);
    expect((await site.run(push, { killWhen })).signal).toBe('SIGKILL');
    expect(site.requests('PATCH', /^\/git\/refs\//)).toEqual([]);
    site.api.passTime(HOUR);
    const next = await site.run(push);
    expect(countsOf(next)).toEqual({ generated: 3 });
    expect(lockOf(site)).toEqual({ one: 'done', two: 'done', three: 'done' });
    expect(site.api.ledger.tasks).toHaveLength(3);
  });

  test('another run, whose lock nobody kept, asks for other pictures', async () => {
    const stage = await openStage({}, PROMPTS);
    for (const GITHUB_RUN_ID of ['1', '2']) {
      rmSync(path.join(stage.workspace.path, 'generated-images'), { recursive: true, force: true });
      expect(countsOf(await stage.run(INPUTS, { env: { GITHUB_RUN_ID } }))).toEqual({ generated: 3 });
    }
    expect(stage.api.ledger.tasks).toHaveLength(6);
  });
});
