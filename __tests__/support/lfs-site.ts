import { afterEach } from '@jest/globals';
import { type LfsServer, type LfsServerOptions, startLfsServer } from '../../sandbox/lfs-server.ts';
import { openSite, type Site } from './site.ts';

export const IMAGES = 'generated-images';
const TRACK = `${IMAGES}/** filter=lfs diff=lfs merge=lfs -text\n*.json !filter !diff !merge text\n`;

/** Of the test that runs; they end with it. */
const servers: LfsServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** A repository whose images Git LFS keeps on a server of its own. */
export async function openLfsSite(options: Partial<LfsServerOptions> = {}): Promise<{ site: Site; lfs: LfsServer }> {
  const lfs = await startLfsServer({ token: 'ghs_sandbox', ...options });
  servers.push(lfs);
  const site = await openSite({ '.gitattributes': TRACK, '.lfsconfig': `[lfs]\n\turl = ${lfs.url}\n` });
  return { site, lfs };
}
