import { expect, test } from '@jest/globals';
import { formatOfPath, IMAGE_EXTENSIONS, IMAGE_FORMATS, withoutImageExtension } from '../../src/image/image-format.ts';

test('every extension is taken off, in capitals too, and names its format', () => {
  for (const { name, extensions } of IMAGE_FORMATS) {
    for (const extension of extensions) {
      expect(withoutImageExtension(`a.b/c.${extension.toUpperCase()}`)).toBe('a.b/c');
      expect(formatOfPath(`a.b/c.${extension}`)).toBe(name);
    }
  }
  expect(new Set(IMAGE_EXTENSIONS).size).toBe(IMAGE_EXTENSIONS.length);
});

test('other extensions stay', () => {
  expect(['a.v2', 'png', 'a.png.txt'].map(withoutImageExtension)).toEqual(['a.v2', 'png', 'a.png.txt']);
  expect(formatOfPath('a.txt')).toBe('txt');
});
