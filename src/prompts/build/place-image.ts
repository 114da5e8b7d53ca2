import path from 'node:path';
import type { Settings } from '../../settings/read-settings.ts';
import type { Obstacles } from './blocked-paths.ts';
import { variantName } from './image-id.ts';
import { type StemResult, stemOf } from './output-path.ts';

/** Which file an image wants. */
export interface Place {
  readonly id: string;
  /** Filled; absent for a file named by the id in `output-dir`. */
  readonly output: string | undefined;
  readonly variant: number;
}

/** The stem of an image's file, relative to the workspace; or why no file may go there. */
export function placeImage({ id, output, variant }: Place, settings: Settings, obstacles: Obstacles): StemResult {
  const folder = output === undefined ? settings.outputDir : settings.workingDirectory;
  const result = stemOf(output ?? id, id);
  if (!result.ok) return result;
  const stem = variantName(path.posix.join(folder, result.stem), variant);
  const problem = obstacles.problem(stem);
  return problem === undefined ? { ok: true, stem } : { ok: false, problem };
}
