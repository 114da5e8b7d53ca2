import { readCommit, writeCommit } from './commits.ts';
import { type Answer, created, type Exchange, ok, Refused, type Route, textOf, textsOf } from './exchange.ts';
import { GitError } from './git.ts';
import { describeObject, readObject, writeBlob } from './objects.ts';
import { readRef } from './refs.ts';
import { allEntries, entryAt, type IndexEntry, isFolder, type TreeEntry, treeEntries, writeTree } from './trees.ts';

/** The Git data API over a bare repository. */
export function gitRoutes(repo: string): Route[] {
  return [
    { method: 'GET', pattern: '/git/blobs/:sha', handle: (_, { sha = '' }) => readBlob(repo, sha) },
    { method: 'POST', pattern: '/git/blobs', handle: (exchange) => createBlob(repo, exchange) },
    { method: 'GET', pattern: '/git/trees/:sha', handle: (exchange, { sha = '' }) => readTree(repo, sha, exchange) },
    { method: 'POST', pattern: '/git/trees', handle: (exchange) => createTree(repo, exchange) },
    { method: 'GET', pattern: '/git/commits/:sha', handle: async (_, { sha = '' }) => ok(await commitOf(repo, sha)) },
    {
      method: 'GET',
      pattern: '/contents/*path',
      handle: ({ query }, { path = '' }) => readContent(repo, path, query.get('ref') ?? 'HEAD'),
    },
    { method: 'POST', pattern: '/git/commits', handle: (exchange) => createCommit(repo, exchange) },
  ];
}

async function typeOf(repo: string, sha: string): Promise<string | undefined> {
  return (await describeObject(repo, sha))?.type;
}

async function readBlob(repo: string, sha: string) {
  const { type, content } = (await readObject(repo, sha)) ?? {};
  if (type !== 'blob' || content === undefined) throw new Refused(404, 'Not Found');
  const lines = content.toString('base64').replace(/.{60}/g, '$&\n');
  return ok({ sha, size: content.length, encoding: 'base64', content: lines });
}

/** The file's bytes, as GitHub answers a request that accepts `raw`. */
async function readContent(repo: string, path: string, ref: string): Promise<Answer> {
  const from = [ref, `refs/heads/${ref}`, `refs/tags/${ref}`].map((name) => readRef(repo, name)).find((sha) => sha);
  const entry = await entryAt(repo, from ?? ref, path).catch(unlessGit);
  const { type, content } = (await readObject(repo, entry?.sha ?? '')) ?? {};
  if (type !== 'blob') throw new Refused(404, 'Not Found');
  return { status: 200, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' }, body: content };
}

async function createBlob(repo: string, exchange: Exchange) {
  const content = Buffer.from(textOf(exchange, 'content'), exchange.body['encoding'] === 'base64' ? 'base64' : 'utf8');
  return created({ sha: writeBlob(repo, content) });
}

async function readTree(repo: string, sha: string, { query }: Exchange) {
  const type = await typeOf(repo, sha);
  if (type !== 'tree' && type !== 'commit') throw new Refused(404, 'Not Found');
  const entries = await (query.has('recursive') ? allEntries : treeEntries)(repo, sha);
  const tree = await Promise.all(entries.map((entry) => treeItem(repo, entry)));
  return ok({ sha, tree, truncated: false });
}

/** An entry as the API lists it, with the bytes of a file. */
async function treeItem(repo: string, entry: TreeEntry) {
  const { path, sha } = entry;
  if (isFolder(entry)) return { path, mode: '040000', type: 'tree', sha };
  const blob = await describeObject(repo, sha);
  // What is not here is a submodule's commit.
  return { path, mode: entry.mode, type: blob?.type ?? 'commit', sha, ...(blob && { size: blob.size }) };
}

async function createTree(repo: string, exchange: Exchange) {
  const base = typeof exchange.body['base_tree'] === 'string' ? exchange.body['base_tree'] : undefined;
  const list = exchange.body['tree'];
  if (!Array.isArray(list) || list.length === 0) throw new Refused(422, 'Invalid tree info');
  const entries: IndexEntry[] = [];
  for (const entry of list) entries.push(await treeEntry(repo, base, entry));
  const [twice] = entries.filter(({ path }, index) => entries.findIndex((first) => first.path === path) < index);
  if (twice !== undefined) throw new Refused(422, `tree has more than one entry for ${twice.path}`);
  try {
    return created({ sha: await writeTree(repo, base, entries), tree: [] });
  } catch (error) {
    unlessGit(error);
    throw new Refused(422, 'tree.sha is not a valid tree');
  }
}

async function treeEntry(repo: string, base: string | undefined, entry: unknown): Promise<IndexEntry> {
  const { path, mode, sha, content } = Object(entry);
  if (typeof path !== 'string' || !/^(100644|100755|120000)$/.test(mode)) throw new Refused(422, 'Invalid tree info');
  if (typeof content === 'string') return { path, mode, sha: writeBlob(repo, content) };
  if (typeof sha === 'string') {
    if ((await typeOf(repo, sha)) !== 'blob') throw new Refused(422, `tree.sha ${sha} is not a valid blob`);
    return { path, mode, sha };
  }
  // GitHub refuses to delete what is not there.
  const there = base !== undefined && (await entryAt(repo, base, path).catch(unlessGit));
  if (!there) throw new Refused(422, 'GitRPC::BadObjectState');
  return { path, mode, sha: undefined };
}

/** A commit as the API shows it. @throws Refused 404 */
export async function commitOf(repo: string, sha: string) {
  const commit = await readCommit(repo, sha);
  if (commit === undefined) throw new Refused(404, 'Not Found');
  const { message, author, tree, parents } = commit;
  return {
    sha,
    message,
    author: { name: author },
    tree: { sha: tree },
    parents: parents.map((parent) => ({ sha: parent })),
  };
}

/** `undefined` for what git would refuse. @throws anything else */
function unlessGit(error: unknown): undefined {
  if (!(error instanceof GitError)) throw error;
}

async function createCommit(repo: string, exchange: Exchange) {
  const tree = textOf(exchange, 'tree');
  if ((await typeOf(repo, tree)) !== 'tree') throw new Refused(422, 'Tree SHA does not exist');
  const parents = textsOf(exchange, 'parents');
  for (const parent of parents) {
    if ((await typeOf(repo, parent)) !== 'commit')
      throw new Refused(422, 'Parent SHA does not exist or is not a commit object');
  }
  const sha = writeCommit(repo, { tree, parents, message: textOf(exchange, 'message') });
  // GitHub signs for a bot that names neither author nor committer.
  const verified = exchange.body['author'] === undefined && exchange.body['committer'] === undefined;
  return created({
    ...(await commitOf(repo, sha)),
    verification: { verified, reason: verified ? 'valid' : 'unsigned' },
  });
}
