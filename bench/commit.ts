// What it takes to commit 500 images: requests by kind, how often a blob is sent, memory, time at GitHub's pace.

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type GitHubSandbox, landCommit, type Recorded, startGitHub } from '../sandbox/github.ts';
import { startImageApi } from '../sandbox/image-api.ts';
import { createRepository } from '../sandbox/repository.ts';
import { createWorkspace, runAction, SANDBOX_KEY } from '../sandbox/runner.ts';
import { measuredProgram } from './measured-process.ts';
import { printAlone } from './page/alone.ts';
import type { Section } from './page/section.ts';

const IMAGES = 500;
/** As promised. */
const MOST_REQUESTS = 520;
/** The pace of src/publish/github/client.ts. */
const WRITES_A_MINUTE = 60;
/** How many times as fast the pace of writes goes by: the action itself, its requests and the disk are not hurried. */
const HURRY = 240;

/** Not at the top, where fewer folders have to be read, and with a lock that is there already. */
const FOLDER = 'site/static/images';
const FILES = { 'README.md': '# Site\n', [`${FOLDER}/gpt-image.lock.json`]: '{"version":1,"images":{}}\n' };

const BUNDLE = pathToFileURL(path.resolve(import.meta.dirname, '../dist/index.js')).href;

/** The bundle with its pace hurried: Bottleneck, which keeps it, and GitHub's client are the only ones that read Date.now(). */
const HURRIED = `const { now } = Date;
const before = now();
Date.now = () => before + (now() - before) * ${HURRY};
await import(${JSON.stringify(BUNDLE)});`;

interface Measured {
  readonly requests: readonly Recorded[];
  readonly peakMb: number;
}

/**
 * The built action with `commit: push` over a repository that has a lock already. `isRaced`: somebody else commits while it
 * uploads, so that its first try to move the branch comes too late.
 */
async function measure(isRaced: boolean): Promise<Measured> {
  const directory = mkdtempSync(path.join(tmpdir(), 'commit-'));
  const bareRepo = path.join(directory, 'site.git');
  const prompts = Array.from({ length: IMAGES }, (_, index) => `image ${index + 1}`);
  await createRepository(bareRepo, FILES);
  const [api, github] = await Promise.all([startImageApi({ latencyMs: 50 }), startGitHub({ bareRepo })]);
  const workspace = createWorkspace({ 'p.txt': prompts.join('\n') });
  const measured = measuredProgram(HURRIED);
  if (isRaced) raceOnce(github, bareRepo);
  try {
    const { script } = measured;
    const run = await runAction({
      workspace: workspace.path,
      inputs: {
        ...{ 'api-key': SANDBOX_KEY, 'base-url': api.url, 'prompts-file': 'p.txt', 'poll-interval': '200ms' },
        ...{ concurrency: '32', 'output-dir': FOLDER, 'artifact-name': '', commit: 'push' },
      },
      ...{ script, flags: [], post: false, apiUrl: github.url, token: 'ghs_bench' },
    });
    if (run.exitCode !== 0 || run.outputs['generated-count'] !== String(IMAGES)) throw new Error(run.log.text);
    return { requests: github.state.requests, peakMb: measured.usage().peakMb };
  } finally {
    await Promise.all([api.close(), github.close()]);
    workspace.remove();
    measured.remove();
    rmSync(directory, { recursive: true });
  }
}

function raceOnce(github: GitHubSandbox, repo: string): void {
  let isLanded = false;
  github.setFaults({
    beforeRefUpdate: async (branch) => {
      if (isLanded) return;
      isLanded = true;
      await landCommit(repo, { branch, files: { 'page.md': 'somebody else' } });
    },
  });
}

/** What a request is for, as a row of the table. */
function kindOf({ method, path: asked }: Recorded): string {
  const [, kind = 'repository'] = /^\/(?:git\/)?(\w+)/.exec(asked) ?? [];
  return `${method} ${kind === 'refs' ? 'ref' : kind}`;
}

const KINDS: readonly (readonly [kind: string, what: string])[] = [
  ['GET repository', 'may the token write?'],
  ['GET ref', "the branch's newest commit"],
  ['GET commits', 'its tree'],
  ['GET trees', 'what the folders hold'],
  ['GET blobs', 'the lock of the branch'],
  ['POST blobs', 'an image'],
  ['POST trees', '100 paths of the new tree'],
  ['POST commits', 'the commit'],
  ['PATCH ref', 'the branch moves'],
];

/** Blobs that came more than once, whatever their address. */
function sentTwice(requests: readonly Recorded[]): number {
  const blobs = requests.filter((request) => kindOf(request) === 'POST blobs');
  const distinct = new Set(blobs.map(({ body }) => createHash('sha256').update(String(body['content'])).digest('hex')));
  return blobs.length - distinct.size;
}

/** What the pace makes of the writes: the first sixty go at once, and every further sixty wait for a minute. */
function minutes({ requests }: Measured): number {
  const writes = requests.filter(({ method }) => method !== 'GET').length;
  return Math.ceil(writes / WRITES_A_MINUTE) - 1;
}

/** Requests, memory and time of a commit of 500 images, alone and where somebody else is quicker. Starts its own servers. */
export async function measureCommit(): Promise<Section> {
  const alone = await measure(false);
  const raced = await measure(true);
  const both = [alone, raced];
  const count = (kind: string) => both.map(({ requests }) => requests.filter((each) => kindOf(each) === kind).length);
  const known = KINDS.map(([kind]) => kind);
  const other = both.map(({ requests }) => requests.filter((each) => !known.includes(kindOf(each))).length);
  const total = both.map(({ requests }) => requests.length);
  const twice = both.map(({ requests }) => sentTwice(requests));
  const rows = [
    ...KINDS.map(([kind, what]) => [`\`${kind}\``, what, ...count(kind)]),
    ['others', '', ...other],
    ['**all**', '', ...total],
    ['blobs sent twice', '', ...twice],
    ['peak memory of the step, MB', '', ...both.map(({ peakMb }) => Math.round(peakMb))],
    ['minutes that the pace takes', '', ...both.map(minutes)],
  ];
  return {
    title: 'A commit of 500 images',
    text: `The built action with \`commit: push\` and ${IMAGES} small images in \`${FOLDER}\`, where a lock is already, against a GitHub that runs here over a real git repository; every request from the first question to the last is counted. In the second run somebody else commits while the images are uploaded. Writes are paced at ${WRITES_A_MINUTE} a minute ([why](platform-limits.md#githubs-api)): that clock is hurried here, and the minutes are worked out from the number of writes.`,
    tables: [{ columns: ['request', 'for', 'alone', 'raced once'], rows }],
    targets: [
      {
        what: `requests for ${IMAGES} images in one commit`,
        limit: `at most ${MOST_REQUESTS}`,
        seen: String(total[0]),
        isMet: (total[0] ?? Number.NaN) <= MOST_REQUESTS,
      },
      {
        what: 'blobs sent twice, in a race too',
        limit: '0',
        seen: twice.join(', '),
        isMet: twice.every((each) => each === 0),
      },
    ],
  };
}

await printAlone(import.meta.main, measureCommit);
