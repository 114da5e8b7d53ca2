/** What Git LFS leaves in a file's place where its content was not fetched. */
export interface LfsPointer {
  /** SHA-256 of the content, in hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A pointer has at most this many bytes, says the specification of Git LFS. */
export const LARGEST_POINTER = 1024;

/** Reads a pointer; `undefined` for any other file. */
export function parseLfsPointer(file: Buffer): LfsPointer | undefined {
  if (file.length > LARGEST_POINTER) return undefined;
  const text = file.toString('utf8');
  const sha256 = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1];
  const bytes = /^size (\d{1,15})$/m.exec(text)?.[1];
  const isPointer = text.startsWith('version https://git-lfs.github.com/spec/v1\n');
  return isPointer && sha256 !== undefined && bytes !== undefined ? { sha256, bytes: Number(bytes) } : undefined;
}

/** The text of a pointer (Git LFS specification, “The Pointer”): keys in order, a line break at the end. */
export function lfsPointerText({ sha256, bytes }: LfsPointer): string {
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize ${bytes}\n`;
}
