import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { ImageSpec } from '../../../src/image/image.ts';
import {
  checkFrontMatter,
  type FrontMatterOptions,
  pageEdits,
  planFrontMatter,
  writePages,
} from '../../../src/publish/front-matter/pages.ts';

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(path.join(tmpdir(), 'pages-'));
});
afterEach(() => rmSync(workspace, { recursive: true }));

function page(name: string, text: string | Buffer): void {
  mkdirSync(path.dirname(path.join(workspace, name)), { recursive: true });
  writeFileSync(path.join(workspace, name), text);
}

const spec = (source: string, rest: Partial<ImageSpec> = {}): ImageSpec => ({
  id: 'hello',
  model: 'm',
  prompt: 'p',
  parameters: {},
  variant: 1,
  fingerprint: '',
  stem: 'site/static/hello',
  alt: 'A hill',
  source: { file: source, line: 2, column: 1 },
  frontMatter: { title: 'Hello', slug: 'hi', id: 'not this' },
  ...rest,
});

const options = (...settings: [key: string, template: string][]): FrontMatterOptions => ({
  settings: settings.map(([key, template]) => ({ key, template })),
  workspace,
  workingDirectory: 'site',
  toRepository: (file) => (file.startsWith('site/') ? file.slice(5) : undefined),
});

const file = { path: 'site/static/hello.webp', width: 1024, height: 512 };
const POST = 'site/posts/a.md';

test('templates know the image and the page', () => {
  const template = '{{id}}|{{alt}}|{{file}}|{{path}}|{{dir}}|{{title}}|{{slug}}|{{width}}x{{height}}';
  const { pages, problems } = planFrontMatter(
    [{ spec: spec(POST), file }],
    options(['cover', template], ['w', '{{width}}']),
  );
  expect(problems).toEqual([]);
  expect(pages).toEqual([
    {
      path: POST,
      values: [
        { key: 'cover', value: 'hello|A hill|hello.webp|static/hello.webp|posts|Hello|hi|1024x512' },
        { key: 'w', value: 1024 },
      ],
    },
  ]);
});

test('a page gets its first image; images of other files get none', () => {
  const { frontMatter: _, ...other } = spec('site/prompts.yml');
  const second = { spec: spec(POST, { id: 'second', variant: 2 }), file };
  const { pages } = planFrontMatter(
    [{ spec: spec(POST), file }, second, { spec: other, file }],
    options(['id', '{{id}}']),
  );
  expect(pages).toEqual([{ path: POST, values: [{ key: 'id', value: 'hello' }] }]);
});

test('an unknown name, a key that cannot be set and a page without front matter are found beforehand, with their place', async () => {
  page(POST, '---\ncover:\n  image: x\n---\n');
  page('site/b.md', '# none\n');
  const specs = [spec(POST), spec('site/b.md')];
  const problems = await checkFrontMatter(specs, options(['cover', '{{file}}'], ['alt', '{{nmae}}']));
  expect(problems.map(({ message, source }) => `${source?.file}: ${message}`)).toEqual([
    expect.stringMatching(/^site\/posts\/a\.md: .*`alt`.*`{{nmae}}`/),
    expect.stringMatching(/^site\/b\.md: .*`alt`.*`{{nmae}}`/),
    expect.stringMatching(/^site\/posts\/a\.md: .*`cover` cannot be set: .*list/),
    expect.stringMatching(/^site\/b\.md: .*no front matter/),
  ]);
  expect(await checkFrontMatter(specs, options())).toEqual([]);
});

test('pages are written where they change, byte for byte except for the key', async () => {
  page(POST, '\uFEFF---\r\ntitle: Hello # mine\r\n---\r\nText ü\r\n');
  const { pages } = planFrontMatter([{ spec: spec(POST), file }], options(['cover', '/{{path}}']));
  expect(await writePages(pages, workspace)).toEqual([]);
  expect(readFileSync(path.join(workspace, POST), 'utf8')).toBe(
    '\uFEFF---\r\ntitle: Hello # mine\r\ncover: /static/hello.webp\r\n---\r\nText ü\r\n',
  );
  expect(await writePages(pages, workspace)).toEqual([]);
});

test('a page that is not UTF-8 is not touched', async () => {
  page(POST, Buffer.from('---\ntitle: caf\xe9\n---\n', 'latin1'));
  const { pages } = planFrontMatter([{ spec: spec(POST), file }], options(['cover', 'x']));
  expect(await writePages(pages, workspace)).toEqual([]);
});

test('in a commit the edit is made to the text of the branch', () => {
  const { pages } = planFrontMatter([{ spec: spec(POST), file }], options(['cover', 'x']));
  const [edit] = pageEdits(pages, options().toRepository);
  expect(edit?.path).toBe('posts/a.md');
  expect(edit?.edit('---\nnew: theirs\n---\n')).toBe('---\nnew: theirs\ncover: x\n---\n');
  expect(edit?.edit(undefined)).toBeUndefined();
});

test('a page behind a link is left alone, and said to be before anything is paid for', async () => {
  page('site/real.md', '---\ntitle: Hello\n---\n');
  symlinkSync('real.md', path.join(workspace, 'site/linked.md'));
  const linked = spec('site/linked.md');
  const reason = 'the front matter of `site/linked.md` cannot be set: it is a symbolic link';
  expect(await checkFrontMatter([linked], options(['cover', 'x']))).toMatchObject([
    { message: `Input \`set-front-matter\`: ${reason}` },
  ]);
  const { pages } = planFrontMatter([{ spec: linked, file }], options(['cover', 'x']));
  expect(await writePages(pages, workspace)).toHaveLength(1);
  expect(readFileSync(path.join(workspace, 'site/real.md'), 'utf8')).toBe('---\ntitle: Hello\n---\n');
});
