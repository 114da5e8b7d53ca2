import path from 'node:path';

/** A format that images come in. */
export interface ImageFormat {
  /** What results call it. */
  readonly name: string;
  readonly mime: string;
  /** Without the dot; files get the first. */
  readonly extensions: readonly [string, ...string[]];
  /** Whether browsers show it in an `<img>`. */
  readonly isShown: boolean;
}

/** Every format that is known as an image's, likeliest first. */
export const IMAGE_FORMATS: readonly ImageFormat[] = [
  { name: 'png', mime: 'image/png', extensions: ['png'], isShown: true },
  { name: 'jpeg', mime: 'image/jpeg', extensions: ['jpg', 'jpeg'], isShown: true },
  { name: 'webp', mime: 'image/webp', extensions: ['webp'], isShown: true },
  { name: 'gif', mime: 'image/gif', extensions: ['gif'], isShown: true },
  { name: 'avif', mime: 'image/avif', extensions: ['avif'], isShown: true },
  { name: 'bmp', mime: 'image/bmp', extensions: ['bmp'], isShown: true },
  { name: 'tiff', mime: 'image/tiff', extensions: ['tif', 'tiff'], isShown: false },
];

/** The extensions of image files, without the dot. */
export const IMAGE_EXTENSIONS: readonly string[] = IMAGE_FORMATS.flatMap(({ extensions }) => extensions);

const IMAGE_EXTENSION = new RegExp(`\\.(${IMAGE_EXTENSIONS.join('|')})$`, 'i');

/** Whether a file is named as images are. */
export function hasImageExtension(name: string): boolean {
  return IMAGE_EXTENSION.test(name);
}

/** The name without the extension of an image, since the format that is really delivered gives the extension. */
export function withoutImageExtension(name: string): string {
  return name.replace(IMAGE_EXTENSION, '');
}

/** The extension, without the dot, that files of a format get. */
export function extensionOf(format: string): string {
  return IMAGE_FORMATS.find(({ name }) => name === format)?.extensions[0] ?? format;
}

/** The format that a file's extension names; the extension itself where it is no image's. */
export function formatOfPath(file: string): string {
  const extension = path.posix.extname(file).slice(1).toLowerCase();
  return IMAGE_FORMATS.find(({ extensions }) => extensions.includes(extension))?.name ?? extension;
}
