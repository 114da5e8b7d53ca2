import type { ImageFile, Outcome } from '../../image/image.ts';
import type { ReplacedFile, ReplacedFiles } from '../../plan/files/keep-replaced.ts';
import { picturesOf, sparePicturesOf } from '../results.ts';

/** One place in the gallery: an image on disk, or an outcome without one. */
export interface Tile {
  readonly outcome: Outcome;
  readonly file?: ImageFile;
  /** It is a candidate that is not picked: a file of the folder of spares, and by this path in the artifact. */
  readonly isSpare?: boolean;
  /** The same picture in smaller widths. */
  readonly further?: readonly ImageFile[];
  /** The address the API gave for this file, while it lives. */
  readonly url?: string;
  /** The picture that this one took the place of. */
  readonly before?: ReplacedFile;
  /** The id, with the file's number where an outcome has several. */
  readonly name: string;
}

/** The gallery's tiles, in the order of the prompts: one for each file, one for each outcome that has none. */
export function tilesOf(outcomes: readonly Outcome[], replaced: ReplacedFiles = new Map()): Tile[] {
  return outcomes.flatMap((outcome): Tile[] => {
    const { id } = outcome.spec;
    if (!('files' in outcome)) return [{ outcome, name: id }];
    const spares = sparePicturesOf(outcome);
    if (spares.length > 0) return spares.map((picture) => ({ outcome, name: id, ...picture, isSpare: true }));
    const pictures = picturesOf(outcome);
    return pictures.map((picture, index) => {
      const before = outcome.status === 'generated' ? replaced.get(id)?.[index] : undefined;
      const isOther = before !== undefined && before.sha256 !== picture.file.sha256;
      const name = pictures.length > 1 ? `${id} (${index + 1} of ${pictures.length})` : id;
      return { outcome, name, ...picture, ...(isOther && { before }) };
    });
  });
}
