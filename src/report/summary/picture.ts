import { html, linkTarget } from '../escape.ts';
import { shorten } from '../format.ts';

export interface Picture {
  /** `undefined` if the image can be seen nowhere. */
  readonly address: string | undefined;
  /** In CSS pixels; the height follows. */
  readonly width: number;
  /** Not escaped. */
  readonly alt: string;
}

/** A picture as GitHub shows it, a link to its full size; `` if it cannot be reached. */
export function linkedPicture({ address, width, alt }: Picture): string {
  const target = address === undefined ? undefined : linkTarget(address);
  if (target === undefined) return '';
  return `<a href="${target}"><img src="${target}" width="${width}" alt="${html(shorten(alt, 200))}"></a>`;
}
