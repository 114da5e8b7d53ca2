import type { Source } from '../../image/image.ts';
import type { Problem } from '../../runtime/problem.ts';
import type { Draft } from '../formats/parsed-file.ts';
import type { Defaults } from '../schema/definition.ts';
import type { ValidFile, ValidImage } from '../schema/validate.ts';
import { fillTemplate, type View } from './template.ts';

type TextKey = 'prompt' | 'prefix' | 'suffix' | 'alt' | 'output';

/** One image of a prompts file: its keys over the defaults', and what turns out to be wrong with it. */
export class ImageInFile {
  readonly entry: Defaults;
  readonly vars: View;
  readonly problems: Problem[] = [];
  readonly #image: ValidImage;
  readonly #draft: Draft;

  constructor(image: ValidImage, { defaults, vars }: ValidFile, draft: Draft) {
    this.entry = { ...defaults, ...image.entry };
    this.vars = { ...vars, ...defaults.vars, ...image.entry.vars };
    this.#image = image;
    this.#draft = draft;
  }

  get source(): Source {
    return this.#draft.locate(this.#image.path);
  }

  /** A text with its template filled from `names`; `` where the key is absent, or its template at fault, which is noted. */
  fill(key: TextKey, names: View): string {
    const isInput = key === 'prompt' && this.entry.prompt === undefined;
    const template = isInput ? this.#draft.markdown?.promptTemplate : this.entry[key];
    if (template === undefined || this.#draft.literal) return template ?? '';
    const filled = fillTemplate(template, names);
    if (filled.ok) return filled.text;
    const label = isInput ? 'Input `prompt-template`' : `\`${key}\``;
    const source = this.#place(key, filled.fault === 'syntax');
    this.problems.push(...filled.problems.map((problem) => ({ message: `${label} ${problem}`, source })));
    return '';
  }

  /** Notes what is wrong with a key, if anything is. */
  note(key: TextKey | 'id', message: string | undefined): void {
    if (message !== undefined) this.problems.push({ message, source: this.#place(key) });
  }

  /** The image's own key; else the image, which lacks what the defaults ask for; or the defaults' key, when that one is wrong for all. */
  #place(key: TextKey | 'id', forAll = false): Source {
    const { entry, path } = this.#image;
    const isOwn = Object.hasOwn(entry, key);
    if (forAll && !isOwn) return this.#draft.locate(['defaults', key]);
    return this.#draft.locate(isOwn ? [...path, key] : path);
  }
}
