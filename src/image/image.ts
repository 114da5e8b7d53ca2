/** Where in a prompts file an image was asked for: the file relative to the workspace with `/`, line and column from 1. */
export interface Source {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What the model is told besides the prompt, by the API's own names; a key that is absent is not sent. */
export interface Parameters {
  readonly aspect_ratio?: string;
  readonly resolution?: string;
  readonly quality?: string;
  readonly output_format?: string;
}

/** One wanted image: what is asked of the API, and where its file goes. */
export interface ImageSpec {
  /** Unique over all prompts files of the run. */
  readonly id: string;
  readonly model: string;
  /** The final text: templates filled, prefix and suffix in place. */
  readonly prompt: string;
  readonly parameters: Parameters;
  /** 1 for the first of an image's `count`, 2 for the second, … */
  readonly variant: number;
  /** SHA-256, in hex, of all of the above that the API is told: images with the same one are answers to the same request. */
  readonly fingerprint: string;
  /** Path of the file without its extension, relative to the workspace, with `/`. */
  readonly stem: string;
  readonly alt: string;
  /** Absent for the inline `prompt`. */
  readonly source?: Source;
  /** The front matter of the Markdown file that asked for the image; absent for every other kind. */
  readonly frontMatter?: Readonly<Record<string, unknown>>;
}

/** One image on disk: path relative to the workspace with `/`, SHA-256 in hex, size in bytes, width and height in pixels. */
export interface ImageFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  /** `png`, `jpeg`, `webp`, …: what the bytes are, whatever the URL or the header said. */
  readonly format: string;
}

/** Whether the API took credits for a task that gave no image. */
export type Charged = 'no' | 'yes' | 'unknown';

/** Why an image failed, in words for people. */
export interface Failure {
  /** A stable word for programs, such as `invalid-request`, `task-failed` or `download`. */
  readonly kind: string;
  readonly message: string;
  readonly charged: Charged;
  /** What somebody should do about it, in a sentence or two. */
  readonly advice: string;
}

/** When an image's work happened, in Unix milliseconds of this machine's clock. */
export interface Timing {
  readonly startedAt: number;
  readonly finishedAt: number;
}

/** The task behind an image: its id at the API, and the X-Request-ID its creation carried. A failure may have none. */
export interface TaskRef {
  readonly taskId: string;
  readonly requestId: string;
  /** When the API created it, in Unix milliseconds; absent where it did not say. */
  readonly createTime?: number;
  /** The request had no answer at first, and was sent again under its id. */
  readonly isRepeated?: boolean;
}

/** Made in this run, on disk. */
export interface Generated extends TaskRef {
  readonly status: 'generated';
  readonly spec: ImageSpec;
  readonly urls: readonly string[];
  readonly files: readonly ImageFile[];
  /** The task was there before this run, which paid nothing for it. */
  readonly adopted?: boolean;
  /** What the API says the task took, in milliseconds. */
  readonly costTimeMs?: number;
  readonly timing: Timing;
}

/** The file of an earlier run still holds. */
export interface Unchanged {
  readonly status: 'unchanged';
  readonly spec: ImageSpec;
  /** The task that made it, where the lock knows. */
  readonly taskId?: string;
  readonly files: readonly ImageFile[];
  /** Paths of files that somebody altered since they were delivered: they are kept as they are. */
  readonly altered?: readonly string[];
}

/** The task lives on; the next run adopts it. */
export interface Pending extends TaskRef {
  readonly status: 'pending';
  readonly spec: ImageSpec;
  /** The last state the API named, such as `waiting`. */
  readonly lastState: string;
  readonly timing: Timing;
}

/** No image, and why. */
export interface Failed extends Partial<TaskRef> {
  readonly status: 'failed';
  readonly spec: ImageSpec;
  readonly urls: readonly string[];
  readonly error: Failure;
  /** The task may still give its image: the lock keeps it, and the next run asks again before it pays. */
  readonly retrievable: boolean;
  readonly costTimeMs?: number;
  readonly timing: Timing;
}

/** Not attempted: dry run, another shard, or the run stopped first. */
export interface Skipped {
  readonly status: 'skipped';
  readonly spec: ImageSpec;
  readonly reason: string;
  /** True where this run had set out to make the image but stopped first; false for a dry run or another shard's share. */
  readonly wanted: boolean;
}

/** The one named end of a wanted image. */
export type Outcome = Generated | Unchanged | Pending | Failed | Skipped;

export type Status = Outcome['status'];
