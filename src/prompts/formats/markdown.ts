import path from 'node:path';
import { IMAGE_EXTENSIONS } from '../../image/image-format.ts';
import { InvalidInputError } from '../../runtime/problem.ts';
import { findFrontMatter } from './front-matter.ts';
import type { Draft, Locate, TextFile } from './parsed-file.ts';
import { parsePlaced, valuesOf } from './yaml.ts';

/** An `image` that is empty, or the path or address of a picture, as many sites keep it and `set-front-matter` writes it. */
const NO_PROMPT = new RegExp(`^(|https?://\\S+|\\S+\\.(${[...IMAGE_EXTENSIONS, 'svg'].join('|')}))$`, 'i');

/**
 * Reads a `.md` or `.mdx` file: `image` of its front matter, else the template of the input `prompt-template`.
 * `undefined` if neither names a prompt.
 * @throws InvalidInputError when the front matter is TOML, has no end or is not YAML.
 */
export function readMarkdown(file: TextFile, promptTemplate?: string): Draft | undefined {
  const yaml = frontMatterOf(file);
  if (yaml === undefined) return undefined;
  const placed = parsePlaced({ path: file.path, text: yaml }, 2);
  const values = valuesOf(placed);
  if (values === null) return undefined;
  if (typeof values !== 'object' || Array.isArray(values)) {
    throw fault(file, 'The front matter is no list of `key: value` lines', 2);
  }
  const frontMatter: Readonly<Record<string, unknown>> = { ...values };
  const image = frontMatter['image'];
  const isNone = image === null || (typeof image === 'string' && NO_PROMPT.test(image.trim()));
  const named = isNone ? undefined : image;
  if (named === undefined && promptTemplate === undefined) return undefined;

  const locate: Locate = ([, , ...way], what) =>
    way.length === 0 ? placed.locate(['image'], 'key') : placed.locate(['image', ...way], what);
  return {
    data: { vars: frontMatter, images: [named ?? {}] },
    locate,
    markdown: { frontMatter, name: nameOf(file.path), ...(promptTemplate !== undefined && { promptTemplate }) },
  };
}

function frontMatterOf(file: TextFile): string | undefined {
  const [firstLine = ''] = file.text.split(/\r?\n/, 1);
  if (/^\+\+\+\s*$/.test(firstLine)) {
    throw fault(file, 'The front matter is TOML (`+++`), which is not supported: write it as YAML between `---` lines');
  }
  const found = findFrontMatter(file.text);
  if (found === 'none') return undefined;
  if (found === 'open') throw fault(file, 'The front matter opens with `---` but no `---` closes it');
  return file.text.slice(found.from, found.to);
}

function nameOf(file: string): string {
  const { dir, name } = path.posix.parse(file);
  return name.replace(/^_?index(?=\.|$)/, path.posix.basename(dir) || 'index');
}

function fault(file: TextFile, message: string, line = 1): InvalidInputError {
  return new InvalidInputError([{ message, source: { file: file.path, line, column: 1 } }]);
}
