import { type Answer, created, type Exchange, ok, Refused, type Route, textOf, textsOf } from './exchange.ts';
import { git, type IndexEntry, writeBlob, writeCommit, writeTree } from './git.ts';
import { objectAt, readObject } from './objects.ts';

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
  return (await objectAt(repo, sha))?.type;
}

async function readBlob(repo: string, sha: string) {
  const { type, content } = (await objectAt(repo, sha)) ?? {};
  if (type !== 'blob' || content === undefined) throw new Refused(404, 'Not Found');
  const lines = content.toString('base64').replace(/.{60}/g, '$&\n');
  return ok({ sha, size: content.length, encoding: 'base64', content: lines });
}

/** The file's bytes, as GitHub answers a request that accepts `raw`. */
async function readContent(repo: string, path: string, ref: string): Promise<Answer> {
  const { type, content } = (await readObject(repo, `${ref}:${path}`)) ?? {};
  if (type !== 'blob') throw new Refused(404, 'Not Found');
  return { status: 200, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' }, body: content };
}

async function createBlob(repo: string, exchange: Exchange) {
  const content = Buffer.from(textOf(exchange, 'content'), exchange.body['encoding'] === 'base64' ? 'base64' : 'utf8');
  return created({ sha: await writeBlob(repo, content) });
}

async function readTree(repo: string, sha: string, { query }: Exchange) {
  const type = await typeOf(repo, sha);
  if (type !== 'tree' && type !== 'commit') throw new Refused(404, 'Not Found');
  const args = ['ls-tree', '-z', '-l', ...(query.has('recursive') ? ['-r', '-t'] : []), sha];
  const lines = (await git(repo, args)).toString().split('\0').slice(0, -1);
  const tree = lines.map((line) => {
    const [, mode, kind, object, size, path] = /^(\d+) (\w+) (\w+) +(\S+)\t(.*)$/s.exec(line) ?? [];
    return { path, mode, type: kind, sha: object, ...(kind === 'blob' && { size: Number(size) }) };
  });
  return ok({ sha, tree, truncated: false });
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
  } catch {
    throw new Refused(422, 'tree.sha is not a valid tree');
  }
}

async function treeEntry(repo: string, base: string | undefined, entry: unknown): Promise<IndexEntry> {
  const { path, mode, sha, content } = Object(entry);
  if (typeof path !== 'string' || !/^(100644|100755|120000)$/.test(mode)) throw new Refused(422, 'Invalid tree info');
  if (typeof content === 'string') return { path, mode, sha: await writeBlob(repo, content) };
  if (typeof sha === 'string') {
    if ((await typeOf(repo, sha)) !== 'blob') throw new Refused(422, `tree.sha ${sha} is not a valid blob`);
    return { path, mode, sha };
  }
  // GitHub refuses to delete what is not there.
  const there = base !== undefined && (await readObject(repo, `${base}:${path}`));
  if (!there) throw new Refused(422, 'GitRPC::BadObjectState');
  return { path, mode, sha: undefined };
}

/** A commit as the API shows it. @throws Refused 404 */
export async function commitOf(repo: string, sha: string) {
  const { type, content } = (await objectAt(repo, sha)) ?? {};
  if (type !== 'commit' || content === undefined) throw new Refused(404, 'Not Found');
  const [head = '', message = ''] = content.toString().split(/\n\n(.*)/s);
  const fields = (name: string): string[] =>
    [...head.matchAll(new RegExp(`^${name} (.*)$`, 'gm'))].map(([, value = '']) => value);
  return {
    sha,
    message: message.trimEnd(),
    author: { name: fields('author')[0]?.replace(/ <.*/, '') },
    tree: { sha: fields('tree')[0] },
    parents: fields('parent').map((parent) => ({ sha: parent })),
  };
}

async function createCommit(repo: string, exchange: Exchange) {
  const tree = textOf(exchange, 'tree');
  if ((await typeOf(repo, tree)) !== 'tree') throw new Refused(422, 'Tree SHA does not exist');
  const parents = textsOf(exchange, 'parents');
  for (const parent of parents) {
    if ((await typeOf(repo, parent)) !== 'commit')
      throw new Refused(422, 'Parent SHA does not exist or is not a commit object');
  }
  const sha = await writeCommit(repo, { tree, parents, message: textOf(exchange, 'message') });
  // GitHub signs for a bot that names neither author nor committer.
  const verified = exchange.body['author'] === undefined && exchange.body['committer'] === undefined;
  return created({
    ...(await commitOf(repo, sha)),
    verification: { verified, reason: verified ? 'valid' : 'unsigned' },
  });
}
