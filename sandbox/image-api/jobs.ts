import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { SampleFormat } from '../sample-image.ts';
import type { Ledger } from './ledger.ts';
import { type ImageApiOptions, type PerTask, SANDBOX_KEY } from './options.ts';
import { Refusal } from './reply.ts';
import { type NewTask, stateOf, type Task, type TaskInput } from './task.ts';
import { TIERS, TierLimits } from './tiers.ts';

const MODEL = 'gpt-image-2-text-to-image';
const LONGEST_PROMPT = 20_000;

const INPUT = z.object({
  prompt: z.string().min(1),
  aspect_ratio: z
    .string()
    .regex(/^(auto|\d+:\d+)$/)
    .optional(),
  resolution: z.enum(['1K', '2K', '4K']).optional(),
  quality: z.string().optional(),
  output_format: z.string().optional(),
});
const CREATE = z.object({ model: z.string(), input: INPUT });

interface CreateRequest {
  readonly key: string;
  readonly requestId: string | undefined;
  /** Unix milliseconds. */
  readonly now: number;
}

/** The tasks of one API: created, asked about, paid for out of one balance. */
export class Jobs {
  readonly #options: ImageApiOptions;
  readonly #ledger: Ledger;
  readonly #byId = new Map<string, Task>();
  /** By key and X-Request-ID, with the body that was sent. */
  readonly #byRequest = new Map<string, { readonly task: Task; readonly body: string }>();
  readonly #tier: TierLimits | undefined;
  /** When each counted request came, in Unix milliseconds. */
  #recent: number[] = [];

  constructor(options: ImageApiOptions, ledger: Ledger) {
    this.#options = options;
    this.#ledger = ledger;
    const tier = options.limits?.tier;
    this.#tier = tier && new TierLimits(tier);
  }

  find(taskId: string | null): Task | undefined {
    return taskId === null ? undefined : this.#byId.get(taskId);
  }

