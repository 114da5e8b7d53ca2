import { type Answer, created, type Exchange, ok, Refused, type Route, textOf, textsOf } from './exchange.ts';
import { git, gitLine, type IndexEntry, writeBlob, writeCommit, writeTree } from './git.ts';

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
  return /^[0-9a-f]{40}$/.test(sha) ? gitLine(repo, ['cat-file', '-t', sha]) : undefined;
}

async function readBlob(repo: string, sha: string) {
  if ((await typeOf(repo, sha)) !== 'blob') throw new Refused(404, 'Not Found');
  const content = await git(repo, ['cat-file', 'blob', sha]);
  const lines = content.toString('base64').replace(/.{60}/g, '$&\n');
  return ok({ sha, size: content.length, encoding: 'base64', content: lines });
}

/** The file's bytes, as GitHub answers a request that accepts `raw`. */
async function readContent(repo: string, path: string, ref: string): Promise<Answer> {
  const sha = await gitLine(repo, ['rev-parse', '--verify', '--quiet', `${ref}:${path}`]);
  if (sha === undefined || (await typeOf(repo, sha)) !== 'blob') throw new Refused(404, 'Not Found');
  const headers = { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' };
  return { status: 200, headers, body: await git(repo, ['cat-file', 'blob', sha]) };
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
  const there = base !== undefined && (await gitLine(repo, ['rev-parse', '--verify', '--quiet', `${base}:${path}`]));
  if (!there) throw new Refused(422, 'GitRPC::BadObjectState');
  return { path, mode, sha: undefined };
}

/** A commit as the API shows it. @throws Refused 404 */
export async function commitOf(repo: string, sha: string) {
  if ((await typeOf(repo, sha)) !== 'commit') throw new Refused(404, 'Not Found');
  const [tree, parents, author] = (await git(repo, ['show', '-s', '--format=%T%n%P%n%an', sha])).toString().split('\n');
  const message = (await git(repo, ['show', '-s', '--format=%B', sha])).toString().trimEnd();
  const ours = (parents ?? '').split(' ').filter((parent) => parent !== '');
  return {
    sha,
    message,
    author: { name: author },
    tree: { sha: tree },
    parents: ours.map((parent) => ({ sha: parent })),
  };
}

async function createCommit(repo: string, exchange: Exchange) {
  const tree = textOf(exchange, 'tree');
  if ((await typeOf(repo, tree)) !== 'tree') throw new Refused(422, 'Tree SHA does not exist');
  const parents = textsOf(exchange, 'parents');
  const sha = await writeCommit(repo, { tree, parents, message: textOf(exchange, 'message') });
  // GitHub signs for a bot that names neither author nor committer.
  const verified = exchange.body['author'] === undefined && exchange.body['committer'] === undefined;
  return created({
    ...(await commitOf(repo, sha)),
    verification: { verified, reason: verified ? 'valid' : 'unsigned' },
  });
}
