import { createServer, type IncomingMessage, type RequestListener } from 'node:http';

/** A server on a free port of 127.0.0.1. */
export interface LocalServer {
  readonly url: string;
  /** Ends every connection, answered or not. */
  close(): Promise<void>;
}

/** Starts a server that keeps idle connections long enough for tests to see them used again. */
export async function startServer(listener: RequestListener): Promise<LocalServer> {
  const server = createServer({ keepAliveTimeout: 30_000 }, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The whole body of a request, as UTF-8. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
