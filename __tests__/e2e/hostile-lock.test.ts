import { describe, expect, test } from '@jest/globals';
import { type Lock, lockOf } from '../../src/plan/lock/lock.ts';
import { parseLock, serializeLock } from '../../src/plan/lock/lock-text.ts';
import { claim } from '../support/claim.ts';
import { LOCK, openSite, promptsOf } from '../support/site.ts';
import { countsOf, type Inputs } from '../support/stage.ts';
import { tinyPng } from '../support/tiny-png.ts';

describe('a lock that claims files of the repository', () => {
  const OWN = { 'src/app.ts': 'code', CODEOWNERS: '* @octo', '.github/logo.png': tinyPng('logo').toString('latin1') };
  const PUSH: Inputs = { commit: 'push', 'prompts-file': 'prompts.json' };

  test('has none of them deleted, by the run or by `prune`, on the disk or on the branch', async () => {
    const claims: Lock = lockOf([
      ...Object.entries(OWN).map(([file, content], index) => [`claim-${index}`, claim(file, content)] as const),
      // Made again under this name, its old files would go.
      ['cat', claim('src/app.ts', OWN['src/app.ts'])],
    ]);
    const files = { ...OWN, 'prompts.json': promptsOf({ cat: 'a cat' }), [LOCK]: serializeLock(claims) };
    const site = await openSite(files);
    const workspace = site.checkout();
    const run = await site.run({ ...PUSH, prune: 'true' }, { workspace: workspace.path });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(countsOf(run)).toEqual({ generated: 1 });
    for (const [file, content] of Object.entries(OWN)) {
      expect(site.read(file).toString()).toBe(content);
      expect(workspace.read(file).toString()).toBe(content);
    }
    expect(run.log.text).toContain('`src/app.ts` on the branch is not what was delivered: it stays');
    expect(Object.keys(parseLock(site.read(LOCK).toString(), LOCK).images)).toEqual(['cat']);
  });
});
