import { existsSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';
import { lockOf } from '../../src/plan/lock/lock.ts';
import { parseLock, serializeLock } from '../../src/plan/lock/lock-text.ts';
import { claim } from '../support/claim.ts';
import { fastClock } from '../support/fast-clock.ts';
import { LOCK, openSite, promptsOf } from '../support/site.ts';
import { countsOf, type Inputs, openStage } from '../support/stage.ts';
import { tinyPng } from '../support/tiny-png.ts';

describe('a lock that claims files of the repository', () => {
  const OWN = { 'src/app.ts': 'code', CODEOWNERS: '* @octo', '.github/logo.png': tinyPng('logo').toString('latin1') };
  const PUSH: Inputs = { commit: 'push', 'prompts-file': 'prompts.json' };

  test('has no file moved that is no image, though it knows its bytes', async () => {
    const site = await openSite({ ...OWN, 'prompts.json': promptsOf({ cat: 'a cat' }) });
    await site.runHere(PUSH);
    const { images } = parseLock(site.read(LOCK).toString(), LOCK);
    const { fingerprint = '' } = images['cat'] ?? {};
    await site.land({
      [LOCK]: serializeLock(lockOf([['cat', claim('CODEOWNERS', OWN.CODEOWNERS, fingerprint)]])),
      'generated-images/cat.png': undefined,
    });
    await site.runHere(PUSH, { env: fastClock(20) });
    expect(site.read('CODEOWNERS').toString()).toBe(OWN.CODEOWNERS);
    expect(existsSync(path.join(site.checkout().path, 'CODEOWNERS'))).toBe(true);
  });
});

describe('a link in the place of an image', () => {
  let service: ResultsService;
  beforeAll(async () => {
    service = await startResultsService();
  });
  afterAll(() => service.close());

  test.each(['missing', 'changed'])(
    'is not published, with `regenerate: %s`: the image is put back',
    async (regenerate) => {
      service.reset();
      const stage = await openStage(
        { images: 2 },
        { 'p.yml': '- {id: hero, prompt: a hero}\n- {id: other, prompt: b}\n' },
      );
      const results = { url: service.url, token: service.tokenFor('job') };
      const inputs = { 'prompts-file': 'p.yml', regenerate };
      await stage.runHere(inputs);
      const second = 'generated-images/hero-2.png';
      const before = stage.workspace.read(second);
      const at = path.join(stage.workspace.path, second);
      rmSync(at);
      symlinkSync('/proc/self/environ', at);
      // Something has to be made, or nothing is published at all.
      stage.workspace.write({
        'p.yml': '- {id: hero, prompt: a hero}\n- {id: other, prompt: b}\n- {id: new, prompt: c}\n',
      });
      const run = await stage.runHere({ ...inputs, overwrite: 'true' }, { results });
      expect(run.exitCode).toBe(0);
      expect(countsOf(run)).toEqual({ generated: 2, unchanged: 1 });
      expect(stage.workspace.read(second)).toEqual(before);
      for (const { name } of service.artifacts()) {
        for (const [file, bytes] of await service.download(name)) {
          const embedded = [...bytes.toString('latin1').matchAll(/;base64,([\w+/=]+)/g)];
          const texts = [bytes, ...embedded.map(([, base64 = '']) => Buffer.from(base64, 'base64'))];
          expect([file, texts.some((text) => text.includes('ACTIONS_RUNTIME_TOKEN='))]).toEqual([file, false]);
        }
      }
    },
  );
});
