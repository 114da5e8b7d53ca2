// `node scripts/stamp.ts DIRECTORY`: writes into a built directory which sources it was built from.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const ROOT = path.resolve(import.meta.dirname, '..');
const STAMP = 'sources.sha256';

const PACKAGE = z.object({ dependencies: z.record(z.string(), z.string()) });

/** SHA-256 in hex of what decides about the bundle: the source, how it is compiled and bundled, and the versions it is built with. */
function digestOfSources(): string {
  const hash = createHash('sha256');
  const below = readdirSync(path.join(ROOT, 'src'), { recursive: true, withFileTypes: true });
  const source = below
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  for (const file of [...source.sort(), 'scripts/bundle.ts', 'tsconfig.json']) {
    hash.update(`${file}\0${readFileSync(path.join(ROOT, file), 'utf8').replaceAll('\r\n', '\n')}\0`);
  }
  const { dependencies } = PACKAGE.parse(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')));
  return hash.update(JSON.stringify(dependencies)).digest('hex');
}

/** Whether a directory was built from the sources as they are: by their content, since a clone gives every file the same time. */
export function isBuiltFromSources(directory: string): boolean {
  try {
    return readFileSync(path.join(directory, STAMP), 'utf8').trim() === digestOfSources();
  } catch {
    return false;
  }
}

if (import.meta.main) writeFileSync(path.join(process.argv[2] ?? 'dist', STAMP), `${digestOfSources()}\n`);
