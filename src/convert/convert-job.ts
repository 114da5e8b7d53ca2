import type { ConvertedFormat, Derivation } from '../image/conversion.ts';

/** One image for a worker. Paths are absolute. */
export interface ConvertJob {
  readonly source: string;
  /** What the source's bytes are. */
  readonly sourceFormat: string;
  readonly format: ConvertedFormat;
  /** 1 to 100; absent: the format's default. */
  readonly quality?: number;
  readonly files: readonly OrderedFile[];
}

/** A file to write. */
export interface OrderedFile extends Omit<Derivation, 'role'> {
  readonly target: string;
}

/** A file that was written. */
export interface WrittenFile {
  /** SHA-256 in hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** What a worker answers. */
export type ConvertReply =
  | {
      readonly ok: true;
      readonly files: readonly WrittenFile[];
      /** Transparent parts were laid on white, because the format has none. */
      readonly flattened: boolean;
    }
  | { readonly ok: false; readonly message: string };
