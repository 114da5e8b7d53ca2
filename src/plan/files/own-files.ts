import { foldName } from '../../image/fold-name.ts';
import { hasImageExtension } from '../../image/image-format.ts';

/**
 * Whether a file may be deleted or moved because a lock names it. Anybody's pull request may change a lock, so the file
 * must have the name of an image and lie outside `.git` and `.github`, which control the repository. Its bytes must be
 * those in the lock, too.
 */
export function isDisposable(path: string): boolean {
  const segments = foldName(path).split('/');
  return hasImageExtension(path) && !segments.some((segment) => segment === '.git' || segment === '.github');
}
