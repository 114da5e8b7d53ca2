import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { copyFile, link, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { withFile } from '../../runtime/safe-path.ts';
import { entryOf, type Lock, type LockFile } from '../lock/lock.ts';
import type { Plan } from '../plan.ts';
import { diskFiles } from './disk-files.ts';
import { isDisposable } from './own-files.ts';

/** A picture that a new one may take the place of, as it was. */
export interface ReplacedFile extends LockFile {
  /** Absolute path of what was kept of it. */
  readonly kept: string;
}

/** By image id, in the order of the image's files; a file that was not on disk is `undefined`. */
export type ReplacedFiles = ReadonlyMap<string, readonly (ReplacedFile | undefined)[]>;

export interface KeepOptions {
  /** Absolute. */
  readonly workspace: string;
  /** The lock that the plan was made with. */
  readonly lock: Lock;
  /** Absolute path of the folder to keep them in; made where it is needed. */
  readonly folder: string;
}

/**
 * Keeps the pictures whose place new ones may take, to be shown beside them. Call it before images are made. What cannot
 * be kept is left out. Throws errors of the disk.
 */
export async function keepReplaced({ generate, adopt }: Plan, options: KeepOptions): Promise<ReplacedFiles> {
  const replaced = new Map<string, (ReplacedFile | undefined)[]>();
  for (const { spec } of [...generate, ...adopt]) {
    const files = entryOf(options.lock, spec.id)?.files ?? [];
    const kept: (ReplacedFile | undefined)[] = [];
    for (const file of files) kept.push(await keep(file, options));
    if (kept.some((file) => file !== undefined)) replaced.set(spec.id, kept);
  }
  return replaced;
}

async function keep(file: LockFile, { workspace, folder }: KeepOptions): Promise<ReplacedFile | undefined> {
  const { kind } = await diskFiles(workspace).check(file);
  const isImage = isDisposable(file.path) && (kind === 'same' || kind === 'altered');
  const source = isImage ? await withFile(workspace, file.path, async ({ absolute }) => absolute) : undefined;
  if (source === undefined) return undefined;
  await mkdir(folder, { recursive: true });
  const name = createHash('sha256').update(file.path).digest('hex').slice(0, 16);
  const kept = path.join(folder, `${name}${path.posix.extname(file.path)}`);
  // Post follows a main that kept it already.
  if (!existsSync(kept)) await linkOrCopy(source, kept);
  return existsSync(kept) ? { ...file, kept } : undefined;
}

/** A link costs nothing, and a new image is renamed into place, so what was there lives on in it. Another disk gets a copy. */
async function linkOrCopy(source: string, kept: string): Promise<void> {
  await link(source, kept).catch(() => copyFile(source, kept, constants.COPYFILE_FICLONE).catch(() => undefined));
}
