import { describe, expect, test } from '@jest/globals';
import { IMAGES, openLfsSite } from '../support/lfs-site.ts';
import { openSite } from '../support/site.ts';
import { annotationsOf, type Inputs } from '../support/stage.ts';

const INPUTS: Inputs = { commit: 'push', prompt: 'a lighthouse', filename: 'hero' };

describe('where .gitattributes says filter=lfs', () => {
  test.each([
    [403, 'contents: write'],
    [404, 'lfs.url'],
    [507, 'is full'],
  ])('a server that answers %d is an error before anything is paid for', async (refuse, advice) => {
    const { site } = await openLfsSite({ refuse });
    const run = await site.runHere(INPUTS);
    expect(run.exitCode).toBe(1);
    expect(annotationsOf(run, 'error').join('\n')).toMatch(new RegExp(`Git LFS would not take the images.*${advice}`));
    expect(site.api.ledger.of('create')).toEqual([]);
  });

  test('the lock is not for Git LFS: that is said at once', async () => {
    const site = await openSite({ '.gitattributes': `${IMAGES}/** filter=lfs\n` });
    const run = await site.runHere(INPUTS);
    expect(run.exitCode).toBe(1);
    expect(annotationsOf(run, 'error').join('\n')).toContain('gives the lock');
    expect(site.api.ledger.of('create')).toEqual([]);
  });
});
