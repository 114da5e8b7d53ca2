import type { ImageSpec } from '../image/image.ts';
import { withoutSecret } from '../runtime/secret.ts';
import type { Dispatchers } from './dispatchers.ts';
import { parseEnvelope, parseTask, type Task, taskIdOf } from './envelope.ts';
import { type Exchange, exchange } from './exchange.ts';
import { acceptedEnvelope, unreadableError } from './fault.ts';

/** The API's answer to a create. */
export interface Created {
  readonly taskId: string;
  /** What the API's clock said at its answer, in Unix milliseconds with the precision of a second; absent if it did not say. */
  readonly serverTime?: number;
}

/** The image API: one method a request, each sent exactly once. */
export interface ImageApi {
  /** Creates a paid task, or is given one that was created with this id before. @throws ImageApiError */
  create(spec: ImageSpec, requestId: string, signal: AbortSignal): Promise<Created>;
  /** Asks for a task's state. @throws ImageApiError */
  query(taskId: string, signal: AbortSignal): Promise<Task>;
}

export interface ImageApiOptions {
  readonly baseUrl: string;
  readonly key: string;
  readonly dispatchers: Dispatchers;
  /** Unix milliseconds: for `Retry-After` dates. */
  readonly now: () => number;
  readonly newRequestId: () => string;
  /** Told of every request and its answer, for the debug log; never given the key. */
  readonly onExchange?: (line: string) => void;
}

/** A client for the API at `baseUrl`; the key goes to that origin alone. */
export function createImageApi(options: ImageApiOptions): ImageApi {
  const { baseUrl, key, dispatchers, now, newRequestId } = options;
  const report = (request: string, requestId: string, answer: Exchange): void => {
    const end = answer.kind === 'answered' ? `${answer.status}` : `broken, ${answer.sent ? 'sent' : 'not sent'}`;
    options.onExchange?.(`${request} [${requestId}] → ${end}`);
  };
  // A service that echoes the key must not have us write it into artifacts, which nobody masks. It is cut out before the
  // texts are shortened, which could leave a part of it; what steers the loop (ids, states, URLs) is taken as it is.
  const cut = withoutSecret(key);
  const shown = (answer: Exchange): Exchange => {
    if (answer.kind === 'broken') return answer;
    const headers = Object.entries(answer.headers).map(([name, value]) => [name, cut(value)] as const);
    return { ...answer, headers: Object.fromEntries(headers), body: cut(answer.body) };
  };
  return {
    async create(spec, requestId, signal) {
      const url = `${baseUrl}/api/v1/jobs/createTask`;
      const message = { method: 'POST', url, key, requestId, signal, body: createBody(spec) } as const;
      const answer = await exchange(dispatchers.create, message);
      report(`POST createTask ${spec.id}`, requestId, answer);
      // A task id means created and charged, whatever the status around it says: dropping the id would lose a paid image.
      const taskId = answer.kind === 'answered' ? taskIdOf(parseEnvelope(answer.body)) : '';
      if (answer.kind === 'answered' && taskId !== '') {
        const serverTime = Date.parse(answer.headers['date'] ?? '');
        return { taskId, ...(!Number.isNaN(serverTime) && { serverTime }) };
      }
      acceptedEnvelope(shown(answer), now());
      throw unreadableError(shown(answer));
    },
    async query(taskId, signal) {
      const requestId = newRequestId();
      const url = `${baseUrl}/api/v1/jobs/recordInfo?taskId=${encodeURIComponent(taskId)}`;
      const answer = await exchange(dispatchers.query, { method: 'GET', url, key, requestId, signal });
      report(`GET recordInfo ${taskId}`, requestId, answer);
      const words = parseTask(acceptedEnvelope(shown(answer), now()));
      const task = answer.kind === 'answered' ? parseTask(parseEnvelope(answer.body)) : undefined;
      if (words === undefined || task === undefined) throw unreadableError(shown(answer));
      const { failCode, failMessage } = words;
      return { ...task, failCode, failMessage, result: task.result.kind === 'urls' ? task.result : words.result };
    },
  };
}

/** The body of a create, as the provider documents it; a parameter that is not set is not sent. */
function createBody({ model, prompt, parameters }: ImageSpec): unknown {
  return { model, input: { prompt, ...parameters } };
}
