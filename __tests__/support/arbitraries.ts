import fc from 'fast-check';
import { imageSpec } from '../../src/image/fingerprint.ts';
import type { ImageSpec } from '../../src/image/image.ts';
import { type Lock, type LockEntry, lockOf } from '../../src/plan/lock/lock.ts';
import { anyText } from './any-text.ts';

/** Ids as people write them, and the names that every object has. */
export const anyId = fc.oneof(
  fc.stringMatching(/^[a-z0-9-]{1,8}$/),
  fc.constantFrom('__proto__', 'constructor', 'toString', '10', '9'),
  fc.string({ minLength: 1, maxLength: 8 }),
);

const hex64 = fc.stringMatching(/^[0-9a-f]{64}$/);

export const anyEntry: fc.Arbitrary<LockEntry> = fc.record(
  {
    fingerprint: hex64,
    taskId: fc.string({ minLength: 1 }),
    state: fc.constantFrom('done', 'pending'),
    files: fc.array(
      fc.record({
        path: fc.stringMatching(/^[a-z]{1,5}(\/[a-z]{1,5})?\.png$/),
        sha256: hex64,
        bytes: fc.nat(),
        width: fc.nat(),
        height: fc.nat(),
      }),
      { maxLength: 2 },
    ),
    createdAt: fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    key: fc.stringMatching(/^[0-9a-f]{8}$/),
    request: fc.dictionary(fc.constantFrom('model', 'prompt', 'resolution'), fc.string()),
  },
  { requiredKeys: ['fingerprint', 'taskId', 'state', 'files', 'createdAt', 'request'] },
);

export const anyLock: fc.Arbitrary<Lock> = fc.array(fc.tuple(anyId, anyEntry), { maxLength: 6 }).map(lockOf);

export const anySpec: fc.Arbitrary<ImageSpec> = fc
  .record({
    id: anyId,
    model: anyText,
    prompt: anyText,
    parameters: fc.record(
      { aspect_ratio: anyText, resolution: anyText, quality: anyText, output_format: anyText },
      { requiredKeys: [] },
    ),
    variant: fc.integer({ min: 1, max: 100 }),
    stem: anyText,
    alt: anyText,
  })
  .map(imageSpec);
