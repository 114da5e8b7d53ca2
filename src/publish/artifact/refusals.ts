import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ClientRequest, IncomingMessage } from 'node:http';

/** What stands in a refusal whose body was no JSON; the words for it are in `service.ts`. */
const NOT_UNDERSTOOD = 'the service does not understand the request';

/** Where Node tells of the responses that it receives, before anybody reads them. */
const RESPONSES = 'http.client.response.finish';

const ARTIFACT_SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/';

/**
 * Runs work of `@actions/artifact` so that a refusal is one. The library takes a refusal without a JSON body, as act and
 * other runners give it, for a network that fails: it sends the same request again for 40 s. Here each gets a body.
 * `giveUp` makes refusals of faults of the service too, which are otherwise tried again. Throws what `work` throws.
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
  const { request, response } = message;
  if (!(request instanceof ClientRequest && response instanceof IncomingMessage)) return undefined;
  return request.path.includes(ARTIFACT_SERVICE) && (response.statusCode ?? 0) >= 400 ? response : undefined;
}

/** Holds the body back until it is whole, and puts another in its place where it is no JSON. */
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
