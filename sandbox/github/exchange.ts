/** A request as its handler sees it. */
export interface Exchange {
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The whole address, as the client asked for it. */
  readonly url: string;
  /** The JSON body; `{}` where there is none. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** An answer before it goes on the wire. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes go out as they are, everything else as JSON. */
  readonly body: unknown;
}

/** What GitHub says when it refuses. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly answer: Answer;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    const body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) };
    this.answer = { status, headers, body };
  }
}

/** One endpoint; `:name` matches one segment, `*name` the rest of the path. */
export interface Route {
  readonly method: string;
  readonly pattern: string;
  readonly handle: (exchange: Exchange, parameters: Readonly<Record<string, string>>) => Promise<Answer> | Answer;
}

const expressions = new Map<string, RegExp>();

/** The route of a request with the parameters in its path. */
export function findRoute(routes: readonly Route[], { method, path }: Exchange) {
  for (const route of routes) {
    if (route.method !== method) continue;
    const expression = expressions.get(route.pattern) ?? expressionOf(route.pattern);
    expressions.set(route.pattern, expression);
    const match = expression.exec(path);
    if (match !== null) return { route, parameters: match.groups ?? {} };
  }
  return undefined;
}

function expressionOf(pattern: string): RegExp {
  const source = pattern.replace(/[:*](\w+)/g, (sign, name) => `(?<${name}>${sign[0] === ':' ? '[^/]+' : '.+'})`);
  return new RegExp(`^${source}$`, 's');
}

/** A text of the body. @throws Refused as GitHub does for a body of another shape. */
export function textOf({ body }: Exchange, key: string): string {
  const value = body[key];
  if (typeof value === 'string') return value;
  throw new Refused(422, `Invalid request.\n\n"${key}" wasn't supplied.`);
}

/** A list of texts in the body; empty where it is absent. */
export function textsOf({ body }: Exchange, key: string): string[] {
  const value = body[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

export function created(body: unknown): Answer {
  return { status: 201, body };
}
