import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect } from '@jest/globals';
import { z } from 'zod';
import { readObject } from '../../sandbox/github/objects.ts';
import { entryAt } from '../../sandbox/github/trees.ts';
import { type GitHubSandbox, landCommit, type Recorded, startGitHub } from '../../sandbox/github.ts';
import type { ImageApi, ImageApiOptions } from '../../sandbox/image-api.ts';
import { checkOut, clone, createRepository } from '../../sandbox/repository.ts';
import {
  createWorkspace,
  type RunOptions,
  type RunResult,
  type StepOptions,
  type Workspace,
} from '../../sandbox/runner.ts';
import { parseLfsPointer } from '../../src/image/lfs-pointer.ts';
import type { HereResult } from './run-here.ts';
import { type Files, type Inputs, openStage, resultsOf, type Stage } from './stage.ts';

/** Of the lock in the default output directory. */
export const LOCK = 'generated-images/gpt-image.lock.json';

const TOKEN = 'ghs_sandbox';

/** A repository on the sandbox's GitHub, the image API, and the step to run in checkouts as the jobs of a workflow do. */
export class Site {
  readonly api: ImageApi;
  readonly github: GitHubSandbox;
  readonly #stage: Stage;
  readonly #bare: string;
  readonly #workspaces: Workspace[] = [];
  #runs = 0;

  constructor(stage: Stage, github: GitHubSandbox, bare: string) {
    this.api = stage.api;
    this.github = github;
    this.#stage = stage;
    this.#bare = bare;
  }

  /** A new workspace with nothing in it. */
  empty(): Workspace {
    const workspace = createWorkspace();
    this.#workspaces.push(workspace);
    return workspace;
  }

