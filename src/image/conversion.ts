import { numberedStems } from './numbered-path.ts';

/** The formats that files can be converted to. */
export const CONVERTED_FORMATS = ['webp', 'jpeg', 'png', 'avif'] as const;

export type ConvertedFormat = (typeof CONVERTED_FORMATS)[number];

/** How files are derived from what the API delivers; an absent key leaves that as it is. */
export interface Conversion {
  /** Absent: the format as delivered. */
  readonly format?: ConvertedFormat;
  /** 1 to 100; of no meaning to PNG, which loses nothing. */
  readonly quality?: number;
  /** Pixels at most. */
  readonly width?: number;
  /** Pixels at most. */
  readonly height?: number;
  /** `inside` (also where absent): as large as fits; `cover`: cropped to exactly the ratio of `width` and `height`. */
  readonly fit?: 'inside' | 'cover';
  /** Further files of these widths, in pixels. */
  readonly widths?: readonly number[];
}

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One file to derive: what part of the delivered image, in its upright pixels, at which size. */
export interface Derivation extends Size {
  /** `main`: the image itself; `width`: a further file of one of `widths`. */
  readonly role: 'main' | 'width';
  readonly crop: Size & { readonly left: number; readonly top: number };
}

/** The files to derive, the main one first, and the widths that are left out because they are larger than what was delivered. */
export interface Derivations {
  readonly files: readonly Derivation[];
  readonly leftOut: readonly number[];
}

/** Works out the files that a conversion gives of an image; none is larger than delivered. */
export function derivationsOf(conversion: Conversion, delivered: Size): Derivations {
  const { crop, whole } = frameOf(conversion, delivered);
  const { width = whole.width, height = whole.height, widths = [] } = conversion;
  const at = (scale: number): Omit<Derivation, 'role'> => ({ crop, ...scaled(whole, scale, crop) });
  const main = at(Math.min(1, width / whole.width, height / whole.height, crop.width / whole.width));
  const further = [...new Set(widths)].sort((a, b) => a - b);
  const files = further.filter((wide) => wide <= crop.width).map((wide) => at(wide / whole.width));
  return {
    files: [{ role: 'main', ...main }, ...files.map((file) => ({ role: 'width' as const, ...file }))],
    leftOut: further.filter((wide) => wide > crop.width),
  };
}

interface Frame {
  /** The part of the image that is shown. */
  readonly crop: Derivation['crop'];
  /** A size of exactly the ratio that the files have. */
  readonly whole: Size;
}

/** All of the image; or the largest part around its centre that has the ratio that `cover` asks for. */
function frameOf({ fit, width, height }: Conversion, delivered: Size): Frame {
  if (fit !== 'cover' || width === undefined || height === undefined) {
    return { crop: { ...delivered, left: 0, top: 0 }, whole: delivered };
  }
  const part = scaled({ width, height }, Math.min(delivered.width / width, delivered.height / height), delivered);
  const left = Math.floor((delivered.width - part.width) / 2);
  const top = Math.floor((delivered.height - part.height) / 2);
  return { crop: { ...part, left, top }, whole: { width, height } };
}

/** At least a pixel a side, and no larger than `bounds`. */
function scaled({ width, height }: Size, scale: number, bounds: Size): Size {
  const side = (length: number, most: number): number => Math.min(most, Math.max(1, Math.round(length * scale)));
  return { width: side(width, bounds.width), height: side(height, bounds.height) };
}

/** The stem of a further file: `hero-640w`. */
export function widthStem(stem: string, width: number): string {
  return `${stem}-${width}w`;
}

/** The stem of the file as delivered where it is kept beside the result: `hero.original`. */
export function originalStem(stem: string): string {
  return `${stem}.original`;
}

/** Where the files as delivered go when they were converted. */
export type OriginalsPlace = 'artifact' | 'commit' | 'none';

/** Every stem at which a converted image has a file beside its main one: those of its widths, and of a committed original. */
export function furtherStems(stem: string, convert: Conversion | undefined, originals: OriginalsPlace): string[] {
  if (convert === undefined) return [];
  const widths = (convert.widths ?? []).map((width) => widthStem(stem, width));
  return originals === 'commit' ? [...widths, originalStem(stem)] : widths;
}

/** Where the files of an image go, without extension, in the order of delivery, so that those derived of them find room too. */
export function stemsOf(
  { stem, convert }: { readonly stem: string; readonly convert?: Conversion | undefined },
  count: number,
  reserved: ReadonlySet<string>,
): string[] {
  return numberedStems(stem, count, reserved, (next) => furtherStems(next, convert, 'commit'));
}

/** Every stem at which an image has a file. */
export function takenStems(
  { stem, convert }: { readonly stem: string; readonly convert?: Conversion | undefined },
  originals: OriginalsPlace,
): string[] {
  return [stem, ...furtherStems(stem, convert, originals)];
}
