import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Ledger } from '../../sandbox/image-api/ledger.ts';
import { SANDBOX_KEY } from '../../sandbox/runner.ts';
import { annotationsOf, countsOf, openStage, resultsOf } from '../support/stage.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** What the image host served, by URL: SHA-256 and size. */
const servedBy = ({ served }: Ledger) => new Map(served.map(({ url, sha256, bytes }) => [url, { sha256, bytes }]));

test('20 images at concurrency 4: each one task, each file byte for byte, the key for the API alone', async () => {
  const prompts = Array.from({ length: 20 }, (_, n) => `Picture ${n}`);
  const formats = ['png', 'jpeg', 'webp'] as const;
  const stage = await openStage(
    { latencyMs: ({ number }) => 50 + (number % 4) * 50, format: ({ number }) => formats[number % 3] ?? 'png' },
    { 'prompts.json': JSON.stringify(prompts) },
  );
  const run = await stage.run({ 'prompts-file': 'prompts.json', concurrency: '4' });
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(countsOf(run)).toEqual({ generated: 20 });

  const { ledger } = stage.api;
  expect(ledger.tasks.map(({ prompt }) => prompt).sort()).toEqual([...prompts].sort());
  expect(ledger.of('create')).toHaveLength(20);
  expect(ledger.mostAlive).toBe(4);

  const results = resultsOf(run);
  expect(results.map(({ prompt }) => prompt)).toEqual(prompts);
  const served = servedBy(ledger);
  for (const { taskId, urls, files, prompt } of results) {
    expect(ledger.tasksOf(prompt).map((task) => task.taskId)).toEqual([taskId]);
    expect(files).toHaveLength(1);
    for (const [index, { path, sha256: sum, bytes }] of files.entries()) {
      const onDisk = stage.workspace.read(path);
      expect(served.get(urls[index] ?? '')).toEqual({ sha256: sum, bytes });
      expect({ sha256: sha256(onDisk), bytes: onDisk.length }).toEqual({ sha256: sum, bytes });
    }
  }
  expect(readdirSync(`${stage.workspace.path}/generated-images`)).toHaveLength(21);

  const asked = [...ledger.of('create'), ...ledger.of('query')];
  expect(new Set(asked.map(({ headers }) => headers.authorization))).toEqual(new Set([`Bearer ${SANDBOX_KEY}`]));
  expect(asked.filter(({ requestId = '' }) => !UUID.test(requestId))).toEqual([]);
  expect(new Set(asked.map(({ requestId }) => requestId)).size).toBe(asked.length);
  expect(ledger.of('download')).toHaveLength(20);
  expect(JSON.stringify(ledger.of('download'))).not.toMatch(new RegExp(`${SANDBOX_KEY}|authorization`, 'i'));
});

