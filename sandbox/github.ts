import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { problemsOf } from './github/api-description.ts';
import { type Comment, commentRoutes } from './github/comment-routes.ts';
import { type Answer, type Exchange, findRoute, ok, Refused, type Route } from './github/exchange.ts';
import { checkPermissions, type Faults, type OneFault } from './github/faults.ts';
import { gitRoutes } from './github/git-routes.ts';
import { closeObjects } from './github/objects.ts';
import { type Pull, Pulls } from './github/pull-routes.ts';
import { refRoutes } from './github/ref-routes.ts';

export { type Faults, refusal, secondaryLimit } from './github/faults.ts';
export { git } from './github/git.ts';
export { landCommit } from './github/land-commit.ts';

export interface GitHubOptions {
  /** Path of a bare repository, made with `git init --bare`. */
  readonly bareRepo: string;
  /** `owner/name`. */
  readonly repository?: string;
  readonly faults?: Faults;
  /** False where so many requests come that their bodies would fill the memory: they are counted alone. */
  readonly keepsBodies?: boolean;
}

/** A push, as GitHub lists it. */
export interface Activity {
  /** `refs/heads/…` */
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
}

/** A request that came in; the path is that below `/repos/owner/name`. */
export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What is asked of `fetch`; a body is JSON. */
export interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface GitHubSandbox {
  /** What GITHUB_API_URL should be. */
  readonly url: string;
  readonly repository: string;
  readonly state: {
    readonly requests: readonly Recorded[];
    readonly pulls: readonly Pull[];
    readonly comments: readonly Comment[];
    /** Pushes that the repository's list of activities tells of, newest first: whoever pushes adds them. */
    readonly activities: Activity[];
    /** What GitHub's own description has against the requests; every test's should be empty. */
    readonly undescribed: readonly string[];
    /** The most blobs that were uploaded at one time. */
    readonly mostBlobs: number;
  };
  /** Asks as over HTTP, without a connection: where thousands of requests are simulated. */
  fetch(url: string, init: Asked): Promise<Response>;
  setFaults(faults: Faults): void;
  /** Merges a pull request as a person would. */
  merge(number: number, method?: 'merge' | 'squash'): Promise<unknown>;
  /** Closes a pull request unmerged. */
  closePull(number: number): Promise<void>;
  /** Comments on a pull request as people would. */
  comment(number: number, bodies: readonly string[]): void;
  close(): Promise<void>;
}

/** GitHub's REST API, as far as the action uses it, over a real bare repository with real git. */
export async function startGitHub(options: GitHubOptions): Promise<GitHubSandbox> {
  const { bareRepo, repository = 'octo/site', keepsBodies = true } = options;
  const github = new GitHub(bareRepo, repository, { faults: options.faults ?? {}, keepsBodies });
  const server = createServer((request, response) => void github.serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    repository,
    state: github,
    fetch: (url, init) => github.fetch(url, init),
    setFaults: (faults) => github.setFaults(faults),
    merge: (number, method) => github.merge(number, method),
    closePull: (number) => github.closePull(number),
    comment: (issue, bodies) => {
      for (const body of bodies) github.comments.push({ id: github.comments.length + 1, issue, body, reactions: [] });
    },
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await closeObjects(bareRepo);
    },
  };
}

class GitHub {
  readonly requests: Recorded[] = [];
  readonly comments: Comment[] = [];
  readonly activities: Activity[] = [];
  readonly undescribed: string[] = [];
  mostBlobs = 0;
  #blobs = 0;
  #faults: Faults;
  #once: OneFault[] = [];
  readonly #keepsBodies: boolean;
  readonly #pulls: Pulls;
  readonly #prefix: string;
  readonly #routes: readonly Route[];

