import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { startServer } from '../../../sandbox/http-server.ts';
import type { Fault, Faults } from '../../../sandbox/image-api/fault.ts';
import type { Generated, Outcome } from '../../../src/image/image.ts';
import { onlyFailure, runLoop, toGenerate } from '../../support/loop.ts';

const onDownload =
  (fault: Fault, times = Number.POSITIVE_INFINITY): Faults =>
  ({ endpoint, nth }) =>
    endpoint === 'download' && nth <= times ? fault : undefined;

/** Every query finds a task that has succeeded, with its image there. */
const answering =
  (url: string): Faults =>
  ({ endpoint }) => {
    const data = { state: 'success', resultJson: { resultUrls: [url] } };
    const body = JSON.stringify({ code: 200, data });
    return endpoint === 'query' ? { kind: 'status', status: 200, body } : undefined;
  };

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
  it.each<readonly [string, Fault]>([
    ['500', { kind: 'status', status: 500, body: '' }],
    ['429', { kind: 'status', status: 429, body: '' }],
    ['404', { kind: 'status', status: 404, body: '' }],
    ['a reset', { kind: 'reset-before-read' }],
    ['a close', { kind: 'close' }],
    ['a body shorter than its length', { kind: 'cut' }],
    ['a body cut without a word', { kind: 'cut-silently' }],
    ['an error page that says it is an image', { kind: 'wrong-bytes', page: 'html' }],
    ['an error in JSON that says it is an image', { kind: 'wrong-bytes', page: 'json' }],
  ])('%s: is tried again, at most 30 s apart, until the image comes', async (_name, fault) => {
    const { outcomes, ledger, workspace, progress } = await runLoop({ api: { faults: onDownload(fault, 12) } });
    expect(onlyImage(outcomes).files).toHaveLength(1);
    expect(ledger.of('download')).toHaveLength(13);
    expect(ledger.of('create')).toHaveLength(1);
    expect(filesIn(workspace)).toEqual(['image-1.png']);
    const waits = progress.flatMap((step) => (step.type === 'retry' && step.step === 'download' ? [step.waitMs] : []));
    expect(waits).toHaveLength(12);
    expect(Math.max(...waits)).toBe(22_500);
  });

  it('of many kinds, one after the other, is no reason to give up', async () => {
    const kinds: readonly Fault[] = [
      { kind: 'cut' },
      { kind: 'status', status: 500, body: '' },
      { kind: 'wrong-bytes', page: 'html' },
      { kind: 'reset-before-read' },
      { kind: 'status', status: 404, body: '' },
      { kind: 'cut-silently' },
      { kind: 'status', status: 403, body: '' },
      { kind: 'wrong-bytes', page: 'json' },
      { kind: 'status', status: 403, body: '' },
    ];
    const faults: Faults = ({ endpoint, nth }) => (endpoint === 'download' ? kinds[nth - 1] : undefined);
    const { outcomes, ledger } = await runLoop({ api: { faults } });
    expect(onlyImage(outcomes).files).toHaveLength(1);
    expect(ledger.of('download')).toHaveLength(kinds.length + 1);
  });

  describe('until the image’s deadline', () => {
    const settings = { imageTimeoutMs: 150_000 };

    it('fails with the last reason, is paid for, and its task is kept', async () => {
      const faults = onDownload({ kind: 'status', status: 503, body: '' });
      const { outcomes, ledger } = await runLoop({ settings, api: { faults } });
      const { error, ...failed } = onlyFailure(outcomes);
      expect(error).toMatchObject({ kind: 'download', charged: 'yes' });
      expect(error.message).toMatch(/ gave the image, but it could not be saved: the image host answered 503$/);
      expect(failed).toMatchObject({ retrievable: true, urls: [expect.stringContaining('/1.png')] });
      expect(ledger.of('download').length).toBeGreaterThan(8);
      expect(ledger.of('create')).toHaveLength(1);
    });

    it.each([
      [503, true],
      [404, false],
    ])('of an adopted task, with %d: its task is kept: %s', async (status, retrievable) => {
      const host = await startServer((_request, response) => response.writeHead(status).end());
      const image = { ...toGenerate('image-1'), taskId: 'old', requestId: 'r', createdAt: 0 };
      const { outcomes } = await runLoop({ settings, adopt: [image], api: { faults: answering(`${host.url}/1.png`) } });
      await host.close();
      expect(onlyFailure(outcomes)).toMatchObject({ taskId: 'old', error: { kind: 'download' }, retrievable });
    });
  });

  it('holds no other image back while it waits', async () => {
    // The first image's file comes only after the others were asked for: with one download at a time, it must not hold it.
    const others = new Set<string>();
    const faults: Faults = ({ endpoint, prompt = '' }) => {
      if (endpoint !== 'download') return undefined;
      if (prompt !== 'image-1') others.add(prompt);
      return prompt === 'image-1' && others.size < 2 ? { kind: 'status', status: 500, body: '' } : undefined;
    };
    const day = 24 * 3600 * 1000;
    const { outcomes, ledger } = await runLoop({
      settings: { concurrency: 1, imageTimeoutMs: day, timeoutMs: day },
      images: 3,
      api: { faults },
    });
    expect(outcomes.map(({ status }) => status)).toEqual(['generated', 'generated', 'generated']);
    expect(ledger.of('download').length).toBeGreaterThan(3);
  });

  it('403: asks for fresh URLs; where these are refused too, gives up', async () => {
    const forbidden: Fault = { kind: 'status', status: 403, body: '' };
    const fixed = await runLoop({ api: { faults: onDownload(forbidden, 1) } });
    expect(onlyImage(fixed.outcomes).files).toHaveLength(1);
    expect(fixed.ledger.of('query')).toHaveLength(2);
    const broken = await runLoop({ api: { faults: onDownload(forbidden) } });
    expect(broken.ledger.of('download')).toHaveLength(2);
    expect(onlyFailure(broken.outcomes).error.charged).toBe('yes');
  });

  it('403, and the API has no fresh URLs for now: is tried again', async () => {
    const faults: Faults = ({ endpoint, nth }) => {
      if (endpoint === 'download' && nth <= 3) return { kind: 'status', status: 403, body: '' };
      return endpoint === 'query' && nth > 1 && nth <= 3 ? { kind: 'status', status: 500, body: '' } : undefined;
    };
    const { outcomes, ledger } = await runLoop({ api: { faults } });
    expect(onlyImage(outcomes).files).toHaveLength(1);
    expect(ledger.of('query')).toHaveLength(4);
  });

  it('for one image of a task: leaves none of its images behind', async () => {
    const faults: Faults = ({ endpoint, image }) =>
      endpoint === 'download' && image === 2 ? { kind: 'status', status: 403, body: '' } : undefined;
    const { outcomes, workspace } = await runLoop({ api: { images: 3, faults } });
    expect(onlyFailure(outcomes).error.kind).toBe('download');
    expect(filesIn(workspace)).toEqual([]);
  });
});

