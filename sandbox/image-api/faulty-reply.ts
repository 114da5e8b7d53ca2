import type { Fault } from './fault.ts';
import { json, type Reply, success } from './reply.ts';

const PAGE = '<!doctype html><html><head><title>Error</title></head><body><h1>Something went wrong</h1></body></html>';

/** The reply that stands in for the genuine one, where the fault is one of content. */
export function faultyReply(fault: Fault, genuine: Reply): Reply {
  switch (fault.kind) {
    case 'status':
      return statusReply(fault);
    case 'html':
      return { status: 200, contentType: 'text/html; charset=utf-8', body: Buffer.from(PAGE) };
    case 'not-json':
      return { status: 200, contentType: 'application/json', body: Buffer.from('{"code":200,"data":') };
    case 'no-task-id':
      return success({});
    case 'wrong-shape':
      return json(200, fault.body ?? { ok: true });
    case 'redirect':
      return { ...json(fault.status ?? 302, {}), headers: { location: fault.location } };
    case 'wrong-bytes':
      return { ...genuine, body: Buffer.from(fault.page === 'html' ? PAGE : '{"error":"not found"}') };
    default:
      return genuine;
  }
}

function statusReply({ status, code, msg, body, contentType, headers }: Extract<Fault, { kind: 'status' }>): Reply {
  if (code !== undefined) return json(status, { code, msg: msg ?? 'a fault', data: null }, headers);
  return { status, contentType: contentType ?? 'text/plain', headers, body: Buffer.from(body ?? '') };
}
