// `npm run demo`: the built action at work on examples/prompts.yml, against the sandbox. Leaves all of it in demo-output/.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { landCommit, startGitHub } from './github.ts';
import { startImageApi } from './image-api.ts';
import { logNormal, mulberry32, seedOf } from './random.ts';
import { clone, createRepository } from './repository.ts';
import { startResultsService } from './results-service.ts';
import { createWorkspace, type RunResult, runAction, SANDBOX_KEY } from './runner.ts';

const OUTPUT = 'demo-output';
const BARE = path.join(OUTPUT, 'site.git');
const PROMPTS = 'examples/prompts.yml';
const IMAGES = 6;

/** The real service takes about a minute an image; here a twentieth of it. */
const MEDIAN_MS = 2500;

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT);
console.log(
  'Starting the sandbox: the image API, GitHub over a git repository, the artifact service and its blob store …',
);
const prompts = readFileSync(PROMPTS, 'utf8');
await createRepository(BARE, { [PROMPTS]: prompts });
const [api, github, results] = await Promise.all([
  startImageApi({
    scale: 1,
    unfinishedStates: ['waiting', 'generating'],
    latencyMs: ({ prompt }) => logNormal(mulberry32(seedOf(prompt)), MEDIAN_MS, 0.35),
  }),
  startGitHub({ bareRepo: BARE }),
  startResultsService(),
]);

try {
  console.log('\n$ the action, with commit: push\n');
  const first = await runJob('1');
  for (const { name } of results.artifacts()) await unpack(name);
  console.log('\n$ the same on the next day, in a fresh checkout: nothing has changed\n');
  const second = await runJob('2');
  console.log('\n$ the quality of the WebP files is edited: they are derived again, and nothing is paid for\n');
  const lower = prompts.replace('quality: 82', 'quality: 70');
  await landCommit(BARE, { branch: 'main', message: 'Smaller files', files: { [PROMPTS]: lower } });
  const third = await runJob('3');

  clone(BARE, path.join(OUTPUT, 'site'));
  writeFileSync(path.join(OUTPUT, 'summary.md'), first.summary);
  cpSync(path.join(OUTPUT, 'artifacts/generated-images/results.json'), path.join(OUTPUT, 'results.json'));
  const made = api.ledger.tasks.length;
  console.log(
    `\n${made} tasks were created and paid for. In ${OUTPUT}/: site/, a fresh clone with the images and the lock;`,
  );
  console.log('results.json, summary.md, and artifacts/ as they were uploaded, with the gallery: open gallery.html.');
  console.log('\n$ git log --stat\n');
  execFileSync('git', ['--no-pager', '--git-dir', BARE, 'log', '--stat'], { stdio: 'inherit' });
  const isWell = [first, second, third].every(({ exitCode }) => exitCode === 0);
  process.exitCode = isWell && made === IMAGES ? 0 : 1;
} finally {
  await Promise.all([api.close(), github.close(), results.close()]);
}

/** Runs the step in a fresh checkout of `main`, as a workflow run with artifacts of its own. */
async function runJob(runId: string): Promise<RunResult> {
  results.reset();
  const workspace = createWorkspace();
  clone(BARE, workspace.path);
  const inputs = {
    'api-key': SANDBOX_KEY,
    'prompts-file': PROMPTS,
    'base-url': api.url,
    'poll-interval': '500ms',
    commit: 'push',
  };
  const run = await runAction({
    workspace: workspace.path,
    inputs,
    token: 'ghs_sandbox',
    apiUrl: github.url,
    results: { url: results.url, token: results.tokenFor('demo') },
    env: { GITHUB_RUN_ID: runId },
    onLine: console.log,
  });
  workspace.remove();
  return run;
}

async function unpack(name: string): Promise<void> {
  for (const [file, bytes] of await results.download(name)) {
    const place = path.join(OUTPUT, 'artifacts', name.endsWith('.html') ? '' : name, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
}
