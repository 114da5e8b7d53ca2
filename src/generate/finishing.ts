import type { Derived, ImageFile, ImageSpec } from '../image/image.ts';

/** What became of an image's delivered files. */
export type Finished =
  | {
      readonly kind: 'files';
      readonly files: readonly ImageFile[];
      /** As of an outcome. */
      readonly spares?: readonly ImageFile[];
      /** Absent: the files are as delivered. */
      readonly derived?: Derived;
      readonly contentCredentials: boolean;
    }
  /** The job was cancelled first; the task can give its image again. */
  | { readonly kind: 'interrupted' };

export interface FinishOptions {
  /** Paths of files that are in their place and are not written again. */
  readonly leave: ReadonlySet<string>;
  /** Puts on record whose files these are, before they are in their places. Throws what the disk meets. */
  readonly announce: (image: { readonly files: readonly ImageFile[]; readonly derived?: Derived }) => void;
}

/** What happens to an image between its delivery and its place. The loop knows no more of it: polls and downloads go on meanwhile. */
export interface Finishing {
  /** Absolute path of the folder that files of images to be converted are delivered to, at their paths in the workspace. */
  readonly originals: string;
  /** Copies a file as delivered that is still kept somewhere to the folder of originals, at `target`; false where it is not there as it was. */
  collect(kept: ImageFile, target: string): Promise<boolean>;
  /** Takes delivered files to their places, converted or not. Their paths are relative to the folder of originals. Throws what the disk meets. */
  finish(spec: ImageSpec, delivered: readonly ImageFile[], options: FinishOptions): Promise<Finished>;
}
