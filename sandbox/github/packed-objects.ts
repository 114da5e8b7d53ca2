import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** An object of a repository as git keeps it. */
export interface GitObject {
  readonly sha: string;
  readonly type: string;
  readonly content: Buffer;
}

/** Reads objects out of the packs of a bare repository, one after the other, with one git for all of them. */
export class PackedObjects {
  readonly #repo: string;
  #git: ChildProcessWithoutNullStreams | undefined;
  #output: AsyncIterator<Buffer> | undefined;
  #held = Buffer.alloc(0);
  #last: Promise<unknown> = Promise.resolve();

  constructor(repo: string) {
    this.#repo = repo;
  }

  read(sha: string): Promise<GitObject | undefined> {
    const answer = this.#last.then(() => this.#ask(sha));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async close(): Promise<void> {
    const git = this.#git;
    if (git === undefined) return;
    const ended = new Promise((resolve) => git.once('close', resolve));
    git.stdin.end();
    git.stdout.resume();
    await ended;
  }

  async #ask(name: string): Promise<GitObject | undefined> {
    this.#git ??= spawn('git', ['--git-dir', this.#repo, 'cat-file', '--batch']);
    this.#output ??= this.#git.stdout[Symbol.asyncIterator]();
    this.#git.stdin.write(`${name}\n`);
    const [, sha, type, size] = /^([0-9a-f]{40}) (\w+) (\d+)$/.exec((await this.#takeLine()).toString()) ?? [];
    if (sha === undefined || type === undefined) return undefined;
    const content = await this.#take(Number(size));
    await this.#take(1);
    return { sha, type, content };
  }

  async #takeLine(): Promise<Buffer> {
    while (!this.#held.includes('\n')) await this.#receive();
    const line = await this.#take(this.#held.indexOf('\n'));
    await this.#take(1);
    return line;
  }

  async #take(bytes: number): Promise<Buffer> {
    while (this.#held.length < bytes) await this.#receive();
    const taken = this.#held.subarray(0, bytes);
    this.#held = this.#held.subarray(bytes);
    return taken;
  }

  async #receive(): Promise<void> {
    const { value } = (await this.#output?.next()) ?? {};
    if (value === undefined) throw new Error('git cat-file has ended');
    this.#held = Buffer.concat([this.#held, value]);
  }
}
