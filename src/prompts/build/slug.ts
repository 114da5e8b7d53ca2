import slugify from '@sindresorhus/slugify';
import { asciiSlug, isAscii } from './ascii-slug.ts';
import { idOf } from './image-id.ts';

/** The id of a text in any language. */
export function slugOf(text: string): string {
  return idOf(text, isAscii(text) ? asciiSlug : (beginning) => slugify(beginning, { decamelize: false }));
}
