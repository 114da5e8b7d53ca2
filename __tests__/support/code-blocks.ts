import { readFileSync } from 'node:fs';

/** A fenced block of a Markdown file. */
export interface CodeBlock {
  /** `README.md:36`, where its text begins. */
  readonly place: string;
  /** The word behind the fence, such as `yaml`. */
  readonly language: string;
  readonly text: string;
}

const FENCED = /^```(\w+)\n([\s\S]*?)^```$/gm;

/** Every fenced block that names its language. A block of four backticks counts by what it holds. */
export function codeBlocks(file: string): CodeBlock[] {
  const markdown = readFileSync(file, 'utf8');
  return [...markdown.matchAll(FENCED)].map(({ index, 1: language = '', 2: text = '' }) => ({
    place: `${file}:${markdown.slice(0, index).split('\n').length + 1}`,
    language,
    text,
  }));
}
