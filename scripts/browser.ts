import { execFileSync, execSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** A Chromium for Linux on x64 that an npm package holds inside itself: 66 MB, fetched where no other browser is found. */
const PACKAGE = '@sparticuz/chromium';
const VERSION = '153.0.0';
const PLACE = path.resolve(import.meta.dirname, '../node_modules/.cache/browser');

/** Where systems keep Chrome, Chromium and Edge. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((folder) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((file) =>
      path.win32.join(process.env[folder] ?? '', file),
    ),
  ),
};

/** A browser, and the libraries that it brings along, which a system without any browser may lack (NSS and its like). */
export interface FoundBrowser {
  readonly path: string;
  readonly libraries?: string;
}

/** Whether there is a browser, or can be. */
export function hasBrowser(): boolean {
  return installedBrowser() !== undefined || canBeFetched();
}

/** The browser of CHROMIUM_PATH, else one that is installed, else the one of the npm package. @throws where there can be none */
export function findBrowser(): FoundBrowser {
  const installed = installedBrowser();
  if (installed !== undefined) return { path: installed };
  if (!canBeFetched()) throw new Error('No Chrome or Chromium found. Install one, or set CHROMIUM_PATH to yours.');
  const found = { path: path.join(PLACE, 'chromium'), libraries: path.join(PLACE, 'al2023', 'lib') };
  if (!existsSync(found.path) || !existsSync(found.libraries)) fetchBrowser();
  return found;
}

function installedBrowser(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  return given || firstProgram(KEPT[process.platform] ?? []);
}

/** The first of these files that can be started; a folder, a device or a file without that right is no browser. */
export function firstProgram(files: readonly string[]): string | undefined {
  return files.find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function canBeFetched(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** The package unpacks itself into the folder for temporary files, which is given to it. */
function fetchBrowser(): void {
  mkdirSync(PLACE, { recursive: true });
  console.log(`No browser found: fetching ${PACKAGE} ${VERSION} …`);
  const npm = ['npm install --no-save --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error'];
  execSync([...npm, `--prefix "${PLACE}"`, `${PACKAGE}@${VERSION}`].join(' '), {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const unpack = `const { default: chromium, inflate } = await import('${PACKAGE}');
    await inflate('node_modules/${PACKAGE}/bin/al2023.tar.br');
    await chromium.executablePath();`;
  const env = { ...process.env, TMPDIR: PLACE };
  execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], { cwd: PLACE, env, stdio: 'inherit' });
}
