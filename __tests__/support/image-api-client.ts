import { request } from 'undici';
import { z } from 'zod';
import { type ImageApi, type ImageApiOptions, SANDBOX_KEY, startImageApi } from '../../sandbox/image-api.ts';

const ENVELOPE = z.object({ code: z.number(), data: z.record(z.string(), z.unknown()).nullable() });
const RESULT = z.object({ resultUrls: z.array(z.string()) });

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly code: number;
  readonly data: Record<string, unknown>;
}

const opened: ImageApi[] = [];

/** An image API for one test; `closeAll` ends it. */
export async function openApi(options: ImageApiOptions = {}): Promise<ImageApi> {
  const api = await startImageApi({ latencyMs: 0, ...options });
  opened.push(api);
  return api;
}

export async function closeAll(): Promise<void> {
  await Promise.all(opened.splice(0).map((api) => api.close()));
}

export function createBody(prompt: string, input: object = {}, model = 'gpt-image-2-text-to-image'): string {
  return JSON.stringify({ model, input: { prompt, ...input } });
}

let creates = 0;

/** Sends a create, under an X-Request-ID of its own unless told otherwise. */
export async function create(
  api: ImageApi,
  body: string,
  { key = SANDBOX_KEY, requestId = `request-${++creates}` } = {},
): Promise<Answer> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'x-request-id': requestId };
  return answerOf(await request(`${api.url}/api/v1/jobs/createTask`, { method: 'POST', headers, body }));
}

export async function query(api: ImageApi, taskId: unknown, key = SANDBOX_KEY): Promise<Answer> {
  const headers = { authorization: `Bearer ${key}` };
  return answerOf(await request(`${api.url}/api/v1/jobs/recordInfo?taskId=${taskId}`, { headers }));
}

async function answerOf({ statusCode, headers, body }: Awaited<ReturnType<typeof request>>): Promise<Answer> {
  const { code, data } = ENVELOPE.parse(await body.json());
  return { status: statusCode, headers, code, data: data ?? {} };
}

/** The result URLs of a task that has been made. */
export async function urlsOf(api: ImageApi, taskId: unknown): Promise<string[]> {
  const { data } = await query(api, taskId);
  return RESULT.parse(JSON.parse(String(data['resultJson']))).resultUrls;
}

/** Creates a task and takes its first URL. */
export async function firstUrl(api: ImageApi, prompt = 'A fox', input: object = {}): Promise<string> {
  const { data } = await create(api, createBody(prompt, input));
  const [url = ''] = await urlsOf(api, data['taskId']);
  return url;
}
