import path from 'node:path';
import { isPick, isSpare, spareName } from '../image/candidate.ts';
import { furtherStems, type OriginalsPlace } from '../image/conversion.ts';
import { foldName } from '../image/fold-name.ts';
import type { ImageSpec, Source } from '../image/image.ts';
import { hasImageExtension, withoutImageExtension } from '../image/image-format.ts';
import type { Problem } from '../runtime/problem.ts';

/** Every id and path that two images share, or that some file system treats as the same; and every file of one that is a folder of another. */
export function findClashes(specs: readonly ImageSpec[], originals: OriginalsPlace): Problem[] {
  const byId = new Map<string, ImageSpec>();
  const byStem = new Map<string, ImageSpec>();
  const shared = specs.flatMap((spec) => {
    const sameId = claim(byId, spec.id, spec);
    // A candidate that is not picked has no place in the workspace.
    const sameStem = isSpare(spec) ? undefined : claim(byStem, spec.stem, spec);
    if (sameId !== undefined) return [clash(spec, idWords(spec, sameId))];
    if (sameStem === undefined) return [];
    const words = `The image \`${spec.id}\` would go to \`${spec.stem}\`, where \`${sameStem.id}\` of ${placeOf(sameStem.source)} goes${inOtherLetters(spec.stem, sameStem.stem)}`;
    return [clash(spec, words)];
  });
  const placed = specs.filter((spec) => !isSpare(spec));
  const beside = placed.flatMap((spec) =>
    furtherStems(spec.stem, spec.convert, originals).flatMap((stem) => furtherClash(spec, stem, byStem) ?? []),
  );
  const numbers = specs.flatMap((spec) => numberClash(spec, byId) ?? []);
  return [...shared, ...numbers, ...beside, ...placed.flatMap((spec) => folderClash(spec, byStem) ?? [])];
}

/** The id that the picked candidate has once another is picked, in the place of another image. */
function numberClash(spec: ImageSpec, byId: Map<string, ImageSpec>): Problem | undefined {
  const name = isPick(spec) ? spareName(spec.id, spec.variant) : undefined;
  const other = name === undefined ? undefined : claim(byId, name, spec);
  if (name === undefined || other === undefined) return undefined;
  const words = `The id \`${name}\` belongs to a candidate of \`${spec.id}\`, and the image of ${placeOf(other.source)} has it${inOtherLetters(name, other.id)}: give one of them an \`id\` of its own`;
  return clash(spec, words);
}

/** A file beside the main one, such as that of a width, in the place of another image or of another one's further file. */
function furtherClash(spec: ImageSpec, stem: string, byStem: Map<string, ImageSpec>): Problem | undefined {
  const other = claim(byStem, stem, spec);
  if (other === undefined || other === spec) return undefined;
  const words = `A converted file of the image \`${spec.id}\` would go to \`${stem}\`, where \`${other.id}\` of ${placeOf(other.source)} goes`;
  return clash(spec, words);
}

/** `o/a` may become `o/a.png`, and then `o/a.png/b` has no folder to go to. */
function folderClash(spec: ImageSpec, byStem: ReadonlyMap<string, ImageSpec>): Problem | undefined {
  for (let folder = path.posix.dirname(spec.stem); folder !== '.'; folder = path.posix.dirname(folder)) {
    const other = hasImageExtension(folder) ? byStem.get(foldName(withoutImageExtension(folder))) : undefined;
    if (other === undefined) continue;
    const words = `The image \`${spec.id}\` would go into the folder \`${folder}\`, which may be the file of \`${other.id}\` of ${placeOf(other.source)}`;
    return clash(spec, words);
  }
  return undefined;
}

/** The spec that came first with this name, if another did. */
function claim(claimed: Map<string, ImageSpec>, name: string, spec: ImageSpec): ImageSpec | undefined {
  const key = foldName(name);
  const first = claimed.get(key);
  if (first === undefined) claimed.set(key, spec);
  return first;
}

function idWords(spec: ImageSpec, first: ImageSpec): string {
  return `The id \`${spec.id}\` is taken by the image of ${placeOf(first.source)}${inOtherLetters(spec.id, first.id)}: give one of them an \`id\` of its own`;
}

function inOtherLetters(name: string, other: string): string {
  return name === other ? '' : ` (as \`${other}\`, which some systems take for the same name)`;
}

function placeOf(source: Source | undefined): string {
  return source === undefined ? 'the input `prompt`' : `${source.file}:${source.line}:${source.column}`;
}

function clash(spec: ImageSpec, message: string): Problem {
  return { message, ...(spec.source !== undefined && { source: spec.source }) };
}
