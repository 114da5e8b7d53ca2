import type { ImageFile, Outcome } from '../../image/image.ts';
import type { ReplacedFile, ReplacedFiles } from '../../plan/files/keep-replaced.ts';

/** One place in the gallery: an image on disk, or an outcome without one. */
export interface Tile {
  readonly outcome: Outcome;
  readonly file?: ImageFile;
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
    if (outcome.status !== 'generated' && outcome.status !== 'unchanged') return [{ outcome, name: id }];
    const urls = outcome.status === 'generated' ? outcome.urls : [];
    return outcome.files.map((file, index) => {
      const url = urls[index];
      const before = outcome.status === 'generated' ? replaced.get(id)?.[index] : undefined;
      const isOther = before !== undefined && before.sha256 !== file.sha256;
      const name = outcome.files.length > 1 ? `${id} (${index + 1} of ${outcome.files.length})` : id;
      return { outcome, file, name, ...(url !== undefined && { url }), ...(isOther && { before }) };
    });
  });
}