  /** A new workspace with a branch checked out in a directory of it, as actions/checkout leaves it. */
  checkout(branch = 'main', directory = '.'): Workspace {
    const workspace = this.empty();
    checkOut(this.#bare, path.join(workspace.path, directory), branch);
    return workspace;
  }

  /** Clones `main` into a new directory, from where git can push. */
  clone(directory: string): void {
    clone(this.#bare, directory);
  }

  /** Runs the step of a new job, then checks what was committed. By default in a fresh checkout of `main`. */
  async run(inputs: Inputs = {}, step: Partial<RunOptions> = {}): Promise<RunResult> {
    return await this.#checked(await this.#stage.run(inputs, this.#job(step)));
  }

  /** The same in this process (`runHere`): one job after the other. */
  async runHere(inputs: Inputs = {}, step: Partial<StepOptions> = {}): Promise<HereResult> {
    return await this.#checked(await this.#stage.runHere(inputs, this.#job(step)));
  }

  #job<Options extends Partial<StepOptions>>(step: Options) {
    this.#runs += 1;
    return {
      workspace: step.workspace ?? this.checkout().path,
      apiUrl: this.github.url,
      token: TOKEN,
      ...step,
      env: { GITHUB_RUN_ID: String(4711 + this.#runs), ...step.env },
    };
  }

  async #checked<Result extends HereResult>(run: Result): Promise<Result> {
    for (const text of [run.log.text, ...run.log.debug, run.summary]) expect(text).not.toContain(TOKEN);
    await this.#expectCommitted(run);
    return run;
  }

  /** The commit holds what was made, byte for byte as the image host sent it. */
  async #expectCommitted(run: HereResult): Promise<void> {
    const commit = run.outputs['commit-sha'] ?? '';
    if (commit === '') return;
    const sent = new Set(this.api.ledger.served.map(({ sha256 }) => sha256));
    const made = resultsOf(run).filter(({ status }) => status === 'generated');
    for (const { path: file, sha256, role } of made.flatMap(({ files }) => files)) {
      const entry = await entryAt(this.#bare, commit, file.replace(/^checkout\//, ''));
      const { content: bytes = Buffer.alloc(0) } = (await readObject(this.#bare, entry?.sha ?? '')) ?? {};
      // Git LFS has the bytes where the commit holds a pointer.
      const pointer = parseLfsPointer(bytes);
      expect(pointer?.sha256 ?? createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      // What was converted is not what was sent.
      if (role === undefined) expect(sent).toContain(sha256);
    }
  }

  /** A file of a branch. */
  read(file: string, branch = 'main'): Buffer {
    return execFileSync('git', ['--git-dir', this.#bare, 'show', `${branch}:${file}`]);
  }

  /** What git prints about the repository on GitHub. */
  git(...args: string[]): string {
    return execFileSync('git', ['--git-dir', this.#bare, ...args], { encoding: 'utf8' }).trim();
  }

  /** Paths that a commit changed, each with its letter: `A images/a.png`. */
  changesOf(commit: string): string[] {
    const lines = this.git('show', '--format=', '--name-status', '--no-renames', commit);
    return lines.replaceAll('\t', ' ').split('\n');
  }

  /** Commits to a branch as somebody else would. */
  land(files: Readonly<Record<string, string | Buffer | undefined>>, branch = 'main'): Promise<string> {
    return landCommit(this.#bare, { branch, files });
  }

  /** Rewrites a branch's history into one commit with its files. */
  rewrite(files: Readonly<Record<string, string | undefined>>, branch = 'main'): Promise<string> {
    return landCommit(this.#bare, { branch, files, orphan: true });
  }

  requests(method: string, route: RegExp): Recorded[] {
    return this.github.state.requests.filter((request) => request.method === method && route.test(request.path));
  }

  /** Ends it; what is in the repository by then must be whole. */
  async close(): Promise<void> {
    await this.github.close();
    // It has neither a commit-graph nor a multi-pack-index: no processes to look at them.
    const alone = ['-c', 'core.commitGraph=false', '-c', 'core.multiPackIndex=false'];
    expect(this.git(...alone, 'fsck', '--strict', '--no-dangling')).toBe('');
    for (const workspace of this.#workspaces) workspace.remove();
    rmSync(path.dirname(this.#bare), { recursive: true });
    expect(this.github.state.undescribed).toEqual([]);
  }
}

const opened: Site[] = [];

/** Builds a site whose branch `main` holds these files; it is gone after the test. */
export async function openSite(files: Files = {}, options: ImageApiOptions = {}): Promise<Site> {
  const bare = path.join(mkdtempSync(path.join(tmpdir(), 'gpt-image-site-')), 'site.git');
  await createRepository(bare, { 'README.md': '# Site\n', ...files });
  const site = new Site(await openStage(options), await startGitHub({ bareRepo: bare }), bare);
  opened.push(site);
  return site;
}

afterEach(async () => {
  for (const site of opened.splice(0)) await site.close();
});

const LOCK_TEXT = z.object({ images: z.record(z.string(), z.object({ state: z.string() })) });

/** The ids in the lock of a branch with the state of each. */
export function lockOf(site: Site, branch = 'main', file = LOCK): Record<string, string> {
  const { images } = LOCK_TEXT.parse(JSON.parse(site.read(file, branch).toString()));
  return Object.fromEntries(Object.entries(images).map(([id, { state }]) => [id, state]));
}

/** A prompts file with an image for each of these ids. */
export function promptsOf(prompts: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(prompts).map(([id, prompt]) => ({ id, prompt })));
}

/** A pull request from `feature` of the repository `head` to `main`, as the runner tells of it. */
export function pullEvent(head: string) {
  const branch = (ref: string, full_name: string) => ({ ref, repo: { full_name } });
  return {
    event: { pull_request: { number: 5, head: branch('feature', head), base: branch('main', 'octo/site') } },
    env: {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: 'refs/pull/5/merge',
      GITHUB_REF_NAME: '5/merge',
      GITHUB_HEAD_REF: 'feature',
      GITHUB_BASE_REF: 'main',
    },
  };
}
