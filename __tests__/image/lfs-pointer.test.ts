import { expect, test } from '@jest/globals';
import { parseLfsPointer } from '../../src/image/lfs-pointer.ts';

const OID = '4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393';
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${OID}\nsize 12345\n`;

test('a pointer says what it stands for', () => {
  expect(parseLfsPointer(Buffer.from(POINTER))).toEqual({ sha256: OID, bytes: 12_345 });
});

test.each([
  ['an image', '\x89PNG'],
  ['a text that quotes one', `# See\n${POINTER}`],
  ['one without its size', POINTER.replace(/size.*\n/, '')],
  ['one that is too long', POINTER + 'x'.repeat(1024)],
])('%s is none', (_what, text) => {
  expect(parseLfsPointer(Buffer.from(text, 'latin1'))).toBeUndefined();
});
