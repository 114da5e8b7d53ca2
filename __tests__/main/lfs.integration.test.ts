import { afterEach, describe, expect, test } from '@jest/globals';
import { type LfsServer, type LfsServerOptions, startLfsServer } from '../../sandbox/lfs-server.ts';
import { openSite, type Site } from '../support/site.ts';
import { annotationsOf, type Inputs } from '../support/stage.ts';

const IMAGES = 'generated-images';
const TRACK = `${IMAGES}/** filter=lfs diff=lfs merge=lfs -text\n*.json !filter !diff !merge text\n`;
const INPUTS: Inputs = { commit: 'push', prompt: 'a lighthouse', filename: 'hero' };

const servers: LfsServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** A repository whose images Git LFS keeps on a server of its own. */
async function openLfsSite(options: Partial<LfsServerOptions> = {}): Promise<{ site: Site; lfs: LfsServer }> {
  const lfs = await startLfsServer({ token: 'ghs_sandbox', ...options });
  servers.push(lfs);
  const site = await openSite({ '.gitattributes': TRACK, '.lfsconfig': `[lfs]\n\turl = ${lfs.url}\n` });
  return { site, lfs };
}

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
