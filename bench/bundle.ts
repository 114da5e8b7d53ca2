/**
 * What is in `dist/`, by esbuild's own account, and what a runner downloads for one use of the action.
 * `node bench/bundle.ts` prints the section.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';
import { bundle } from '../scripts/bundle.ts';
import { printAlone } from './page/alone.ts';
import type { Section, Table } from './page/section.ts';

/** In bytes; `__tests__/repository/archive.test.ts` holds it. */
const LARGEST_ARCHIVE = 4_500_000;

/** Smaller ones are summed up. In bytes. */
const NAMED_FROM = 40_000;

const ROOT = path.resolve(import.meta.dirname, '..');

/** What the larger ones are for; with those that they bring along. */
const PURPOSE: Readonly<Record<string, string>> = {
  'this action': '',
  '@actions/artifact': 'the artifact',
  '@actions/http-client': 'GitHub’s services: artifact, REST API',
  '@azure/core-client': 'the artifact: Azure’s blob store',
  '@azure/storage-blob': 'the artifact: Azure’s blob store',
  '@azure/storage-common': 'the artifact: Azure’s blob store',
  '@decimalturn/toml-patch': 'prompts and front matter in TOML',
  '@jsquash/avif': 'converting images: the code around the codecs',
  '@jsquash/jpeg': 'converting images: the code around the codecs',
  '@jsquash/webp': 'converting images: the code around the codecs',
  '@octokit/plugin-rest-endpoint-methods': 'GitHub’s REST API',
  '@protobuf-ts/runtime': 'the artifact: the wire format of its service',
  '@typespec/ts-http-runtime': 'the artifact: Azure’s blob store',
  'apache-arrow': 'the artifact: answers of Azure’s that nobody asks for; never loaded',
  bottleneck: 'the pace of writes to GitHub',
  'es-abstract': 'brought along by the artifact client',
  'fast-xml-parser': 'the artifact: Azure’s answers',
  'file-type': 'what a downloaded file is',
  minimatch: 'the artifact, globs of `prompts-file`',
  'readable-stream': 'brought along by the artifact client',
  undici: 'requests to the image API; two older ones inside GitHub’s own libraries',
  yaml: 'prompts and front matter in YAML',
  zod: 'checking prompts, lock, journal',
};

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);

const packageOf = (file: string): string => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? 'this action';

type Output = Metafile['outputs'][string];

/** The files that a start reads before its first request: `index.js`, main, and what these import in any case. */
function readAtStart(outputs: Metafile['outputs']): ReadonlySet<string> {
  const found = new Set<string>();
  const read = (file: string, { imports }: Output): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const { path: other, kind } of imports) {
      const next = outputs[other];
      if (next !== undefined && kind === 'import-statement') read(other, next);
    }
  };
  for (const [file, output] of Object.entries(outputs)) {
    if (/^(index|main-\w+)\.js$/.test(path.basename(file))) read(file, output);
  }
  return found;
}

interface Share {
  all: number;
  atStart: number;
}

function sharesOf(metafiles: readonly Metafile[]): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  for (const { outputs } of metafiles) {
    const start = readAtStart(outputs);
    for (const [file, { inputs }] of Object.entries(outputs)) {
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const share = shares.get(packageOf(input)) ?? { all: 0, atStart: 0 };
        share.all += bytesInOutput;
        if (start.has(file)) share.atStart += bytesInOutput;
        shares.set(packageOf(input), share);
      }
    }
  }
  return shares;
}

function tableOf(shares: ReadonlyMap<string, Share>): Table {
  const sorted = [...shares].sort(([, one], [, other]) => other.all - one.all);
  const small = sorted.filter(([, { all }]) => all < NAMED_FROM);
  const sum = (each: readonly [string, Share][]): Share => ({
    all: each.reduce((total, [, { all }]) => total + all, 0),
    atStart: each.reduce((total, [, { atStart }]) => total + atStart, 0),
  });
  const row = (name: string, { all, atStart }: Share, purpose: string): (string | number)[] => [
    name,
    kilobytes(all),
    kilobytes(atStart),
    purpose,
  ];
  return {
    caption: 'Code, in kB (1,000 bytes) as minified:',
    columns: ['package', 'kB', 'read before the first request', 'for'],
    rows: [
      ...sorted
        .filter(([, { all }]) => all >= NAMED_FROM)
        .map(([name, share]) => row(name, share, PURPOSE[name] ?? '')),
      row(`${small.length} smaller ones`, sum(small), ''),
      row('**all**', sum(sorted), ''),
    ],
  };
}

/** Bytes of `dist/` by dependency, and of the archive that a runner downloads. */
export async function measureBundle(): Promise<Section> {
  const temp = mkdtempSync(path.join(tmpdir(), 'bench-bundle-'));
  try {
    const shares = sharesOf(await bundle(temp));
    const archive = execFileSync('git', ['archive', '--worktree-attributes', 'HEAD'], {
      cwd: ROOT,
      maxBuffer: 200_000_000,
    });
    const compressed = gzipSync(archive).length;
    const beside = ['codecs.br', 'licenses.txt'].map((file) => [
      file,
      kilobytes(statSync(path.join(ROOT, 'dist', file)).size),
    ]);
    return sectionOf(tableOf(shares), [...beside, ['the archive, compressed', kilobytes(compressed)]], compressed);
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

function sectionOf(code: Table, files: readonly (readonly string[])[], archive: number): Section {
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
  return {
    title: 'The bundle',
    text: `What esbuild says it put into \`dist/\`, by package, and how much of it a start with an inline prompt reads; the rest is
read when it is needed. A runner downloads the repository's archive for one use: code, codecs, and what people read.

What could be smaller: the artifact client with Azure's blob client and all that they bring along is close to half of the code, for
uploads that a few requests would do; but it is GitHub's own library, which knows what its service changes. \`@actions/http-client\` and \`@actions/github\` bring an older
undici each. \`apache-arrow\` is in the bundle for queries that nobody sends. None of it is read at a start.`,
    tables: [code, { caption: 'Beside the code, and in all:', columns: ['file', 'kB'], rows: files }],
    targets: [
      {
        what: 'what a runner downloads for one use, codecs included',
        limit: `at most ${megabytes(LARGEST_ARCHIVE)}`,
        seen: megabytes(archive),
        isMet: archive <= LARGEST_ARCHIVE,
      },
    ],
  };
}

await printAlone(import.meta.main, measureBundle);
