import { describe, expect, it, test } from '@jest/globals';
import type { Progress } from '../../../src/generate/progress.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { createLog, type Log, PROGRESS_EVERY_MS } from '../../../src/report/log/log.ts';
import {
  failed,
  fileOf,
  generated,
  HOSTILE,
  hostileOutcomes,
  pending,
  planOf,
  STARTED,
  skipped,
  specOf,
  toGenerate,
  unchanged,
} from '../../support/outcomes.ts';

/** A log over a clock and a timer that the test moves by hand. */
class LogBook {
  readonly lines: string[] = [];
  readonly timers = new Map<() => void, number>();
  readonly log: Log;
  now = STARTED;

  constructor(color = false) {
    this.log = createLog({
      write: (line) => this.lines.push(line),
      color,
      now: () => this.now,
      every: (milliseconds, tick) => {
        this.timers.set(tick, milliseconds);
        return () => this.timers.delete(tick);
      },
    });
  }

  start(plan: Plan, dryRun = false): this {
    this.log.start(plan, { concurrency: 4, dryRun });
    return this;
  }

  /** The lines that come of these steps. */
  told(...steps: readonly Progress[]): string[] {
    const before = this.lines.length;
    for (const step of steps) this.log.onProgress(step);
    return this.lines.slice(before);
  }

  pass(milliseconds: number): string[] {
    const before = this.lines.length;
    this.now += milliseconds;
    for (const tick of this.timers.keys()) tick();
    return this.lines.slice(before);
  }
}

const spec = specOf('image-1');
const created = (id: string): Progress => ({ type: 'created', spec: specOf(id), taskId: 't1', requestId: 'r1' });
const finished = (outcome: Extract<Progress, { type: 'finished' }>['outcome']): Progress => ({
  type: 'finished',
  outcome,
});

describe('start', () => {
  it('reports the plan, what is paid for, and why', () => {
    const generate = [
      ...toGenerate(1),
      { spec: specOf('b', { parameters: {} }), reason: 'edited', changed: ['prompt'] } as const,
    ];
    expect(new LogBook().start(planOf({ generate, keep: [unchanged('k')] })).lines).toEqual([
      'Plan: 2 to generate (1 new, 1 edited), 1 unchanged',
      'By resolution: 1K 1, resolution of the model 1; at most 4 at once',
      '::group::What is generated, and why (2 images)',
      'image-1  new (16:9, 1K)',
      'b        edited: prompt',
      '::endgroup::',
    ]);
  });

  it('reports what else changes', () => {
    const plan = planOf({ prune: [{ id: 'gone', files: [fileOf('x/gone.png')] }] });
    expect(new LogBook().start(plan).lines).toEqual([
      'Plan: nothing to generate, 1 to prune',
      '::group::What else changes (1)',
      'gone: pruned, x/gone.png',
      '::endgroup::',
    ]);
  });

  test.each([
    ['nothing to generate', planOf(), false],
    ['a dry run', planOf({ generate: toGenerate(1) }), true],
  ])('begins no progress lines for %s', (_, plan, dryRun) => {
    expect(new LogBook().start(plan, dryRun).timers.size).toBe(0);
  });
});

