import type { Source } from '../../image/image.ts';
import type { Problem } from '../../runtime/problem.ts';

/** A prompts file in memory: its path relative to the workspace with `/`, and its text without a byte order mark. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** The path to a value inside a draft's data, such as `['images', 3, 'resolution']`. */
export type DataPath = readonly PropertyKey[];

/** Finds the place of a value, or of the key that names it; of the nearest thing around it where it does not exist. */
export type Locate = (path: DataPath, what?: 'key' | 'value') => Source;

/** What every format is turned into: data in the shape of docs/prompts-files.md, not validated yet, and the places of its parts. */
export interface Draft {
  /** `{defaults, vars, images}`, or a bare list of images. */
  readonly data: unknown;
  readonly locate: Locate;
  /** What was wrong with single records; the others are in `data` all the same. */
  readonly problems?: readonly Problem[];
  /** How many of them there are beside `problems`. */
  readonly more?: number;
  /** The prompts are used as they stand: no templates, since nothing could fill them. */
  readonly literal?: boolean;
  readonly markdown?: MarkdownDraft;
}

/** What a Markdown file adds: its front matter, the name of its image, and the template if it names no prompt. */
export interface MarkdownDraft {
  readonly frontMatter: Readonly<Record<string, unknown>>;
  /** The file's name without extension; for `index` and `_index` that of its folder. */
  readonly name: string;
  readonly promptTemplate?: string;
}
