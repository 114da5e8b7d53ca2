import path from 'node:path';
import { readCsv } from './csv.ts';
import { readJson, readJsonLines } from './json.ts';
import { readMarkdown } from './markdown.ts';
import type { Draft, TextFile } from './parsed-file.ts';
import { readTextLines } from './text-lines.ts';
import { readYaml } from './yaml.ts';

/** `undefined`: the file asks for no image, and need not. */
type Reader = (file: TextFile, promptTemplate?: string) => Draft | undefined;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['.yml', readYaml],
  ['.yaml', readYaml],
  ['.json', readJson],
  ['.jsonl', readJsonLines],
  ['.csv', readCsv],
  ['.txt', readTextLines],
  ['.md', readMarkdown],
  ['.mdx', readMarkdown],
]);

/** The extensions of prompts files. */
export const EXTENSIONS: readonly string[] = [...READERS.keys()];

/** How files of this name are read; `undefined` if the extension is none of `EXTENSIONS`. */
export function readerOf(file: string): Reader | undefined {
  return READERS.get(path.extname(file).toLowerCase());
}
