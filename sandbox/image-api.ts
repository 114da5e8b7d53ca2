import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { readBody, startServer } from './http-server.ts';
import { createsTask, type Endpoint, type Fault, type Faults, type SandboxRequest } from './image-api/fault.ts';
import { faultyReply } from './image-api/faulty-reply.ts';
import { Jobs } from './image-api/jobs.ts';
import { Ledger } from './image-api/ledger.ts';
import type { ImageApiOptions } from './image-api/options.ts';
import { Refusal, type Reply, refuse, success } from './image-api/reply.ts';
import type { Task } from './image-api/task.ts';
import { send, sendFaulty } from './image-api/wire.ts';
import { sampleImage } from './sample-image.ts';

export { type ImageApiOptions, SANDBOX_KEY } from './image-api/options.ts';

/** The image API and its image host, each on an origin of its own on 127.0.0.1. */
export interface ImageApi {
  readonly url: string;
  readonly cdnUrl: string;
  readonly ledger: Ledger;
  /** Faults from now on; none without. */
  setFaults(faults?: Faults): void;
  /** From now on, the API's clock says so much more: tasks grow older, and its answers are dated so. In ms. */
  passTime(ms: number): void;
  close(): Promise<void>;
}

/** Starts the API as its provider documents it, with whatever the options change. */
export async function startImageApi(options: ImageApiOptions = {}): Promise<ImageApi> {
  const ledger = new Ledger();
  const service = new Service(options, ledger);
  const cdn = await startServer((request, response) => answer(service.download(request, response), response));
  service.cdnUrl = cdn.url;
  const api = await startServer((request, response) => answer(service.api(request, response), response));
  return {
    url: api.url,
    cdnUrl: cdn.url,
    ledger,
    setFaults: (faults) => {
      service.faults = faults;
    },
    passTime: (ms) => {
      service.aheadMs += ms;
    },
    close: async () => {
      await Promise.all([api.close(), cdn.close()]);
    },
  };
}

/** A client that goes away while a body is read or written is part of the game. */
function answer(work: Promise<void>, response: ServerResponse): void {
  work.catch(() => response.destroy());
}

class Service {
  cdnUrl = '';
  faults: Faults | undefined;
  aheadMs = 0;
  readonly #options: ImageApiOptions;
  readonly #ledger: Ledger;
  readonly #jobs: Jobs;
  readonly #counts = new Map<string, number>();
  readonly #sockets = new Map<Socket, number>();
  /** How often each image's bytes were sent, by path with its query. */
  readonly #uses = new Map<string, number>();

  constructor(options: ImageApiOptions, ledger: Ledger) {
    this.#options = options;
    this.#ledger = ledger;
    this.#jobs = new Jobs(options, ledger);
    this.faults = options.faults;
  }

  async api(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://sandbox');
    const route = `${request.method} ${pathname}`;
    response.setHeader('date', new Date(this.#now()).toUTCString());
    if (route === 'POST /api/v1/jobs/createTask') return this.#create(request, response);
    if (route === 'GET /api/v1/jobs/recordInfo') return this.#query(request, response, searchParams.get('taskId'));
    this.#note(request, { endpoint: 'unknown' }, 404);
    send(response, refuse(new Refusal(404, 'no such resource'), this.#options.errorsIn ?? 'both'));
  }

  #now(): number {
    return (this.#options.now ?? Date.now)() + this.aheadMs;
  }

  async #create(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = parse(await readBody(request));
    const prompt = promptOf(body);
    const seen = this.#see('create', prompt ?? '', { prompt, body, requestId: requestIdOf(request) });
    const fault = this.faults?.(seen);
    const genuine = this.#answer(() => {
      const now = this.#now();
      const key = this.#jobs.admit(request.headers.authorization, 'create', now);
      if (!createsTask(fault)) throw new Refusal(500, 'a fault of the sandbox came first');
      return success({ taskId: this.#jobs.create(body, { key, requestId: seen.requestId, now }).taskId });
    });
    await this.#finish(request, response, { seen, fault, genuine });
  }

  async #query(request: IncomingMessage, response: ServerResponse, taskId: string | null): Promise<void> {
    const task = this.#jobs.find(taskId);
    const seen = this.#see('query', taskId ?? '', { task, prompt: task?.prompt, requestId: requestIdOf(request) });
    const fault = this.faults?.(seen);
    const genuine = this.#answer(() => {
      const now = this.#now();
      const key = this.#jobs.admit(request.headers.authorization, 'query', now);
      const data = this.#jobs.query(taskId, { key, now }, (of, image) => this.#imageUrl(of, image, seen.nth));
      if (fault?.kind === 'unknown-state') return success({ ...data, state: fault.state, resultJson: null });
      if (fault?.kind === 'malformed-result')
        return success({ ...data, state: 'success', resultJson: fault.resultJson });
      return success(data);
    });
    await this.#finish(request, response, { seen, fault, genuine });
  }

