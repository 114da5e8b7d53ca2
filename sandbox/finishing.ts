import path from 'node:path';
import { ConvertPool } from '../src/convert/convert-pool.ts';
import { Converter } from '../src/convert/converter.ts';

/** What converts images in this process, as the bundle does; no thread starts before an image comes. */
export function openFinishing(workspace: string, cancelled = new AbortController().signal): Converter {
  const root = path.resolve(import.meta.dirname, '..');
  const parts = { worker: path.join(root, 'src/convert/worker/worker.ts'), codecs: path.join(root, 'dist/codecs.br') };
  return new Converter({
    pool: new ConvertPool(parts, cancelled),
    workspace,
    originals: path.join(workspace, '..', `${path.basename(workspace)}-originals`),
    place: 'none',
    cancelled,
    onNote: () => undefined,
  });
}
