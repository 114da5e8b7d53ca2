/**
 * Reading 1,000 and 10,000 prompts, from one YAML file and from Markdown files. Each run is a process of its own, bundled as the
 * action is, so that its peak memory is the action's. `node bench/prompts.ts` prints the section.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { printAlone } from './page/alone.ts';
import { median, type Section } from './page/section.ts';

const SIZES = [1000, 10_000];
const RUNS = 3;

const ROOT = path.resolve(import.meta.dirname, '..');

/** What is measured: from checked settings to every wanted image. */
const READER = `import { readFileSync } from 'node:fs';
import { readPrompts } from './src/prompts/read-prompts.ts';
import { readSettings } from './src/settings/read-settings.ts';

const [GITHUB_WORKSPACE, files] = process.argv.slice(2);
const settings = readSettings({ GITHUB_WORKSPACE, 'INPUT_DRY-RUN': 'true', 'INPUT_PROMPTS-FILE': files });
const start = performance.now();
const specs = await readPrompts(settings);
const seconds = (performance.now() - start) / 1000;
const [, kib] = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
console.log(JSON.stringify({ images: specs.length, seconds, peakMb: (Number(kib) * 1024) / 1e6 }));
`;

interface Run {
  readonly images: number;
  readonly seconds: number;
  /** 10^6 bytes. */
  readonly peakMb: number;
}

async function bundleReader(outfile: string): Promise<void> {
  await build({
    stdin: { contents: READER, resolveDir: ROOT, loader: 'ts' },
    outfile,
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
}

function runOnce(script: string, workspace: string, patterns: string): Run {
  const stdout = execFileSync(process.execPath, [script, workspace, patterns], { encoding: 'utf8' });
  return JSON.parse(stdout.slice(stdout.lastIndexOf('{')));
}

/** Seconds and memory of reading prompts alone. */
export async function measurePrompts(): Promise<Section> {
  const temp = mkdtempSync(path.join(tmpdir(), 'bench-prompts-'));
  try {
    const script = path.join(temp, 'reader.mjs');
    await bundleReader(script);
    const rows: (string | number)[][] = [];
    for (const [what, patterns, write] of [
      ['one YAML file', 'images.yml', writeYaml],
      ['Markdown files, one a prompt', 'posts/**/*.md', writePosts],
    ] as const) {
      for (const size of SIZES) {
        const workspace = mkdtempSync(path.join(temp, 'workspace-'));
        write(workspace, size);
        const runs = Array.from({ length: RUNS }, () => runOnce(script, workspace, patterns));
        if (runs.some(({ images }) => images !== size)) throw new Error(`not all of ${size} prompts were read`);
        const seconds = median(runs.map((run) => run.seconds)).toFixed(2);
        rows.push([what, size.toLocaleString('en'), seconds, Math.round(median(runs.map(({ peakMb }) => peakMb)))]);
      }
    }
    return {
      title: 'Reading prompts',
      text: `From checked settings to every wanted image: finding files, parsing, validating, filling templates, with line and column of
everything for messages. Medians of ${RUNS} runs, each a process of its own.`,
      tables: [{ columns: ['prompts in', 'images', 'seconds', 'peak memory, MB'], rows }],
      targets: [],
    };
  } finally {
    rmSync(temp, { recursive: true });
  }
}

function writeYaml(directory: string, size: number): void {
  const images = Array.from(
    { length: size },
    (_, index) => `  - id: image-${index}
    prompt: A lighthouse on rock number ${index}, in the evening light
    aspect_ratio: "16:9"
    resolution: 2K
    output: docs/images/{{id}}
`,
  );
  writeFileSync(
    path.join(directory, 'images.yml'),
    `vars: {mood: calm}\ndefaults: {suffix: "{{mood}} style"}\nimages:\n${images.join('')}`,
  );
}

function writePosts(directory: string, size: number): void {
  for (let index = 0; index < size; index += 1) {
    const folder = path.join(directory, 'posts', `section-${index % 100}`);
    mkdirSync(folder, { recursive: true });
    const frontMatter = `title: Post ${index}\ndate: 2026-01-01\ntags: [a, b]\nimage:\n  prompt: A hero image for {{title}}\n  output: "{{dir}}/{{id}}"`;
    writeFileSync(
      path.join(folder, `post-${index}.md`),
      `---\n${frontMatter}\n---\n\n${'Text of the post. '.repeat(100)}\n`,
    );
  }
}

await printAlone(import.meta.main, measurePrompts);
