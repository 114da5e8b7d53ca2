import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ImageFile, Outcome } from '../../src/image/image.ts';
import { type Gallery, type GalleryOptions, writeGallery } from '../../src/report/gallery/gallery.ts';

/** A workspace with images in it, and a gallery of them. */
export class GalleryFiles {
  readonly workspace = mkdtempSync(path.join(tmpdir(), 'gallery-'));

  /** Puts the bytes where the file says, and returns the file with their true length. */
  add(file: ImageFile, bytes: Uint8Array): ImageFile {
    const absolute = path.join(this.workspace, file.path);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, bytes);
    return { ...file, bytes: bytes.length };
  }

  write(outcomes: readonly Outcome[], over: Partial<GalleryOptions> = {}): Promise<Gallery> {
    const { workspace } = this;
    return writeGallery({
      path: path.join(workspace, 'gallery.html'),
      workspace,
      outcomes,
      title: 'Generated images',
      elapsedMs: 65_000,
      runUrl: 'https://github.com/o/r/actions/runs/1',
      ...over,
    });
  }
}
