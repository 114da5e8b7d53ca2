import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { portOf } from './counting-server.ts';

/** A proxy as self-hosted runners have it. */
export interface ProxyServer {
  readonly url: string;
  /** `host:port` of all that went through, each once, sorted. */
  targets(): string[];
  close(): Promise<void>;
}

/** Starts a proxy on 127.0.0.1: CONNECT for https, whole URLs for http. */
export async function startProxy(): Promise<ProxyServer> {
  const seen = new Set<string>();
  const server = createServer((incoming, response) => {
    const { url = '', method, headers } = incoming;
    seen.add(new URL(url).host);
    const forwarded = request(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    forwarded.on('error', () => response.destroy());
    incoming.pipe(forwarded);
  });
  server.on('connect', ({ url = '' }, client) => {
    seen.add(url);
    const { hostname, port } = new URL(`http://${url}`);
    const target = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.pipe(client).pipe(target);
    });
    for (const socket of [client, target]) socket.on('error', () => socket.destroy());
  });
  return {
    url: `http://127.0.0.1:${await portOf(server)}`,
    targets: () => [...seen].sort(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
