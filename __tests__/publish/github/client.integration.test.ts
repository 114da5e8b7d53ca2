import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { refusal, secondaryLimit } from '../../../sandbox/github.ts';
import { refusalOf } from '../../../src/publish/github/errors.ts';
import { GitData } from '../../../src/publish/github/git-data.ts';
import { Fixture } from '../../support/github-fixture.ts';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await Fixture.start();
});
afterEach(() => fixture.close());

const head = () => fixture.git.head('main');
const fail = (...answers: ReturnType<typeof refusal>[]) =>
  fixture.github.setFaults({ once: answers.map((answer) => ({ method: 'GET', path: /ref/, answer })) });

describe('the client waits and tries again', () => {
  test.each([403, 429] as const)('after a secondary limit with status %d, as long as GitHub asks', async (status) => {
    fail(secondaryLimit(status, 5));
    expect(await head()).toMatchObject({ sha: fixture.run('rev-parse', 'main') });
    expect(fixture.log).toEqual([expect.stringMatching(/secondary rate limit at GET .*: trying again in 5 s/)]);
  });

  test('after the primary limit, until its reset', async () => {
    const reset = String(Math.ceil(Date.now() / 1000) + 10);
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
    fail({ ...refusal(403, 'API rate limit exceeded'), headers });
    await head();
    expect(fixture.log).toEqual([expect.stringMatching(/primary rate limit.*trying again in 1\d s/)]);
  });

  test('but not for an hour, and not for ever', async () => {
    fail(secondaryLimit(403, 3600));
    await expect(head()).rejects.toThrow('secondary rate limit');
    expect(fixture.log).toEqual([expect.stringContaining('not waiting 3600 s')]);
    fail(...Array.from({ length: 9 }, () => secondaryLimit(403, 1)));
    await expect(head()).rejects.toThrow('secondary rate limit');
    expect(fixture.log.at(-1)).toContain('not waiting 1 s');
  });

  test('after a fault of the server, three times', async () => {
    fail(refusal(502, 'Bad Gateway'), refusal(503, 'Unavailable'), refusal(500, 'Oops'));
    expect(await head()).toBeDefined();
    fail(...Array.from({ length: 4 }, () => refusal(502, 'Bad Gateway')));
    await expect(head()).rejects.toThrow('Bad Gateway');
  });
});

test('what failed is asked for again, and what was answered is not', async () => {
  const { tree } = (await head()) ?? { tree: '' };
  const answer = refusal(404, 'Not Found');
  fixture.github.setFaults({ once: [{ method: 'GET', path: /trees/, answer }] });
  await expect(fixture.git.entry(tree, 'README.md')).rejects.toThrow('Not Found');
  await Promise.all([1, 2, 3].map(() => fixture.git.entry(tree, 'README.md')));
  expect(fixture.requests('GET', /trees/)).toHaveLength(2);
});

test('branches with slashes and odd characters are found', async () => {
  for (const branch of ['gpt-image/a', 'a/b/c', 'ü#1']) {
    const sha = await fixture.land(branch, { 'a.txt': branch });
    expect(await fixture.git.head(branch)).toMatchObject({ sha });
  }
});

test('histories that have nothing in common compare to nothing', async () => {
  const sha = await fixture.land('orphan', { 'a.txt': 'a' });
  expect(await fixture.git.compare(fixture.run('rev-parse', 'main'), sha)).toBeUndefined();
});

test.each([
  [401, 'Bad credentials', /`github-token`/],
  [403, 'Resource not accessible by integration', /`contents: write`/],
  [403, 'Repository was archived so is read-only.', /archived/],
  [404, 'Not Found', /404.*`contents: write`/],
  [422, 'Repository rule violations found\n\nChanges must be made through a pull request.', /commit: pull-request/],
  [403, 'GitHub Actions is not permitted to create or approve pull requests.', /Allow GitHub Actions/],
  [500, 'Server Error', /Run the job again/],
])('an answer of %d %j comes with what helps', async (status, message, advice) => {
  fixture.github.setFaults({
    once: Array.from({ length: 5 }, () => ({ method: 'POST', path: /trees/, answer: refusal(status, message) })),
  });
  const error: unknown = await fixture.git
    .writeTree('0'.repeat(40), [{ path: 'a', mode: '100644', content: { text: 'a' } }])
    .catch((reason) => reason);
  const { message: words, advice: help } = refusalOf(error, 'contents');
  expect(help).toMatch(advice);
  expect(words).not.toMatch(/\n|docs\.github\.com/);
});

test('a network that breaks is reported, not thrown away', async () => {
  const server = createServer((request) => request.socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const broken = fixture.git.client.request('GET /', { baseUrl: `http://127.0.0.1:${port}` });
  const refused = refusalOf(await broken.catch((error: unknown) => error), 'contents');
  expect(refused).toMatchObject({ kind: 'refused', message: expect.stringMatching(/closed|reset|hang up/i) });
  await new Promise((resolve) => server.close(resolve));
  expect(fixture.git).toBeInstanceOf(GitData);
});
