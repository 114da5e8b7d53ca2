// Runs before `npm run demo`, with whatever Node the machine has: installs when the lock file is newer than what is installed.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  const { status } = spawnSync('npm ci --no-audit --no-fund --loglevel=error', { shell: true, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
