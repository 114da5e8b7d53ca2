import fc from 'fast-check';

/**
 * Any character of Unicode, for `fc.string({ unit })`. fast-check's own unit `binary` is the same, but tabulates all 1.1
 * million of them first, which takes a second in every file of tests.
 */
export const anyCharacter = fc
  .oneof(
    fc.integer({ min: 0, max: 0x7f }),
    fc.integer({ min: 0, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  )
  .map(
    (code) => String.fromCodePoint(code),
    (character) => String(character).codePointAt(0) ?? 0,
  );

/** Any text of Unicode. */
export const anyText = fc.string({ unit: anyCharacter });
