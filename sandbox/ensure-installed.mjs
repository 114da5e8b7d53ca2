// Runs before `npm run demo`, with whatever Node the machine has: installs when the lock file is newer than what is installed.
// On a fresh clone that is what the sandbox needs, half of all (docs/decisions/demo-install.md).
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  // Whoever has the tests' packages keeps them: `npm ci` begins by deleting everything.
  const part = existsSync('node_modules/jest') ? '' : ' --workspace=sandbox';
  const { status } = spawnSync(`npm ci${part} --no-audit --no-fund --loglevel=error`, {
    shell: true,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
