import { readFileSync } from 'node:fs';
import avifDecoder from '@jsquash/avif/codec/dec/avif_dec.js';
import avifEncoder from '@jsquash/avif/codec/enc/avif_enc.js';
import jpegDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.js';
import jpegEncoder from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js';
import * as png from '@jsquash/png/codec/pkg/squoosh_png.js';
import * as resizer from '@jsquash/resize/lib/resize/pkg/squoosh_resize.js';
import webpDecoder from '@jsquash/webp/codec/dec/webp_dec.js';
import webpEncoder from '@jsquash/webp/codec/enc/webp_enc_simd.js';
import { type CodecName, unpackCodecs } from '../codec-pack.ts';
import type { Pixels } from './pixels.ts';

/** What a decoder built with Emscripten offers. */
interface Decoder {
  decode(bytes: Uint8Array, ...options: readonly unknown[]): Pixels | null;
}

/** What an encoder built with Emscripten offers. */
interface Encoder {
  encode(data: Uint8ClampedArray, width: number, height: number, options: object): Uint8Array | null;
}

type Factory<Api> = (overrides: object) => Promise<Api>;

/** The class browsers have and decoders make. It copies: what it is given may lie in memory that the codec uses again. */
class ImageData implements Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;

  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data.slice();
    this.width = width;
    this.height = height;
  }
}

/** The codecs of a packed file, each compiled when it is first used. */
export class Codecs {
  readonly #packed: ReadonlyMap<CodecName, Buffer>;

  /** @param path of the packed file, absolute. Throws what reading it meets. */
  constructor(path: string) {
    Object.assign(globalThis, { ImageData });
    this.#packed = unpackCodecs(readFileSync(path));
  }

  avifDecoder = (): Promise<Decoder> => this.#start('avifDecoder', avifDecoder);
  jpegDecoder = (): Promise<Decoder> => this.#start('jpegDecoder', jpegDecoder);
  webpDecoder = (): Promise<Decoder> => this.#start('webpDecoder', webpDecoder);
  avifEncoder = (): Promise<Encoder> => this.#start('avifEncoder', avifEncoder);
  jpegEncoder = (): Promise<Encoder> => this.#start('jpegEncoder', jpegEncoder);
  webpEncoder = (): Promise<Encoder> => this.#start('webpEncoder', webpEncoder);

  png(): typeof png {
    png.initSync(this.#module('png'));
    return png;
  }

  resizer(): typeof resizer {
    resizer.initSync(this.#module('resizer'));
    return resizer;
  }

  /** A fresh instance each time: its memory grows with the image and never shrinks. */
  async #start<Api>(name: CodecName, factory: Factory<Api>): Promise<Api> {
    const instantiateWasm = (imports: object, done: (instance: WebAssembly.Instance) => void): object => {
      const instance = new WebAssembly.Instance(this.#module(name), imports);
      done(instance);
      return instance.exports;
    };
    const quiet = (): void => undefined;
    return await factory({ noInitialRun: true, instantiateWasm, print: quiet, printErr: quiet });
  }

  readonly #modules = new Map<CodecName, WebAssembly.Module>();

  #module(name: CodecName): WebAssembly.Module {
    const bytes = this.#packed.get(name);
    if (bytes === undefined) throw new Error(`the codec ${name} is not packed`);
    const module = this.#modules.get(name) ?? new WebAssembly.Module(bytes);
    this.#modules.set(name, module);
    return module;
  }
}