  constructor(repo: string, repository: string, { faults, keepsBodies }: { faults: Faults; keepsBodies: boolean }) {
    this.#faults = faults;
    this.#keepsBodies = keepsBodies;
    this.#once = [...(faults.once ?? [])];
    this.#prefix = `/repos/${repository}`;
    this.#pulls = new Pulls(repo, repository);
    const refs = {
      repo,
      beforeRefUpdate: async (branch: string) => this.#faults.beforeRefUpdate?.(branch),
      isProtected: (branch: string) => this.#faults.protectedBranches?.includes(branch) ?? false,
    };
    const push = () => !this.#faults.missing?.includes('contents');
    const about = () => ok({ full_name: repository, permissions: { pull: true, push: push() } });
    this.#routes = [
      { method: 'GET', pattern: '', handle: about },
      {
        method: 'GET',
        pattern: '/activity',
        handle: ({ query }) => ok(this.activities.filter(({ ref }) => ref === query.get('ref'))),
      },
      ...gitRoutes(repo),
      ...refRoutes(refs),
      ...this.#pulls.routes(),
      ...commentRoutes(this.comments, repository),
    ];
  }

  get pulls(): readonly Pull[] {
    return this.#pulls.all;
  }

  closePull(number: number): Promise<void> {
    return this.#pulls.close(number);
  }

  setFaults(faults: Faults): void {
    this.#faults = faults;
    this.#once = [...(faults.once ?? [])];
  }

  merge(number: number, method?: 'merge' | 'squash'): Promise<unknown> {
    return this.#pulls.merge(number, method);
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isBlob = request.method === 'POST' && request.url?.endsWith('/git/blobs') === true;
    if (isBlob) {
      this.#blobs += 1;
      this.mostBlobs = Math.max(this.mostBlobs, this.#blobs);
      await this.#faults.beforeBlob?.();
    }
    const { status, headers = {}, body } = await this.#answer(() => receive(request));
    if (isBlob) this.#blobs -= 1;
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body));
  }

  async fetch(url: string, { method, headers, body }: Asked): Promise<Response> {
    const asked = { method, url, headers, body: body === undefined ? {} : JSON.parse(body) };
    const answer = await this.#answer(async () => asked);
    const isRaw = answer.body === undefined || Buffer.isBuffer(answer.body);
    const text = isRaw ? (answer.body?.toString() ?? null) : JSON.stringify(answer.body);
    const type = { 'content-type': 'application/json; charset=utf-8' };
    return new Response(text, { status: answer.status, headers: { ...type, ...answer.headers } });
  }

  async #answer(read: () => Promise<Incoming>): Promise<Answer> {
    try {
      const incoming = await read();
      const exchange = this.#note(incoming);
      const once = this.#once.findIndex(({ method, path }) => method === exchange.method && path.test(exchange.path));
      const [fault] = once < 0 ? [] : this.#once.splice(once, 1);
      if (fault !== undefined) return fault.answer;
      if (!incoming.headers['authorization']) throw new Refused(401, 'Requires authentication');
      checkPermissions(exchange, this.#faults);
      const found = findRoute(this.#routes, exchange);
      if (found === undefined) throw new Refused(404, 'Not Found');
      return await found.route.handle(exchange, found.parameters);
    } catch (error) {
      if (error instanceof Refused) return error.answer;
      return new Refused(500, error instanceof Error ? (error.stack ?? error.message) : String(error)).answer;
    }
  }

  #note({ method, url: address, headers, body: parsed }: Incoming): Exchange {
    const url = new URL(address);
    const full = decodeURIComponent(url.pathname);
    const body: Record<string, unknown> = Object(parsed);
    const path = full.startsWith(this.#prefix) ? full.slice(this.#prefix.length) : `outside ${full}`;
    this.requests.push({ method, path, headers, body: this.#keepsBodies ? body : {} });
    const exchange = { method, path, query: url.searchParams, url: url.href, body };
    this.undescribed.push(...problemsOf(exchange));
    return exchange;
  }
}

/** A request before it is understood. */
interface Incoming {
  readonly method: string;
  readonly url: string;
  readonly headers: Recorded['headers'];
  readonly body: unknown;
}

async function receive(request: IncomingMessage): Promise<Incoming> {
  const { method = 'GET', headers } = request;
  const hasBody = method !== 'GET' && method !== 'DELETE';
  const url = `http://${headers.host}${request.url}`;
  return { method, url, headers, body: hasBody ? await json(request) : {} };
}
