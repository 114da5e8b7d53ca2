import { expect, test } from '@jest/globals';
import { publishedLines } from '../../../src/report/log/log-published.ts';

test('reports each place where the images are in a line', () => {
  expect(publishedLines({})).toEqual([]);
  expect(
    publishedLines({
      artifact: { id: 1, url: 'https://a', digest: '' },
      galleryUrl: 'https://g',
      commitSha: 'c0ffee',
      pullRequest: { number: 4, url: 'https://p/4', operation: 'none' },
    }),
  ).toEqual(['Artifact: https://a', 'Gallery: https://g', 'Commit: c0ffee', 'Pull request: https://p/4 (as it was)']);
});
