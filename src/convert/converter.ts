import { createHash } from 'node:crypto';
import { copyFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finished, Finishing, FinishOptions } from '../generate/finishing.ts';
import {
  CONVERTED_FORMATS,
  type Conversion,
  type ConvertedFormat,
  type Derivation,
  derivationsOf,
  type OriginalsPlace,
  originalStem,
  widthStem,
} from '../image/conversion.ts';
import { readEmbedded } from '../image/embedded/read-embedded.ts';
import type { DeliveredFile, ImageFile, ImageSpec } from '../image/image.ts';
import { extensionOf, withoutImageExtension } from '../image/image-format.ts';
import { makeFolderOf, withFile } from '../runtime/safe-path.ts';
import { partOf, withPart } from '../runtime/write-atomically.ts';
import type { ConvertReply, OrderedFile } from './convert-job.ts';
import type { ConvertPool } from './convert-pool.ts';

/** Four times what 4K has: the codecs' memory ends at two gigabytes. */
const MOST_PIXELS = 64_000_000;

export interface ConverterOptions {
  readonly pool: Pick<ConvertPool, 'convert'>;
  /** Absolute path of the workspace. */
  readonly workspace: string;
  /** Absolute path of the folder in which the files as delivered lie, at their paths in the workspace. */
  readonly originals: string;
  readonly place: OriginalsPlace;
  readonly cancelled: AbortSignal;
  /** Told what people should know of an image: a width that is left out, say. */
  readonly onNote: (note: string) => void;
}

/** Derives the files of images from what the API delivered, as their `convert` says. */
export class Converter implements Finishing {
  readonly originals: string;
  readonly #options: ConverterOptions;

  constructor(options: ConverterOptions) {
    this.#options = options;
    this.originals = options.originals;
  }

  async collect(kept: ImageFile, target: string): Promise<boolean> {
    const bytes = await withFile(this.#options.workspace, kept.path, ({ file }) => file.readFile());
    if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== kept.sha256) return false;
    await withPart(await makeFolderOf(this.originals, target), async (part) => {
      await writeFile(part, bytes, { flag: 'wx' });
      await rename(part, path.join(this.originals, target));
    });
    return true;
  }

