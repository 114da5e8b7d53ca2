import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateSync } from 'node:zlib';

/** An object of a repository as git keeps it. */
export interface GitObject {
  readonly sha: string;
  readonly type: string;
  readonly content: Buffer;
}

/** Reads objects of a bare repository, one after the other, with one git for all of them. */
class Reader {
  readonly #repo: string;
  #git: ChildProcessWithoutNullStreams | undefined;
  #output: AsyncIterator<Buffer> | undefined;
  #held = Buffer.alloc(0);
  #last: Promise<unknown> = Promise.resolve();

  constructor(repo: string) {
    this.#repo = repo;
  }

  read(name: string): Promise<GitObject | undefined> {
    const answer = this.#last.then(() => this.#ask(name));
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

const readers = new Map<string, Reader>();

/**
 * The object that git knows by this name: a hash, a ref, `<commit>:<path>`. Starting git for each would cost more than
 * all else that the sandbox does; `closeObjects` ends it.
 */
export async function readObject(repo: string, name: string): Promise<GitObject | undefined> {
  // The end of a line ends a question.
  if (name.includes('\n')) return undefined;
  const reader = readers.get(repo) ?? new Reader(repo);
  readers.set(repo, reader);
  return reader.read(name);
}

/** The object of this hash, of whatever type; `undefined` for what is no hash, too. */
export async function objectAt(repo: string, sha: string): Promise<GitObject | undefined> {
  return /^[0-9a-f]{40}$/.test(sha) ? readObject(repo, sha) : undefined;
}

/** Ends what `readObject` has started. */
export async function closeObjects(repo: string): Promise<void> {
  await readers.get(repo)?.close();
  readers.delete(repo);
}

/** Writes an object as git does: zlib's stream of type, size and content, in a file named by its hash. */
export async function writeObject(repo: string, type: 'blob' | 'commit', content: Buffer): Promise<string> {
  const whole = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
  const sha = createHash('sha1').update(whole).digest('hex');
  const file = path.join(repo, 'objects', sha.slice(0, 2), sha.slice(2));
  if (existsSync(file)) return sha;
  await mkdir(path.dirname(file), { recursive: true });
  const part = `${file}.${randomUUID()}`;
  await writeFile(part, deflateSync(whole, { level: 1 }), { mode: 0o444 });
  await rename(part, file);
  return sha;
}
