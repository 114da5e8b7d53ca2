import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import { saveResults, toResults } from '../../src/report/results.ts';
import { failed, fileOf, generated, pending, skipped, specOf, unchanged } from '../support/outcomes.ts';

const REQUEST = {
  prompt: 'A picture of a',
  parameters: { model: 'gpt-image-2-text-to-image', aspect_ratio: '16:9', resolution: '1K' },
  source: { file: 'docs/images.yml', line: 7 },
};
const TASK = { taskId: 'task-a', requestId: 'request-a' };
const FILES = [fileOf('docs/images/a.png')];

describe('toResults', () => {
  test.each([
    {
      outcome: generated('a'),
      tells: {
        ...TASK,
        urls: ['https://cdn.example/a.png?sig=s3cret'],
        files: FILES,
        costTimeMs: 41_500,
        error: null,
        credits: null,
      },
    },
    {
      outcome: generated('a', { adopted: true }),
      tells: {
        ...TASK,
        urls: ['https://cdn.example/a.png?sig=s3cret'],
        files: FILES,
        costTimeMs: 41_500,
        error: null,
        credits: 0,
      },
    },
    {
      outcome: unchanged('a'),
      tells: { taskId: 'task-a', requestId: null, urls: [], files: FILES, costTimeMs: null, error: null, credits: 0 },
    },
    {
      outcome: unchanged('a', { altered: ['docs/images/a.png'] }),
      tells: {
        taskId: 'task-a',
        requestId: null,
        urls: [],
        files: FILES,
        costTimeMs: null,
        error: null,
        altered: true,
        credits: 0,
      },
    },
    {
      outcome: failed('a'),
      tells: {
        ...TASK,
        urls: [],
        files: [],
        costTimeMs: null,
        credits: null,
        error: { kind: 'task-failed', message: 'the task failed (P1): refused', charged: 'unknown' },
      },
    },
    { outcome: pending('a'), tells: { ...TASK, urls: [], files: [], costTimeMs: null, error: null, credits: null } },
    {
      outcome: skipped('a'),
      tells: { taskId: null, requestId: null, urls: [], files: [], costTimeMs: null, error: null, credits: 0 },
    },
  ])('gives $outcome.status every key of a result and no other', ({ outcome, tells }) => {
    expect(toResults([outcome])).toStrictEqual([
      { id: 'a', status: outcome.status, ...REQUEST, altered: false, contentCredentials: null, ...tells },
    ]);
  });

  it('keeps the order of the prompts', () => {
    expect(toResults([failed('z'), generated('b'), unchanged('a')]).map(({ id }) => id)).toEqual(['z', 'b', 'a']);
  });

  it('leaves out what was not sent, and knows no source for the inline prompt', () => {
    const { source: _, ...spec } = specOf('a', { parameters: { quality: 'high', output_format: 'webp' } });
    expect(toResults([generated('a', { spec })])).toMatchObject([
      { parameters: { model: spec.model, quality: 'high', output_format: 'webp' }, source: null },
    ]);
  });

  it('says `null` for an id that is empty', () => {
    expect(toResults([pending('a', { requestId: '' })])).toMatchObject([{ taskId: 'task-a', requestId: null }]);
  });
});

test('saveResults writes JSON that reads back as it was', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'results-')), 'results.json');
  const results = toResults([generated('a'), failed('b')]);
  saveResults(file, results);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(results);
});

test('candidates say of which image they are, and what the artifact has of them', () => {
  const candidate = { of: 'hero', count: 2, pick: 2, stem: 'img/hero' };
  const spare = generated('hero-1', {
    spec: specOf('hero-1', { candidate }),
    files: [],
    spares: [fileOf('img/hero-1.png')],
  });
  const picked = unchanged('hero', { spec: specOf('hero', { candidate, variant: 2 }) });
  expect(toResults([spare, picked])).toMatchObject([
    { files: [], candidate: { of: 'hero', number: 1, picked: false, files: [fileOf('candidates/img/hero-1.png')] } },
    { files: [fileOf('docs/images/hero.png')], candidate: { of: 'hero', number: 2, picked: true, files: [] } },
  ]);
  expect(toResults([generated('a')])[0]).not.toHaveProperty('candidate');
});
