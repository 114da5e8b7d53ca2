import { isSpare } from '../../image/candidate.ts';
import { CONVERTED_FORMATS, takenStems } from '../../image/conversion.ts';
import type { ImageSpec } from '../../image/image.ts';
import { extensionOf } from '../../image/image-format.ts';
import { systemClock } from '../../runtime/clock.ts';
import { InvalidInputError } from '../../runtime/problem.ts';
import { lockPath } from '../../settings/lock-path.ts';
import type { Settings } from '../../settings/read-settings.ts';
import type { ToRepository } from '../commit/repository-paths.ts';
import { LfsEndpointError } from './endpoint.ts';
import type { LfsAccess } from './lfs-access.ts';
import { LfsError } from './lfs-store.ts';

export interface LfsCheck {
  readonly lfs: LfsAccess;
  /** The tree that the commit will stand on. */
  readonly tree: string;
  readonly specs: readonly ImageSpec[];
  readonly settings: Pick<Settings, 'outputDir' | 'convert'>;
  readonly toRepository: ToRepository;
}

/**
 * Where a wanted image will be kept by Git LFS, asks whether that takes objects: before anything is paid for.
 * @throws InvalidInputError saying what to change, or the client's errors.
 */
export async function checkLfs({ lfs, tree, specs, settings, toRepository }: LfsCheck): Promise<void> {
  const lock = toRepository(lockPath(settings.outputDir));
  if (lock !== undefined && (await lfs.isTracked(tree, lock))) {
    const message = `\`.gitattributes\` gives the lock \`${lock}\` to Git LFS, where it cannot be merged: add the line \`${lock} !filter !diff !merge text\``;
    throw new InvalidInputError([{ message }]);
  }
  if (!(await hasTracked({ lfs, tree, specs, settings, toRepository }))) return;
  try {
    await lfs.check(tree, { clock: systemClock, random: Math.random, signal: AbortSignal.timeout(CHECK_MS) });
  } catch (error) {
    if (!(error instanceof LfsError) && !(error instanceof LfsEndpointError)) throw error;
    throw new InvalidInputError([
      { message: `Git LFS would not take the images: ${error.message}. ${lfsAdvice(error)}` },
    ]);
  }
}

/** A server that does not answer by then will not take images either. */
const CHECK_MS = 60_000;

/** What a person can do about it. */
export function lfsAdvice(error: LfsError | LfsEndpointError): string {
  const status = error instanceof LfsError ? error.status : undefined;
  if (status === 401 || status === 403)
    return 'Add `contents: write` under `permissions:` of the job, or give a `github-token` that may write; for a server of your own, put its credentials into `lfs.url`';
  if (status === 404 || status === 501)
    return 'Check `lfs.url` in `.lfsconfig`, and that Git LFS is enabled for the repository';
  if (status === 413 || status === 507)
    return 'The storage of Git LFS is full: raise its budget in the billing settings';
  return 'Check `lfs.url` in `.lfsconfig`, or take `filter=lfs` out of `.gitattributes`';
}

async function hasTracked({ lfs, tree, specs, settings, toRepository }: LfsCheck): Promise<boolean> {
  for (const spec of specs.filter((each) => !isSpare(each))) {
    const formats = spec.convert?.format === undefined ? CONVERTED_FORMATS : [spec.convert.format];
    for (const stem of takenStems(spec, settings.convert.originals)) {
      for (const format of formats) {
        const path = toRepository(`${stem}.${extensionOf(format)}`);
        if (path !== undefined && (await lfs.isTracked(tree, path))) return true;
      }
    }
  }
  return false;
}
