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
