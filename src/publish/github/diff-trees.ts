import { textId } from './blob-upload.ts';
import type { GitData, TreeChange, TreeEntry } from './git-data.ts';

/** A file that differs between two trees; `undefined` if a side has none. */
export interface Difference {
  readonly path: string;
  readonly before: TreeEntry | undefined;
  readonly after: TreeEntry | undefined;
}

/** The files that differ between two trees; directories that are alike are not looked into. Throws the client's errors. */
export async function diffTrees(
  git: GitData,
  before: string | undefined,
  after: string | undefined,
  folder = '',
): Promise<Difference[]> {
  const [old, now] = await Promise.all([entries(git, before), entries(git, after)]);
  const names = [...new Set([...old.keys(), ...now.keys()])];
  const lists = await Promise.all(
    names.map(async (name) => {
      const [was, is] = [old.get(name), now.get(name)];
      if (was?.sha === is?.sha && was?.mode === is?.mode) return [];
      const path = folder + name;
      const [oldTree, newTree] = [tree(was), tree(is)];
      const below = (oldTree ?? newTree) ? await diffTrees(git, oldTree, newTree, `${path}/`) : [];
      const [oldFile, newFile] = [file(was), file(is)];
      return (oldFile ?? newFile) ? [...below, { path, before: oldFile, after: newFile }] : below;
    }),
  );
  return lists.flat();
}

/** The differences that changes make of a tree: as `diffTrees`, without a look at the new one. Throws the client's errors. */
export function diffOfChanges(git: GitData, before: string, changes: readonly TreeChange[]): Promise<Difference[]> {
  return Promise.all(
    changes.map(async ({ path, mode, content }) => {
      const after = content && { mode, type: 'blob', sha: 'sha' in content ? content.sha : textId(content.text) };
      return { path, before: file(await git.entry(before, path)), after };
    }),
  );
}

async function entries(git: GitData, sha: string | undefined): Promise<ReadonlyMap<string, TreeEntry>> {
  return sha === undefined ? new Map() : git.directory(sha);
}

function tree(entry: TreeEntry | undefined): string | undefined {
  return entry?.type === 'tree' ? entry.sha : undefined;
}

function file(entry: TreeEntry | undefined): TreeEntry | undefined {
  return entry?.type === 'blob' ? entry : undefined;
}
