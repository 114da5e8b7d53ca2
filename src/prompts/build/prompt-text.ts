/**
 * The API's limit. Its provider does not say what a character is, so the stricter count is taken, UTF-16 code units,
 * as JavaScript services count: an emoji is two or more. Nothing is sent that the API would refuse by either count.
 */
const LONGEST_PROMPT = 20_000;

/** What is wrong with a final prompt, prefix and suffix included; `undefined` when the API can take it. */
export function promptProblem(prompt: string): string | undefined {
  if (prompt.trim() === '') return 'The prompt is empty';
  if (prompt.length > LONGEST_PROMPT) {
    const limit = LONGEST_PROMPT.toLocaleString('en');
    return `The prompt has ${prompt.length.toLocaleString('en')} characters with prefix and suffix, allowed are ${limit} (in UTF-16 code units: an emoji counts as two)`;
  }
  return prompt.isWellFormed()
    ? undefined
    : 'The prompt holds half a character (a lone surrogate), which no request can carry';
}

/** What is wrong with an alternative text: it is kept for every image, and nobody has a picture read out for an hour. */
export function altProblem(alt: string): string | undefined {
  if (alt.length <= LONGEST_PROMPT) return undefined;
  return `\`alt\` has ${alt.length.toLocaleString('en')} characters, allowed are ${LONGEST_PROMPT.toLocaleString('en')}`;
}

/**
 * A prompt between its prefix and suffix, trimmed. A space goes where two of them would touch, unless white space or
 * the suffix's own punctuation (`, flat vector style`) parts them already.
 */
export function withHouseStyle(prompt: string, prefix = '', suffix = ''): string {
  return join(join(prefix.trimStart(), prompt), suffix.trimEnd());
}

function join(left: string, right: string): string {
  const touches = left !== '' && right !== '' && !/\s$/.test(left) && !/^[\s,.;:!?)]/.test(right);
  return touches ? `${left} ${right}` : left + right;
}