  async download(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    const { pathname, searchParams } = new URL(path, this.cdnUrl);
    const [, taskId = '', name = ''] = /^\/generation\/image\/([^/]+)\/(.+)$/.exec(pathname) ?? [];
    const task = this.#jobs.find(taskId);
    const image = Number.parseInt(name, 10);
    const seen = this.#see('download', pathname, { task, prompt: task?.prompt, image });
    const fault = this.faults?.(seen);
    const genuine = await this.#image(path, searchParams, { task, image, fault });
    const reply = await this.#finish(request, response, { seen, fault, genuine });
    if (task !== undefined && reply.status === 200) {
      this.#ledger.addServed({ url: this.cdnUrl + path, taskId, at: Date.now(), fault: fault?.kind }, reply.body);
    }
  }

  /** The image's bytes, unless its URL has expired. */
  async #image(
    path: string,
    query: URLSearchParams,
    asked: { task: Task | undefined; image: number; fault: Fault | undefined },
  ): Promise<Reply> {
    const { task, image, fault } = asked;
    const refusal = (status: number): Reply => ({ status, contentType: 'text/plain', body: Buffer.from(`${status}`) });
    if (task === undefined || !(image >= 1 && image <= task.images)) return refusal(404);
    const { lifetimeMs = Number.POSITIVE_INFINITY, uses = Number.POSITIVE_INFINITY } = this.#options.urls ?? {};
    const used = (this.#uses.get(path) ?? 0) + 1;
    this.#uses.set(path, used);
    if (used > uses || Date.now() > Number(query.get('signed')) + lifetimeMs) return refusal(403);
    const { prompt, input, taskId } = task;
    const body = await sampleImage({
      prompt,
      mark: `${taskId}/${image}`,
      aspectRatio: input.aspect_ratio,
      resolution: input.resolution,
      format: fault?.kind === 'other-format' ? fault.format : task.format,
      scale: this.#options.scale ?? 1 / 16,
      minBytes: this.#options.minBytes,
    });
    return { status: 200, contentType: `image/${task.format}`, body };
  }

  /** A fresh URL with every query, as a service with signed URLs gives them. */
  #imageUrl({ taskId, format }: Task, image: number, query: number): string {
    const extension = format === 'jpeg' ? 'jpg' : format;
    const url = `${this.cdnUrl}/generation/image/${taskId}/${image}.${extension}`;
    return this.#options.urls === undefined ? url : `${url}?signed=${Date.now()}&query=${query}`;
  }

  #answer(work: () => Reply): Reply {
    try {
      return work();
    } catch (error) {
      if (error instanceof Refusal) return refuse(error, this.#options.errorsIn ?? 'both');
      throw error;
    }
  }

  async #finish(
    request: IncomingMessage,
    response: ServerResponse,
    { seen, fault, genuine }: { seen: SandboxRequest; fault: Fault | undefined; genuine: Reply },
  ): Promise<Reply> {
    const reply = fault === undefined ? genuine : faultyReply(fault, genuine);
    this.#note(request, seen, reply.status, fault);
    if (fault === undefined) send(response, reply);
    else await sendFaulty(response, reply, fault);
    return reply;
  }

  #see(
    endpoint: Endpoint,
    subject: string,
    known: Omit<SandboxRequest, 'endpoint' | 'nth' | 'nthOfSubject'>,
  ): SandboxRequest {
    return { endpoint, nth: this.#count(endpoint), nthOfSubject: this.#count(`${endpoint} ${subject}`), ...known };
  }

  #count(key: string): number {
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count;
  }

  #note(
    request: IncomingMessage,
    seen: Partial<SandboxRequest> | { endpoint: 'unknown' },
    status: number,
    fault?: Fault,
  ): void {
    const known: Partial<SandboxRequest> = seen.endpoint === 'unknown' ? {} : seen;
    const socket = this.#sockets.get(request.socket) ?? this.#sockets.size + 1;
    this.#sockets.set(request.socket, socket);
    this.#ledger.requests.push({
      endpoint: seen.endpoint ?? 'unknown',
      nth: known.nth ?? 0,
      nthOfSubject: known.nthOfSubject ?? 0,
      at: Date.now(),
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      requestId: requestIdOf(request),
      socket,
      prompt: known.prompt,
      taskId: known.task?.taskId ?? taskIdIn(request.url ?? ''),
      fault: fault?.kind,
      status,
    });
  }
}

function taskIdIn(path: string): string | undefined {
  return new URL(path, 'http://sandbox').searchParams.get('taskId') ?? undefined;
}

function requestIdOf({ headers }: IncomingMessage): string | undefined {
  const id = headers['x-request-id'];
  return Array.isArray(id) ? id[0] : id;
}

function promptOf(body: unknown): string | undefined {
  const input = typeof body === 'object' && body !== null && 'input' in body ? body.input : undefined;
  const prompt = typeof input === 'object' && input !== null && 'prompt' in input ? input.prompt : undefined;
  return typeof prompt === 'string' ? prompt : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
