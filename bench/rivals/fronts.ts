import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { type LocalServer, readBody, startServer } from '../../sandbox/http-server.ts';

/** What one of these clients asks: a create, with its prompt, or how a task is. */
type Question = { readonly prompt: string } | { readonly taskId: string };

interface TaskState {
  readonly taskId: string;
  readonly state: 'waiting' | 'success' | 'fail';
  readonly url?: string | undefined;
}

/** A service's own form of questions and answers. */
export interface Protocol {
  readonly question: (method: string, path: string, body: string) => Question | undefined;
  readonly answer: (task: TaskState) => object;
}

const REPLICATE_CREATE = z.object({ input: z.object({ prompt: z.string() }) });
const REPLICATE_STATUS = { waiting: 'processing', success: 'succeeded', fail: 'failed' } as const;

/** Replicate's predictions: https://replicate.com/docs/reference/http, as far as its client asks for them. */
export const REPLICATE: Protocol = {
  question: (method, path, body) => {
    const id = /^\/predictions\/([^/]+)$/.exec(path)?.[1];
    if (method === 'GET' && id !== undefined) return { taskId: id };
    if (method !== 'POST' || !/^\/models\/[^/]+\/[^/]+\/predictions$/.test(path)) return undefined;
    return { prompt: REPLICATE_CREATE.parse(JSON.parse(body)).input.prompt };
  },
  answer: ({ taskId, state, url }) => ({ id: taskId, status: REPLICATE_STATUS[state], output: url && [url] }),
};

const OPENAI_CREATE = z.object({ instructions: z.string() });
const OPENAI_STATUS = { waiting: 'in_progress', success: 'completed', fail: 'failed' } as const;

/** OpenAI's runs, whose `createAndPoll` is the client's poll helper: https://platform.openai.com/docs/api-reference/runs. */
export const OPENAI: Protocol = {
  question: (method, path, body) => {
    const id = /^\/threads\/thread\/runs\/([^/]+)$/.exec(path)?.[1];
    if (method === 'GET' && id !== undefined) return { taskId: id };
    if (method !== 'POST' || path !== '/threads/thread/runs') return undefined;
    return { prompt: OPENAI_CREATE.parse(JSON.parse(body)).instructions };
  },
  answer: ({ taskId, state, url }) => ({
    id: taskId,
    object: 'thread.run',
    thread_id: 'thread',
    status: OPENAI_STATUS[state],
    metadata: { url },
  }),
};

const CREATED = z.object({ data: z.object({ taskId: z.string() }) });
const RECORD = z.object({
  data: z.object({
    state: z.enum(['waiting', 'success', 'fail']),
    resultJson: z.string().nullable(),
  }),
});
const RESULT = z.object({ resultUrls: z.array(z.string()) });

/** Starts a service of that protocol whose tasks are those of the image API at `baseUrl`: a request here is one there. */
export function startFront(protocol: Protocol, baseUrl: string): Promise<LocalServer> {
  const reply = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const question = protocol.question(request.method ?? '', request.url ?? '', await readBody(request));
    const task = question && (await ask(baseUrl, request.headers.authorization ?? '', question));
    response.writeHead(task === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(task === undefined ? {} : protocol.answer(task)));
  };
  return startServer((request, response) => {
    reply(request, response).catch(() => response.destroy());
  });
}

async function ask(baseUrl: string, authorization: string, question: Question): Promise<TaskState> {
  if ('prompt' in question) {
    const body = JSON.stringify({ model: 'gpt-image-2-text-to-image', input: { prompt: question.prompt } });
    const headers = { authorization, 'content-type': 'application/json' };
    const response = await fetch(`${baseUrl}/api/v1/jobs/createTask`, { method: 'POST', headers, body });
    return { taskId: CREATED.parse(await response.json()).data.taskId, state: 'waiting' };
  }
  const { taskId } = question;
  const headers = { authorization };
  const response = await fetch(`${baseUrl}/api/v1/jobs/recordInfo?taskId=${taskId}`, { headers });
  const { state, resultJson } = RECORD.parse(await response.json()).data;
  return { taskId, state, url: resultJson === null ? undefined : RESULT.parse(JSON.parse(resultJson)).resultUrls[0] };
}
