import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Licences of what is inside a package, where the package itself says nothing of it. */
const OF_CODECS: Readonly<Record<string, string>> = { '@jsquash/avif': 'scripts/avif-licenses.txt' };

/** What licences ask to be said of the packages that the files are of, in the form of ncc's own list. */
export function licensesOf(files: readonly string[], modules: string): string {
  const names = files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  return [...new Set(names)]
    .sort()
    .map((name) => licenseOf(name, path.join(modules, name)))
    .join('');
}

function licenseOf(name: string, folder: string): string {
  const { license }: { license: string } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const texts = [path.join(folder, 'LICENSE'), path.join(folder, 'codec/LICENSE.codec.md'), OF_CODECS[name] ?? '']
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8').trim());
  return `\n${[name, license, ...texts].join('\n')}\n`;
}
