import { describe, expect, test } from '@jest/globals';
import { chaosFaults } from '../../sandbox/image-api/chaos.ts';
import type { Endpoint, Fault, SandboxRequest } from '../../sandbox/image-api/fault.ts';

function requests(endpoint: Endpoint, howMany: number): SandboxRequest[] {
  return Array.from({ length: howMany }, (_, index) => ({
    endpoint,
    nth: index + 1,
    nthOfSubject: 1,
    prompt: `p${index}`,
  }));
}

/** Every kind, by the compiler's word. */
const KINDS: Record<Fault['kind'], true> = {
  'reset-before-read': true,
  'reset-after-create': true,
  close: true,
  hang: true,
  status: true,
  html: true,
  'not-json': true,
  'no-task-id': true,
  'wrong-shape': true,
  redirect: true,
  'unknown-state': true,
  'malformed-result': true,
  'slow-body': true,
  cut: true,
  'cut-silently': true,
  stall: true,
  'wrong-bytes': true,
  'other-format': true,
};

/** A date in a fault is the one part that the clock has a say in. */
function undated(fault: Fault | undefined): unknown {
  return fault?.kind === 'status' ? { ...fault, headers: Object.keys(fault.headers ?? {}) } : fault;
}

describe('chaos', () => {
  test('is the same for the same seed, in whatever order the requests come', () => {
    const asked = requests('create', 200);
    const inAnotherOrder = asked.map((request) => ({ ...request, nth: 201 - request.nth }));
    const first = asked.map(chaosFaults(7, { rate: 0.5 })).map(undated);
    expect(inAnotherOrder.map(chaosFaults(7, { rate: 0.5 })).map(undated)).toEqual(first);
    expect(asked.map(chaosFaults(8, { rate: 0.5 })).map(undated)).not.toEqual(first);
  });

  test.each<Endpoint>(['create', 'query', 'download'])('strikes about as often as asked: %s', (endpoint) => {
    const struck = requests(endpoint, 2000)
      .map(chaosFaults(1, { rate: 0.2 }))
      .filter((fault) => fault !== undefined);
    expect(struck.length).toBeGreaterThan(300);
    expect(struck.length).toBeLessThan(500);
  });

  test('knows every kind of fault', () => {
    const endpoints: Endpoint[] = ['create', 'query', 'download'];
    const faults = endpoints.flatMap((endpoint) => requests(endpoint, 2000).map(chaosFaults(1, { rate: 1 })));
    expect(new Set(faults.map((fault) => fault?.kind))).toEqual(new Set(Object.keys(KINDS)));
  });

  test('leaves out what it is told to', () => {
    const kinds = requests('create', 2000).map(chaosFaults(1, { rate: 1, without: ['hang', 'stall'] }));
    expect(kinds.map((fault) => fault?.kind)).not.toContain('hang');
    expect(kinds.map((fault) => fault?.kind)).not.toContain('stall');
  });

  test('never creates a task behind an answer that says there is none', () => {
    const says = new Set([409, 429, 500, 503]);
    for (const fault of requests('create', 5000).map(chaosFaults(3, { rate: 1 }))) {
      if (fault?.kind === 'status' && says.has(fault.status)) expect(fault.created ?? false).toBe(false);
    }
  });
});
