import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import { filesBelow } from '../support/repository-files.ts';

interface TextFile {
  readonly file: string;
  readonly text: string;
}

const read = (file: string): TextFile => ({ file, text: readFileSync(file, 'utf8') });
const source = filesBelow('src').map(read);
const code = filesBelow('.')
  .filter((file) => /\.[cm]?ts$/.test(file))
  .map(read);

/** `file:line` of every line that a pattern matches. */
function places(files: readonly TextFile[], pattern: RegExp): string[] {
  return files.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );
}

interface Import {
  readonly from: string;
  readonly to: string;
}

/** What files of the repository import of one another, types included. */
const importsOf = (files: readonly TextFile[]): Import[] =>
  files.flatMap(({ file, text }) =>
    [...text.matchAll(/(?:from|import\(|import) *'(\.[^']+)'/g)].map(([, target = '']) => ({
      from: file,
      to: path.posix.join(path.posix.dirname(file), target),
    })),
  );

/** The imports that are left when those that lead out of the rest, or come into it from outside, are taken away. */
function circles(imports: readonly Import[]): readonly Import[] {
  const sources = new Set(imports.map(({ from }) => from));
  const targets = new Set(imports.map(({ to }) => to));
  const rest = imports.filter(({ from, to }) => sources.has(to) && targets.has(from));
  return rest.length === imports.length ? rest : circles(rest);
}

const words = ({ from, to }: Import): string => `${from} imports ${to}`;

const except = (files: readonly TextFile[], allowed: RegExp): TextFile[] =>
  files.filter(({ file }) => !allowed.test(file));

describe('the stages', () => {
  /** In the order of the flow: a stage may import itself and what comes before it. `image` and `runtime` are the ground. */
  const STAGES = [
    'image',
    'runtime',
    'settings',
    'prompts',
    'plan',
    'image-api',
    'generate',
    'convert',
    'publish',
    'report',
    'stories',
  ];

  /** The folder below `src`; `index.ts`, `main.ts` and `post.ts` beside the folders tell the stories. */
  function stageOf(file: string): string {
    const [, folder = ''] = file.split('/');
    return folder.endsWith('.ts') ? 'stories' : folder;
  }

  const imports = importsOf(source);

  it('are the folders of src', () => {
    expect([...new Set(source.map(({ file }) => stageOf(file)))].sort()).toEqual([...STAGES].sort());
  });

  it('stand in docs/architecture.md in this order, each with its sub-rooms', () => {
    const page = readFileSync('docs/architecture.md', 'utf8');
    const rooms = [...page.matchAll(/^\| `src\/([\w/-]+)` \|/gm)].map(([, room = '']) => room);
    const folders = new Set(source.map(({ file }) => path.posix.dirname(file.slice('src/'.length))));
    expect([...rooms].sort()).toEqual([...folders].filter((folder) => folder !== '.').sort());
    expect([...new Set(rooms.map((room) => room.split('/')[0]))]).toEqual(
      STAGES.filter((stage) => stage !== 'stories'),
    );
  });

  it('go one way', () => {
    const rank = (file: string): number => STAGES.indexOf(stageOf(file));
    expect(imports.length).toBeGreaterThan(source.length);
    expect(imports.filter(({ from, to }) => rank(to) > rank(from)).map(words)).toEqual([]);
  });

  it('leave the wire to generate', () => {
    const wire = imports.filter(({ to }) => stageOf(to) === 'image-api');
    expect(wire.filter(({ from }) => !['image-api', 'generate'].includes(stageOf(from))).map(words)).toEqual([]);
  });
});

