import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import { type LocalServer, startServer } from '../../sandbox/http-server.ts';
import type { Faults } from '../../sandbox/image-api/fault.ts';
import type { ImageFile, Unchanged } from '../../src/image/image.ts';
import type { SavedImage } from '../../src/plan/lock/live-lock.ts';
import type { ToAdopt, ToGenerate } from '../../src/plan/plan.ts';
import { onlyFailure, runLoop, toGenerate } from '../support/loop.ts';
import { tinyPng } from '../support/tiny-png.ts';

describe('a finished image whose files are missing', () => {
  const { spec } = toGenerate('image-1');
  const old: ToAdopt = { spec, taskId: 'old', requestId: '', createdAt: 0, restore: { present: [] } };
  /** What the image host answers with to any path. */
  let answer: { readonly status: number; readonly body: Buffer };
  let asked: string[];
  let host: LocalServer;

  beforeEach(async () => {
    asked = [];
    host = await startServer(({ url }, response) => {
      asked.push(url ?? '');
      response.writeHead(answer.status).end(answer.body);
    });
  });
  afterEach(() => host.close());

  /** The task that the sandbox does not know has succeeded, with so many images on the host. */
  const succeeded =
    (images: number, resultJson: unknown = undefined): Faults =>
    ({ endpoint, task }) => {
      const resultUrls = Array.from({ length: images }, (_, index) => `${host.url}/${index + 1}.png`);
      const body = JSON.stringify({ code: 200, data: { state: 'success', resultJson: resultJson ?? { resultUrls } } });
      return endpoint === 'query' && task === undefined ? { kind: 'status', status: 200, body } : undefined;
    };

  it('is put back from its task, and nothing is created', async () => {
    answer = { status: 200, body: tinyPng('as it was') };
    const { outcomes, ledger, workspace } = await runLoop({ adopt: [old], api: { faults: succeeded(1) } });
    expect(outcomes).toMatchObject([{ status: 'generated', taskId: 'old', adopted: true }]);
    expect(readFileSync(path.join(workspace, 'images/image-1.png'))).toEqual(answer.body);
    expect(ledger.of('create')).toEqual([]);
  });

  it('keeps the files that are in their place', async () => {
    answer = { status: 200, body: tinyPng('second') };
    const present: ImageFile = {
      path: 'images/image-1.png',
      sha256: 'a'.repeat(64),
      bytes: 1,
      width: 1,
      height: 1,
      format: 'png',
    };
    const adopt = [{ ...old, restore: { present: [present] } }];
    const { outcomes } = await runLoop({ adopt, api: { faults: succeeded(2) } });
    expect(outcomes).toMatchObject([
      { status: 'generated', files: [present, { path: 'images/image-1-2.png', bytes: answer.body.length }] },
    ]);
    expect(asked).toEqual(['/2.png']);
  });

  it.each([
    ['failed', { state: 'fail', failMsg: 'refused' }],
    ['names no image', { state: 'success', resultJson: {} }],
  ])('is paid for, once, where its task %s', async (_what, data) => {
    const body = JSON.stringify({ code: 200, data });
    const faults: Faults = ({ endpoint, task }) =>
      endpoint === 'query' && task === undefined ? { kind: 'status', status: 200, body } : undefined;
    const { outcomes, ledger } = await runLoop({ adopt: [old], api: { faults } });
    expect(outcomes).toMatchObject([{ status: 'generated', adopted: false }]);
    expect(ledger.of('create')).toHaveLength(1);
  });

  it('is paid for where the API knows the task no more', async () => {
    const { outcomes, ledger } = await runLoop({ adopt: [old] });
    expect(outcomes).toMatchObject([{ status: 'generated' }]);
    expect(ledger.of('create')).toHaveLength(1);
  });

  it.each([403, 404, 410])('is paid for where the image host answers %d, with fresh addresses too', async (status) => {
    answer = { status, body: Buffer.alloc(0) };
    const { outcomes, ledger } = await runLoop({ adopt: [old], api: { faults: succeeded(1) } });
    expect(outcomes).toMatchObject([{ status: 'generated', adopted: false }]);
    expect(ledger.of('create')).toHaveLength(1);
    expect(asked).toHaveLength(2);
  });

  it('is not paid for where the image host cannot answer now, nor in post', async () => {
    answer = { status: 503, body: Buffer.alloc(0) };
    const settings = { imageTimeoutMs: 60_000 };
    const late = await runLoop({ adopt: [old], settings, api: { faults: succeeded(1) } });
    expect(onlyFailure(late.outcomes)).toMatchObject({ taskId: 'old', error: { kind: 'download' } });
    answer = { status: 404, body: Buffer.alloc(0) };
    const post = await runLoop({ adopt: [old], mode: 'collect', api: { faults: succeeded(1) } });
    expect([...late.ledger.of('create'), ...post.ledger.of('create')]).toEqual([]);
  });
});

test('an image is named by the journal and to the lock before its files are in their places', async () => {
  const files = ['images/image-1.png', 'images/image-1-2.png'];
  const told: unknown[] = [];
  const { journal, workspace } = await runLoop({
    api: { images: 2 },
    onSaving: (image, at) => {
      const there = files.map((file) => existsSync(path.join(at, file)));
      told.push([image.spec.id, image.files.map((file) => file.path), ...there]);
    },
  });
  expect(told).toEqual([['image-1', files, false, false]]);
  expect(journal.filter(({ type }) => type === 'saved')).toEqual([{ type: 'saved', files }]);
  expect(files.map((file) => existsSync(path.join(workspace, file)))).toEqual([true, true]);
});

describe('a candidate', () => {
  const candidate = { of: 'hero', count: 2, pick: 2, stem: 'images/hero' };
  const { spec } = toGenerate('image-1');

  it('that is not picked goes to a folder of its own, and the lock names its task before', async () => {
    const saved: SavedImage[] = [];
    const mark = async (_sandbox: unknown, generate: readonly ToGenerate[]) => {
      for (const image of generate) Object.assign(image, { spec: { ...image.spec, candidate } });
    };
    const { outcomes, workspace, journal } = await runLoop({
      before: mark,
      onSaving: (image) => void saved.push(image),
    });
    const [outcome] = outcomes;
    expect(outcome).toMatchObject({ status: 'generated', files: [], spares: [{ path: 'images/image-1.png' }] });
    expect(existsSync(path.join(workspace, 'images/image-1.png'))).toBe(false);
    expect(existsSync(path.join(`${workspace}-spares`, 'images/image-1.png'))).toBe(true);
    expect(saved).toMatchObject([{ files: [] }]);
    expect(journal.filter(({ type }) => type === 'saved')).toEqual([{ type: 'saved', files: [] }]);
  });

  it('that is picked now stays the old one where its task is unknown, and nothing is created', async () => {
    const instead: Unchanged = { status: 'unchanged', spec, files: [], oldPick: 1 };
    const old: ToAdopt = { spec, taskId: 'old', requestId: '', createdAt: 0, instead };
    const { outcomes, ledger, progress } = await runLoop({ adopt: [old] });
    expect(outcomes).toEqual([instead]);
    expect(progress.some(({ type }) => type === 'not-picked')).toBe(true);
    expect(ledger.of('create')).toEqual([]);
  });
});
