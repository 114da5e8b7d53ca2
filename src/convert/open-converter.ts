import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../settings/read-settings.ts';
import { originalsFolder } from '../settings/step-key.ts';
import { type ConvertParts, ConvertPool } from './convert-pool.ts';
import { Converter } from './converter.ts';

/** What a run converts with: both lie beside the bundle. */
function bundledParts(): ConvertParts {
  const beside = path.dirname(fileURLToPath(import.meta.url));
  return { worker: path.join(beside, 'convert-worker.js'), codecs: path.join(beside, 'codecs.br') };
}

/** What converts images, and what it notes of them; nothing of it starts before one comes. */
export function openConverter(
  settings: Settings,
  cancelled: AbortSignal,
  parts: ConvertParts = bundledParts(),
): { readonly converter: Converter; readonly notes: string[] } {
  const notes: string[] = [];
  const converter = new Converter({
    pool: new ConvertPool(parts, cancelled),
    workspace: settings.workspace,
    originals: originalsFolder(settings),
    place: settings.convert.originals,
    cancelled,
    onNote: (note) => void notes.push(note),
  });
  return { converter, notes };
}
