import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { pruneFiles } from '../../../src/plan/files/delete-files.ts';
import { type LockFile, lockOf } from '../../../src/plan/lock/lock.ts';
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
    expect(prune).toMatchObject([{ id: 'b', files: [{ path: 'img/b-2.png' }] }]);
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

  /** What a lock says of a file, its real bytes. */
  const known = (path: string, content = readFileSync(project.at(path))): LockFile => ({
    path,
    sha256: createHash('sha256').update(content).digest('hex'),
    bytes: content.length,
    width: 1,
    height: 1,
  });
  const prune = (...files: LockFile[]) => pruneFiles(project.workspace, [{ id: 'x', files }]);

  it('deletes regular images inside the workspace and nothing else', async () => {
    const outside = new Project();
    outside.write('x.png', 'theirs');
    const theirs = Buffer.from('theirs');
    project.write('src/app.ts', 'code');
    project.write('.github/logo.png', 'logo');
    project.write('.git/x.png', 'git');
    symlinkSync(outside.workspace, project.at('link'));
    symlinkSync(outside.at('x.png'), project.at('img/link.png'));
    const away = `../${outside.workspace.split('/').at(-1)}/x.png`;
    const links = ['link/x.png', 'img/link.png', away, 'img', 'img/none.png'].map((path) => known(path, theirs));
    expect(await prune(...links)).toEqual([]);
    const ruling = ['src/app.ts', '.github/logo.png', '.git/x.png'];
    expect(await prune(...ruling.map((path) => known(path)))).toEqual(ruling);
    expect(existsSync(outside.at('x.png'))).toBe(true);
    expect(ruling.map((path) => existsSync(project.at(path)))).toEqual([true, true, true]);
    expect(await prune(known('img/a.png'))).toEqual([]);
    expect(existsSync(project.at('img/a.png'))).toBe(false);
  });

  it('leaves what was altered, and names it', async () => {
    const delivered = known('img/a.png');
    project.write('img/a.png', 'task-1 0: A A');
    expect(await prune(delivered, known('img/b.png'))).toEqual(['img/a.png']);
    expect(readdirSync(project.at('img')).sort()).toEqual(['a-2.png', 'a.png', 'b-2.png']);
  });

  it('does not follow a folder that became a link', async () => {
    const file = known('img/a.png');
    renameSync(project.at('img'), project.at('moved'));
    symlinkSync(project.at('moved'), project.at('img'));
    expect(await prune(file)).toEqual([]);
    expect(existsSync(project.at('moved/a.png'))).toBe(true);
  });
});
