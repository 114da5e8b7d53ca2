// `npm run demo`: the built action at work on examples/prompts.yml, against the sandbox. Leaves all of it in demo-output/.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startImageApi } from './image-api.ts';
import { logNormal, mulberry32, seedOf } from './random.ts';
import { startResultsService } from './results-service.ts';
import { createWorkspace, runAction, SANDBOX_KEY } from './runner.ts';

const OUTPUT = 'demo-output';

/** The real service takes about a minute an image; here a twentieth of it. */
const MEDIAN_MS = 2500;

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT);
console.log('Starting the sandbox: the image API, the artifact service and its blob store …');
const [api, results] = await Promise.all([
  startImageApi({
    scale: 1,
    unfinishedStates: ['waiting', 'generating'],
    latencyMs: ({ prompt }) => logNormal(mulberry32(seedOf(prompt)), MEDIAN_MS, 0.35),
  }),
  startResultsService(),
]);
const workspace = createWorkspace({ 'examples/prompts.yml': readFileSync('examples/prompts.yml') });
const inputs = {
  'api-key': SANDBOX_KEY,
  'prompts-file': 'examples/prompts.yml',
  'base-url': api.url,
  'poll-interval': '500ms',
};
const step = { workspace: workspace.path, inputs, results: { url: results.url, token: results.tokenFor('demo') } };

try {
  console.log('\n$ uses: org/gpt-image-action@v1\n');
  const first = await runAction({ ...step, onLine: console.log });
  console.log('\n$ the same once more: nothing has changed\n');
  const second = await runAction({ ...step, onLine: console.log });

  cpSync(workspace.path, path.join(OUTPUT, 'workspace'), { recursive: true });
  writeFileSync(path.join(OUTPUT, 'summary.md'), first.summary);
  cpSync(second.outputs['results-file'] ?? '', path.join(OUTPUT, 'results.json'));
  for (const { name } of results.artifacts()) await unpack(name);
  const made = api.ledger.tasks.length;
  console.log(`\n${made} tasks were created and paid for. In ${OUTPUT}/: workspace/ with the images and the lock,`);
  console.log('results.json, summary.md, and artifacts/ as they were uploaded, with the gallery: open gallery.html.');
  process.exitCode = first.exitCode === 0 && second.exitCode === 0 && made === 6 ? 0 : 1;
} finally {
  workspace.remove();
  await Promise.all([api.close(), results.close()]);
}

async function unpack(name: string): Promise<void> {
  for (const [file, bytes] of await results.download(name)) {
    const place = path.join(OUTPUT, 'artifacts', name.endsWith('.html') ? '' : name, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
}
