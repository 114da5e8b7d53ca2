import path from 'node:path';
import type { Shard } from '../../settings/read-settings.ts';

/** What `@actions/artifact` refuses in the paths inside an artifact: Windows could not unpack them. */
const FORBIDDEN = /[":<>|*?\r\n]/g;

/** In UTF-8; file systems take names of 255 bytes, and a suffix is still to come. */
const LONGEST_STEM_BYTES = 180;

/** The artifact's name as a matrix leg uses it: with `-<i>-of-<n>`, so that no two legs ask for one name. */
export function artifactName(name: string, shard: Shard | undefined): string {
  return `${name}${shardSuffix(shard)}`;
}

/** A path for inside an archive: what artifacts forbid becomes `-`. */
export function archivePath(file: string): string {
  return file.replace(FORBIDDEN, '-');
}

/** The name of a file that is an artifact of its own: its path with `--` for `/`, and the shard before the extension. */
export function singleName(file: string, shard: Shard | undefined): string {
  const flat = archivePath(file.replaceAll('/', '--').replaceAll('\\', '-'));
  const { name, ext } = path.posix.parse(flat);
  return `${endOfName(name)}${shardSuffix(shard)}${ext}`;
}

/** `name`, or `name-2`, `name-3`, … (before the extension) where that is taken; remembers it. Case makes no difference. */
export function freeName(name: string, taken: Set<string>): string {
  const { dir, name: stem, ext } = path.posix.parse(name);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : path.posix.join(dir, `${stem}-${number}${ext}`);
    const key = candidate.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return candidate;
  }
}

function shardSuffix(shard: Shard | undefined): string {
  return shard === undefined ? '' : `-${shard.index}-of-${shard.count}`;
}

/** The end of a long name, which says more than its beginning; whole code points of at most 4 bytes each. */
function endOfName(stem: string): string {
  if (Buffer.byteLength(stem) <= LONGEST_STEM_BYTES) return stem;
  return [...stem].slice(-LONGEST_STEM_BYTES / 4).join('');
}
