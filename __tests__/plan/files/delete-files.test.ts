import { existsSync, readdirSync, renameSync, symlinkSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { pruneFiles } from '../../../src/plan/files/delete-files.ts';
import { lockOf } from '../../../src/plan/lock/lock.ts';
import { Project, spec } from '../../support/project.ts';

describe('prune', () => {
  let project: Project;

  beforeEach(async () => {
    project = new Project();
    await project.run([spec('a'), spec('b')], {}, 2);
  });

  it('is asked for, or nothing goes', async () => {
    expect((await project.plan([spec('a')])).prune).toEqual([]);
  });

  it('takes the files and the entry of an image that nobody asks for', async () => {
    await project.run([spec('a')], { prune: true });
    expect(readdirSync(project.at('img')).sort()).toEqual(['a-2.png', 'a.png']);
    expect(Object.keys(project.lock.images)).toEqual(['a']);
  });

  it('leaves what a wanted image has or will have, also under a name that differs in case', async () => {
    const heir = spec('c', { stem: 'img/B' });
    const { prune } = await project.plan([spec('a'), heir], { prune: true });
    expect(prune).toEqual([{ id: 'b', files: [{ path: 'img/b-2.png' }] }]);
  });

  it('leaves a file that a wanted image has too', async () => {
    const { images } = project.lock;
    const entries = Object.entries(images).flatMap(([id, entry]) => [
      [id, entry] as const,
      [`old-${id}`, { ...entry, fingerprint: 'old' }] as const,
    ]);
    project.lock = lockOf(entries);
    const { prune } = await project.plan([spec('a'), spec('b')], { prune: true });
    expect(prune).toEqual(['old-a', 'old-b'].map((id) => ({ id, files: [] })));
  });

  it('deletes regular images inside the workspace and nothing else', async () => {
    const outside = new Project();
    outside.write('x.png', 'theirs');
    project.write('src/index.ts', 'code');
    symlinkSync(outside.workspace, project.at('link'));
    symlinkSync(outside.at('x.png'), project.at('img/link.png'));
    const paths = [
      'link/x.png',
      'img/link.png',
      'src/index.ts',
      `../${outside.workspace.split('/').at(-1)}/x.png`,
      'img',
      'img/none.png',
    ];
    const files = paths.map((path) => ({ path }));
    expect(await pruneFiles(project.workspace, [{ id: 'x', files }])).toEqual([]);
    expect([existsSync(outside.at('x.png')), existsSync(project.at('src/index.ts'))]).toEqual([true, true]);
    expect(await pruneFiles(project.workspace, [{ id: 'a', files: [{ path: 'img/a.png' }] }])).toEqual(['img/a.png']);
  });

  it('does not follow a folder that became a link', async () => {
    renameSync(project.at('img'), project.at('moved'));
    symlinkSync(project.at('moved'), project.at('img'));
    expect(await pruneFiles(project.workspace, [{ id: 'a', files: [{ path: 'img/a.png' }] }])).toEqual([]);
  });
});