describe('a task that names', () => {
  it('more than 16 images: gives the first 16, and says so', async () => {
    const { outcomes, ledger, progress, workspace } = await runLoop({ api: { images: 3000 } });
    const image = onlyImage(outcomes);
    expect(image.files).toHaveLength(16);
    expect(image.urls).toHaveLength(16);
    expect(filesIn(workspace)).toHaveLength(16);
    expect(ledger.of('download')).toHaveLength(16);
    expect(progress).toContainEqual({ type: 'left-out', spec: image.spec, urls: 3000, most: 16 });
  });

  it.each([
    ['http://cdn.example/1.png', /: it is not https \(http:\/\/cdn\.example\)$/],
    ['https://10.1.2.3/1.png', /: it leads to a private address \(10\.1\.2\.3\)$/],
    ['https://vm.localhost/1.png', /: it leads to this machine \(vm\.localhost\)$/],
  ])('%s: is refused at once', async (url, message) => {
    const { outcomes, progress } = await runLoop({ api: { faults: answering(url) } });
    expect(onlyFailure(outcomes).error.message).toMatch(message);
    expect(onlyFailure(outcomes).retrievable).toBe(true);
    expect(progress.filter(({ type }) => type === 'retry')).toEqual([]);
  });

  it('a redirect to a private address: is refused at once', async () => {
    const fault: Fault = { kind: 'redirect', location: 'https://[::ffff:127.0.0.1]/1.png' };
    const { outcomes, ledger } = await runLoop({ api: { faults: onDownload(fault) } });
    expect(onlyFailure(outcomes).error.message).toMatch(/leads to this machine \(\[::ffff:7f00:1\]\)$/);
    expect(ledger.of('download')).toHaveLength(1);
  });

  it('a redirect to no URL: is refused at once', async () => {
    const { outcomes, ledger } = await runLoop({
      api: { faults: onDownload({ kind: 'redirect', location: 'https://' }) },
    });
    expect(onlyFailure(outcomes).error.message).toMatch(/redirects to no URL$/);
    expect(ledger.of('download')).toHaveLength(1);
  });

  it.each([
    ['says that it is', { 'content-length': '100000001' }],
    ['turns out to be', {}],
  ])('an image that %s larger than 100 MB: stops at once, and leaves nothing', async (_name, headers) => {
    const requests: string[] = [];
    const host = await startServer((request, response) => {
      requests.push(request.url ?? '');
      response.writeHead(200, headers);
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(1_000_000))) {}
      };
      response.on('drain', more);
      more();
    });
    const { outcomes, workspace } = await runLoop({ api: { faults: answering(`${host.url}/1.png`) } });
    await host.close();
    expect(onlyFailure(outcomes).error.message).toMatch(/could not be saved: it is larger than 100 MB$/);
    expect(requests).toEqual(['/1.png']);
    expect(
      readdirSync(workspace, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('part')),
    ).toEqual([]);
  });
});
