import type { ConvertedFormat } from '../../image/conversion.ts';
import type { Codecs } from './codecs.ts';
import type { Pixels } from './pixels.ts';

/** What sharp takes too where nobody names a quality. */
const DEFAULT_QUALITY = { webp: 80, jpeg: 80, avif: 50 } as const;

/** libwebp's own defaults (WebPConfigInit in src/enc/config_enc.c), with transparency kept as it is. */
const WEBP = {
  target_size: 0,
  target_PSNR: 0,
  method: 4,
  sns_strength: 50,
  filter_strength: 60,
  filter_sharpness: 0,
  filter_type: 1,
  partitions: 0,
  segments: 4,
  pass: 1,
  show_compressed: 0,
  preprocessing: 0,
  autofilter: 0,
  partition_limit: 0,
  alpha_compression: 1,
  alpha_filtering: 1,
  alpha_quality: 100,
  lossless: 0,
  exact: 0,
  image_hint: 0,
  emulate_jpeg_size: 0,
  thread_level: 0,
  low_memory: 0,
  near_lossless: 100,
  use_delta_palette: 0,
  use_sharp_yuv: 0,
};

/** Progressive, colours at half the resolution (4:2:0), quantised by the tables of the JPEG standard's annex K. */
const JPEG = {
  baseline: false,
  arithmetic: false,
  progressive: true,
  optimize_coding: true,
  smoothing: 0,
  // YCbCr
  color_space: 3,
  quant_table: 0,
  trellis_multipass: false,
  trellis_opt_zero: false,
  trellis_opt_table: false,
  trellis_loops: 1,
  auto_subsample: false,
  chroma_subsample: 2,
  separate_chroma_quality: false,
  chroma_quality: 75,
};

/** Colours at full resolution (4:4:4); slower speeds than 6 take five times as long for two percent (docs/decisions). */
const AVIF = {
  qualityAlpha: -1,
  denoiseLevel: 0,
  tileColsLog2: 0,
  tileRowsLog2: 0,
  speed: 6,
  subsample: 3,
  chromaDeltaQ: false,
  sharpness: 0,
  tune: 0,
  enableSharpYUV: false,
  bitDepth: 8,
  lossless: false,
};

/** How an image is written. */
export interface Encoding {
  readonly format: ConvertedFormat;
  /** 1 to 100; absent: the format's default. */
  readonly quality?: number | undefined;
}

/** The bytes of an image file. @throws an Error where the encoder refuses the image. */
export async function encode(codecs: Codecs, pixels: Pixels, encoding: Encoding): Promise<Uint8Array> {
  const bytes = await encodeAs(codecs, pixels, encoding);
  if (bytes === null) throw new Error(`the image cannot be written as ${encoding.format}`);
  return bytes;
}

async function encodeAs(
  codecs: Codecs,
  { data, width, height }: Pixels,
  { format, quality }: Encoding,
): Promise<Uint8Array | null> {
  switch (format) {
    case 'webp':
      return (await codecs.webpEncoder()).encode(data, width, height, {
        ...WEBP,
        quality: quality ?? DEFAULT_QUALITY.webp,
      });
    case 'jpeg':
      return (await codecs.jpegEncoder()).encode(data, width, height, {
        ...JPEG,
        quality: quality ?? DEFAULT_QUALITY.jpeg,
      });
    case 'avif':
      return (await codecs.avifEncoder()).encode(data, width, height, {
        ...AVIF,
        quality: quality ?? DEFAULT_QUALITY.avif,
      });
    case 'png':
      return codecs.png().encode(new Uint8Array(data.buffer, data.byteOffset, data.length), width, height, 8);
  }
}
