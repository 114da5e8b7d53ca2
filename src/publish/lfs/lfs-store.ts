import type { Readable } from 'node:stream';
import PQueue from 'p-queue';
import * as z from 'zod';
import { type Random, safeBackoffMs } from '../../runtime/backoff.ts';
import type { Clock } from '../../runtime/clock.ts';
import { type Dispatcher, EnvHttpProxyAgent, request } from '../../runtime/http-request.ts';
import { foreignUrlProblem, publicLookup } from '../../runtime/network-address.ts';
import { oneLine } from '../../runtime/one-line.ts';
import { type BatchObject, batchRequest, batchSchema, type LfsAction, type LfsObject } from './batch.ts';
import type { LfsEndpoint } from './endpoint.ts';

export interface LfsOptions {
  readonly endpoint: LfsEndpoint;
  /** The branch that the commit is for: a server may have rules for it. */
  readonly branch: string;
  readonly clock: Clock;
  readonly random: Random;
  /** Ends waits and requests. */
  readonly signal: AbortSignal;
}

/** Git LFS did not take an object; `status` is that of the HTTP answer where there was one. */
export class LfsError extends Error {
  override readonly name = 'LfsError';
  readonly status: number | undefined;

  constructor(message: string, status?: number, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

const MEDIA_TYPE = 'application/vnd.git-lfs+json';

/** Objects a batch: what git-lfs asks for, too (lfs.transfer.batchSize). */
const BATCH = 100;

/** Uploads at one time, as git-lfs does less than (lfs.concurrenttransfers is 8): other requests go on meanwhile. */
const AT_ONCE = 4;

/** How often a request is sent in all where it fails in passing. */
const TRIES = 4;

/** An object with its bytes. `open` begins anew each time: a request may be sent again. */
export interface LfsContent extends LfsObject {
  readonly open: () => Promise<Readable>;
}

/** The object that a server is asked about before anything is paid for; it is never sent. */
const TRIAL: LfsObject = { oid: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', size: 1 };

/** The store that the repository's large files are kept in (git-lfs, docs/api). What it has is not sent again. */
export class LfsStore {
  readonly #options: LfsOptions;
  readonly #host: string;
  readonly #dispatcher: Dispatcher;
  readonly #queue = new PQueue({ concurrency: AT_ONCE });
  readonly #kept = new Set<string>();

  constructor(options: LfsOptions) {
    this.#options = options;
    this.#host = new URL(options.endpoint.url).hostname;
    const connect = { timeout: 10_000, lookup: publicLookup(this.#host) };
    this.#dispatcher = new EnvHttpProxyAgent({ connect, headersTimeout: 60_000, bodyTimeout: 60_000 });
  }

  /** Asks whether objects could be uploaded, and sends none. @throws LfsError saying why not */
  async check(): Promise<void> {
    await this.#batch([TRIAL]);
  }

  /** Uploads what the store lacks. @throws LfsError for the first object that it does not take */
  async upload(contents: readonly LfsContent[]): Promise<void> {
    const wanted = [...new Map(contents.map((content) => [content.oid, content])).values()];
    const missing = wanted.filter(({ oid }) => !this.#kept.has(oid));
    for (let from = 0; from < missing.length; from += BATCH) {
      const part = missing.slice(from, from + BATCH);
      const answers = new Map((await this.#batch(part)).map((answer) => [answer.oid, answer]));
      await this.#queue.addAll(part.map((content) => () => this.#send(content, answers.get(content.oid))));
    }
  }

  close(): Promise<void> {
    return this.#dispatcher.destroy();
  }

  async #batch(objects: readonly LfsObject[]): Promise<readonly BatchObject[]> {
    const { endpoint, branch } = this.#options;
    const { url, authorization } = endpoint;
    const text = await this.#request(`${url}/objects/batch`, {
      method: 'POST',
      headers: {
        accept: MEDIA_TYPE,
        'content-type': MEDIA_TYPE,
        ...(authorization !== undefined && { authorization }),
      },
      body: async () => JSON.stringify(batchRequest(branch, objects)),
    });
    const answer = batchSchema.safeParse(parsed(text));
    if (!answer.success) throw new LfsError(`${url} does not answer as a Git LFS server does`);
    if (answer.data.transfer !== 'basic') {
      throw new LfsError(`${url} offers the transfer \`${answer.data.transfer}\` alone, and not \`basic\``);
    }
    const refused = answer.data.objects.find(({ error }) => error !== undefined)?.error;
    if (refused !== undefined)
      throw new LfsError(`${url} refuses an object: ${oneLine(refused.message, ' ')} (${refused.code})`, refused.code);
    return answer.data.objects;
  }

  async #send({ oid, size, open }: LfsContent, answer: BatchObject | undefined): Promise<void> {
    if (answer === undefined) throw new LfsError(`the server says nothing of the object ${oid}`);
    const { upload, verify } = answer.actions ?? {};
    if (upload !== undefined) {
      const headers = {
        'content-type': 'application/octet-stream',
        ...lowerCased(upload.header),
        'content-length': String(size),
      };
      await this.#request(this.#checked(upload), { method: 'PUT', headers, body: open });
    }
    if (verify !== undefined) {
      const headers = { accept: MEDIA_TYPE, 'content-type': MEDIA_TYPE, ...this.#signed(verify) };
      await this.#request(this.#checked(verify), {
        method: 'POST',
        headers,
        body: async () => JSON.stringify({ oid, size }),
      });
    }
    this.#kept.add(oid);
  }

  /** An action of the server itself that says nothing of credentials is asked with those of the batch. */
  #signed({ href, header }: LfsAction): Record<string, string> {
    const { url, authorization } = this.#options.endpoint;
    const isOwn = URL.parse(href)?.origin === new URL(url).origin;
    const own = isOwn && authorization !== undefined ? { authorization } : {};
    return { ...own, ...lowerCased(header) };
  }

  /** @throws LfsError where the server sends us somewhere that nothing may be sent to */
  #checked({ href }: LfsAction): string {
    const url = URL.parse(href);
    const problem = url === null ? 'it is no URL' : foreignUrlProblem(url, this.#host);
    if (problem !== undefined) throw new LfsError(`the server names an address that is not followed: ${problem}`);
    return href;
  }

  /** The answer's text. What fails in passing is sent again. @throws LfsError */
  async #request(url: string, message: Message): Promise<string> {
    const { clock, random, signal } = this.#options;
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#once(url, message);
      } catch (cause) {
        signal.throwIfAborted();
        const error = cause instanceof LfsError ? cause : new LfsError(unreachable(url, cause), undefined, { cause });
        const isPassing = error.status === undefined || error.status === 429 || error.status >= 500;
        if (!isPassing || tries === TRIES) throw error;
        await clock.sleep(safeBackoffMs(tries - 1, random), signal);
      }
    }
  }

  async #once(url: string, { method, headers, body }: Message): Promise<string> {
    const { signal } = this.#options;
    const answer = await request(url, { method, headers, body: await body(), dispatcher: this.#dispatcher, signal });
    const text = await answer.body.text();
    if (answer.statusCode >= 200 && answer.statusCode < 300) return text;
    const reason = REASON.safeParse(parsed(text)).data?.message ?? text.slice(0, 200);
    const { host } = new URL(url);
    throw new LfsError(`${host} answers ${answer.statusCode}: ${oneLine(reason, ' ')}`, answer.statusCode);
  }
}

interface Message {
  readonly method: 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  /** Made anew for every try. */
  readonly body: () => Promise<string | Readable>;
}

const REASON = z.object({ message: z.string() });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Headers that belong to a connection, which servers name at times and clients may not set. */
const OF_THE_CONNECTION = ['transfer-encoding', 'connection', 'host', 'content-length'];

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return Object.fromEntries(entries.filter(([name]) => !OF_THE_CONNECTION.includes(name)));
}

function unreachable(url: string, cause: unknown): string {
  return `${new URL(url).host} cannot be reached (${cause instanceof Error ? cause.message : String(cause)})`;
}
