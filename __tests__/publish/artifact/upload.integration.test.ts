import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PUT_BLOB, type ResultsService, startResultsService } from '../../../sandbox/results-service.ts';
import { artifactStore } from '../../../src/publish/artifact/checkpoint-store.ts';
import type { OwnArtifacts } from '../../../src/publish/artifact/own-artifacts.ts';
import { type UploadOptions, uploadFile, uploadImages } from '../../../src/publish/artifact/upload.ts';
import type { ArtifactSettings } from '../../../src/settings/read-settings.ts';
import { known } from '../../support/github-fixture.ts';

const RUN = { serverUrl: 'https://github.com', repository: 'octo/site', runId: '42', isAct: false };
const NONE_BEFORE: OwnArtifacts = { known: new Set(), mayBeMore: false, add: () => undefined };
const SETTINGS: ArtifactSettings = { name: 'images', layout: 'zip', compressionLevel: 0, overwrite: false };

let service: ResultsService;
let root: string;
let log: string[];
const environment = { ...process.env };

beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'artifact-'));
  log = [];
  process.env['ACTIONS_RESULTS_URL'] = service.url;
  process.env['ACTIONS_RUNTIME_TOKEN'] = service.tokenFor('job-1');
  process.env['GITHUB_SERVER_URL'] = 'https://github.com';
  service.reset();
});
afterEach(() => {
  rmSync(root, { recursive: true });
  process.env = { ...environment };
});

/** Images on disk, in the workspace. */
function images(names: readonly string[]): Map<string, Buffer> {
  return new Map(names.map((name) => [name, written(path.join('workspace', name))]));
}

function written(name: string): Buffer {
  const bytes = randomBytes(1000);
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), bytes);
  return bytes;
}

/** What is known of an image, its bytes as they are; of one that is not there anything will do. */
function asItIs(name: string) {
  const file = path.join(root, 'workspace', name);
  return known(name, existsSync(file) ? readFileSync(file) : 'gone');
}

function upload(files: Iterable<string>, settings: Partial<ArtifactSettings> = {}, rest: Partial<UploadOptions> = {}) {
  const places = { own: NONE_BEFORE, workspace: path.join(root, 'workspace'), temp: path.join(root, 'temp'), run: RUN };
  const options = { settings: { ...SETTINGS, ...settings }, ...places, files: [...files].map(asItIs), extras: [] };
  return uploadImages({ ...options, log: (line) => log.push(line), ...rest });
}

const names = () =>
  service
    .artifacts()
    .map(({ name }) => name)
    .sort();

describe('a zip', () => {
  test('holds no image that is a link by now, or another file', async () => {
    const files = images(['a.png', 'b.png', 'c.png', 'deep/d.png']);
    const known = [...files.keys()].map(asItIs);
    const at = (name: string) => path.join(root, 'workspace', name);
    rmSync(at('a.png'));
    symlinkSync('/proc/self/environ', at('a.png'));
    writeFileSync(at('b.png'), 'another');
    renameSync(at('deep'), at('moved'));
    symlinkSync(at('moved'), at('deep'));
    expect(await upload([], {}, { files: known })).toMatchObject({ kind: 'uploaded' });
    expect(await service.download('images')).toEqual(new Map([['c.png', files.get('c.png')]]));
    expect(log).toEqual(
      ['a.png', 'b.png', 'deep/d.png'].map(
        (name) => `\`${name}\` is left out of the artifact: it is gone, or no longer what it was`,
      ),
    );
  });

  test('holds the images at their paths and the extras at its top, byte for byte', async () => {
    const files = images(['docs/a.png', 'docs/deep/b.webp']);
    const results = written('temp/somewhere/results-1.json');
    const extras = [{ path: path.join(root, 'temp/somewhere/results-1.json'), name: 'results.json' }];
    const result = await upload(files.keys(), {}, { extras });
    const [stored] = service.artifacts();
    expect(result).toEqual({
      kind: 'uploaded',
      name: 'images',
      id: stored?.id,
      url: `https://github.com/octo/site/actions/runs/42/artifacts/${stored?.id}`,
      digest: stored?.digest.replace('sha256:', ''),
      singles: [],
    });
    expect(stored?.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await service.download('images')).toEqual(new Map([['results.json', results], ...files]));
    expect(readdirSync(path.join(root, 'temp'))).toEqual(['somewhere']);
  });

  test('gives way where artifacts forbid a character, and goes without a file that is gone', async () => {
    const files = images(['a:b.png', 'a-b.png']);
    expect(await upload([...files.keys(), 'gone.png'])).toMatchObject({ kind: 'uploaded' });
    expect([...(await service.download('images')).keys()].sort()).toEqual(['a-b-2.png', 'a-b.png']);
    expect(log.join()).toContain('`gone.png` is left out');
  });

  test('of a shard has a name of its own', async () => {
    const files = images(['a.png']);
    await upload(files.keys(), {}, { shard: { index: 1, count: 2 } });
    await upload(files.keys(), {}, { shard: { index: 2, count: 2 } });
    expect(names()).toEqual(['images-1-of-2', 'images-2-of-2']);
  });

  test('replaces one of the name really used, if that is asked for', async () => {
    const shard = { index: 1, count: 2 };
    await upload(images(['a.png']).keys(), {}, { shard });
    expect(await upload(images(['b.png']).keys(), { overwrite: true }, { shard })).toMatchObject({ kind: 'uploaded' });
    expect([...(await service.download('images-1-of-2')).keys()]).toEqual(['b.png']);
    expect(await upload(images(['c.png']).keys(), { overwrite: true })).toMatchObject({
      kind: 'uploaded',
      name: 'images',
    });
  });
});

