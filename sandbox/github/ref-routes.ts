import { divergence, isAncestor, writeCommit } from './commits.ts';
import { created, type Exchange, ok, Refused, type Route, textOf } from './exchange.ts';
import { GitError, git, gitLine } from './git.ts';
import { commitOf } from './git-routes.ts';
import { hasRefs, moveRef, resolve } from './refs.ts';

export interface RefOptions {
  readonly repo: string;
  /** Called before a ref is moved: the place to let somebody else be quicker. */
  readonly beforeRefUpdate: (branch: string) => Promise<void>;
  readonly isProtected: (branch: string) => boolean;
}

const RULES =
  'Repository rule violations found\n\nChanges must be made through a pull request. Required status check "test" is expected.';

/** Branches: read, made, moved (never over somebody else's commit), deleted, compared and merged. */
export function refRoutes(options: RefOptions): Route[] {
  const { repo } = options;
  return [
    { method: 'GET', pattern: '/git/ref/heads/*branch', handle: (_, { branch = '' }) => readRef(repo, branch) },
    { method: 'POST', pattern: '/git/refs', handle: (exchange) => createRef(options, exchange) },
    {
      method: 'PATCH',
      pattern: '/git/refs/heads/*branch',
      handle: (exchange, { branch = '' }) => updateRef(options, branch, exchange),
    },
    {
      method: 'DELETE',
      pattern: '/git/refs/heads/*branch',
      handle: async (_, { branch = '' }) => {
        await git(repo, ['update-ref', '-d', `refs/heads/${branch}`]);
        return { status: 204, body: undefined };
      },
    },
    { method: 'GET', pattern: '/compare/*range', handle: (_, { range = '' }) => compare(repo, range) },
    { method: 'POST', pattern: '/merges', handle: (exchange) => mergeBranch(options, exchange) },
  ];
}

function refBody(branch: string, sha: string) {
  return { ref: `refs/heads/${branch}`, object: { type: 'commit', sha } };
}

async function readRef(repo: string, branch: string) {
  const sha = await resolve(repo, branch);
  if (sha !== undefined) return ok(refBody(branch, sha));
  throw hasRefs(repo) ? new Refused(404, 'Not Found') : new Refused(409, 'Git Repository is empty.');
}

async function createRef({ repo, beforeRefUpdate }: RefOptions, exchange: Exchange) {
  const [, branch = ''] = /^refs\/heads\/(.+)$/.exec(textOf(exchange, 'ref')) ?? [];
  const sha = textOf(exchange, 'sha');
  await beforeRefUpdate(branch);
  try {
    await moveRef(repo, `refs/heads/${branch}`, { from: undefined, to: sha });
  } catch (error) {
    if (error instanceof GitError) throw new Refused(422, 'Reference already exists');
    throw error;
  }
  return created(refBody(branch, sha));
}

async function updateRef(options: RefOptions, branch: string, exchange: Exchange) {
  const { repo, beforeRefUpdate, isProtected } = options;
  await beforeRefUpdate(branch);
  if (isProtected(branch)) throw new Refused(422, RULES);
  const old = await resolve(repo, branch);
  if (old === undefined) throw new Refused(422, 'Reference does not exist');
  const sha = textOf(exchange, 'sha');
  if (exchange.body['force'] !== true && !(await isAncestor(repo, old, sha)))
    throw new Refused(422, 'Update is not a fast forward');
  try {
    await moveRef(repo, `refs/heads/${branch}`, { from: old, to: sha });
  } catch (error) {
    if (error instanceof GitError) throw new Refused(422, 'Update is not a fast forward');
    throw error;
  }
  return ok(refBody(branch, sha));
}

async function compare(repo: string, range: string) {
  const [base = '', head = ''] = await Promise.all(range.split('...').map((name) => resolve(repo, name)));
  if (base === '' || head === '') throw new Refused(404, 'Not Found');
  const { ahead, behind, common } = await divergence(repo, base, head);
  if (common === undefined) throw new Refused(404, 'No common ancestor between the two commits.');
  const names = { '0,0': 'identical', '0,1': 'ahead', '1,0': 'behind', '1,1': 'diverged' };
  const status = Object.entries(names).find(([key]) => key === `${Math.sign(behind)},${Math.sign(ahead)}`)?.[1];
  return ok({ status, ahead_by: ahead, behind_by: behind, merge_base_commit: await commitOf(repo, common) });
}

async function mergeBranch({ repo, beforeRefUpdate, isProtected }: RefOptions, exchange: Exchange) {
  const branch = textOf(exchange, 'base');
  const [ours, theirs] = await Promise.all([resolve(repo, branch), resolve(repo, textOf(exchange, 'head'))]);
  if (ours === undefined || theirs === undefined) throw new Refused(404, 'Base or head does not exist');
  if (isProtected(branch)) throw new Refused(422, RULES);
  if (await isAncestor(repo, theirs, ours)) return { status: 204, body: undefined };
  const tree = await gitLine(repo, ['merge-tree', '--write-tree', ours, theirs]);
  if (tree === undefined) throw new Refused(409, 'Merge conflict');
  const message = `Merge ${textOf(exchange, 'head')} into ${branch}`;
  const sha = writeCommit(repo, { tree, parents: [ours, theirs], message });
  await beforeRefUpdate(branch);
  await moveRef(repo, `refs/heads/${branch}`, { from: ours, to: sha });
  return created(await commitOf(repo, sha));
}
