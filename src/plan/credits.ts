import { pricedResolution, sumOfCredits } from '../image/credits.ts';
import type { ImageSpec } from '../image/image.ts';
import { InvalidInputError } from '../runtime/problem.ts';

/** What images cost together, in credits, by the input `credits`; `undefined` if that names no price for one of them. */
export function creditsOf(images: readonly ImageSpec[]): number | undefined {
  const prices = images.flatMap(({ credits }) => credits ?? []);
  return prices.length < images.length ? undefined : sumOfCredits(prices);
}

/**
 * Checks `max-credits` for a run that wants `wanted` and may pay for `paid`.
 * @throws InvalidInputError if a price is missing, or more would be paid, before anything is.
 */
export function checkCredits(
  { wanted, paid }: Readonly<Record<'wanted' | 'paid', readonly ImageSpec[]>>,
  maxCredits: number | undefined,
): void {
  if (maxCredits === undefined) return;
  const unpriced = wanted.filter(({ credits }) => credits === undefined);
  const resolutions = new Set(unpriced.map(pricedResolution));
  if (resolutions.size > 0) {
    const missing = [...resolutions].map((resolution) => `\`${resolution}=…\``).join(', ');
    const message = `Input \`max-credits\` is ${maxCredits}, but \`credits\` names no price for every image: add ${missing}`;
    throw new InvalidInputError([{ message }]);
  }
  const estimate = creditsOf(paid) ?? 0;
  if (estimate <= maxCredits) return;
  const message =
    `\`max-credits\` is ${maxCredits}, but the run is estimated at ${estimate} credits: ` +
    'nothing was generated and nothing was paid for';
  throw new InvalidInputError([{ message }]);
}