  /** Returns the key. @throws Refusal 401 or 429 */
  admit(authorization: string | undefined, endpoint: 'create' | 'query', now: number): string {
    const keys = [this.#options.apiKey ?? SANDBOX_KEY, ...(this.#options.otherKeys ?? [])];
    const key = keys.find((accepted) => authorization === `Bearer ${accepted}`);
    if (key === undefined) throw new Refusal(401, 'invalid API key');
    this.#tier?.admit(endpoint, now);
    this.#countRequest(now);
    return key;
  }

  #countRequest(now: number): void {
    const rate = this.#options.limits?.rate;
    if (rate === undefined) return;
    this.#recent = [...this.#recent.filter((at) => at > now - rate.perMs), now];
    if (this.#recent.length <= rate.requests) return;
    this.#recent.pop();
    const waitMs = (this.#recent[0] ?? now) + rate.perMs - now;
    throw new Refusal(429, 'rate limit exceeded', retryAfter(rate.retryAfter ?? 'seconds', waitMs, now));
  }

  /** Creates the task that the body asks for, or gives the one that this request created before. @throws Refusal 400, 402, 409 or 422 */
  create(body: unknown, { key, requestId, now }: CreateRequest): Task {
    const text = JSON.stringify(body);
    const isRemembered = requestId !== undefined && (this.#options.idempotency ?? true);
    const earlier = isRemembered ? this.#byRequest.get(`${key} ${requestId}`) : undefined;
    if (earlier !== undefined && earlier.body !== text) {
      throw new Refusal(409, 'this X-Request-ID was used for another request');
    }
    const task = earlier?.task ?? this.#createTask(body, { key, requestId, now });
    if (isRemembered) this.#byRequest.set(`${key} ${requestId}`, { task, body: text });
    return task;
  }

  #createTask(body: unknown, { key, requestId, now }: CreateRequest): Task {
    const { model, input } = checked(body);
    const { limits } = this.#options;
    const tierTasks = limits?.tier === undefined ? undefined : TIERS[limits.tier].activeTasks;
    if (this.#ledger.tasks.length >= (limits?.credits ?? Number.POSITIVE_INFINITY)) {
      throw new Refusal(402, 'insufficient credits');
    }
    if (this.#ledger.alive(now) >= (limits?.activeTasks ?? tierTasks ?? Number.POSITIVE_INFINITY)) {
      throw new Refusal(409, 'too many active tasks');
    }
    const number = this.#ledger.tasks.length + 1;
    const fresh: NewTask = {
      taskId: randomUUID(),
      number,
      prompt: input.prompt,
      input,
      model,
      key,
      requestId,
      createdAt: now,
    };
    const task: Task = {
      ...fresh,
      finishedAt: now + perTask(this.#options.latencyMs ?? 200, fresh),
      images: perTask(this.#options.images ?? 1, fresh),
      format: perTask(this.#options.format ?? formatOf(input), fresh),
      failure: perTask(this.#options.failure, fresh),
    };
    this.#byId.set(task.taskId, task);
    this.#ledger.addTask(task);
    return task;
  }

  /** The `data` of a query's answer. `url` makes the address of one image. @throws Refusal 404, also for a task of another key */
  query(
    taskId: string | null,
    { key, now }: Pick<CreateRequest, 'key' | 'now'>,
    url: (task: Task, image: number) => string,
  ): Record<string, unknown> {
    const task = this.find(taskId);
    if (task?.key !== key) throw new Refusal(404, 'task not found');
    const state = stateOf(task, now, this.#options.unfinishedStates ?? ['waiting']);
    const finished = state === 'success' || state === 'fail';
    const resultUrls = Array.from({ length: task.images }, (_, index) => url(task, index + 1));
    return {
      taskId: task.taskId,
      model: task.model,
      state,
      param: JSON.stringify({ model: task.model, input: task.input }),
      resultJson: state === 'success' ? JSON.stringify({ resultUrls }) : null,
      failCode: state === 'fail' ? task.failure?.failCode : null,
      failMsg: state === 'fail' ? task.failure?.failMsg : null,
      costTime: finished ? task.finishedAt - task.createdAt : null,
      completeTime: finished ? task.finishedAt : null,
      createTime: task.createdAt,
    };
  }
}

/** @throws Refusal 400 for what is no create at all, 422 for a value that is not allowed */
function checked(body: unknown): { model: string; input: TaskInput } {
  const parsed = CREATE.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    throw new Refusal(issue?.code === 'invalid_type' ? 400 : 422, `${where}: ${issue?.message ?? 'invalid'}`);
  }
  const { model, input } = parsed.data;
  if (model !== MODEL) throw new Refusal(422, 'model is not supported');
  if (input.prompt.length > LONGEST_PROMPT)
    throw new Refusal(422, `input.prompt: at most ${LONGEST_PROMPT} characters`);
  return { model, input };
}

function formatOf({ output_format: wanted }: TaskInput): SampleFormat {
  switch (wanted?.toLowerCase()) {
    case 'jpeg':
    case 'jpg':
      return 'jpeg';
    case 'webp':
      return 'webp';
    default:
      return 'png';
  }
}

function perTask<T>(value: PerTask<T>, task: NewTask): T {
  return value instanceof Function ? value(task) : value;
}

function retryAfter(
  form: 'seconds' | 'date' | 'milliseconds' | 'none',
  waitMs: number,
  now: number,
): Record<string, string> {
  switch (form) {
    case 'seconds':
      return { 'retry-after': String(Math.ceil(waitMs / 1000)) };
    case 'date':
      return { 'retry-after': new Date(Math.ceil((now + waitMs) / 1000) * 1000).toUTCString() };
    case 'milliseconds':
      return { 'retry-after-ms': String(Math.ceil(waitMs)) };
    case 'none':
      return {};
  }
}
