import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Fault, Faults } from '../../../sandbox/image-api/fault.ts';
import type { Generated, Outcome } from '../../../src/image/image.ts';
import { onlyFailure, runLoop } from '../../support/loop.ts';

const onDownload =
  (fault: Fault, times = Number.POSITIVE_INFINITY): Faults =>
  ({ endpoint, nth }) =>
    endpoint === 'download' && nth <= times ? fault : undefined;

function onlyImage(outcomes: readonly Outcome[]): Generated {
  const [outcome] = outcomes;
  if (outcomes.length !== 1 || outcome?.status !== 'generated')
    throw new Error(`not one image: ${JSON.stringify(outcomes)}`);
  return outcome;
}

const filesIn = (workspace: string): string[] => readdirSync(path.join(workspace, 'images')).sort();

describe('a download', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('brings a %s byte for byte, with its size and its hash', async (format) => {
    const { outcomes, workspace, ledger } = await runLoop({ api: { format } });
    const [file] = onlyImage(outcomes).files;
    const bytes = readFileSync(path.join(workspace, file?.path ?? ''));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(ledger.served[0]?.sha256);
    expect(file).toMatchObject({ sha256: ledger.served[0]?.sha256, bytes: bytes.length, format });
    expect(file?.path).toBe(`images/image-1.${format === 'jpeg' ? 'jpg' : format}`);
    expect(file?.width).toBeGreaterThan(0);
    expect(filesIn(workspace)).toHaveLength(1);
  });

  it('never carries the key', async () => {
    const { ledger } = await runLoop();
    expect(ledger.of('download').map(({ headers }) => headers.authorization)).toEqual([undefined]);
    expect(ledger.of('create')[0]?.headers.authorization).toBeDefined();
  });

  it('brings every image of a task', async () => {
    const { outcomes, workspace } = await runLoop({ api: { images: 3 } });
    expect(onlyImage(outcomes).files.map((file) => file.path)).toEqual([
      'images/image-1.png',
      'images/image-1-2.png',
      'images/image-1-3.png',
    ]);
    expect(filesIn(workspace)).toHaveLength(3);
  });

  it('takes the extension of the bytes, not of the URL', async () => {
    const { outcomes } = await runLoop({ api: { faults: onDownload({ kind: 'other-format', format: 'webp' }) } });
    expect(onlyImage(outcomes).files).toMatchObject([{ path: 'images/image-1.webp', format: 'webp' }]);
  });
});

describe('a download that goes wrong', () => {
  it.each<readonly [string, Fault, number]>([
    ['500', { kind: 'status', status: 500, body: '' }, 5],
    ['a reset', { kind: 'reset-before-read' }, 5],
    ['a close', { kind: 'close' }, 5],
    ['a body shorter than its length', { kind: 'cut' }, 5],
    ['a body cut without a word', { kind: 'cut-silently' }, 5],
    ['404', { kind: 'status', status: 404, body: '' }, 6],
    ['an error page that says it is an image', { kind: 'wrong-bytes', page: 'html' }, 3],
    ['an error in JSON that says it is an image', { kind: 'wrong-bytes', page: 'json' }, 3],
  ])('%s: is tried so often, and no half file stays', async (_name, fault, most) => {
    const broken = await runLoop({ api: { faults: onDownload(fault) } });
    expect(broken.ledger.of('download')).toHaveLength(most);
    expect(onlyFailure(broken.outcomes)).toMatchObject({
      error: { kind: 'download', charged: 'yes' },
      retrievable: true,
    });
    expect(broken.ledger.of('create')).toHaveLength(1);
    expect(readdirSync(broken.workspace, { recursive: true }).filter((name) => String(name).endsWith('.part'))).toEqual(
      [],
    );
    const mended = await runLoop({ api: { faults: onDownload(fault, most - 1) } });
    expect(filesIn(mended.workspace)).toEqual(['image-1.png']);
  });

  it('403: asks once for fresh URLs, then tries once more', async () => {
    const forbidden: Fault = { kind: 'status', status: 403, body: '' };
    const mended = await runLoop({ api: { faults: onDownload(forbidden, 1) } });
    expect(onlyImage(mended.outcomes).files).toHaveLength(1);
    expect(mended.ledger.of('query')).toHaveLength(2);
    const broken = await runLoop({ api: { faults: onDownload(forbidden) } });
    expect(broken.ledger.of('download')).toHaveLength(2);
    expect(onlyFailure(broken.outcomes).error.charged).toBe('yes');
  });
});
