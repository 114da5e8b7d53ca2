/** A text in quotes for a message, with everything invisible in it written as an escape. */
export function quoted(text: string): string {
  const escaped = JSON.stringify(text);
  return escaped.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
