import { isAncestor, writeCommit } from './commits.ts';
import { created, type Exchange, ok, Refused, type Route, textOf, textsOf } from './exchange.ts';
import { git, gitLine } from './git.ts';
import { moveRef, resolve } from './refs.ts';

/** A pull request, as the sandbox keeps it. */
export interface Pull {
  readonly number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  merged: boolean;
  readonly draft: boolean;
  readonly head: string;
  readonly base: string;
  /** Where branch and base stood when the pull request was closed; absent while it is open. */
  ended?: { readonly head: string; readonly base: string };
  readonly labels: Set<string>;
  readonly assignees: Set<string>;
  readonly reviewers: Set<string>;
  readonly teams: Set<string>;
}

/** The pull requests of one repository. */
export class Pulls {
  readonly all: Pull[] = [];
  readonly #repo: string;
  readonly #repository: string;

  constructor(repo: string, repository: string) {
    this.#repo = repo;
    this.#repository = repository;
  }

  routes(): Route[] {
    const on = (method: string, pattern: string, handle: (exchange: Exchange, pull: Pull) => unknown): Route => ({
      method,
      pattern,
      handle: async (exchange, { number }) => ok((await handle(exchange, this.get(Number(number)))) ?? {}),
    });
    return [
      { method: 'GET', pattern: '/pulls', handle: async ({ query }) => ok(await this.#list(query)) },
      { method: 'POST', pattern: '/pulls', handle: async (exchange) => created(await this.#create(exchange)) },
      on('GET', '/pulls/:number', (_, pull) => this.#view(pull)),
      on('PATCH', '/pulls/:number', (exchange, pull) => this.#update(exchange, pull)),
      on('PUT', '/pulls/:number/merge', (exchange, pull) => this.merge(pull.number, exchange.body['merge_method'])),
      on('POST', '/pulls/:number/requested_reviewers', (exchange, pull) => {
        for (const login of textsOf(exchange, 'reviewers')) pull.reviewers.add(login);
        for (const team of textsOf(exchange, 'team_reviewers')) pull.teams.add(team);
      }),
      on('POST', '/issues/:number/labels', (exchange, pull) => {
        for (const label of textsOf(exchange, 'labels')) pull.labels.add(label);
      }),
      on('POST', '/issues/:number/assignees', (exchange, pull) => {
        for (const login of textsOf(exchange, 'assignees')) pull.assignees.add(login);
      }),
    ];
  }

  get(number: number): Pull {
    const pull = this.all.find((candidate) => candidate.number === number);
    if (pull === undefined) throw new Refused(404, 'Not Found');
    return pull;
  }

  /** Merges as a person would by a click; `squash` leaves the branch's commits out of the base's history. */
  async merge(number: number, method: unknown = 'merge') {
    const pull = this.get(number);
    const [base = '', head = ''] = [await resolve(this.#repo, pull.base), await resolve(this.#repo, pull.head)];
    const tree = await gitLine(this.#repo, ['merge-tree', '--write-tree', base, head]);
    if (tree === undefined) throw new Refused(405, 'Pull Request is not mergeable');
    const parents = method === 'squash' ? [base] : [base, head];
    const sha = writeCommit(this.#repo, { tree, parents, message: `${pull.title} (#${number})` });
    await moveRef(this.#repo, `refs/heads/${pull.base}`, { from: base, to: sha });
    await this.close(number);
    pull.merged = true;
    return { sha, merged: true, message: 'Pull Request successfully merged' };
  }

  /** From here on the pull request remembers where its branch and its base stood. */
  async close(number: number): Promise<void> {
    const pull = this.get(number);
    const [head = '', base = ''] = [await resolve(this.#repo, pull.head), await resolve(this.#repo, pull.base)];
    pull.ended = { head, base };
    pull.state = 'closed';
    // GitHub keeps the last commit, whatever becomes of the branch.
    await git(this.#repo, ['update-ref', `refs/pull/${number}/head`, head]);
  }

  async #list(query: URLSearchParams) {
    const [owner] = this.#repository.split('/');
    const { state = 'open', head, base } = Object.fromEntries(query);
    const found = this.all.filter(
      (pull) =>
        (state === 'all' || pull.state === state) &&
        (head === undefined || head === `${owner}:${pull.head}`) &&
        (base === undefined || base === pull.base),
    );
    const newest = found.reverse().slice(0, Number(query.get('per_page') ?? 30));
    return Promise.all(newest.map((pull) => this.#view(pull)));
  }

  async #create(exchange: Exchange) {
    const [head, base, title] = [textOf(exchange, 'head'), textOf(exchange, 'base'), textOf(exchange, 'title')];
    const [ours, theirs] = [await resolve(this.#repo, head), await resolve(this.#repo, base)];
    if (ours === undefined || theirs === undefined)
      throw new Refused(422, 'Validation Failed: {"field":"head","code":"invalid"}');
    if (this.all.some((pull) => pull.state === 'open' && pull.head === head && pull.base === base)) {
      throw new Refused(422, `Validation Failed: A pull request already exists for ${head}.`);
    }
    if (await isAncestor(this.#repo, ours, theirs)) {
      throw new Refused(422, `Validation Failed: No commits between ${base} and ${head}`);
    }
    const sets = {
      labels: new Set<string>(),
      assignees: new Set<string>(),
      reviewers: new Set<string>(),
      teams: new Set<string>(),
    };
    const body = typeof exchange.body['body'] === 'string' ? exchange.body['body'] : '';
    const draft = exchange.body['draft'] === true;
    const pull: Pull = {
      number: this.all.length + 1,
      title,
      body,
      state: 'open',
      merged: false,
      draft,
      head,
      base,
      ...sets,
    };
    this.all.push(pull);
    return this.#view(pull);
  }

  #update({ body }: Exchange, pull: Pull) {
    const { title, body: text } = body;
    if (typeof title === 'string') pull.title = title;
    if (typeof text === 'string') pull.body = text;
    return this.#view(pull);
  }

  async #view({ labels, assignees, reviewers, teams, head, base, ended, ...pull }: Pull) {
    const repo = { full_name: this.#repository };
    return {
      ...pull,
      html_url: `https://github.com/${this.#repository}/pull/${pull.number}`,
      merged_at: pull.merged ? '2026-01-01T00:00:00Z' : null,
      head: { ref: head, sha: ended?.head ?? (await resolve(this.#repo, head)), repo },
      base: { ref: base, sha: ended?.base ?? (await resolve(this.#repo, base)), repo },
      labels: [...labels].map((name) => ({ name })),
    };
  }
}
