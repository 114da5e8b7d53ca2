import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { z } from 'zod';

const VERSIONS = z.record(z.string(), z.string()).default({});
const PACKAGE = z.object({ dependencies: VERSIONS, devDependencies: VERSIONS });

function versionsIn(file: string): Record<string, string> {
  const { dependencies, devDependencies } = PACKAGE.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { ...dependencies, ...devDependencies };
}

const sandbox = versionsIn('sandbox/package.json');

test('the sandbox names every package that it imports, so that the demo finds them on a fresh clone', () => {
  const text = globSync('sandbox/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  const imports = text.flatMap((each) => [...each.matchAll(/^import (?!type ).* from '((?:@[\w-]+\/)?[\w-]+)/gm)]);
  const packages = new Set(imports.map(([, name = '']) => name).filter((name) => name !== 'node'));
  expect(packages.size).toBeGreaterThan(3);
  expect(Object.keys(sandbox)).toEqual(expect.arrayContaining([...packages]));
});

test('the sandbox takes the versions that everything else takes', () => {
  const others = versionsIn('package.json');
  const shared = Object.keys(sandbox).filter((name) => Object.hasOwn(others, name));
  expect(shared).toContain('zod');
  for (const name of shared) expect([name, sandbox[name]]).toEqual([name, others[name]]);
});
