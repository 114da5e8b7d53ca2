import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { type GitObject, PackedObjects } from './packed-objects.ts';

const SHA = /^[0-9a-f]{40}$/;
const packed = new Map<string, PackedObjects>();

/** What was read of a repository before. An object never changes: commits and trees are kept, of a file its size alone. */
interface Known {
  readonly objects: Map<string, GitObject>;
  readonly sizes: Map<string, number>;
}

const known = new Map<string, Known>();

function knownOf(repo: string): Known {
  const there = known.get(repo) ?? { objects: new Map(), sizes: new Map() };
  known.set(repo, there);
  return there;
}

/** Type and size in bytes of an object; `undefined` as `readObject`. */
export async function describeObject(repo: string, sha: string): Promise<{ type: string; size: number } | undefined> {
  const size = knownOf(repo).sizes.get(sha);
  if (size !== undefined) return { type: 'blob', size };
  const object = await readObject(repo, sha);
  if (object === undefined) return undefined;
  const { type, content } = object;
  if (type === 'blob') knownOf(repo).sizes.set(sha, content.length);
  return { type, size: content.length };
}

/**
 * The object of this hash, of whatever type; `undefined` for what is no hash, too. Starting git for each would cost more
 * than all else that the sandbox does: an object in a file of its own is read as git reads it; git reads the packs.
 */
export async function readObject(repo: string, sha: string): Promise<GitObject | undefined> {
  if (!SHA.test(sha)) return undefined;
  const { objects } = knownOf(repo);
  const object = objects.get(sha) ?? (await findObject(repo, sha));
  if (object !== undefined && object.type !== 'blob') objects.set(sha, object);
  return object;
}

async function findObject(repo: string, sha: string): Promise<GitObject | undefined> {
  const file = objectFile(repo, sha);
  if (existsSync(file)) return parse(sha, inflateSync(readFileSync(file)));
  if (!hasPacks(repo)) return undefined;
  const packs = packed.get(repo) ?? new PackedObjects(repo);
  packed.set(repo, packs);
  return packs.read(sha);
}

/** Ends what `readObject` has started, and forgets what it has read. */
export async function closeObjects(repo: string): Promise<void> {
  known.delete(repo);
  await packed.get(repo)?.close();
  packed.delete(repo);
}

/** Writes an object as git does: zlib's stream of type, size and content, in a file named by its hash. */
export function writeObject(repo: string, type: 'blob' | 'tree' | 'commit', content: Buffer): string {
  const whole = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
  const sha = createHash('sha1').update(whole).digest('hex');
  const file = objectFile(repo, sha);
  if (existsSync(file)) return sha;
  mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.${randomUUID()}`;
  writeFileSync(part, deflateSync(whole, { level: 1 }), { mode: 0o444 });
  renameSync(part, file);
  return sha;
}

export function writeBlob(repo: string, content: string | Buffer): string {
  return writeObject(repo, 'blob', Buffer.from(content));
}

function objectFile(repo: string, sha: string): string {
  return path.join(repo, 'objects', sha.slice(0, 2), sha.slice(2));
}

function parse(sha: string, whole: Buffer): GitObject {
  const end = whole.indexOf(0);
  return { sha, type: whole.toString('latin1', 0, whole.indexOf(' ')), content: whole.subarray(end + 1) };
}

/** Packs come with clones, large pushes and `git gc`; a clone may also read those of where it came from. */
function hasPacks(repo: string): boolean {
  const folder = path.join(repo, 'objects');
  const packs = path.join(folder, 'pack');
  if (existsSync(path.join(folder, 'info', 'alternates'))) return true;
  return existsSync(packs) && readdirSync(packs).some((name) => name.endsWith('.pack'));
}
