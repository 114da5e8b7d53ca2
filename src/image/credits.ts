import type { ImageSpec } from './image.ts';

/** The resolution that an image is priced at: the API takes a request that names none for the smallest one (docs/image-api.md). */
export function pricedResolution({ parameters }: Pick<ImageSpec, 'parameters'>): string {
  return parameters.resolution ?? '1K';
}

/** Prices together, in credits. They have three decimals at most: what binary fractions add beyond is no price. */
export function sumOfCredits(prices: readonly number[]): number {
  return Math.round(prices.reduce((sum, price) => sum + price, 0) * 1000) / 1000;
}
