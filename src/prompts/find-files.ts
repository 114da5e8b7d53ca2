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

/** A matcher of globs tries `*a*a*a…b` for longer than a job lives: so many `*` are allowed in a name, and `**` in a pattern. */
const MOST_STARS = 4;

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
    const result = tooManyStars([pattern, ...excluded]) ?? (await expand(search, pattern, { excluded, found }));
    if (typeof result === 'string') problem(`\`${pattern}\`: ${result}`);
    else for (const file of result) found.add(file);
  }
  if (search.files.every((pattern) => pattern.startsWith('!')))
    problem('only files to leave out (`!`), and none to read');
  return { files: [...found], problems };
}

function tooManyStars(patterns: readonly string[]): string | undefined {
  const isWild = patterns.some((pattern) => {
    const names = pattern.split(/[\\/]/);
    const counts = names.map((name) => (name === '**' ? 0 : name.replace(/[^*]/g, '').length));
    return names.filter((name) => name === '**').length > MOST_STARS || counts.some((count) => count > MOST_STARS);
  });
  return isWild ? `allowed are ${MOST_STARS} \`*\` in a name, and ${MOST_STARS} \`**\` in a pattern` : undefined;
}

interface Others {
  readonly excluded: readonly string[];
  /** Files of other patterns, which have been looked at. */
  readonly found: ReadonlySet<string>;
}

/** The files of one pattern, or what is wrong with it. */
async function expand(search: Search, pattern: string, { excluded, found }: Others): Promise<string[] | string> {
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
    if (found.has(file)) continue;
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
