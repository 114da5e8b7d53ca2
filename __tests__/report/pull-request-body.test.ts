import { describe, expect, it, test } from '@jest/globals';
import type { Outcome } from '../../src/image/image.ts';
import { type PullRequestBodyOptions, renderPullRequestBody } from '../../src/report/pull-request-body.ts';
import { foreignMarkup } from '../support/foreign-markup.ts';
import { failed, generated, HOSTILE, hostileOutcomes, specOf, unchanged } from '../support/outcomes.ts';

function bodyOf(outcomes: readonly Outcome[], over: Partial<PullRequestBodyOptions> = {}): string {
  const rawUrl = (path: string) => `https://github.com/o/r/raw/c0ffee/${encodeURIComponent(path)}`;
  return renderPullRequestBody({ outcomes, rawUrl, runUrl: 'https://github.com/o/r/actions/runs/1', ...over });
}

const many = (prompt: string) =>
  Array.from({ length: 500 }, (_, n) => generated(`image-${n}`, { spec: specOf(`image-${n}`, { prompt }) }));

describe('renderPullRequestBody', () => {
  it('reports the run, and shows each image with prompt, parameters, size and file', () => {
    const body = bodyOf([generated('a'), failed('b')]);
    expect(body).toContain(
      'Images of <a href="https://github.com/o/r/actions/runs/1">this run</a>: 1 generated, 1 failed.\n\n',
    );
    const address = 'https://github.com/o/r/raw/c0ffee/docs%2Fimages%2Fa.png';
    expect(body).toContain(`<a href="${address}"><img src="${address}" width="240" alt="a"></a><br><code>a</code>`);
    expect(body).toContain('<td>A picture of a<br><sub>16<span>&#58;</span>9, 1K, 64×36, 20.5 kB</sub></td>');
    expect(body).toContain('<td><code>docs/images/a.png</code></td>');
    expect(body.match(/<tr>/g)).toHaveLength(2);
  });

  it('has an unchanged image only where the pull request changes its file', () => {
    expect(bodyOf([unchanged('a')])).not.toContain('<table>');
    const body = bodyOf([unchanged('a'), unchanged('b')], { isChanged: (path) => path.endsWith('b.png') });
    expect(body.match(/<img /g)).toHaveLength(1);
    expect(body).toContain('alt="b"');
  });

  it('shows an image that took the place of another beside it, apart from those that are new', () => {
    const body = bodyOf([generated('a'), generated('b')], {
      beforeUrl: (path) => (path.endsWith('a.png') ? 'https://github.com/o/r/raw/0ld/a.png' : undefined),
    });
    expect(body).toContain('### 1 image replaced\n\n<table>\n<tr><th align="left">Before</th>');
    const old = 'https://github.com/o/r/raw/0ld/a.png';
    const now = 'https://github.com/o/r/raw/c0ffee/docs%2Fimages%2Fa.png';
    expect(body).toContain(
      `<tr><td><a href="${old}"><img src="${old}" width="300" alt="a, before"></a></td>` +
        `<td><a href="${now}"><img src="${now}" width="300" alt="a, after"></a></td><td><code>a</code>`,
    );
    expect(body.match(/<img /g)).toHaveLength(3);
    expect(body.match(/<table>/g)).toHaveLength(2);
  });

  it('reports an image that has no address, and a run that has none', () => {
    const body = bodyOf([generated('a')], { rawUrl: () => undefined, runUrl: '' });
    expect(body).toContain('Images of a workflow run: 1 generated.');
    expect(body).not.toMatch(/<img|<a /);
    expect(body).toContain('<code>a</code>');
  });

  test.each(['short', 'A long prompt. '.repeat(1300), '@'.repeat(20_000), '漢'.repeat(20_000)])(
    'is under 65,536 characters for 500 images, and says what is left out: %#',
    (prompt) => {
      const body = bodyOf(many(prompt));
      expect(body.length).toBeLessThan(65_536);
      const replaced = bodyOf(many(prompt), { beforeUrl: (path) => `https://github.com/${path}` });
      expect(replaced.length).toBeLessThan(65_536);
      expect(replaced).toMatch(/Shortened: \d+ more replaced images did not fit/);
      const left = Number(/Shortened: (\d+) more images did not fit in here\./.exec(body)?.[1]);
      expect((body.match(/<img /g) ?? []).length).toBe(500 - left);
      expect(left).toBeLessThan(500);
    },
  );

  test.each(HOSTILE)('%j is text in the body', (text) => {
    const over = { rawUrl: () => text, isChanged: () => true };
    expect(foreignMarkup(bodyOf(hostileOutcomes(text), over))).toEqual([]);
    expect(foreignMarkup(bodyOf(hostileOutcomes(text), { ...over, beforeUrl: () => text }))).toEqual([]);
  });
});
