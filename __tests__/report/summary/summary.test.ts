import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import type { Outcome } from '../../../src/image/image.ts';
import {
  renderProblems,
  renderSummary,
  SUMMARY_LIMIT,
  type SummaryOptions,
  writeSummary,
} from '../../../src/report/summary/summary.ts';
import { foreignMarkup } from '../../support/foreign-markup.ts';
import {
  failed,
  fileOf,
  generated,
  HOSTILE,
  hostileOutcomes,
  pending,
  planOf,
  skipped,
  specOf,
  toGenerate,
  unchanged,
} from '../../support/outcomes.ts';

function summaryOf(outcomes: readonly Outcome[], over: Partial<SummaryOptions> = {}): string {
  return renderSummary({ outcomes, dryRun: false, elapsedMs: 65_000, published: {}, ...over });
}

const times = <Item>(count: number, of: (id: string) => Item) =>
  Array.from({ length: count }, (_, n) => of(`i${n + 1}`));
const ALL = [generated('made'), unchanged('kept'), failed('bad'), pending('slow'), skipped('left')];

describe('renderSummary', () => {
  it('begins with the counts and the time', () => {
    expect(summaryOf(ALL)).toMatch(
      /^## Images: 1 generated, 1 unchanged, 1 failed, 1 pending, 1 skipped\n\nIn 1 min 5 s\.\n\n/,
    );
  });

  it('reports failures first, then what is pending and skipped, then the images, the plan and the timeline', () => {
    const headings = summaryOf(ALL, { plan: planOf({ generate: toGenerate(1) }) }).matchAll(
      /^(?:### .*|<details>.*)$/gm,
    );
    expect([...headings].map(([heading]) => heading)).toEqual([
      '### ❌ 1 image failed',
      '### ⏳ 1 image pending',
      '### 1 image skipped',
      '### Images',
      '### Plan',
      '<details><summary>Timeline</summary>',
    ]);
  });

  it('gives a failure its words, what it cost, its task, its place and the next step', () => {
    expect(summaryOf([failed('bad')])).toContain(
      '<tr><td><code>bad</code><br><sub>docs/images.yml<span>&#58;</span>7</sub></td>' +
        '<td>the task failed &#40;P1&#41;<span>&#58;</span> refused<br><sub>may have been charged; task task-bad; request request-bad</sub></td>' +
        '<td>Change the prompt if the message speaks of its content, else run again.</td></tr>',
    );
  });

  it('lists prompts that were refused for their content by themselves, with the prompt and what to do', () => {
    const error = { ...failed('').error, message: 'the prompt was refused for its content (400): no <b>cats</b>' };
    const refused = { error: { ...error, advice: 'Edit the prompt.', isModerated: true } };
    const summary = summaryOf([failed('bad'), failed('cat', refused), failed('dog', refused)]);
    expect([...summary.matchAll(/^### .*$/gm)].map(([heading]) => heading).slice(0, 2)).toEqual([
      '### ❌ 1 image failed',
      '### 🚫 2 prompts refused for the content',
    ]);
    const [, section = ''] = summary.split('### 🚫');
    for (const text of ['A picture of cat', 'no &#60;b&#62;cats', 'Edit the prompt.']) expect(section).toContain(text);
    expect(summaryOf([failed('cat', refused)])).not.toContain('❌');
  });

  it('gives a pending image its task, request and state, and says why nothing is lost', () => {
    const summary = summaryOf([pending('slow')]);
    expect(summary).toContain(
      '<td><code>task-slow</code></td><td><code>request-slow</code></td><td>waiting after 10 min</td>',
    );
    expect(summary).toContain('adopted, not paid for again');
  });

  it('says why images were skipped, by reason', () => {
    const outcomes = [skipped('a'), skipped('b', { reason: 'cancelled' }), ...times(30, skipped)];
    const summary = summaryOf(outcomes);
    expect(summary).toMatch(/^- 31, no credits: <code>a<\/code>, .* and 11 more$/m);
    expect(summary).toMatch(/^- 1, cancelled: <code>b<\/code>$/m);
  });

  it('shows thumbnails that link to the full picture: what was made first, four in a row', () => {
    const rawUrl = (file: string) => `https://github.com/o/r/raw/c0ffee/${file}`;
    const summary = summaryOf([unchanged('kept'), ...times(5, generated)], { rawUrl });
    const pictures = [...summary.matchAll(/<a href="([^"]*)"><img src="([^"]*)" width="200" alt="([^"]*)"><\/a>/g)];
    expect(pictures.map(([, link, source, alt]) => [link === source, alt])).toEqual(
      ['i1', 'i2', 'i3', 'i4', 'i5', 'kept'].map((id) => [true, id]),
    );
    expect(pictures[0]?.[1]).toBe('https://github.com/o/r/raw/c0ffee/docs/images/i1.png');
    expect(summary.match(/<tr><td align="center"/g)).toHaveLength(2);
  });

  it('links the image by the API’s address where nothing was committed, and reports all where there is none', () => {
    expect(summaryOf([generated('a')])).toContain('<img src="https://cdn.example/a.png?sig=s3cret" width="200"');
    const summary = summaryOf([generated('a', { urls: [] })]);
    expect(summary).not.toContain('<img');
    expect(summary).toContain('<td>A picture of a</td>');
    expect(summary).toContain('<code>docs/images/a.png</code>');
  });

  it('folds long prompts away behind their beginning', () => {
    const prompt = `${'A long story of a fox. '.repeat(10)}\n\nThe end.`;
    expect(summaryOf([generated('a', { spec: specOf('a', { prompt }) })])).toMatch(
      /<details><summary>A long story of a fox\..{40,70}…<\/summary>A long .*<br><br>The end\.<\/details>/,
    );
  });

  it('links gallery, artifact and pull request, and says what else people should know', () => {
    const published = {
      artifact: { id: 1, url: 'https://github.com/a?b=1&c=2', digest: '' },
      galleryUrl: 'https://github.com/g',
      commitSha: 'c0ffee0000000000',
      pullRequest: { number: 4, url: 'https://github.com/p/4', operation: 'created' as const },
    };
    const summary = summaryOf([generated('a')], { published, notes: ['Set `permissions`', 'And more'] });
    expect(summary).toContain(
      '<a href="https://github.com/g">Gallery</a> · <a href="https://github.com/a?b=1&#38;c=2">Artifact</a> · ' +
        '<a href="https://github.com/p/4">Pull request 4</a> · Commit <code>c0ffee000000</code>',
    );
    expect(summary).toContain('\n\n> Set <code>permissions</code>\n\n> And more\n\n');
  });

  it('is the plan on a dry run, and nothing else', () => {
    const plan = planOf({
      generate: [{ spec: specOf('bee'), reason: 'edited', changed: ['prompt'] }],
      prune: [{ id: 'gone', files: [fileOf('x/gone.png')] }],
    });
    const summary = summaryOf([skipped('bee', { reason: 'dry run', wanted: false })], { plan, dryRun: true });
    expect(summary).toMatch(
      /^## Images: dry run\n\nNothing was generated and nothing was paid for\.\n\n### Plan\n\n1 to generate/,
    );
    expect(summary).toMatch(/<code>bee<\/code>.*<td>edited<span>&#58;<\/span> prompt<\/td><td>A picture of bee<\/td>/);
    expect(summary).toContain('- gone<span>&#58;</span> pruned, x/gone.png');
    expect(summary).not.toContain('skipped\n');
  });

  test.each([0, 1, 2, 50, 51])('has a Gantt chart for 2 to 50 tasks: %i', (count) => {
    expect(summaryOf(times(count, generated)).includes('```mermaid\ngantt\n')).toBe(count >= 2 && count <= 50);
  });
});

describe('the size of the summary', () => {
  const size = (summary: string) => Buffer.byteLength(summary);
  const long = (id: string) => specOf(id, { prompt: 'A long, long prompt & more. '.repeat(100) });

  it('stays under the limit with 2,000 images, says that it was shortened, and has all failures', () => {
    const outcomes = [
      ...times(1960, (id) => generated(id, { spec: long(id) })),
      ...times(40, (id) => failed(`bad-${id}`)),
    ];
    const summary = summaryOf(outcomes, { published: { galleryUrl: 'https://github.com/g' } });
    expect(size(summary)).toBeLessThan(SUMMARY_LIMIT);
    expect(summary).toMatch(/Shortened: \d+ more images did not fit in here\. The gallery and/);
    expect(summary).toContain('<a href="https://github.com/g">Gallery</a>');
    expect(summary).toContain('1900 more images: see the gallery or the artifact.');
    for (let n = 1; n <= 40; n += 1) expect(summary).toContain(`<code>bad-i${n}</code>`);
  });

  it('has all of 2,000 images with short prompts', () => {
    const summary = summaryOf(times(2000, generated));
    expect(size(summary)).toBeLessThan(SUMMARY_LIMIT);
    expect(summary).not.toContain('Shortened');
    expect(summary).toContain('<summary><b>All 2000 images</b></summary>');
  });

  test.each(['@', '漢', '\u202e'])('stays under the limit when every text is %j over and over', (character) => {
    const text = character.repeat(20_000);
    const outcomes = times(60, (id) => id).flatMap((id) => hostileOutcomes(`${id}${text}`));
    const plan = planOf({
      generate: outcomes.map(({ spec }) => ({ spec, reason: 'new', changed: [] })),
      prune: outcomes.map(({ spec }) => ({ id: spec.id, files: [fileOf(text)] })),
    });
    const notes = Array(100).fill(text);
    for (const dryRun of [false, true])
      expect(size(summaryOf(outcomes, { plan, dryRun, notes }))).toBeLessThan(SUMMARY_LIMIT);
  });
});

describe('writeSummary', () => {
  it('appends, and does nothing where the runner named no file', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'summary-')), 'summary.md');
    writeFileSync(file, 'before\n');
    writeSummary(file, 'after\n');
    writeSummary('', 'nowhere');
    expect(readFileSync(file, 'utf8')).toBe('before\nafter\n');
  });
});

