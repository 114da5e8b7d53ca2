import { foldName } from '../../image/fold-name.ts';
import { hasImageExtension } from '../../image/image-format.ts';

/**
 * Whether a file may be deleted, or moved away, on the word of a lock, which anybody's pull request may change: one that is
 * named as images are, and not below `.git` or `.github`, which rule the repository. Its bytes have to be the lock's besides.
 */
export function isDisposable(path: string): boolean {
  const segments = foldName(path).split('/');
  return hasImageExtension(path) && !segments.some((segment) => segment === '.git' || segment === '.github');
}
