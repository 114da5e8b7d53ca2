import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './fault.ts';
import type { Reply } from './reply.ts';

/** Sends the reply as it is. */
export function send(response: ServerResponse, { status, contentType, headers, body }: Reply): void {
  response.writeHead(status, { 'content-type': contentType, 'content-length': body.length, ...headers });
  response.end(body);
}

/** Sends what the fault makes of the genuine reply; a fault that changes the reply itself has done so already. */
export async function sendFaulty(response: ServerResponse, reply: Reply, fault: Fault): Promise<void> {
  const { contentType, body } = reply;
  const half = body.subarray(0, Math.floor(body.length / 2));
  switch (fault.kind) {
    case 'reset-before-read':
    case 'reset-after-create':
      response.socket?.resetAndDestroy();
      return;
    case 'close':
      response.socket?.end();
      return;
    case 'hang':
      return;
    case 'slow-body':
      return sendSlowly(response, reply, fault);
    case 'cut':
      response.writeHead(200, { 'content-type': contentType, 'content-length': body.length });
      response.write(half, () => response.socket?.destroy());
      return;
    case 'cut-silently':
      // HTTP/1.0 style: no length, and the end of the connection is the end of the body.
      response.removeHeader('transfer-encoding');
      response.useChunkedEncodingByDefault = false;
      response.writeHead(200, { 'content-type': contentType, connection: 'close' });
      response.end(half);
      return;
    case 'stall':
      response.writeHead(200, { 'content-type': contentType, 'content-length': body.length });
      response.write(body.subarray(0, fault.afterBytes));
      return;
    default:
      send(response, reply);
  }
}

type SlowBody = Extract<Fault, { kind: 'slow-body' }>;

async function sendSlowly(response: ServerResponse, reply: Reply, { chunks, pauseMs }: SlowBody): Promise<void> {
  const { contentType, body } = reply;
  response.writeHead(reply.status, { 'content-type': contentType, 'content-length': body.length });
  const size = Math.ceil(body.length / chunks);
  for (let at = 0; at < body.length && !response.destroyed; at += size) {
    await sleep(pauseMs);
    response.write(body.subarray(at, at + size));
  }
  response.end();
}