test.each(HOSTILE)('%j is text in the summary', (text) => {
  const plan = planOf({
    generate: [{ spec: specOf(text), reason: 'edited', changed: [text] }],
    prune: [{ id: text, files: [] }],
  });
  for (const dryRun of [false, true]) {
    const summary = summaryOf(hostileOutcomes(text), { plan, dryRun, notes: [text] });
    expect(foreignMarkup(summary)).toEqual([]);
  }
});

describe('renderProblems', () => {
  it('reports each with its place', () => {
    const source = { file: 'docs/images.yml', line: 3, column: 5 };
    const summary = renderProblems([
      { message: 'Unknown key `resolutoin`', source },
      { message: 'Input `x` is wrong' },
    ]);
    expect(summary).toMatch(/^## Images: nothing was generated\n/);
    expect(summary).toContain('docs/images.yml');
    expect(summary).toContain('Unknown key <code>resolutoin</code>');
    expect(summary).toContain('- Input <code>x</code> is wrong');
  });

  it('counts those that are not in the log either', () => {
    const summary = renderProblems([{ message: 'bad' }], 1);
    expect(summary).toContain('And 1 more: the log has the first 1.');
  });

  it('stays under 900 KiB, counts the rest, and shows markup as text', () => {
    const problems = times(20_000, (id) => ({ message: `${id} <img src=x> ${'y'.repeat(300)}` }));
    const summary = renderProblems(problems);
    expect(Buffer.byteLength(summary)).toBeLessThan(SUMMARY_LIMIT);
    expect(summary).toMatch(/And \d+ more: the log has them all\./);
    expect(summary).not.toContain('<img');
  });
});
