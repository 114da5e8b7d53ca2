import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { keepComment } from '../../../src/publish/github/comment.ts';
import { Fixture } from '../../support/github-fixture.ts';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await Fixture.start();
});
afterEach(() => fixture.close());

const keep = (body: string, key = 'Docs / images') => keepComment({ git: fixture.git, number: 7, key, body });
const bodies = () => fixture.github.state.comments.map(({ body }) => body);

test('one comment is made, updated in place and left alone when it says it already', async () => {
  const others = Array.from({ length: 120 }, (_, n) => `> <!-- gpt-image-action:Docs-images --> quoted ${n}`);
  fixture.github.comment(7, others);
  const writes = () => fixture.requests('POST', /comments$/).length + fixture.requests('PATCH', /comments/).length;
  const counts: number[] = [];
  for (const body of ['one', 'two', 'two']) {
    expect(await keep(body)).toBeUndefined();
    counts.push(writes());
  }
  expect(counts).toEqual([1, 2, 2]);
  expect(bodies().slice(120)).toEqual(['<!-- gpt-image-action:Docs-images -->\ntwo']);
});

test('another job has its own, and no key can close the marker', async () => {
  await keep('one', 'docs');
  await keep('two', 'blog --> <b>');
  expect(bodies()).toEqual(['<!-- gpt-image-action:docs -->\none', '<!-- gpt-image-action:blog-b- -->\ntwo']);
});

test('a token without the permission is refused, and the missing line named', async () => {
  fixture.github.setFaults({ missing: ['pull-requests'] });
  expect(await keep('one')).toMatchObject({
    kind: 'refused',
    advice: expect.stringContaining('`pull-requests: write`'),
  });
});
