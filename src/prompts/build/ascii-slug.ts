/** Whether a text holds ASCII alone, as most prompts in English do. */
export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/**
 * What `slugify` makes of a text that holds ASCII alone, without its tables for other letters: building them takes longer
 * than most of what comes before the first request, and asking them longer than the rest of 10,000 prompts.
 */
export function asciiSlug(text: string): string {
  return (
    text
      .replaceAll('&', ' and ')
      // To Unicode these two are accents without a letter.
      .replaceAll(/[\^`]/g, '')
      .toLowerCase()
      .replaceAll(/([a-z\d])'([ts])(?![a-z\d])/g, '$1$2')
      .replaceAll(/[^a-z\d]+/g, '-')
      .replaceAll(/^-|-$/g, '')
  );
}
