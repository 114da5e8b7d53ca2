import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { archivePath, artifactName, freeName, singleName } from '../../../src/publish/artifact/names.ts';

test('a shard adds its own suffix, before the extension of a file', () => {
  expect(artifactName('images', undefined)).toBe('images');
  expect(artifactName('images', { index: 2, count: 4 })).toBe('images-2-of-4');
  expect(singleName('docs/hero.png', undefined)).toBe('docs--hero.png');
  expect(singleName('docs/v1.2/hero.webp', { index: 2, count: 4 })).toBe('docs--v1.2--hero-2-of-4.webp');
});

test('a taken name is followed by the next number; case makes no difference', () => {
  const taken = new Set<string>();
  expect(['a.png', 'A.png', 'a.png', 'a-2.png'].map((name) => freeName(name, taken))).toEqual([
    'a.png',
    'A-2.png',
    'a-3.png',
    'a-2-2.png',
  ]);
  expect(freeName('deep/a.png', taken)).toBe('deep/a.png');
});

const file = fc.string({
  unit: fc.constantFrom('a', 'B', '/', '-', '.', ':', '"', '\\', '|', '\n', '画', '🎈'),
  minLength: 1,
  maxLength: 300,
});

test('for every list of files: names are allowed, short enough for a disk, and never the same', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 20 }), (files) => {
      const taken = new Set<string>();
      const names = files.map((path) => freeName(singleName(`${path}.png`, { index: 10, count: 100 }), taken));
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(files.length);
      for (const name of names) {
        expect(name).not.toMatch(/[":<>|*?\r\n\\/]/);
        expect(name.endsWith('.png')).toBe(true);
        expect(Buffer.byteLength(name)).toBeLessThan(256);
      }
      for (const path of files) expect(archivePath(path)).not.toMatch(/[":<>|*?\r\n]/);
    }),
  );
});
