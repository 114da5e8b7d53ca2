import { mulberry32, type Random, seedOf, weighted } from '../random.ts';
import type { Endpoint, Fault, Faults, SandboxRequest } from './fault.ts';

export interface ChaosOptions {
  /** The share of requests that something goes wrong with, 0 to 1. */
  readonly rate: number;
  /** Kinds to leave out, such as `hang` and `stall` where nobody wants to wait for a time-out. */
  readonly without?: readonly Fault['kind'][];
}

type Choice = readonly [weight: number, make: (random: Random) => Fault];

const maybe = (random: Random): boolean => random() < 0.5;

/** A gateway that gave up: the task may be there or not. */
const gateway: Choice = [
  3,
  (random) => ({
    kind: 'status',
    status:
      weighted(
        random,
        [502, 504, 520, 524].map((status) => [1, status] as const),
      ) ?? 502,
    created: maybe(random),
  }),
];

const ENVELOPES: readonly Choice[] = [
  [2, () => ({ kind: 'status', status: 500, code: 500, msg: 'internal error' })],
  [1, () => ({ kind: 'status', status: 200, code: '500', msg: 'internal error' })],
  [1, () => ({ kind: 'status', status: 503, code: 503, msg: 'busy', headers: { 'retry-after': '0' } })],
  [1, () => ({ kind: 'status', status: 429, code: 429, msg: 'slow down' })],
  [1, () => ({ kind: 'status', status: 429, code: 429, msg: 'slow down', headers: { 'retry-after': '1' } })],
  [1, () => ({ kind: 'status', status: 429, code: 429, msg: 'slow down', headers: { 'retry-after-ms': '200' } })],
  [1, () => ({ kind: 'status', status: 429, headers: { 'retry-after': new Date(Date.now() + 1000).toUTCString() } })],
];

const BODIES: readonly Choice[] = [
  [1, () => ({ kind: 'slow-body', chunks: 4, pauseMs: 20 })],
  [1, () => ({ kind: 'cut' })],
  [1, () => ({ kind: 'cut-silently' })],
  [1, () => ({ kind: 'stall', afterBytes: 10 })],
];

const ANSWERS: readonly Choice[] = [
  [2, () => ({ kind: 'reset-before-read' })],
  [2, () => ({ kind: 'reset-after-create' })],
  [1, (random) => ({ kind: 'close', created: maybe(random) })],
  [1, (random) => ({ kind: 'hang', created: maybe(random) })],
  [1, (random) => ({ kind: 'html', created: maybe(random) })],
  [1, (random) => ({ kind: 'not-json', created: maybe(random) })],
  [1, (random) => ({ kind: 'wrong-shape', created: maybe(random) })],
  gateway,
  ...ENVELOPES,
  ...BODIES,
];

/**
 * What may go wrong at each endpoint. 401, 402 and a 404 on create are left out: each ends a whole run, and is a test of
 * its own. Where the documentation lets a client conclude that nothing was created, nothing is.
 */
const CHOICES: Readonly<Record<Endpoint, readonly Choice[]>> = {
  create: [
    ...ANSWERS,
    [3, () => ({ kind: 'status', status: 409, code: 409, msg: 'too many active tasks' })],
    [1, () => ({ kind: 'no-task-id' })],
    [1, () => ({ kind: 'redirect', location: '/elsewhere' })],
  ],
  query: [
    ...ANSWERS,
    [2, () => ({ kind: 'unknown-state', state: 'queuing' })],
    [1, () => ({ kind: 'unknown-state', state: 'pondering' })],
    [1, () => ({ kind: 'redirect', location: '/elsewhere' })],
    [1, () => ({ kind: 'malformed-result', resultJson: '{"resultUrls":' })],
    [1, () => ({ kind: 'malformed-result', resultJson: null })],
    [1, () => ({ kind: 'malformed-result', resultJson: { resultUrls: [] } })],
  ],
  download: [
    [2, () => ({ kind: 'reset-before-read' })],
    [1, () => ({ kind: 'close' })],
    [1, () => ({ kind: 'hang' })],
    [2, () => ({ kind: 'status', status: 404 })],
    [2, () => ({ kind: 'status', status: 403 })],
    gateway,
    ...BODIES,
    [1, () => ({ kind: 'wrong-bytes', page: 'html' })],
    [1, () => ({ kind: 'wrong-bytes', page: 'json' })],
    [1, () => ({ kind: 'other-format', format: 'webp' })],
  ],
};

/** How often the first query of a task finds no such task: the service has not written it down yet. */
const NOT_YET = 0.5;

/**
 * Random faults of every kind on every endpoint, the same for the same seed. Each request's fault hangs on what it is
 * about and how often that was asked, not on the order in which requests of different images happen to come.
 */
export function chaosFaults(seed: number, { rate, without = [] }: ChaosOptions): Faults {
  return (request) => {
    const random = mulberry32(seedOf(seed, ...subjectOf(request)));
    if (random() >= rate) return undefined;
    if (request.endpoint === 'query' && request.nthOfSubject === 1 && random() < NOT_YET) {
      return { kind: 'status', status: 404, code: 404, msg: 'task not found' };
    }
    const fault = weighted(random, CHOICES[request.endpoint])?.(random);
    return fault === undefined || without.includes(fault.kind) ? undefined : fault;
  };
}

/** Task ids differ from run to run; a prompt and the number of its task's image do not. */
function subjectOf({ endpoint, prompt = '', image = 0, nthOfSubject }: SandboxRequest): (string | number)[] {
  return [endpoint, prompt, image, nthOfSubject];
}
