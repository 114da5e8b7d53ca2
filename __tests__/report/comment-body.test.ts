import { describe, expect, it, test } from '@jest/globals';
import type { Outcome } from '../../src/image/image.ts';
import { type CommentBodyOptions, renderCommentBody } from '../../src/report/comment-body.ts';
import { foreignMarkup } from '../support/foreign-markup.ts';
import { failed, generated, HOSTILE, hostileOutcomes, pending, unchanged } from '../support/outcomes.ts';

function commentOf(outcomes: readonly Outcome[], over: Partial<CommentBodyOptions> = {}): string {
  return renderCommentBody({ outcomes, published: {}, runUrl: '', ...over });
}

describe('renderCommentBody', () => {
  it('reports counts, links, what failed or is pending, and shows the images', () => {
    const comment = commentOf([generated('a'), unchanged('b'), failed('c'), pending('d')], {
      published: { galleryUrl: 'https://github.com/g', commitSha: 'c0ffee' },
      runUrl: 'https://github.com/o/r/actions/runs/1',
      rawUrl: (path) => `https://github.com/o/r/raw/c0ffee/${path}`,
    });
    expect(comment.split('\n\n').map((part) => part.slice(0, 40).split('\n')[0])).toEqual([
      '### Images: 1 generated, 1 unchanged, 1 ',
      '<a href="https://github.com/o/r/actions/',
      '### ❌ 1 image failed',
      '<table>',
      '### ⏳ 1 image pending',
      'Their tasks are paid for and still run: ',
      '<table>',
      '<table>',
    ]);
    expect(comment).toContain('>Run</a> · <a href="https://github.com/g">Gallery</a> · Commit <code>c0ffee</code>');
    expect(comment.match(/<img /g)).toHaveLength(2);
  });

  it('shows an image that took the place of another beside it, and not among the others again', () => {
    const comment = commentOf([generated('a'), generated('b')], {
      rawUrl: (path) => `https://github.com/o/r/raw/c0ffee/${path}`,
      beforeUrl: (path) => (path.endsWith('a.png') ? 'https://github.com/o/r/raw/0ld/a.png' : undefined),
    });
    expect(comment).toContain('### 1 image replaced');
    expect([...comment.matchAll(/<img src="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      'https://github.com/o/r/raw/0ld/a.png',
      'https://github.com/o/r/raw/c0ffee/docs/images/a.png',
      'https://github.com/o/r/raw/c0ffee/docs/images/b.png',
    ]);
  });

  it('is one line where there is nothing to report', () => {
    expect(commentOf([])).toBe('### Images: no images\n');
  });

  test.each(['short', '@'.repeat(20_000)])('is under 65,536 characters for 2,500 images: %#', (text) => {
    const rawUrl = (path: string) => `https://github.com/o/r/raw/c0ffee/${path}`;
    const outcomes = Array.from({ length: 500 }, (_, n) => hostileOutcomes(`${n}${text}`)).flat();
    expect(commentOf(outcomes, { rawUrl, beforeUrl: rawUrl }).length).toBeLessThan(65_536);
    const comment = commentOf(outcomes, { rawUrl });
    expect(comment.length).toBeLessThan(65_536);
    expect(comment).toMatch(/more failures did not fit in here/);
  });

  test.each(HOSTILE)('%j is text in the comment', (text) => {
    expect(
      foreignMarkup(commentOf(hostileOutcomes(text), { rawUrl: () => text, beforeUrl: () => text, runUrl: text })),
    ).toEqual([]);
  });
});
