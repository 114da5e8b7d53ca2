import { readObject, writeObject } from './objects.ts';

/** Who signs what the sandbox commits, as on GitHub: its bot as author, GitHub itself as committer. */
const AUTHOR = 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>';
const COMMITTER = 'GitHub <noreply@github.com>';

export interface NewCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
}

export interface Commit extends NewCommit {
  readonly sha: string;
  /** The author's name. */
  readonly author: string | undefined;
}

/** The commit of this hash; `undefined` if there is none. */
export async function readCommit(repo: string, sha: string): Promise<Commit | undefined> {
  const { type, content } = (await readObject(repo, sha)) ?? {};
  if (type !== 'commit' || content === undefined) return undefined;
  const [head = '', message = ''] = content.toString().split(/\n\n(.*)/s);
  const fields = (name: string): string[] =>
    [...head.matchAll(new RegExp(`^${name} (.*)$`, 'gm'))].map(([, value = '']) => value);
  const author = fields('author')[0]?.replace(/ <.*/, '');
  return { sha, message: message.trimEnd(), author, tree: fields('tree')[0] ?? '', parents: fields('parent') };
}

/** Writes a commit of this moment and returns its hash. */
export function writeCommit(repo: string, { tree, parents, message }: NewCommit): string {
  const now = `${Math.floor(Date.now() / 1000)} +0000`;
  const head = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`)];
  const lines = [...head, `author ${AUTHOR} ${now}`, `committer ${COMMITTER} ${now}`, '', message];
  return writeObject(repo, 'commit', Buffer.from(lines.join('\n')));
}

/** The commit and all that came before it, or as much of that as it takes to come to `until`. */
async function historyOf(repo: string, sha: string, until?: string): Promise<Set<string>> {
  const history = new Set([sha]);
  // A set is walked in the order in which it grows.
  for (const each of history) {
    if (each === until) break;
    for (const parent of (await readCommit(repo, each))?.parents ?? []) history.add(parent);
  }
  return history;
}

/** Whether `commit` has everything that `ancestor` has; each has itself. */
export async function isAncestor(repo: string, ancestor: string, commit: string): Promise<boolean> {
  return (await historyOf(repo, commit, ancestor)).has(ancestor);
}

/** How far two commits went apart. */
export interface Divergence {
  /** Commits that `head` has and `base` lacks. */
  readonly ahead: number;
  /** Commits that `base` has and `head` lacks. */
  readonly behind: number;
  /** The last commit that both have; `undefined` if they have none. */
  readonly common: string | undefined;
}

/** What git counts with `rev-list --left-right --count base...head`, and finds with `merge-base`. */
export async function divergence(repo: string, base: string, head: string): Promise<Divergence> {
  const [ours, theirs] = [await historyOf(repo, base), await historyOf(repo, head)];
  const shared = new Set([...ours].filter((sha) => theirs.has(sha)));
  // What comes before another commit that both have is not the last one.
  const earlier = new Set<string>();
  for (const sha of shared) {
    for (const parent of (await readCommit(repo, sha))?.parents ?? []) earlier.add(parent);
  }
  const common = [...shared].find((sha) => !earlier.has(sha));
  return { ahead: theirs.size - shared.size, behind: ours.size - shared.size, common };
}
