import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** The codecs, each by the file that holds it below `node_modules/@jsquash`. */
export const CODECS = {
  avifDecoder: 'avif/codec/dec/avif_dec.wasm',
  avifEncoder: 'avif/codec/enc/avif_enc.wasm',
  jpegDecoder: 'jpeg/codec/dec/mozjpeg_dec.wasm',
  jpegEncoder: 'jpeg/codec/enc/mozjpeg_enc.wasm',
  png: 'png/codec/pkg/squoosh_png_bg.wasm',
  resizer: 'resize/lib/resize/pkg/squoosh_resize_bg.wasm',
  webpDecoder: 'webp/codec/dec/webp_dec.wasm',
  webpEncoder: 'webp/codec/enc/webp_enc_simd.wasm',
} as const;

export type CodecName = keyof typeof CODECS;

const NAMES = Object.keys(CODECS).filter((name): name is CodecName => name in CODECS);

/**
 * Puts all codecs into one compressed file: an encoder and its decoder share much of their code, which only one stream
 * finds (1.24 MB instead of 1.44 MB). Eight lengths of four bytes each stand first, in the order of `CODECS`.
 */
export function packCodecs(read: (file: string) => Buffer): Buffer {
  const codecs = NAMES.map((name) => read(CODECS[name]));
  const lengths = Buffer.alloc(4 * codecs.length);
  for (const [index, codec] of codecs.entries()) lengths.writeUInt32LE(codec.length, 4 * index);
  return brotliCompressSync(Buffer.concat([lengths, ...codecs]), {
    params: { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS },
  });
}

/** The codecs of a packed file. */
export function unpackCodecs(packed: Buffer): ReadonlyMap<CodecName, Buffer> {
  const bytes = brotliDecompressSync(packed);
  let at = 4 * NAMES.length;
  return new Map(
    NAMES.map((name, index) => {
      const start = at;
      at += bytes.readUInt32LE(4 * index);
      return [name, bytes.subarray(start, at)];
    }),
  );
}
