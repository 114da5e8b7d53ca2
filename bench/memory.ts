// The peak of the built bundle's memory: 200 images of 8 MB each at concurrency 16, without and with the artifact.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startImageApi } from '../sandbox/image-api.ts';
import { startResultsService } from '../sandbox/results-service.ts';
import { createWorkspace, runAction, SANDBOX_KEY } from '../sandbox/runner.ts';

const IMAGES = 200;
const IMAGE_BYTES = 8_000_000;
const CONCURRENCY = 16;
const RUNS = 3;

const BUNDLE = pathToFileURL(path.resolve(import.meta.dirname, '../dist/index.js')).href;
const directory = mkdtempSync(path.join(tmpdir(), 'memory-'));
const peakFile = path.join(directory, 'peak');
/** Runs the bundle and writes down its peak resident memory in KiB: VmHWM, since getrusage counts the parent's before exec. */
const script = path.join(directory, 'measured.mjs');
writeFileSync(
  script,
  `import { readFileSync, writeFileSync } from 'node:fs';
const peak = () => /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
process.on('exit', () => writeFileSync(${JSON.stringify(peakFile)}, peak()));
await import(${JSON.stringify(BUNDLE)});
`,
);

/** Peak memory in MB (10^6 bytes) and how long the step took, in seconds. */
async function measure(artifactName: string) {
  const api = await startImageApi({ latencyMs: 200, minBytes: IMAGE_BYTES });
  const results = artifactName === '' ? undefined : await startResultsService();
  const prompts = Array.from({ length: IMAGES }, (_, index) => `image ${index + 1}`);
  const workspace = createWorkspace({ 'p.txt': prompts.join('\n') });
  const inputs = {
    'api-key': SANDBOX_KEY,
    'base-url': api.url,
    'prompts-file': 'p.txt',
    'poll-interval': '200ms',
    concurrency: String(CONCURRENCY),
    'artifact-name': artifactName,
  };
  const service = results && { results: { url: results.url, token: results.tokenFor('bench') } };
  const run = await runAction({ workspace: workspace.path, inputs, script, post: false, ...service });
  if (run.exitCode !== 0 || run.outputs['generated-count'] !== String(IMAGES)) throw new Error(run.log.text);
  workspace.remove();
  await Promise.all([api.close(), results?.close()]);
  return { peakMb: (Number(readFileSync(peakFile, 'utf8')) * 1024) / 1e6, seconds: run.tookMs / 1000 };
}

try {
  console.log(`${IMAGES} images of ${IMAGE_BYTES / 1e6} MB, concurrency ${CONCURRENCY}; target under 150 MB`);
  for (const artifactName of ['', 'images']) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(artifactName));
    const shown = runs.map(({ peakMb, seconds }) => `${peakMb.toFixed(0)} MB in ${seconds.toFixed(1)} s`);
    console.log(`${artifactName === '' ? 'without an artifact' : 'with the artifact'}: ${shown.join(', ')}`);
  }
} finally {
  rmSync(directory, { recursive: true });
}
