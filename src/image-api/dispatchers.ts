import { type Dispatcher, EnvHttpProxyAgent } from '../runtime/http-request.ts';
import { publicLookup } from '../runtime/network-address.ts';

/** The connections of one run. All honour HTTPS_PROXY, HTTP_PROXY and NO_PROXY: self-hosted runners sit behind proxies. */
export interface Dispatchers {
  /** A connection of its own for every create: one kept alive may be closed by the server just as the paid request is sent. */
  readonly create: Dispatcher;
  readonly query: Dispatcher;
  readonly download: Dispatcher;
  /** Drops every connection at once, so that none keeps the process alive. */
  close(): Promise<void>;
}

/** No connection by then: the host is as good as unreachable, and nothing was sent. */
const CONNECT_TIMEOUT_MS = 10_000;
/** Longer than a gateway on the way waits (60 s is common); a create that takes longer counts as unanswered. */
const HEADERS_TIMEOUT_MS = 90_000;
/** A download without a byte for this long is broken. */
const IDLE_BODY_TIMEOUT_MS = 30_000;

/**
 * Opens nothing yet: connections are opened when the first request needs them. Downloads go to public addresses alone, and
 * to `privateHost`. Behind a proxy it is the proxy that looks names up: where it connects to is its own rule.
 */
export function openDispatchers(privateHost: string): Dispatchers {
  // HTTP/1.1 alone: there, one request has one connection, and whether it was sent has one answer.
  const common = { connect: { timeout: CONNECT_TIMEOUT_MS }, bodyTimeout: IDLE_BODY_TIMEOUT_MS, allowH2: false };
  const create = new EnvHttpProxyAgent({ ...common, headersTimeout: HEADERS_TIMEOUT_MS, pipelining: 0 });
  const query = new EnvHttpProxyAgent({ ...common, headersTimeout: IDLE_BODY_TIMEOUT_MS });
  const toPublic = { ...common.connect, lookup: publicLookup(privateHost) };
  const download = new EnvHttpProxyAgent({ ...common, connect: toPublic, headersTimeout: IDLE_BODY_TIMEOUT_MS });
  return {
    create,
    query,
    download,
    close: async () => {
      await Promise.all([create, query, download].map((dispatcher) => dispatcher.destroy()));
    },
  };
}
