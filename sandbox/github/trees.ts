import { GitError } from './git.ts';
import { readObject, writeObject } from './objects.ts';

/** A file or folder in a tree. */
export interface TreeEntry {
  /** As in the tree: `100644`, `40000` for a folder. */
  readonly mode: string;
  /** Below the tree that was asked for, with `/`. */
  readonly path: string;
  readonly sha: string;
}

/** An entry to put into a tree; without `sha` the path is taken out. */
export interface IndexEntry {
  readonly path: string;
  readonly mode: string;
  readonly sha: string | undefined;
}

const FOLDER = '40000';
/** The hash of the tree that holds nothing. */
const EMPTY = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

export function isFolder({ mode }: TreeEntry): boolean {
  return mode === FOLDER;
}

/** The entries of a tree, or of the tree of a commit or tag. @throws GitError where there is none */
export async function treeEntries(repo: string, name: string): Promise<TreeEntry[]> {
  // It need not be there.
  if (name === EMPTY) return [];
  const { type, content = Buffer.alloc(0) } = (await readObject(repo, name)) ?? {};
  if (type === 'tree') return parse(content);
  const [, next] = /^(?:tree|object) ([0-9a-f]{40})\n/.exec(content.toString('latin1')) ?? [];
  if (next === undefined || type === 'blob') throw new GitError(`${name} is no tree`);
  return treeEntries(repo, next);
}

/** As `treeEntries`, with all that the folders hold; each folder stands before what it holds. */
export async function allEntries(repo: string, name: string): Promise<TreeEntry[]> {
  const found: TreeEntry[] = [];
  for (const entry of await treeEntries(repo, name)) {
    found.push(entry);
    if (!isFolder(entry)) continue;
    const held = await allEntries(repo, entry.sha);
    found.push(...held.map(({ path, ...rest }) => ({ ...rest, path: `${entry.path}/${path}` })));
  }
  return found;
}

/** What stands at a path of a tree or commit; `undefined` if nothing does. */
export async function entryAt(repo: string, name: string, path: string): Promise<TreeEntry | undefined> {
  const [first = '', ...rest] = path.split('/');
  const entry = (await treeEntries(repo, name)).find((candidate) => candidate.path === first);
  if (entry === undefined || rest.length === 0) return entry;
  return isFolder(entry) ? entryAt(repo, entry.sha, rest.join('/')) : undefined;
}

/**
 * The tree `base` (none: the empty one) with entries put in and taken out; folders that become empty go.
 * @throws GitError for a base that is no tree, or where a file and a folder would have one name
 */
export async function writeTree(repo: string, base: string | undefined, entries: readonly IndexEntry[]) {
  const names = new Map((await treeEntries(repo, base ?? EMPTY)).map((entry) => [entry.path, entry]));
  const own = entries.filter(({ path }) => !path.includes('/'));
  for (const { path, sha } of own) if (sha === undefined) names.delete(path);
  await writeFolders(repo, names, entries);
  for (const { path, mode, sha } of own) {
    if (sha === undefined) continue;
    if (names.get(path)?.mode === FOLDER) throw new GitError(`${path} is a folder`);
    names.set(path, { mode, path, sha });
  }
  return writeObject(repo, 'tree', serialize([...names.values()]));
}

/** Puts the folders with what they hold into the names of a tree. */
async function writeFolders(repo: string, names: Map<string, TreeEntry>, entries: readonly IndexEntry[]) {
  const deeper = entries.filter(({ path }) => path.includes('/'));
  for (const [folder, inside] of Map.groupBy(deeper, ({ path }) => path.slice(0, path.indexOf('/')))) {
    const there = names.get(folder);
    if (there !== undefined && !isFolder(there)) throw new GitError(`${folder} is a file`);
    const below = inside.map((entry) => ({ ...entry, path: entry.path.slice(folder.length + 1) }));
    const sha = await writeTree(repo, there?.sha, below);
    if (sha === EMPTY) names.delete(folder);
    else names.set(folder, { mode: FOLDER, path: folder, sha });
  }
}

function parse(content: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < content.length; ) {
    const end = content.indexOf(0, at);
    const [, mode = '', path = ''] = /^(\d+) (.*)$/s.exec(content.toString('utf8', at, end)) ?? [];
    entries.push({ mode, path, sha: content.toString('hex', end + 1, end + 21) });
    at = end + 21;
  }
  return entries;
}

/** In git's order, in which a folder counts as its name with a slash. */
function serialize(entries: readonly TreeEntry[]): Buffer {
  const named = entries.map((entry) => ({
    ...entry,
    key: Buffer.from(isFolder(entry) ? `${entry.path}/` : entry.path),
  }));
  named.sort((one, other) => Buffer.compare(one.key, other.key));
  return Buffer.concat(
    named.flatMap(({ mode, path, sha }) => [Buffer.from(`${mode} ${path}\0`), Buffer.from(sha, 'hex')]),
  );
}