describe('where an earlier attempt of the same step may have uploaded already', () => {
  /** The artifacts of one step, as its attempts note them one after the other. */
  const step = () => {
    const known = new Set<string>();
    return { own: { known, mayBeMore: true, add: (name: string) => void known.add(name) } };
  };

  test('an archive of the name that nobody noted stays, and this one gets a number', async () => {
    const lost = images(['a.png']);
    await upload(lost.keys());
    const { own } = step();
    const result = await upload(images(['b.png']).keys(), {}, { own });
    expect(result).toMatchObject({ kind: 'uploaded', name: 'images-2', insteadOf: 'images' });
    expect(await service.download('images')).toEqual(lost);
    expect([...own.known]).toEqual(['images-2']);
  });

  test('the numbered one gives way to a fuller one; the other is not touched', async () => {
    const lost = images(['a.png']);
    await upload(lost.keys());
    const { own } = step();
    await upload(images(['b.png']).keys(), {}, { own });
    const fuller = images(['b.png', 'c.png']);
    expect(await upload(fuller.keys(), {}, { own })).toMatchObject({ kind: 'uploaded', name: 'images-2' });
    expect(names()).toEqual(['images', 'images-2']);
    expect(await service.download('images')).toEqual(lost);
    expect(await service.download('images-2')).toEqual(fuller);
  });

  test('files of other jobs stay, and only what is known to be ours is replaced', async () => {
    const others = images(['a.png']);
    await upload(others.keys(), { layout: 'files' });
    const { own } = step();
    await upload(images(['a.png']).keys(), { layout: 'files' }, { own });
    const newer = images(['a.png']);
    await upload(newer.keys(), { layout: 'files' }, { own });
    expect(names()).toEqual(['a-2.png', 'a.png']);
    expect([...(await service.download('a.png')).values()]).toEqual([...others.values()]);
    expect([...(await service.download('a-2.png')).values()]).toEqual([...newer.values()]);
  });

  test('an upload that was never finished takes the name as well', async () => {
    service.setFaults(({ method }) =>
      method === 'FinalizeArtifact'
        ? { status: 403, code: 'permission_denied', msg: 'the machine is gone' }
        : undefined,
    );
    await upload(images(['a.png']).keys());
    service.setFaults();
    const { own } = step();
    const result = await upload(images(['b.png']).keys(), { overwrite: true }, { own });
    expect(result).toMatchObject({ kind: 'uploaded', name: 'images-2' });
  });
});

