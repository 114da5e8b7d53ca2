import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPrompts } from '../src/prompts/read-prompts.ts';
import { readSettings } from '../src/settings/read-settings.ts';

/**
 * Reads 1,000 and 10,000 prompts from one YAML file and from Markdown files and prints medians. Each run is a process
 * of its own, bundled as the action is, so that its peak memory is the action's.
 */
const SIZES = [1000, 10_000];
const RUNS = 5;

const [files, workspace] = process.argv.slice(2);
if (files !== undefined && workspace !== undefined) await measure(files, workspace);
else await benchmark();

async function measure(patterns: string, directory: string): Promise<void> {
  const settings = readSettings({
    GITHUB_WORKSPACE: directory,
    'INPUT_DRY-RUN': 'true',
    'INPUT_PROMPTS-FILE': patterns,
  });
  const start = performance.now();
  const specs = await readPrompts(settings);
  const ms = performance.now() - start;
  console.log(JSON.stringify({ images: specs.length, ms, mb: process.resourceUsage().maxRSS / 1000 }));
}

async function benchmark(): Promise<void> {
  const { buildSync } = await import('esbuild');
  const temp = mkdtempSync(path.join(tmpdir(), 'bench-prompts-'));
  const outfile = path.join(temp, 'bench.mjs');
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
  const entryPoints = [fileURLToPath(import.meta.url)];
  buildSync({
    entryPoints,
    outfile,
    banner,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['esbuild'],
    mainFields: ['module', 'main'],
  });
  for (const [patterns, write] of [
    ['images.yml', writeYaml],
    ['posts/**/*.md', writePosts],
  ] as const) {
    for (const size of SIZES) {
      const directory = mkdtempSync(path.join(temp, 'workspace-'));
      write(directory, size);
      const runs = Array.from({ length: RUNS }, () => measureApart(outfile, patterns, directory));
      console.log(`${patterns}, ${size} images: ${median(runs, 'ms')} ms, peak ${median(runs, 'mb')} MB`);
    }
  }
  rmSync(temp, { recursive: true });
}

function measureApart(script: string, patterns: string, directory: string): Record<string, number> {
  const stdout = execFileSync(process.execPath, [script, patterns, directory], { encoding: 'utf8' });
  return JSON.parse(stdout.slice(stdout.lastIndexOf('{')));
}

function median(runs: readonly Record<string, number>[], key: string): number {
  const sorted = runs.map((run) => run[key] ?? Number.NaN).sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
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
