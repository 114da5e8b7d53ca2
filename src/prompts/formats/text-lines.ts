import type { Draft, TextFile } from './parsed-file.ts';

/** Reads a `.txt` prompts file: a prompt a line, used as it is; blank lines and lines that start with `#` are skipped. */
export function readTextLines({ path, text }: TextFile): Draft {
  const prompts = text
    .split('\n')
    .map((line, index) => ({ prompt: line.trim(), line: index + 1, column: line.search(/\S/) + 1 }))
    .filter(({ prompt }) => prompt !== '' && !prompt.startsWith('#'));
  return {
    data: prompts.map(({ prompt }) => prompt),
    locate: ([index]) => {
      const { line = 1, column = 1 } = prompts[Number(index)] ?? {};
      return { file: path, line, column };
    },
    literal: true,
  };
}
