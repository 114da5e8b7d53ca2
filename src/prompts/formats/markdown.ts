import path from 'node:path';
import { IMAGE_EXTENSIONS } from '../../image/image-format.ts';
import { InvalidInputError } from '../../runtime/problem.ts';
import { FENCES, findFrontMatter, languageOf } from './front-matter.ts';
import type { Draft, Locate, TextFile } from './parsed-file.ts';
import { type PlacedToml, parseToml } from './toml.ts';
import { parsePlaced, valuesOf } from './yaml.ts';

/** An `image` that is empty, or the path or address of a picture, as many sites keep it and `set-front-matter` writes it. */
const NO_PROMPT = new RegExp(`^(|https?://\\S+|\\S+\\.(${[...IMAGE_EXTENSIONS, 'svg'].join('|')}))$`, 'i');

/**
 * Reads a `.md` or `.mdx` file: `image` of its front matter, else the template of the input `prompt-template`.
 * `undefined` if neither names a prompt.
 * @throws InvalidInputError when the front matter has no end, or is neither YAML nor TOML.
 */
export function readMarkdown(file: TextFile, promptTemplate?: string): Draft | undefined {
  const placed = readFrontMatter(file);
  if (placed === undefined) return undefined;
  const { values: frontMatter } = placed;
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

/** The values of the front matter with their places; `undefined` if there is none, or none in it. */
function readFrontMatter(file: TextFile): PlacedToml | undefined {
  const found = findFrontMatter(file.text);
  if (found === 'none') return undefined;
  if (found === 'open') {
    const fence = FENCES[languageOf(file.text) ?? 'yaml'];
    throw fault(file, `The front matter opens with \`${fence}\` but no \`${fence}\` closes it`);
  }
  const text = file.text.slice(found.from, found.to);
  if (found.language === 'toml') return parseToml({ path: file.path, text }, 2);
  const placed = parsePlaced({ path: file.path, text }, 2);
  const values = valuesOf(placed);
  if (values === null) return undefined;
  if (typeof values !== 'object' || Array.isArray(values)) {
    throw fault(file, 'The front matter is no list of `key: value` lines', 2);
  }
  return { values: { ...values }, locate: placed.locate };
}

function nameOf(file: string): string {
  const { dir, name } = path.posix.parse(file);
  return name.replace(/^_?index(?=\.|$)/, path.posix.basename(dir) || 'index');
}

function fault(file: TextFile, message: string, line = 1): InvalidInputError {
  return new InvalidInputError([{ message, source: { file: file.path, line, column: 1 } }]);
}
