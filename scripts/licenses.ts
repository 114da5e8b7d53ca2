import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Licences of what is inside a package, where the package itself says nothing of it. */
const OF_CODECS: Readonly<Record<string, string>> = { '@jsquash/avif': 'scripts/avif-licenses.txt' };

/** What licences ask to be said of the packages that the files are of: each once, in the order of their names. */
export function licensesOf(files: readonly string[]): string {
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []);
  const texts = [...new Set(folders)].map((folder) => licenseOf(nameOf(folder), folder));
  // A package may be there in two versions with one licence.
  return [...new Set(texts)].sort().join('\n');
}

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

function licenseOf(name: string, folder: string): string {
  const { license = '' }: { license?: string } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const own = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => path.join(folder, file));
  const texts = [...own, path.join(folder, 'codec/LICENSE.codec.md'), OF_CODECS[name] ?? '']
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8').trim());
  return `${[name, license, ...texts].join('\n')}\n`;
}
