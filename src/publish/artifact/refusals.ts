import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** The body of a refusal that came without JSON; the words for it are in `service.ts`. */
const NOT_UNDERSTOOD = 'the service does not understand the request';

/** Where Node announces the responses that it receives, before anybody reads them. */
const RESPONSES = 'http.client.response.finish';

const ARTIFACT_SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/';

/**
 * Runs work of `@actions/artifact` so that a refusal ends it. The library mistakes a refusal without a JSON body, as act
 * and other runners give it, for a network fault: it sends the same request again for 40 s. Here each gets a body.
 * `giveUp` turns faults of the service, which are otherwise tried again, into refusals too. Throws what `work` throws.
 */
export async function withRefusals<T>(giveUp: boolean, work: () => Promise<T>): Promise<T> {
  const settle = (message: unknown): void => {
    const response = refusal(message);
    if (response === undefined) return;
    giveBody(response);
    if (giveUp) response.statusCode = Math.min(response.statusCode ?? 0, 499);
  };
  subscribe(RESPONSES, settle);
  try {
    return await work();
  } finally {
    unsubscribe(RESPONSES, settle);
  }
}

function refusal(message: unknown): IncomingMessage | undefined {
  if (!(typeof message === 'object' && message !== null && 'request' in message && 'response' in message))
    return undefined;
  // Imported by name, Node's own `http` loads its `fetch` and WebSockets as well, which a start has no time for.
  const http = process.getBuiltinModule('node:http');
  const { request, response } = message;
  if (!(request instanceof http.ClientRequest && response instanceof http.IncomingMessage)) return undefined;
  return request.path.includes(ARTIFACT_SERVICE) && (response.statusCode ?? 0) >= 400 ? response : undefined;
}

/** Holds the body back until it is whole, and replaces it if it is not JSON. */
function giveBody(response: IncomingMessage): void {
  const chunks: Buffer[] = [];
  const push = response.push.bind(response);
  response.push = (chunk: Buffer | null): boolean => {
    if (chunk !== null) return chunks.push(chunk) > 0;
    const body = Buffer.concat(chunks);
    push(isJson(body) ? body : JSON.stringify({ msg: NOT_UNDERSTOOD }));
    return push(null);
  };
}

function isJson(body: Buffer): boolean {
  try {
    return typeof JSON.parse(body.toString()) === 'object';
  } catch {
    return false;
  }
}
