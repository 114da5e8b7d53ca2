import { createHash } from 'node:crypto';
import { quoted } from '../../runtime/problem.ts';
import { isDeviceName } from './output-path.ts';

/** A slug past this many characters is cut: enough to recognise a prompt by, short enough for a file name. */
const LONGEST_SLUG = 60;

/** Longer beginnings change nothing in a slug that is cut at 60, and transliterating 20,000 characters takes long. */
const SLUGGED_CHARACTERS = 300;

/** Letters of scripts without upper and lower case, most of which a slug drops: `一只猫 4K` and `一只狗 4K` are both `4k`. */
const UNSLUGGABLE = /\p{Lo}/u;

/** The most characters a given id may have. */
const LONGEST_ID = 100;

/** What is wrong with an id that people gave; `undefined` when it can serve as the name of a file everywhere. */
export function idProblem(id: string): string | undefined {
  if (id === '') return 'it is empty';
  if (id !== id.trim()) return 'it may not begin or end with a space';
  if (id.length > LONGEST_ID) return `it has ${id.length} characters, allowed are ${LONGEST_ID}`;
  const odd = id.match(/[^\p{L}\p{M}\p{N}_.-]/u)?.[0];
  if (odd !== undefined) return `it holds ${quoted(odd)}, allowed are letters, digits, \`-\`, \`_\` and \`.\``;
  if (/^\.|\.$/.test(id)) return 'it may not begin or end with a dot';
  if (isDeviceName(id)) return 'Windows keeps this name for a device';
  return undefined;
}

/**
 * An id from a text, the same for the same text: a slug. If that is too long or lost letters, it is cut at a word and
 * made unique by 8 hex digits of the text's SHA-256; if nothing is left to slug (as in Chinese), it is 12 hex digits.
 * @param slugify Turns the beginning of the text into a slug.
 */
export function idOf(text: string, slugify: (text: string) => string): string {
  const slug = slugify(text.slice(0, SLUGGED_CHARACTERS));
  if (slug === '') return digest(text, 12);
  const isWhole = text.length <= SLUGGED_CHARACTERS && slug.length <= LONGEST_SLUG && !UNSLUGGABLE.test(text);
  return isWhole && !isDeviceName(slug) ? slug : `${cutAtWord(slug)}-${digest(text, 8)}`;
}

function cutAtWord(slug: string): string {
  if (slug.length <= LONGEST_SLUG) return slug;
  const end = slug.lastIndexOf('-', LONGEST_SLUG);
  return slug.slice(0, end > 0 ? end : LONGEST_SLUG);
}

function digest(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}
