/** A colour profile that cannot be applied: of another kind of colours than red, green, blue or grey, or built of tables. */
export class UnknownProfileError extends Error {
  override readonly name = 'UnknownProfileError';
}

/** How the values of a profile become those of sRGB. */
export interface ProfileTransform {
  /** For each channel and each of its 256 values: the light it stands for, 0 to 1. */
  readonly light: readonly [Float64Array, Float64Array, Float64Array];
  /** From that light to sRGB's, row by row. */
  readonly matrix: readonly number[];
}

/** From the profile connection space (CIE XYZ of D50) to the light of sRGB: IEC 61966-2-1 with Bradford's adaptation. */
const XYZ_TO_SRGB = [
  3.1338561, -1.6168667, -0.4906146, -0.9787684, 1.9161415, 0.033454, 0.0719453, -0.2289914, 1.4052427,
];

/**
 * Reads an ICC profile that consists of three curves and a matrix, as those of displays, cameras and editors do, or of one
 * curve for grey (ICC.1:2022, 8.3 and 8.4). @throws UnknownProfileError for any other.
 */
export function readProfile(profile: Buffer): ProfileTransform {
  try {
    const space = profile.toString('latin1', 16, 20);
    const connection = profile.toString('latin1', 20, 24);
    if (connection !== 'XYZ ' && space !== 'GRAY') throw new UnknownProfileError(`it connects by \`${connection}\``);
    const tags = tagsOf(profile);
    if (space === 'GRAY') return greyTransform(tags);
    if (space !== 'RGB ') throw new UnknownProfileError(`its colours are \`${space.trim()}\``);
    return matrixTransform(tags);
  } catch (cause) {
    if (cause instanceof UnknownProfileError) throw cause;
    throw new UnknownProfileError('it is damaged', { cause });
  }
}

type Tags = (name: string) => Buffer;

function tagsOf(profile: Buffer): Tags {
  const count = Math.min(profile.readUInt32BE(128), 100);
  const tags = new Map<string, Buffer>();
  for (let index = 0; index < count; index += 1) {
    const at = 132 + index * 12;
    const start = profile.readUInt32BE(at + 4);
    tags.set(profile.toString('latin1', at, at + 4), profile.subarray(start, start + profile.readUInt32BE(at + 8)));
  }
  return (name) => {
    const tag = tags.get(name);
    if (tag === undefined) throw new UnknownProfileError(`it has no \`${name}\``);
    return tag;
  };
}

function greyTransform(tags: Tags): ProfileTransform {
  const light = curve(tags('kTRC'));
  return { light: [light, light, light], matrix: [1, 0, 0, 0, 1, 0, 0, 0, 1] };
}

function matrixTransform(tags: Tags): ProfileTransform {
  const [red, green, blue] = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => xyz(tags(name)));
  const rows = [0, 1, 2].map((row) => [red, green, blue].map((column) => column?.[row] ?? 0));
  const matrix = [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map((column) =>
      [0, 1, 2].reduce((sum, k) => sum + (XYZ_TO_SRGB[row * 3 + k] ?? 0) * (rows[k]?.[column] ?? 0), 0),
    ),
  );
  return { light: [curve(tags('rTRC')), curve(tags('gTRC')), curve(tags('bTRC'))], matrix };
}

function xyz(tag: Buffer): number[] {
  return [8, 12, 16].map((at) => fixed(tag, at));
}

/** A number with 16 bits before and 16 after the point. */
function fixed(bytes: Buffer, at: number): number {
  return bytes.readInt32BE(at) / 65536;
}

/** The light of each of 256 values. */
function curve(tag: Buffer): Float64Array {
  const type = tag.toString('latin1', 0, 4);
  if (type === 'para') return table(parametric(tag));
  if (type !== 'curv') throw new UnknownProfileError(`it has a curve of the kind \`${type}\``);
  const count = tag.readUInt32BE(8);
  if (count === 0) return table((value) => value);
  if (count === 1) {
    const gamma = tag.readUInt16BE(12) / 256;
    return table((value) => value ** gamma);
  }
  const point = (index: number): number => tag.readUInt16BE(12 + 2 * Math.min(index, count - 1)) / 65535;
  return table((value) => {
    const at = value * (count - 1);
    const below = Math.floor(at);
    return point(below) + (point(below + 1) - point(below)) * (at - below);
  });
}

function table(of: (value: number) => number): Float64Array {
  return Float64Array.from({ length: 256 }, (_, value) => Math.min(1, Math.max(0, of(value / 255))));
}

/** The five functions of a `parametricCurveType` (ICC.1:2022, table 68). */
function parametric(tag: Buffer): (value: number) => number {
  const kind = tag.readUInt16BE(8);
  const count = [1, 3, 4, 5, 7][kind];
  if (count === undefined) throw new UnknownProfileError(`it has a curve of the kind ${kind}`);
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = Array.from({ length: count }, (_, index) =>
    fixed(tag, 12 + 4 * index),
  );
  switch (kind) {
    case 0:
      return (x) => x ** g;
    case 1:
      return (x) => (x >= -b / a ? (a * x + b) ** g : 0);
    case 2:
      return (x) => (x >= -b / a ? (a * x + b) ** g + c : c);
    default:
      return (x) => (x >= d ? (a * x + b) ** g + e : c * x + f);
  }
}
