import type { InputReader } from './input-reader.ts';

/** The resolutions that the API documents, smallest first. */
export const RESOLUTIONS = ['1K', '2K', '4K'] as const;

const CREDITS = '\\d{1,9}(?:\\.\\d{1,3})?';
const PRICE = new RegExp(`^(${RESOLUTIONS.join('|')})=(${CREDITS})$`);

/** `1K=3 2K=5`: one price a resolution, between blanks, commas or line breaks. */
export function readPrices(read: InputReader): ReadonlyMap<string, number> {
  const prices = new Map<string, number>();
  for (const item of read.list('credits', /[\s,]+/)) {
    const [, resolution, price] = PRICE.exec(item) ?? [];
    if (resolution === undefined || prices.has(resolution)) {
      const allowed = '`resolution=credits`, each resolution once, such as `1K=3 2K=5 4K=8`';
      read.problem('credits', `has the item \`${item}\`: allowed is ${allowed}`);
    } else prices.set(resolution, Number(price));
  }
  return prices;
}

/** The most credits that a run may be estimated at. */
export function readMaxCredits(read: InputReader): number | undefined {
  const value = read.matching('max-credits', new RegExp(`^${CREDITS}$`), 'a number of credits, such as `50`');
  return value === undefined ? undefined : Number(value);
}