describe('the source', () => {
  it('reads inputs and environment in the settings alone', () => {
    // `index.ts` hands the environment over and reads nothing of it.
    const others = except(source, /^src\/(settings\/.*|index\.ts)$/);
    expect(places(others, /process\.env|\bgetInput|\bINPUT_/)).toEqual([]);
    expect(places(source, /\benv\[/).filter((place) => !/^src\/settings\//.test(place))).toEqual([]);
  });

  it('fails the step in one place', () => {
    const others = except(source, /^src\/index\.ts$/);
    expect(places(others, /\bsetFailed\b|process\.exit\b|process\.exitCode/)).toEqual([]);
  });

  it('passes time in', () => {
    // The stories and `generate.ts` are where it comes from; what is shown to people may look at the clock.
    const others = except(source, /^src\/(\w+\.ts|runtime\/clock\.ts|generate\/generate\.ts|report\/.*)$/);
    expect(places(others, /\bDate\.now\b|\bset(Timeout|Interval)\(/)).toEqual([]);
  });
});

test('no file imports itself by way of others', () => {
  expect(
    circles([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'b' },
    ]).map(words),
  ).toEqual(['b imports c', 'c imports b']);
  expect(circles(importsOf(code)).map(words)).toEqual([]);
});

test('no file is a drawer for everything', () => {
  const drawers = code.filter(({ file }) => /(^|\/)(utils?|helpers?|misc|common)\.[cm]?ts$/.test(file));
  expect(drawers.map(({ file }) => file)).toEqual([]);
});

test('no file of src or sandbox is longer than 250 lines', () => {
  const built = code.filter(({ file }) => /^(src|sandbox)\//.test(file));
  const long = built.filter(({ text }) => text.split('\n').length - 1 > 250);
  expect(long.map(({ file }) => file)).toEqual([]);
});

test('what is measured and what is shown needs nothing of the tests', () => {
  const files = ['bench', 'docs', 'sandbox', 'scripts', 'schema']
    .flatMap(filesBelow)
    .filter((file) => file.endsWith('.ts'));
  expect(places(files.map(read), /(from|import) '[./]+__tests__\//)).toEqual([]);
});

describe('no file holds', () => {
  const texts = filesBelow('.')
    .filter((file) => !/\.(png|jpe?g|webp|wasm)$/.test(file))
    .map(read);

  test('a path of somebody’s machine', () => {
    expect(places(texts, /(^|[\s"'`(=:])\/(work|root|home|Users)\/\w/)).toEqual([]);
  });

  test('the name of a page that is not in the repository, or the number of an issue', () => {
    const named = /\bFIELD[-_]NOTES\b|\bIMAGE[-]API\b|\b(?:DESIGN|HOUSE|CONTRACT)\b|\b[Ii]ssues? #?\d/;
    expect(
      places(
        except(
          texts,
          /^(LICENSE|scripts\/avif-licenses\.txt|package-lock\.json|__tests__\/repository\/house\.test\.ts)$/,
        ),
        named,
      ),
    ).toEqual([]);
  });

  test('the name of a page of the docs that is not there', () => {
    const own = texts.filter(({ file }) => /^(src|sandbox|bench|docs|schema|scripts)\//.test(file));
    const missing = own.flatMap(({ file, text }) =>
      [...text.matchAll(/(?<![\w/])docs\/[\w/-]+\.md\b/g)]
        .filter(([page]) => !existsSync(page))
        .map(([page]) => `${file} names ${page}`),
    );
    expect(missing).toEqual([]);
  });

  test('the host of a registry', () => {
    const { text } = read('package-lock.json');
    expect(text).not.toContain('"resolved": "http');
    expect(places(texts, /registry\.\w+\.\w|\/artifactory\/|_auth[T]oken/)).toEqual([]);
  });

  test('anything like a secret', () => {
    const tokens = /\b(gh[pousr]_\w{36}|github_pat_\w{22}|npm_\w{36}|sk-[\w-]{20,}|AKIA[0-9A-Z]{16}|xox[abp]-\w{10})/;
    expect(places(texts, tokens)).toEqual([]);
    expect(places(texts, /-----BEGIN [A-Z ]*PRIVATE KEY/)).toEqual([]);
  });
});
