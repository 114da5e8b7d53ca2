import type { ImageFile, ImageSpec, Outcome } from './image.ts';
import { numbered } from './numbered-path.ts';

/** The folder of the artifact that holds candidates that are not picked. */
export const CANDIDATES = 'candidates';

/** The name of a candidate that is not picked, as id, as key in the lock and as the end of a path: numbered from `-1`. */
export function spareName(name: string, variant: number): string {
  return `${name}-${variant}`;
}

/** Whether the image is a candidate that is not picked: no file of the workspace belongs to it. */
export function isSpare({ candidate, variant }: Pick<ImageSpec, 'candidate' | 'variant'>): boolean {
  return candidate !== undefined && candidate.pick !== variant;
}

/** Whether the image is the candidate that is picked. */
export function isPick({ candidate, variant }: Pick<ImageSpec, 'candidate' | 'variant'>): boolean {
  return candidate?.pick === variant;
}

/** The id that a variant has in its requests, whichever is picked, and if none is: another pick must not pay again. */
export function requestName({ id, candidate, variant }: Pick<ImageSpec, 'id' | 'candidate' | 'variant'>): string {
  return candidate === undefined ? id : numbered(candidate.of, variant);
}

/** The files of candidates that are not picked, by their paths in the artifact. */
export function sparesOf(outcome: Outcome): readonly ImageFile[] {
  const spares = outcome.status === 'generated' ? (outcome.spares ?? []) : [];
  return spares.map((file) => ({ ...file, path: `${CANDIDATES}/${file.path}` }));
}