test('every output reports the run as action.yml describes it', async () => {
  const stage = await openStage(
    {
      latencyMs: 100,
      failure: ({ prompt }) => (prompt === 'bad' ? { failCode: 'P1', failMsg: 'refused' } : undefined),
    },
    { 'site/p.yml': '- {id: one, prompt: good, aspect_ratio: "16:9"}\n- {id: two, prompt: bad}\n' },
  );
  const step = { 'prompts-file': 'p.yml', 'working-directory': 'site', quality: 'high' };
  const { outputs, ...run } = await stage.run({ ...step, 'fail-on': 'never' });
  expect(run.exitCode).toBe(0);
  const [good, bad] = ['good', 'bad'].map((prompt) => stage.api.ledger.tasksOf(prompt)[0]);
  const url = `${stage.api.cdnUrl}/generation/image/${good?.taskId}/1.png`;
  const file = 'site/generated-images/one.png';
  const bytes = stage.workspace.read(file);
  const results = [
    {
      id: 'one',
      status: 'generated',
      prompt: 'good',
      parameters: { model: 'gpt-image-2-text-to-image', aspect_ratio: '16:9', resolution: '1K', quality: 'high' },
      taskId: good?.taskId,
      requestId: good?.requestId,
      urls: [url],
      files: [{ path: file, sha256: sha256(bytes), bytes: bytes.length, width: 64, height: 36, format: 'png' }],
      altered: false,
      credits: null,
      contentCredentials: false,
      costTimeMs: 100,
      source: { file: 'site/p.yml', line: 1 },
      error: null,
    },
    {
      id: 'two',
      status: 'failed',
      prompt: 'bad',
      parameters: { model: 'gpt-image-2-text-to-image', resolution: '1K', quality: 'high' },
      taskId: bad?.taskId,
      requestId: bad?.requestId,
      urls: [],
      files: [],
      altered: false,
      credits: null,
      contentCredentials: null,
      costTimeMs: 100,
      source: { file: 'site/p.yml', line: 2 },
      error: { kind: 'task-failed', message: expect.stringContaining('refused'), charged: expect.any(String) },
    },
  ];
  expect(good?.requestId).toMatch(UUID);
  expect({ ...outputs, results: JSON.parse(outputs['results'] ?? '') }).toEqual({
    'image-url': url,
    'image-urls': JSON.stringify([url]),
    files: JSON.stringify([file]),
    'task-ids': JSON.stringify([good?.taskId, bad?.taskId]),
    results,
    'results-file': expect.stringMatching(/\/results\.json$/),
    'generated-count': '1',
    'unchanged-count': '0',
    'converted-count': '0',
    'credits-estimate': '',
    'failed-count': '1',
    'pending-count': '0',
    'skipped-count': '0',
    'artifact-id': '',
    'artifact-url': '',
    'artifact-digest': '',
    'gallery-url': '',
    'commit-sha': '',
    'pull-request-number': '',
    'pull-request-url': '',
    'pull-request-operation': '',
  });
  expect(JSON.parse(readFileSync(outputs['results-file'] ?? '', 'utf8'))).toEqual(results);
});

test('a file that is cut short, whatever its length says, is fetched again and never left on disk', async () => {
  const prompts = ['cut', 'cut-silently', 'wrong-bytes'] as const;
  const stage = await openStage({ minBytes: 100_000 }, { 'p.json': JSON.stringify(prompts) });
  stage.api.setFaults(({ endpoint, prompt, nthOfSubject }) => {
    const kind = prompts.find((each) => each === prompt);
    if (endpoint !== 'download' || nthOfSubject > 1 || kind === undefined) return undefined;
    return kind === 'wrong-bytes' ? { kind, page: 'json' } : { kind };
  });
  const run = await stage.run({ 'prompts-file': 'p.json' });
  expect(countsOf(run)).toEqual({ generated: 3 });
  const served = servedBy(stage.api.ledger);
  const files = resultsOf(run).map(({ urls: [url = ''], files: [file] }) => [served.get(url), file] as const);
  for (const [sent, file] of files) expect(file).toMatchObject(sent ?? {});
  expect(stage.api.ledger.of('download')).toHaveLength(6);
  const left = ['cut-silently.png', 'cut.png', 'gpt-image.lock.json', 'wrong-bytes.png'];
  expect(readdirSync(`${stage.workspace.path}/generated-images`).sort()).toEqual(left);
});

describe('what fails', () => {
  const files = { 'p.yml': '- {id: a, prompt: good}\n- {id: b, prompt: bad}\n- {id: c, prompt: fine}\n' };
  const failure = { failCode: 'P1', failMsg: 'the prompt was refused' };

  test.each([
    ['any', ['bad'], 1],
    ['all', ['bad'], 0],
    ['never', ['bad'], 0],
    ['all', ['good', 'bad', 'fine'], 1],
    ['never', ['good', 'bad', 'fine'], 0],
  ] as const)('with fail-on %s, %j failing: exit code %i', async (failOn, prompts, exitCode) => {
    const fails = new Set<string>(prompts);
    const stage = await openStage({ failure: ({ prompt }) => (fails.has(prompt) ? failure : undefined) }, files);
    const run = await stage.run({ 'prompts-file': 'p.yml', 'fail-on': failOn });
    expect(run.exitCode).toBe(exitCode);
    expect(countsOf(run)['failed']).toBe(prompts.length);
    expect(annotationsOf(run, failOn === 'never' ? 'warning' : 'error').length).toBeGreaterThanOrEqual(prompts.length);
  });
});
