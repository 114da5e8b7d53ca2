import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Outcome } from '../../src/image/image.ts';
import type { Published } from '../../src/publish/publication.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { failed, fileOf, generated, pending, skipped, specOf, unchanged } from '../support/outcomes.ts';

const DECLARED = Object.keys(
  z.object({ outputs: z.record(z.string(), z.unknown()) }).parse(parse(readFileSync('action.yml', 'utf8'))).outputs,
);
const NOTHING = { published: {}, resultsFile: '' };
const PUBLISHED: Published = {
  artifact: { id: 12, url: 'https://github.com/artifact', digest: 'd1' },
  galleryUrl: 'https://github.com/gallery',
  commitSha: 'c0ffee',
  pullRequest: { number: 4, url: 'https://github.com/pull/4', operation: 'updated' },
};

const bytesOf = (text = '') => Buffer.byteLength(text);
/** As GitHub counts outputs. */
const countedBytesOf = (text = '') => Buffer.byteLength(text, 'utf16le');
const many = (count: number, of: (id: string) => Outcome) => Array.from({ length: count }, (_, n) => of(`image-${n}`));
const listIn = (json = ''): readonly unknown[] => z.array(z.unknown()).parse(JSON.parse(json));

describe('outputsOf', () => {
  test.each<[string, readonly Outcome[], Published]>([
    ['nothing at all', [], {}],
    ['a dry run', [skipped('a', { wanted: false })], {}],
    ['failures alone', [failed('a')], {}],
    ['all there is', [generated('a'), unchanged('b'), failed('c'), pending('d'), skipped('e')], PUBLISHED],
  ])('sets every output that action.yml declares, for %s', (_, outcomes, published) => {
    const { values, shortened } = outputsOf({ outcomes, published, resultsFile: '/tmp/r.json' });
    expect(Object.keys(values).sort()).toEqual([...DECLARED].sort());
    expect(shortened).toEqual([]);
  });

  it('is empty lists, zeros and empty texts where there is nothing', () => {
    const { values } = outputsOf({ outcomes: [], ...NOTHING });
    for (const [name, value] of Object.entries(values)) {
      const empty = ['image-urls', 'files', 'task-ids', 'results'].includes(name) ? '[]' : '';
      expect([name, value]).toEqual([name, name.endsWith('-count') ? '0' : empty]);
    }
  });

  it('reports images, counts and places', () => {
    const two = generated('a', { urls: ['https://x/1', 'https://x/2'], files: [fileOf('a.png'), fileOf('a-2.png')] });
    const outcomes = [unchanged('z'), two, failed('f'), failed('g', { taskId: 'task-f' }), pending('p'), skipped('s')];
    const { values } = outputsOf({ outcomes, published: PUBLISHED, resultsFile: '/tmp/r.json' });
    expect(values).toMatchObject({
      'image-url': 'https://x/1',
      'image-urls': '["https://x/1","https://x/2"]',
      files: '["docs/images/z.png","a.png","a-2.png"]',
      // What an earlier run made is no task of this one; a task is named once.
      'task-ids': '["task-a","task-f","task-p"]',
      'results-file': '/tmp/r.json',
      'generated-count': '1',
      'unchanged-count': '1',
      'failed-count': '2',
      'pending-count': '1',
      'skipped-count': '1',
      'artifact-id': '12',
      'artifact-url': 'https://github.com/artifact',
      'artifact-digest': 'd1',
      'gallery-url': 'https://github.com/gallery',
      'commit-sha': 'c0ffee',
      'pull-request-number': '4',
      'pull-request-url': 'https://github.com/pull/4',
      'pull-request-operation': 'updated',
    });
    expect(listIn(values['results'])).toHaveLength(6);
  });

  test.each([
    ['in UTF-8, of characters that take three bytes there', '只', 3, 512 * 1024, bytesOf],
    ['with all else 980 kB as GitHub counts, two bytes a character', 'x', 2, 980_000, countedBytesOf],
  ])('reports results whole up to 512 KiB %s', (_, character, bytes, limit, sizeOf) => {
    const withPrompt = (prompt: string) => {
      return outputsOf({ outcomes: [generated('a', { spec: specOf('a', { prompt }) })], ...NOTHING });
    };
    const lists = ['results', ...(sizeOf === bytesOf ? [] : ['files', 'image-urls', 'task-ids'])];
    const sizeWith = ({ values }: ReturnType<typeof withPrompt>) =>
      lists.reduce((sum, name) => sum + sizeOf(values[name]), 0);
    const most = Math.floor((limit - sizeWith(withPrompt(''))) / bytes);
    const whole = withPrompt(character.repeat(most));
    expect(sizeWith(whole)).toBeGreaterThan(limit - bytes);
    expect([whole.shortened, listIn(whole.values['results'])]).toMatchObject([[], [{ taskId: 'task-a' }]]);
    const short = withPrompt(character.repeat(most + 1));
    expect([short.shortened, short.values['results']]).toEqual([['results'], '[{"id":"a","status":"generated"}]']);
  });

  it('keeps all outputs of a job under 1 MB, drops whole entries, and names what was cut', () => {
    const { values, shortened } = outputsOf({ outcomes: many(20_000, generated), ...NOTHING });
    expect(Object.values(values).reduce((total, value) => total + countedBytesOf(value), 0)).toBeLessThan(1_000_000);
    expect(shortened).toContain('results');
    expect(shortened).toContain('task-ids');
    for (const name of ['results', 'files', 'image-urls', 'task-ids']) {
      expect(Array.isArray(listIn(values[name]))).toBe(true);
    }
    expect(values['generated-count']).toBe('20000');
  });
});
