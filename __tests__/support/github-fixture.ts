import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@jest/globals';
import { type Faults, type GitHubSandbox, landCommit, startGitHub } from '../../sandbox/github.ts';
import type { Changes, KnownFile } from '../../src/publish/commit/change-set.ts';
import { openGitHub, repositoryOf } from '../../src/publish/github/client.ts';
import { GitData } from '../../src/publish/github/git-data.ts';
import { FakeClock } from './fake-clock.ts';

export const NOTHING: Changes = { writes: [], copies: [], deletes: [], edits: [] };

/** A file as a lock knows it that was delivered with this content. */
export function known(name: string, content: string | Buffer): KnownFile {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { path: name, sha256, bytes: Buffer.byteLength(content) };
}

const BARE = 'site.git';

/** A bare repository behind the sandbox's GitHub, a directory for files of the run, and real git to look at the result. */
export class Fixture {
  readonly root: string;
  readonly bare: string;
  readonly log: string[];
  readonly clock = new FakeClock();
  readonly github: GitHubSandbox;
  readonly git: GitData;
  #clones = 0;

  private constructor(root: string, github: GitHubSandbox, git: GitData, log: string[]) {
    this.root = root;
    this.bare = path.join(root, BARE);
    this.github = github;
    this.git = git;
    this.log = log;
  }

  /** With `main` holding a README, unless the repository is to be empty. */
  static async start({ empty = false, faults = {} }: { empty?: boolean; faults?: Faults } = {}): Promise<Fixture> {
    const root = mkdtempSync(path.join(tmpdir(), 'publish-'));
    const bare = path.join(root, BARE);
    execFileSync('git', ['init', '--quiet', '--template=', '--bare', '--initial-branch=main', bare]);
    if (!empty) await landCommit(bare, { branch: 'main', files: { 'README.md': '# Site\n' } });
    const github = await startGitHub({ bareRepo: bare, faults });
    const log: string[] = [];
    const git = await openGitData(github, log);
    return new Fixture(root, github, git, log);
  }

  /** What every commit has besides its own. */
  get common() {
    const { git, clock } = this;
    const log = (line: string): void => void this.log.push(line);
    const { signal } = new AbortController();
    return { git, clock, log, message: 'Update generated images', random: () => 0.5, signal };
  }

  /** A client as another job of the same run has it. */
  another(): Promise<GitData> {
    return openGitData(this.github, this.log);
  }

  /** Absolute path of the workspace on the runner's disk. */
  get workspace(): string {
    return path.join(this.root, 'workspace');
  }

  /** Changes that write files of these contents. */
  writes(files: Readonly<Record<string, string | Buffer>>, rest: Partial<Changes> = {}): Changes {
    const writes = Object.entries(files).map(([name, content]) => {
      const absolute = path.join(this.workspace, name);
      mkdirSync(path.dirname(absolute), { recursive: true });
      writeFileSync(absolute, content);
      return { path: name, workspace: this.workspace, file: known(name, content) };
    });
    return { ...NOTHING, writes, ...rest };
  }

  land(branch: string, files: Readonly<Record<string, string | Buffer | undefined>>): Promise<string> {
    return landCommit(this.bare, { branch, files });
  }

  /** Rewrites a branch's history into one commit with its files. */
  rewrite(branch: string, files: Readonly<Record<string, string | undefined>> = {}): Promise<string> {
    return landCommit(this.bare, { branch, files, orphan: true });
  }

  run(...args: string[]): string {
    return execFileSync('git', ['--git-dir', this.bare, ...args], { encoding: 'utf8' }).trim();
  }

  /** A fresh clone of a branch: reads its files. */
  clone(branch: string): (file: string) => Buffer {
    this.#clones += 1;
    const target = path.join(this.root, `clone-${this.#clones}`);
    execFileSync('git', ['clone', '--quiet', '--template=', '--branch', branch, this.bare, target]);
    return (file) => readFileSync(path.join(target, file));
  }

  requests(method: string, pattern: RegExp) {
    return this.github.state.requests.filter((request) => request.method === method && pattern.test(request.path));
  }

  async close(): Promise<void> {
    await this.github.close();
    expect(execFileSync('git', ['--git-dir', this.bare, 'fsck', '--strict'], { encoding: 'utf8' })).not.toMatch(
      /error|broken/,
    );
    rmSync(this.root, { recursive: true });
    expect(this.github.state.undescribed).toEqual([]);
  }
}

async function openGitData({ url, repository }: GitHubSandbox, log: string[]): Promise<GitData> {
  const client = await openGitHub({ token: 'ghs_test', apiUrl: url, log: (line) => log.push(line), secondMs: 1 });
  return new GitData(client, repositoryOf(repository));
}
