import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { type ResultsService, startResultsService } from '../../sandbox/results-service.ts';
import { LOCK, lockOf, openSite, promptsOf, type Site } from '../support/site.ts';
import { countsOf } from '../support/stage.ts';

const WORKFLOW = z.object({
  jobs: z.object({ commit: z.object({ steps: z.array(z.object({ run: z.string().optional() })) }) }),
});
const { commit } = WORKFLOW.parse(parse(readFileSync('examples/workflows/matrix-collect.yml', 'utf8'))).jobs;
const SCRIPT = commit.steps.flatMap(({ run }) => run ?? []).join('\n');

const SHARDS = ['1', '2', '3'];
const PROMPTS = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`image-${index}`, `picture ${index}`]));

let service: ResultsService;
let temp: string;
beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.reset();
  temp = mkdtempSync(path.join(tmpdir(), 'collect-'));
});
afterEach(() => rmSync(temp, { recursive: true }));

/** Writes files as actions/download-artifact would: each artifact in a folder of its name. */
function unpack(folder: string, files: Iterable<readonly [string, Buffer]>): void {
  for (const [name, bytes] of files) {
    const place = path.join(temp, folder, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
}

/** The legs of the matrix, each on a machine of its own, and what they leave for the job that commits. */
async function legs(site: Site): Promise<void> {
  service.reset();
  rmSync(temp, { recursive: true });
  for (const shard of SHARDS) {
    const workspace = site.checkout();
    const results = { url: service.url, token: service.tokenFor(`leg-${shard}`) };
    const inputs = {
      'prompts-file': 'prompts.json',
      shard: `${shard}/${SHARDS.length}`,
      'artifact-name': 'generated-images',
    };
    const run = await site.run(inputs, { workspace: workspace.path, results });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    unpack(`locks/lock-${shard}`, [['gpt-image.lock.json', workspace.read(LOCK)]]);
  }
  const archives = service.artifacts().filter(({ name }) => /^generated-images-.*-of-.*[0-9]$/.test(name));
  for (const { name } of archives) unpack(`images/${name}`, await service.download(name));
}

function runCommitJob(site: Site): void {
  const directory = path.join(temp, 'checkout');
  rmSync(directory, { recursive: true, force: true });
  site.clone(directory);
  const env = { ...process.env, TEMP: temp, SECONDS_BETWEEN: '0' };
  execFileSync('bash', ['-e', '-c', SCRIPT], { cwd: directory, env, stdio: 'pipe' });
}

test('the job after a matrix commits what its legs generated, and the next run finds nothing to do', async () => {
  const site = await openSite({ 'prompts.json': promptsOf(PROMPTS) });
  await legs(site);
  runCommitJob(site);
  expect(Object.keys(lockOf(site)).sort()).toEqual(Object.keys(PROMPTS).sort());
  // A commit a leg, and nothing of GitHub's API.
  expect(site.git('rev-list', '--count', 'main')).toBe('4');
  expect(site.github.state.requests).toEqual([]);
  const next = await site.run({ 'prompts-file': 'prompts.json' });
  expect(countsOf(next)).toEqual({ unchanged: 9 });
  expect(site.api.ledger.tasks).toHaveLength(9);
});

test('an edited prompt changes its image and its entry alone, whichever leg has it', async () => {
  const site = await openSite({ 'prompts.json': promptsOf(PROMPTS) });
  await legs(site);
  runCommitJob(site);
  await site.land({ 'prompts.json': promptsOf({ ...PROMPTS, 'image-4': 'another picture' }) });
  await legs(site);
  runCommitJob(site);
  expect(site.changesOf('main')).toEqual([`M ${LOCK}`, 'M generated-images/image-4.png']);
  expect(countsOf(await site.run({ 'prompts-file': 'prompts.json' }))).toEqual({ unchanged: 9 });
  expect(site.api.ledger.tasks).toHaveLength(10);
});
