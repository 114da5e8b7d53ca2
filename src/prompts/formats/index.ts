import path from 'node:path';
import { readCsv } from './csv.ts';
import { readJson, readJsonLines } from './json.ts';
import { readMarkdown } from './markdown.ts';
import type { Draft, TextFile } from './parsed-file.ts';
import { readTextLines } from './text-lines.ts';
import { readYaml } from './yaml.ts';

/** `undefined`: the file asks for no image, and need not. */
type Format = (file: TextFile, promptTemplate?: string) => Draft | undefined;

const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
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
export const EXTENSIONS: readonly string[] = [...FORMATS.keys()];

/** How files of this name are read; `undefined` where the extension is none of `EXTENSIONS`. */
export function formatOf(file: string): Format | undefined {
  return FORMATS.get(path.extname(file).toLowerCase());
}