  async finish(spec: ImageSpec, delivered: readonly ImageFile[], options: FinishOptions): Promise<Finished> {
    const { convert } = spec;
    if (convert === undefined) return await this.#asDelivered(delivered, options);
    const works = delivered.map((file, source) => this.#workOf(convert, file, source));
    const attempts = await Promise.all(works.map((work) => this.#attempt(work, convert)));
    const parts = attempts.flatMap((attempt) => attempt.parts);
    const failed = attempts.map(({ reply }) => reply).find((reply) => !reply.ok);
    if (this.#options.cancelled.aborted || failed !== undefined) {
      await Promise.all(parts.map(({ part }) => rm(part, { force: true })));
      if (this.#options.cancelled.aborted || failed?.ok !== false) return { kind: 'interrupted' };
      this.#options.onNote(`\`${spec.id}\` stays as delivered: it cannot be converted (${failed.message})`);
      return await this.#asDelivered(delivered, options);
    }
    this.#report(spec, works, attempts);
    const files = parts.map(imageOf);
    const derived = { convert, source: delivered.map((file) => this.#originalOf(file)) };
    options.announce({ files, derived });
    for (const part of parts) await this.#keep(part, options.leave);
    for (const file of delivered) await this.#keepOriginal(file);
    return { kind: 'files', files, derived, contentCredentials: works.some((work) => work.contentCredentials) };
  }

  /** What is to be derived of one delivered file. */
  #workOf(conversion: Conversion, file: ImageFile, source: number): Work {
    const absolute = path.join(this.#options.originals, file.path);
    const { orientation, contentCredentials } = readEmbedded(absolute, file.format);
    const { width, height } = file;
    const size = orientation > 4 ? { width: height, height: width } : { width, height };
    const format = conversion.format ?? CONVERTED_FORMATS.find((known) => known === file.format);
    return { absolute, file, source, format, contentCredentials, ...derivationsOf(conversion, size) };
  }

  async #attempt(work: Work, { quality }: Conversion): Promise<Attempt> {
    const { absolute, file, files, format, source } = work;
    const problem = file.width * file.height > MOST_PIXELS ? 'it is too large' : undefined;
    if (format === undefined || problem !== undefined) {
      const message = problem ?? `${file.format} files stay as they are unless \`format\` names another`;
      return { reply: { ok: false, message }, parts: [] };
    }
    const stem = withoutImageExtension(file.path);
    const parts: Part[] = [];
    for (const derivation of files) {
      const { role, width } = derivation;
      const target = `${role === 'main' ? stem : widthStem(stem, width)}.${extensionOf(format)}`;
      const part = partOf(await makeFolderOf(this.#options.workspace, target));
      parts.push({ part, derivation, image: { path: target, format, role, source } });
    }
    const ordered: OrderedFile[] = parts.map(({ part, derivation: { crop, width, height } }) => {
      return { target: part, crop, width, height };
    });
    const reply = await this.#options.pool.convert({
      source: absolute,
      sourceFormat: file.format,
      format,
      files: ordered,
      ...(quality !== undefined && { quality }),
    });
    const written = reply.ok ? reply.files : [];
    return { reply, parts: parts.map((part, index) => ({ ...part, written: written[index] })) };
  }

  async #keep({ part, image }: Part, leave: ReadonlySet<string>): Promise<void> {
    if (leave.has(image.path)) await rm(part);
    else await rename(part, path.join(this.#options.workspace, image.path));
  }

  /** The file as delivered as the lock is to know it. */
  #originalOf({ path: file, ...content }: ImageFile): DeliveredFile {
    return this.#options.place === 'commit' ? { ...content, path: originalPath(file) } : content;
  }

  /** Takes the file as delivered where it is to stay. */
  async #keepOriginal({ path: file }: ImageFile): Promise<void> {
    const { originals, place } = this.#options;
    if (place === 'artifact') return;
    if (place === 'commit') await this.#copy(file, originalPath(file));
    await rm(path.join(originals, file), { force: true });
  }

  async #asDelivered(files: readonly ImageFile[], { leave, announce }: FinishOptions): Promise<Finished> {
    const { originals } = this.#options;
    const contentCredentials = files.some(
      ({ path: file, format }) => readEmbedded(path.join(originals, file), format).contentCredentials,
    );
    announce({ files });
    for (const { path: file } of files) {
      if (!leave.has(file)) await this.#copy(file, file);
      await rm(path.join(originals, file), { force: true });
    }
    return { kind: 'files', files, contentCredentials };
  }

  /** From the originals to the workspace: RUNNER_TEMP may lie on another disk, so that it takes a copy and a rename. */
  async #copy(from: string, to: string): Promise<void> {
    const target = await makeFolderOf(this.#options.workspace, to);
    const part = partOf(target);
    await copyFile(path.join(this.#options.originals, from), part);
    await rename(part, target);
  }

  #report({ id }: ImageSpec, works: readonly Work[], attempts: readonly Attempt[]): void {
    const { onNote } = this.#options;
    for (const { leftOut, file } of works) {
      if (leftOut.length === 0) continue;
      const widths = leftOut.length === 1 ? `The width ${leftOut[0]} of` : `The widths ${leftOut.join(', ')} of`;
      onNote(`${widths} \`${id}\` would be larger than delivered (${file.width}×${file.height}): left out`);
    }
    if (attempts.some(({ reply }) => reply.ok && reply.flattened)) {
      onNote(`\`${id}\` has transparent parts, which JPEG cannot hold: they are white`);
    }
  }
}

interface Work {
  readonly absolute: string;
  readonly file: ImageFile;
  readonly source: number;
  /** Absent for a format that is not written. */
  readonly format: ConvertedFormat | undefined;
  readonly contentCredentials: boolean;
  readonly files: readonly Derivation[];
  readonly leftOut: readonly number[];
}

/** A derived file that has not its name yet. */
interface Part {
  readonly part: string;
  readonly derivation: Derivation;
  readonly image: Required<Pick<ImageFile, 'path' | 'format' | 'role' | 'source'>>;
  readonly written?: { readonly sha256: string; readonly bytes: number } | undefined;
}

interface Attempt {
  readonly reply: ConvertReply;
  readonly parts: readonly Part[];
}

function imageOf({ image, derivation: { width, height }, written }: Part): ImageFile {
  const { sha256 = '', bytes = 0 } = written ?? {};
  return { ...image, sha256, bytes, width, height };
}

function originalPath(file: string): string {
  return `${originalStem(withoutImageExtension(file))}${path.posix.extname(file)}`;
}