describe('files on their own', () => {
  const layout = 'files';

  test('are unzipped, named after their path, with the rest in an archive', async () => {
    const files = images(['docs/a.png', 'blog/a.png']);
    written('temp/results.json');
    const extras = [{ path: path.join(root, 'temp/results.json'), name: 'results.json' }];
    const result = await upload(files.keys(), { layout }, { extras });
    expect(names()).toEqual(['blog--a.png', 'docs--a.png', 'images']);
    expect((await service.download('docs--a.png')).get('docs--a.png')).toEqual(files.get('docs/a.png'));
    const archive = service.artifacts().find(({ name }) => name === 'images');
    expect(result).toMatchObject({ kind: 'uploaded', name: 'images', id: archive?.id });
    expect(result).toMatchObject({ singles: [{ path: 'docs/a.png' }, { path: 'blog/a.png' }] });
    expect(service.artifacts().find(({ name }) => name === 'docs--a.png')?.mimeType).toBe('image/png');
  });

  test('without anything else: the first one is in the outputs', async () => {
    const [[name, bytes] = ['', Buffer.alloc(0)]] = images(['a.png', 'b.png']);
    const result = await upload([name, 'b.png'], { layout });
    expect(result).toMatchObject({
      kind: 'uploaded',
      name: 'a.png',
      digest: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  test('never clash: not with each other, nor with those of another job', async () => {
    await upload(images(['docs/a.png']).keys(), { layout });
    const files = images(['docs/a.png', 'docs--a.png', 'DOCS/a.png']);
    expect(await upload(files.keys(), { layout })).toMatchObject({ kind: 'uploaded', singles: { length: 3 } });
    const unclashed = ['docs--a.png', 'docs--a-2.png', 'docs--a-3.png', 'docs--a-4.png'];
    expect(new Set(names().map((name) => name.toLowerCase()))).toEqual(new Set(unclashed));
  });

  test('past the limit of a job go into the archive, with a word about it', async () => {
    const files = images(['a.png', 'b.png', 'c.png']);
    expect(await upload(files.keys(), { layout }, { singlesLimit: 1 })).toMatchObject({
      kind: 'uploaded',
      name: 'images',
    });
    expect(names()).toEqual(['a.png', 'images']);
    expect([...(await service.download('images')).keys()].sort()).toEqual(['b.png', 'c.png']);
    expect(log.join()).toContain('500 artifacts');
  });

  test('that cannot be uploaded so go into the archive too', async () => {
    service.setFaults(({ method, name }) =>
      method === 'CreateArtifact' && name === 'b.png'
        ? { status: 400, code: 'invalid_argument', msg: 'no' }
        : undefined,
    );
    const files = images(['a.png', 'b.png']);
    await upload(files.keys(), { layout });
    expect([...(await service.download('images')).keys()]).toContain('b.png');
    expect(log.join()).toContain('`b.png` goes into the archive');
  });
});

describe('what cannot be uploaded', () => {
  test('is nothing at all, or has no name to go by', async () => {
    expect(await upload([])).toMatchObject({ kind: 'none' });
    expect(await upload(images(['a.png']).keys(), { name: '' })).toEqual({
      kind: 'none',
      reason: '`artifact-name` is empty',
    });
    expect(service.calls).toEqual([]);
  });

  test('is reported with what helps: a taken name', async () => {
    await upload(images(['a.png']).keys());
    const message = expect.stringMatching(/`images` was not uploaded.*overwrite: true/);
    expect(await upload(images(['b.png']).keys())).toEqual({ kind: 'failed', message });
  });

  test('is reported with what helps: no storage left', async () => {
    service.setFaults(() => ({
      status: 403,
      code: 'resource_exhausted',
      msg: 'insufficient usage to create artifact',
    }));
    expect(await upload(images(['a.png']).keys())).toEqual({
      kind: 'failed',
      message: expect.stringContaining('`retention-days`'),
    });
  });

  test('is reported with what helps: no way to the service', async () => {
    process.env['ACTIONS_RESULTS_URL'] = 'http://127.0.0.1:9/';
    expect(await upload(images(['a.png']).keys())).toEqual({
      kind: 'failed',
      message: expect.stringContaining('proxy'),
    });
  });

  test.each([
    ['GITHUB_SERVER_URL', 'https://github.example.com', /Enterprise Server/],
    ['ACTIONS_RESULTS_URL', '', /no artifact service.*`commit`/],
    ['ACTIONS_RUNTIME_TOKEN', '', /no artifact service.*`commit`/],
  ])('is reported where artifacts are not supported: %s is %j', async (name, value, words) => {
    process.env[name] = value;
    expect(await upload(images(['a.png']).keys())).toEqual({
      kind: 'unsupported',
      message: expect.stringMatching(words),
    });
    expect(await upload(images(['a.png']).keys(), { layout: 'files' })).toMatchObject({ kind: 'unsupported' });
  });
});

describe.each<ArtifactSettings['layout']>(['zip', 'files'])(
  'what the service does not understand, as a %s',
  (layout) => {
    const creates = () => service.calls.filter(({ method }) => method === 'CreateArtifact');

    test.each([
      [400, ''],
      [400, '<h1>Bad Request</h1>'],
      [404, 'not found'],
      [400, '{"code":"malformed","msg":"the json request could not be decoded"}'],
    ])('is sent once, and reported with what helps: %i %j', async (status, body) => {
      service.setFaults(({ method }) => (method === 'CreateArtifact' ? { status, body } : undefined));
      expect(await upload(images(['a.png', 'b.png', 'c.png']).keys(), { layout })).toEqual({
        kind: 'unsupported',
        message: expect.stringMatching(/does not understand the upload.*`commit`/),
      });
      expect(creates()).toHaveLength(1);
    });

    test('is sent once under act, whatever the answer', async () => {
      service.setFaults(({ method }) => (method === 'CreateArtifact' ? { status: 500, body: 'panic' } : undefined));
      const run = { ...RUN, isAct: true };
      expect(await upload(images(['a.png']).keys(), { layout }, { run })).toMatchObject({ kind: 'unsupported' });
      expect(creates()).toHaveLength(1);
    });
  },
);

test('one file goes up unzipped, under a name nobody else has', async () => {
  const page = {
    settings: SETTINGS,
    own: NONE_BEFORE,
    run: RUN,
    temp: path.join(root, 'temp'),
    path: path.join(root, 'g.html'),
    name: 'gallery.html',
  };
  const bytes = written('g.html');
  expect(await uploadFile({ ...page, shard: { index: 1, count: 2 } })).toMatchObject({
    kind: 'uploaded',
    name: 'gallery-1-of-2.html',
  });
  expect(await uploadFile({ ...page, shard: undefined })).toMatchObject({ kind: 'uploaded', name: 'gallery.html' });
  expect(await uploadFile({ ...page, shard: undefined })).toMatchObject({ kind: 'uploaded', name: 'gallery-2.html' });
  expect((await service.download('gallery-2.html')).get('gallery-2.html')).toEqual(bytes);
});

test('the store keeps small files between attempts, and says what it could not do', async () => {
  const store = artifactStore(path.join(root, 'temp'));
  writeFileSync(path.join(root, 'journal.jsonl'), '{"type":"run"}\n');
  await store.upload('journal-1', path.join(root, 'journal.jsonl'));
  await store.upload('other', path.join(root, 'journal.jsonl'));
  const [artifact, ...rest] = await store.list('journal-');
  expect(rest).toEqual([]);
  expect(await store.read(artifact ?? { name: '', id: 0 })).toBe('{"type":"run"}\n');
  await store.remove('journal-1');
  await store.remove('journal-1');
  expect(await store.list('journal-')).toEqual([]);
  await expect(store.upload('other', path.join(root, 'journal.jsonl'))).rejects.toThrow('`other` was not uploaded');
  await expect(store.read({ name: 'gone', id: 1 })).rejects.toThrow('`gone` cannot be read');
});

test.each(['', '<html>no</html>', '<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code></Error>'])(
  'a blob store that answers 403 with %j is said in words',
  async (body) => {
    service.setFaults(({ method }) => (method === PUT_BLOB ? { status: 403, body } : undefined));
    const words =
      'the blob store behind the artifact service refuses the upload: a proxy or firewall may stand before it (allow `*.blob.core.windows.net`), or the clock of this runner is wrong (the blob store answers 403)';
    expect(await upload(images(['a.png']).keys())).toEqual({
      kind: 'failed',
      message: `The artifact \`images\` was not uploaded: ${words}`,
    });
    await expect(artifactStore(root).upload('journal', path.join(root, 'workspace', 'a.png'))).rejects.toThrow(
      'the artifact `journal` was not uploaded: the blob store answers 403',
    );
  },
);
