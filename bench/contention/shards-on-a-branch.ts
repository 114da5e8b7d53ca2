import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getOctokit } from '@actions/github';
import { type GitHubSandbox, startGitHub } from '../../sandbox/github.ts';
import { JumpingClock, type Party } from '../../sandbox/jumping-clock.ts';
import { mulberry32, type Random } from '../../sandbox/random.ts';
import { createRepository } from '../../sandbox/repository.ts';
import { type LockEntry, lockOf } from '../../src/plan/lock/lock.ts';
import { parseLock } from '../../src/plan/lock/lock-text.ts';
import { commitFiles } from '../../src/publish/commit/commit.ts';
import { lockEdit } from '../../src/publish/commit/repository-changes.ts';
import { repositoryOf } from '../../src/publish/github/client.ts';
import { GitData } from '../../src/publish/github/git-data.ts';

export interface Contention {
  readonly shards: number;
  /** From the first shard that wants to commit to the last one, in ms; each at a random moment between. */
  readonly spreadMs: number;
  readonly seed: number;
}

export interface Landed {
  /** How often each shard tried to move the branch. */
  readonly tries: readonly number[];
  readonly gaveUp: number;
  readonly requests: number;
  /** Until the last commit stands on the branch, in ms. */
  readonly lastMs: number;
  /** Entries in the lock on the branch whose file is there too. */
  readonly whole: number;
}

export const IMAGES_EACH = 2;
const LOCK = 'images/gpt-image.lock.json';

/** Tens of thousands of small files: on Linux they need no disk. */
const MEMORY = '/dev/shm';

/** From request to answer, in ms, at least and at most: assumed, since GitHub names none. */
const ROUND_TRIPS: readonly (readonly [request: RegExp, least: number, most: number])[] = [
  [/^GET/, 80, 200],
  [/^POST .*blobs/, 200, 500],
  [/^POST .*trees/, 300, 700],
  [/^POST .*commits/, 150, 400],
  [/^PATCH/, 200, 500],
];

/** Shards that commit to one branch with the action's own code, over real HTTP and a real repository, in simulated time. */
export async function contend({ shards, spreadMs, seed }: Contention): Promise<Landed> {
  const directory = mkdtempSync(path.join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'contention-'));
  const bareRepo = path.join(directory, 'site.git');
  await createRepository(bareRepo, { 'README.md': '# Site\n' });
  const github = await startGitHub({ bareRepo, keepsBodies: false });
  const clock = new JumpingClock();
  const random = mulberry32(seed);
  try {
    const all = Array.from({ length: shards }, (_, index) => ({
      ...{ index, github, clock: clock.join(), random: mulberry32(seed * 1000 + index), workspace: directory },
      arrivesAt: spreadMs * random(),
    }));
    const results = await Promise.all(all.map(commitShard));
    return {
      tries: results.map(({ tries }) => tries),
      gaveUp: results.filter(({ kind }) => kind !== 'committed').length,
      requests: github.state.requests.length,
      lastMs: Math.max(...results.map(({ endedAt }) => endedAt)),
      whole: await wholeEntries(github),
    };
  } finally {
    await github.close();
    rmSync(directory, { recursive: true });
  }
}

interface Shard {
  readonly index: number;
  readonly github: GitHubSandbox;
  readonly clock: Party;
  readonly random: Random;
  readonly workspace: string;
  readonly arrivesAt: number;
}

async function commitShard({ index, github, clock, random, workspace, arrivesAt }: Shard) {
  const { signal } = new AbortController();
  let tries = 0;
  const client = getOctokit('ghs_bench', { baseUrl: github.url, request: { fetch: github.fetch } });
  client.hook.wrap('request', async (send, options) => {
    const half = roundTrip(`${options.method} ${options.url}`, random) / 2;
    if (options.method === 'PATCH') tries += 1;
    await clock.sleep(half, signal);
    try {
      return await clock.hold(async () => send(options));
    } finally {
      await clock.sleep(half, signal);
    }
  });
  await clock.sleep(arrivesAt, signal);
  const { kind } = await commitFiles({
    ...{ git: new GitData(client, repositoryOf(github.repository)), branch: 'main', clock, random, signal },
    ...{ changes: changesOf(index, workspace), message: `Shard ${index}`, log: () => undefined },
  });
  const endedAt = clock.now();
  clock.leave();
  return { kind, tries, endedAt };
}

function roundTrip(request: string, random: Random): number {
  const [, least = 0, most = 0] = ROUND_TRIPS.find(([pattern]) => pattern.test(request)) ?? [];
  return least + (most - least) * random();
}

function changesOf(index: number, workspace: string) {
  const images = Array.from({ length: IMAGES_EACH }, (_, image) => imageOf(`shard-${index}-image-${image}`, workspace));
  const after = lockOf(images.map(({ id, entry }) => [id, entry]));
  return {
    writes: images.map(({ file }) => ({ path: file.path, workspace, file })),
    ...{ copies: [], deletes: [] },
    edits: [lockEdit({ path: LOCK, before: lockOf([]), after })],
  };
}

/** An image on disk, and what the lock knows of it. */
function imageOf(id: string, workspace: string) {
  const name = `images/${id}.png`;
  mkdirSync(path.join(workspace, 'images'), { recursive: true });
  writeFileSync(path.join(workspace, name), id);
  const hash = createHash('sha256').update(id).digest('hex');
  const file = { path: name, sha256: hash, bytes: Buffer.byteLength(id) };
  const entry: LockEntry = {
    ...{ fingerprint: hash, taskId: `task-${id}`, state: 'done', createdAt: '2026-01-01T00:00:00.000Z' },
    files: [{ ...file, width: 1024, height: 1024 }],
    request: { prompt: hash.slice(0, 16), resolution: '1K' },
  };
  return { id, file, entry };
}

async function wholeEntries(github: GitHubSandbox): Promise<number> {
  const git = new GitData(getOctokit('ghs_bench', { baseUrl: github.url }), repositoryOf(github.repository));
  const tree = (await git.head('main'))?.tree ?? '';
  const lock = parseLock((await git.text(tree, LOCK)) ?? '', LOCK);
  const files = Object.values(lock.images).flatMap((entry) => entry.files);
  const there = await Promise.all(files.map(async (file) => (await git.entry(tree, file.path))?.size === file.bytes));
  return there.filter(Boolean).length;
}
