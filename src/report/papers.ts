import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from '../image/image.ts';
import type { ReplacedFiles } from '../plan/files/keep-replaced.ts';
import type { Papers } from '../publish/options.ts';
import type { Settings } from '../settings/read-settings.ts';
import { sparesFolder, stepDirectory } from '../settings/step-key.ts';
import { saveResults, toResults } from './results.ts';

/** Writes the results as JSON into RUNNER_TEMP, and returns the file's absolute path. Throws errors of the disk. */
export function writeResults(settings: Settings, outcomes: readonly Outcome[]): string {
  const directory = stepDirectory(settings);
  mkdirSync(directory, { recursive: true });
  const file = path.join(directory, 'results.json');
  saveResults(file, toResults(outcomes));
  return file;
}

/** The page of the workflow run; `` if there is none. */
export function runUrlOf({ github: { serverUrl, repository, runId } }: Settings): string {
  return runId === '' ? '' : `${serverUrl}/${repository}/actions/runs/${runId}`;
}

/** How the images ended, and what was kept of those that they took the place of. */
export interface Images {
  readonly outcomes: readonly Outcome[];
  readonly replaced: ReplacedFiles;
  /** What the plan may cost, in credits; absent if nobody named prices. */
  readonly estimate?: number | undefined;
}

export interface PaperOptions extends Images {
  readonly settings: Settings;
  readonly elapsedMs: number;
  /** Called for a paper that could not be written: the others are. */
  readonly unwritten: (what: string) => (error: unknown) => undefined;
}

/** What goes along with the images: the results, and the gallery as it lies beside them and as it stands alone. */
export async function writePapers({ settings, elapsedMs, unwritten, ...images }: PaperOptions): Promise<Papers> {
  const { writeGallery } = await import('./gallery/gallery.ts');
  const directory = stepDirectory(settings);
  const { workspace } = settings;
  const written = <T>(what: string, write: () => Promise<T>) => write().catch(unwritten(what));
  const page = {
    title: 'Generated images',
    ...images,
    elapsedMs,
    runUrl: runUrlOf(settings),
    workspace,
    spares: sparesFolder(settings),
  };
  const beside = path.join(directory, 'gallery.html');
  const alone = path.join(directory, 'gallery-alone.html');
  const results = await written('results.json', async () => writeResults(settings, images.outcomes));
  const gallery = await written('gallery.html', () => writeGallery({ ...page, path: beside, beside: (file) => file }));
  // One page serves for both where it holds every image itself.
  const isWhole = gallery?.linked === 0;
  const standalone = isWhole ? gallery : await written('The gallery', () => writeGallery({ ...page, path: alone }));
  return {
    extras: [
      ...(results === undefined ? [] : [{ path: results, name: 'results.json' }]),
      ...(gallery === undefined ? [] : [{ path: beside, name: 'gallery.html' }]),
    ],
    ...(standalone && { gallery: standalone.path }),
  };
}