describe('onProgress', () => {
  const reason = 'HTTP 503';
  const task = { spec, taskId: 't1' };
  const wait = { reason, attempt: 1, waitMs: 2000 };

  test.each<[Progress, string]>([
    [created('image-1'), '0/2 · created    image-1  task t1'],
    [{ type: 'adopted', ...task }, '0/2 · adopted    image-1  task t1, paid for by an earlier run'],
    [{ type: 'retry', spec, step: 'create', ...wait }, '0/2 ↻ retry      image-1  creating: HTTP 503; try 2 in 2 s'],
    [{ type: 'retry', spec, step: 'poll', ...wait }, '::debug::image-1: asking for the result: HTTP 503; try 2 in 2 s'],
    [
      { type: 'retry', spec, step: 'download', ...wait },
      '0/2 ↻ retry      image-1  downloading: HTTP 503; try 2 in 2 s',
    ],
    [{ type: 'rate-limited', reason: '429', waitMs: 20_000 }, '    rate limited, resuming in 20 s (429)'],
    [{ type: 'concurrency', limit: 2, reason: '409' }, '    at most 2 at once from here on (409)'],
    [{ type: 'stopped', reason: 'no credits' }, '    stopped: no credits; no more tasks are created'],
    [{ type: 'state', ...task, state: 'waiting', known: true }, '::debug::image-1: task t1 is waiting'],
    [
      { type: 'state', ...task, state: 'odd', known: false },
      '0/2 · state      image-1  “odd” is not a state we know: taken as not finished yet',
    ],
    [finished(generated('image-1')), '1/2 ✓ generated  image-1  64×36  20.5 kB  42 s  docs/images/image-1.png'],
    [finished(unchanged('image-1')), '1/2 = unchanged  image-1  docs/images/image-1.png'],
    [
      finished(failed('image-1')),
      '1/2 ✗ failed     image-1  the task failed (P1): refused (may have been charged; task task-image-1; request request-image-1)',
    ],
    [
      finished(pending('image-1')),
      '1/2 … pending    image-1  last state “waiting” after 10 min; task task-image-1, request request-image-1; the next run adopts it',
    ],
    [finished(skipped('image-1')), '1/2 - skipped    image-1  no credits'],
  ])('%#: one line', (step, line) => {
    expect(new LogBook().start(planOf({ generate: toGenerate(2) })).told(step)).toEqual([line]);
  });

  it('reports a poll that fails three times in a row, once', () => {
    const book = new LogBook().start(planOf({ generate: toGenerate(2) }));
    const faults = [1, 2, 3, 4, 5].map((attempt) => ({ type: 'retry', spec, step: 'poll', ...wait, attempt }) as const);
    expect(book.told(...faults).filter((line) => !line.startsWith('::debug::'))).toEqual([
      '0/2 ↻ retry      image-1  asking for the result: HTTP 503; try 4 in 2 s',
    ]);
  });

  it('reports a state that nobody knows once a name', () => {
    const book = new LogBook().start(planOf({ generate: toGenerate(2) }));
    const states = ['odd', 'odd', 'odder', 'odd'].map(
      (state) => ({ type: 'state', ...task, state, known: false }) as const,
    );
    expect(book.told(...states).map((line) => /“odd.*”|^::debug::/.exec(line)?.[0])).toEqual([
      '“odd”',
      '::debug::',
      '“odder”',
      '::debug::',
    ]);
  });

  it('counts in a column as wide as the total', () => {
    const book = new LogBook().start(planOf({ generate: toGenerate(12) }));
    expect(book.told(created('image-1'))[0]).toMatch(/^ 0\/12 /);
    for (let n = 1; n <= 10; n += 1) book.told(finished(generated(`image-${n}`)));
    expect(book.told(finished(generated('image-11')))[0]).toMatch(/^11\/12 ✓ generated {2}image-11 {2}/);
  });

  it('paints the mark where the runner shows colour', () => {
    const book = new LogBook(true).start(planOf({ generate: toGenerate(1) }));
    expect(book.told(finished(failed('image-1')))[0]).toContain('\u001b[31m✗ failed    \u001b[0m image-1');
  });

  it('cuts long ids and long messages', () => {
    const long = 'x'.repeat(20_000);
    const book = new LogBook().start(planOf({ generate: [{ spec: specOf(long), reason: 'new', changed: [] }] }));
    const error = { kind: 'k', message: long, charged: 'no', advice: '' } as const;
    const [line = ''] = book.told(finished(failed('a', { spec: specOf(long), error })));
    expect(line.length).toBeLessThan(2200);
    expect(line).toContain(` ${'x'.repeat(35)}…  `);
  });
});

describe('the progress line', () => {
  it('comes every 30 s with what is done, in work, and about to come', () => {
    const book = new LogBook().start(planOf({ generate: toGenerate(4) }));
    expect([...book.timers.values()]).toEqual([30_000]);
    expect(PROGRESS_EVERY_MS).toBe(30_000);
    book.told(created('image-1'), created('image-2'));
    expect(book.pass(30_000)).toEqual(['    0 of 4 images done, 2 in work, 30 s so far']);
    book.told(finished(generated('image-1')));
    expect(book.pass(30_000)).toEqual(['    1 of 4 images done, 1 in work, 1 min so far, about 3 min left']);
  });

  test.each(['end', 'stop'] as const)('stops at `%s`', (last) => {
    const book = new LogBook().start(planOf({ generate: toGenerate(1) }));
    book.log[last]([]);
    expect(book.timers.size).toBe(0);
  });
});

test('the end reports time and counts', () => {
  const book = new LogBook().start(planOf());
  book.now += 65_000;
  book.log.end([generated('a'), failed('b')]);
  expect(book.lines.at(-1)).toBe('Done in 1 min 5 s: 1 generated, 1 failed');
});

test.each(HOSTILE)('%j stays one line of text in every line', (text) => {
  const book = new LogBook().start(
    planOf({
      generate: [{ spec: specOf(text), reason: 'edited', changed: [text] }],
      prune: [{ id: text, files: [fileOf(text)] }],
    }),
  );
  const outcomes = hostileOutcomes(text);
  const hostile = specOf(text, { prompt: text });
  book.told(
    { type: 'created', spec: hostile, taskId: text, requestId: text },
    { type: 'adopted', spec: hostile, taskId: text },
    { type: 'state', spec: hostile, taskId: text, state: text, known: true },
    { type: 'state', spec: hostile, taskId: text, state: text, known: false },
    { type: 'retry', spec: hostile, step: 'create', reason: text, attempt: 1, waitMs: 1 },
    { type: 'rate-limited', reason: text, waitMs: 1 },
    { type: 'concurrency', limit: 1, reason: text },
    { type: 'stopped', reason: text },
    ...outcomes.map(finished),
  );
  book.log.info(text);
  book.log.warning(text);
  book.log.debug(text);
  book.log.group(text, [text]);
  for (const line of book.lines) expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
  const [commands = [], others = []] = [true, false].map((is) =>
    book.lines.filter((line) => /^\s*::/.test(line) === is),
  );
  expect(others.filter((line) => line.includes('##['))).toEqual([]);
  expect(commands.map((line) => /^::(\w+)::/.exec(line)?.[1] ?? line).sort()).toEqual([
    'debug',
    'debug',
    'endgroup',
    'endgroup',
    'endgroup',
    'group',
    'group',
    'group',
  ]);
});
