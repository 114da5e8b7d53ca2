import { isUtf8 } from 'node:buffer';
import path from 'node:path';
import { isSpare } from '../../image/candidate.ts';
import type { ImageFile, ImageSpec } from '../../image/image.ts';
import { fillTemplate, type View } from '../../prompts/build/template.ts';
import type { Problem } from '../../runtime/problem.ts';
import { openInside } from '../../runtime/safe-path.ts';
import { writeAtomically } from '../../runtime/write-atomically.ts';
import type { FrontMatterSetting } from '../../settings/read-settings.ts';
import type { FileEdit } from '../commit/change-set.ts';
import type { ToRepository } from '../commit/repository-paths.ts';
import { setFrontMatter } from './set.ts';
import type { FrontMatterValue } from './splice.ts';

/** An image with its file, for the page that asked for it. */
export interface Illustration {
  readonly spec: ImageSpec;
  readonly file: Sized;
  /** The same picture in smaller widths. */
  readonly further?: readonly Sized[];
}

type Sized = Pick<ImageFile, 'path' | 'width' | 'height'>;

export interface FrontMatterOptions {
  readonly settings: readonly FrontMatterSetting[];
  /** Absolute. */
  readonly workspace: string;
  /** Relative to the workspace. */
  readonly workingDirectory: string;
  readonly toRepository: ToRepository;
}

/** What a page is to say. */
export interface PageChange {
  /** Relative to the workspace. */
  readonly path: string;
  readonly values: readonly { readonly key: string; readonly value: FrontMatterValue }[];
}

/** The pages to change: each Markdown file that asked for an image, with its first image. Problems are unfilled templates. */
export function planFrontMatter(illustrations: readonly Illustration[], options: FrontMatterOptions) {
  const pages = new Map<string, PageChange>();
  const problems: Problem[] = [];
  for (const illustration of options.settings.length === 0 ? [] : illustrations) {
    const { source, frontMatter } = illustration.spec;
    if (source === undefined || frontMatter === undefined || pages.has(source.file)) continue;
    const values = options.settings.flatMap(({ key, template }) => {
      const filled = fill(template, illustration, options);
      if (filled.ok) return [{ key, value: filledValue(template, filled.text) }];
      const list = filled.problems.join('; ');
      problems.push({ message: `Input \`set-front-matter\`: the template of \`${key}\` ${list}`, source });
      return [];
    });
    pages.set(source.file, { path: source.file, values });
  }
  return { pages: [...pages.values()], problems };
}

/**
 * Tries the templates and the pages as they are, before anything is paid for. Returns what is wrong with them.
 * Throws errors of the disk.
 */
export async function checkFrontMatter(specs: readonly ImageSpec[], options: FrontMatterOptions): Promise<Problem[]> {
  // A stand-in: the real extension and size are not known yet.
  const placed = specs.filter((spec) => !isSpare(spec));
  const illustrations = placed.map((spec) => ({ spec, file: { path: `${spec.stem}.png`, width: 1, height: 1 } }));
  const { pages, problems } = planFrontMatter(illustrations, options);
  const lists = await Promise.all(
    pages.map(
      async ({ path: page, values }) => (await changedOnDisk(options.workspace, { path: page, values })).problems,
    ),
  );
  return [...problems, ...lists.flat()];
}

/** Writes the pages on disk that change. Returns what could not be set. */
export async function writePages(pages: readonly PageChange[], workspace: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const page of pages) {
    const after = await changedOnDisk(workspace, page);
    problems.push(...after.problems);
    if (after.text !== undefined) writeAtomically(path.join(workspace, page.path), after.text);
  }
  return problems;
}

/** The page's new text, `undefined` if nothing changes, and what cannot be set. Throws errors of the disk. */
async function changedOnDisk(workspace: string, { path: page, values }: PageChange) {
  const opened = await openInside(workspace, page);
  if (opened.kind !== 'open') {
    const reason = opened.kind === 'absent' ? 'the page is gone' : opened.reason;
    return { text: undefined, problems: [notSet(page, `the front matter of \`${page}\``, reason)] };
  }
  const bytes = await opened.file.readFile().finally(() => opened.file.close());
  // A page that is not UTF-8 is left alone.
  const before = isUtf8(bytes) ? bytes.toString('utf8') : undefined;
  const after = changePage(before, page, values);
  return { text: after.text === before ? undefined : after.text, problems: after.problems };
}

/** The pages as edits of a commit, applied to the text that the branch has. A page that it does not have is skipped. */
export function pageEdits(pages: readonly PageChange[], toRepository: ToRepository): FileEdit[] {
  return pages.flatMap(({ path: page, values }) => {
    const inside = toRepository(page);
    return inside === undefined ? [] : [{ path: inside, edit: (current) => changePage(current, page, values).text }];
  });
}

function changePage(before: string | undefined, page: string, values: PageChange['values']) {
  const problems: Problem[] = [];
  let text = before;
  for (const { key, value } of text === undefined ? [] : values) {
    const result = setFrontMatter(text ?? '', key, value);
    if (result.kind === 'set') text = result.text;
    if (result.kind === 'refused') problems.push(notSet(page, `\`${key}\``, result.reason));
  }
  return { text, problems };
}

function notSet(page: string, what: string, reason: string): Problem {
  const source = { file: page, line: 1, column: 1 };
  return { message: `Input \`set-front-matter\`: ${what} cannot be set: ${reason}`, source };
}

/**
 * Fills a template. One that has `{{srcset}}` is filled for each width from small to large, what stands around it
 * included, so that `/images/{{srcset}}` gives `/images/hero-640w.webp 640w, /images/hero.webp 1600w`.
 */
function fill(template: string, { spec, file, further = [] }: Illustration, options: FrontMatterOptions) {
  const view = viewOf(spec, file, options);
  if (!/\{\{\s*srcset\s*\}\}/.test(template)) return fillTemplate(template, view);
  const sizes = [...further, file].sort((a, b) => a.width - b.width);
  const filled = sizes.map((size) =>
    fillTemplate(template, { ...view, srcset: `${path.posix.basename(size.path)} ${size.width}w` }),
  );
  const wrong = filled.find(({ ok }) => !ok);
  return wrong ?? ({ ok: true, text: filled.map((each) => (each.ok ? each.text : '')).join(', ') } as const);
}

/** What templates know: the image's own names win over those of the page. */
function viewOf(
  spec: ImageSpec,
  file: Illustration['file'],
  { workingDirectory, toRepository }: FrontMatterOptions,
): View {
  const folder = path.posix.dirname(spec.source?.file ?? '');
  return {
    ...spec.frontMatter,
    id: spec.id,
    alt: spec.alt,
    file: path.posix.basename(file.path),
    path: toRepository(file.path) ?? file.path,
    dir: path.posix.relative(workingDirectory, folder) || '.',
    width: file.width,
    height: file.height,
  };
}

/** `{{width}}` or `{{height}}` alone is a number. */
function filledValue(template: string, text: string): FrontMatterValue {
  return /^\{\{\s*(width|height)\s*\}\}$/.test(template.trim()) ? Number(text) : text;
}
