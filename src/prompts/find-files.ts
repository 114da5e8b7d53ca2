import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../runtime/problem.ts';
import { followInside } from '../runtime/safe-path.ts';
import { EXTENSIONS, readerOf } from './formats/index.ts';

/** Where patterns are looked up: `workspace` absolute, `workingDirectory` and `files` as in the settings. */
export interface Search {
  readonly workspace: string;
  readonly workingDirectory: string;
  readonly files: readonly string[];
}

/** Paths relative to the workspace, with `/`, and every pattern that names no prompts file inside it. */
export interface Found {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

const ALLOWED = EXTENSIONS.map((extension) => `\`${extension}\``).join(', ');

/** Folders no prompts file is kept in; a `**` does not mean them. */
const PASSED_OVER = /(^|\/)(\.git|node_modules)\//;

/**
 * The prompts files that the patterns name, each once, in the order of the patterns and, within one, of their paths.
 * A line that starts with `!` excludes files of the patterns above it.
 */
export async function findFiles(search: Search): Promise<Found> {
  const found = new Set<string>();
  const problems: Problem[] = [];
  const problem = (message: string) => problems.push({ message: `Input \`prompts-file\` names ${message}` });
  for (const [index, pattern] of search.files.entries()) {
    if (pattern.startsWith('!')) continue;
    const excluded = search.files.slice(index + 1).filter((other) => other.startsWith('!'));
    const result = await expand(search, pattern, excluded);
    if (typeof result === 'string') problem(`\`${pattern}\`: ${result}`);
    else for (const file of result) found.add(file);
  }
  if (search.files.every((pattern) => pattern.startsWith('!')))
    problem('only files to leave out (`!`), and none to read');
  return { files: [...found], problems };
}

/** The files of one pattern, or what is wrong with it. */
async function expand(search: Search, pattern: string, excluded: readonly string[]): Promise<string[] | string> {
  const root = path.join(search.workspace, search.workingDirectory);
  const named = path.resolve(root, pattern);
  const isNamed = existsSync(named);
  if (!isNamed && !/[*?[]/.test(pattern)) return 'there is no such file';
  const isFile = isNamed && statSync(named).isFile();
  if (isFile && readerOf(named) === undefined) return `allowed are files that end in ${ALLOWED}`;

  const positive = isNamed ? escapeGlob(named) : path.resolve(escapeGlob(root), pattern);
  const negative = excluded.map((other) => `!${path.resolve(escapeGlob(root), other.slice(1).trim())}`);
  const matched = isFile && negative.length === 0 ? [named] : await glob([positive, ...negative]);
  const relative = matched
    .map((file) => path.relative(search.workspace, file).split(path.sep).join('/'))
    .filter((file) => isFile || (readerOf(file) !== undefined && !PASSED_OVER.test(file)));
  if (relative.length === 0 && !isFile) return `it matches no file that ends in ${ALLOWED}`;
  for (const file of relative) {
    const followed = await followInside(search.workspace, file);
    if (followed.kind === 'refused') return `\`${file}\` ${followed.reason}`;
  }
  return relative.sort();
}

/** Imported when needed only: a run that names its file starts without it. */
async function glob(patterns: readonly string[]): Promise<string[]> {
  const { create } = await import('@actions/glob');
  const globber = await create(patterns.join('\n'), { matchDirectories: false });
  return globber.glob();
}

function escapeGlob(literal: string): string {
  return literal.replace(/[[?*]/g, '[$&]');
}
