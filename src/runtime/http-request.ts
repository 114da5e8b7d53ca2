import type { Dispatcher } from 'undici';
import apiConnect from 'undici/lib/api/api-connect.js';
import apiRequest from 'undici/lib/api/api-request.js';
import DispatcherClass from 'undici/lib/dispatcher/dispatcher.js';
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js';

export type { Dispatcher };
/** undici's own, as its types know it. */
export { EnvHttpProxyAgent };

// As undici's entry file does, for what it exports: without it no tunnel through a proxy can be opened.
Object.assign(DispatcherClass.prototype, { connect: apiConnect });

type Options = Omit<Dispatcher.RequestOptions, 'origin' | 'path' | 'method'> & {
  readonly dispatcher: Dispatcher;
  readonly method?: Dispatcher.HttpMethod;
};

/**
 * undici's `request`, without the rest of undici: its entry file brings caches, mocks, WebSockets and a `fetch` along,
 * which every start would read. Follows no redirect. @throws undici's errors
 */
export function request(url: string | URL, options: Options): Promise<Dispatcher.ResponseData> {
  const { origin, pathname, search } = new URL(url);
  const { dispatcher, method = 'GET', ...rest } = options;
  return apiRequest.call(dispatcher, { ...rest, method, origin, path: `${pathname}${search}` });
}
