import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import sharp, { type Sharp } from 'sharp';
import type { ConvertJob, ConvertReply } from '../../src/convert/convert-job.ts';
import { ConvertPool, workersFor } from '../../src/convert/convert-pool.ts';
import { type Conversion, type ConvertedFormat, derivationsOf } from '../../src/image/conversion.ts';
import { photo } from '../support/picture.ts';
import { psnr } from '../support/psnr.ts';

const PARTS = { worker: path.resolve('src/convert/worker/worker.ts'), codecs: path.resolve('dist/codecs.br') };
let folder = '';
let pool: ConvertPool;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'convert-'));
  pool = new ConvertPool(PARTS, new AbortController().signal, 2);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

type Wanted = Conversion & { format: ConvertedFormat };

interface Converted {
  readonly reply: ConvertReply;
  readonly main: string;
}

/** Converts a whole image file of the given size. */
async function convert(source: Buffer, conversion: Wanted): Promise<Converted> {
  const { format: known, width = 0, height = 0, orientation = 1 } = await sharp(source).metadata();
  const sourceFormat = known === 'heif' ? 'avif' : (known ?? '');
  count += 1;
  const file = path.join(folder, `source-${count}`);
  writeFileSync(file, source);
  const size = orientation > 4 ? { width: height, height: width } : { width, height };
  const { files } = derivationsOf(conversion, size);
  const ordered = files.map((derivation, index) => ({ ...derivation, target: `${file}-${index}` }));
  const { format, quality } = conversion;
  const options = quality === undefined ? {} : { quality };
  const job: ConvertJob = { source: file, sourceFormat, format, files: ordered, ...options };
  return { reply: await pool.convert(job), main: `${file}-0` };
}

/** Converts many at once: a thread that starts for each costs more than the converting does. */
async function convertAll<Name extends string | number>(
  jobs: readonly (readonly [name: Name, source: Buffer, conversion: Wanted])[],
): Promise<(name: Name) => string> {
  const all = await Promise.all(
    jobs.map(async ([name, source, conversion]) => [name, (await convert(source, conversion)).main] as const),
  );
  const files = new Map(all);
  return (name) => files.get(name) ?? '';
}

describe('beside sharp with the same settings', () => {
  let png: Buffer;
  let ours: (name: string) => string;
  const delivered = new Map<string, Buffer>();
  beforeAll(async () => {
    png = await (await photo(1024, 576)).png().toBuffer();
    for (const format of ['jpeg', 'webp', 'avif'] as const) {
      delivered.set(format, await sharp(png).resize(400)[format]({ quality: 90 }).toBuffer());
    }
    ours = await convertAll([
      ...[60, 80, 90].map((quality) => [`webp ${quality}`, png, { format: 'webp', quality, width: 640 }] as const),
      ...[75, 82, 90].map((quality) => [`jpeg ${quality}`, png, { format: 'jpeg', quality, width: 640 }] as const),
      ['png', png, { format: 'png', width: 640 }],
      ['avif', png, { format: 'avif', quality: 50, width: 640 }],
      ['cover', png, { format: 'webp', quality: 90, width: 300, height: 300, fit: 'cover' }],
      ...[...delivered].map(([format, source]) => [`from ${format}`, source, { format: 'png' }] as const),
    ]);
  });

  /** The PSNR of both results, and how large the one is of the other. */
  async function compare(name: string, theirs: Buffer) {
    const alike = await psnr(ours(name), theirs);
    return { alike, ratio: readFileSync(ours(name)).length / theirs.length };
  }

  test.each([60, 80, 90])('webp of quality %d is as good and as large', async (quality) => {
    const theirs = await sharp(png).resize(640).webp({ quality }).toBuffer();
    const { alike, ratio } = await compare(`webp ${quality}`, theirs);
    expect(alike).toBeGreaterThan(38);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.15);
  });

  test.each([75, 82, 90])('jpeg of quality %d is as good and no larger', async (quality) => {
    const theirs = await sharp(png).resize(640).jpeg({ quality }).toBuffer();
    const { alike, ratio } = await compare(`jpeg ${quality}`, theirs);
    expect(alike).toBeGreaterThan(38);
    expect(ratio).toBeLessThan(1.02);
    expect(ratio).toBeGreaterThan(0.8);
  });

  test('png is the same except for the resampling’s last bit, and no larger', async () => {
    const { alike, ratio } = await compare('png', await sharp(png).resize(640).png().toBuffer());
    expect(alike).toBeGreaterThan(48);
    expect(ratio).toBeLessThan(1.15);
  });

  test('avif is as near to the original, and about as large', async () => {
    const original = await sharp(png).resize(640).png().toBuffer();
    const theirs = await sharp(png).resize(640).avif({ quality: 50 }).toBuffer();
    expect(readFileSync(ours('avif')).length / theirs.length).toBeLessThan(1.15);
    expect(await psnr(ours('avif'), original)).toBeGreaterThan((await psnr(theirs, original)) - 0.5);
  });

  test('cover cuts the same part out of the middle', async () => {
    const { alike } = await compare('cover', await sharp(png).resize(300, 300).webp({ quality: 90 }).toBuffer());
    expect(alike).toBeGreaterThan(38);
  });

  test.each(['jpeg', 'webp', 'avif'])('%s is read as well', async (format) => {
    expect(await psnr(ours(`from ${format}`), delivered.get(format) ?? '')).toBeGreaterThan(38);
  });
});

/** Red, green, blue and white quarters: whichever way it is turned, it is seen. */
function quarters(width = 80, height = 40): Sharp {
  const half = { width: width / 2, height: height / 2 };
  const part = (background: string) => ({ create: { ...half, channels: 3 as const, background } });
  const composite = [
    { input: part('#ff0000'), left: 0, top: 0 },
    { input: part('#00ff00'), left: half.width, top: 0 },
    { input: part('#0000ff'), left: 0, top: half.height },
  ];
  return sharp({ create: { width, height, channels: 3, background: '#ffffff' } }).composite(composite);
}

describe('an image is upright', () => {
  const formats = ['jpeg', 'png', 'webp'] as const;
  const orientations = [1, 2, 3, 4, 5, 6, 7, 8];
  const turned = new Map<string, Buffer>();
  let ours: (name: string) => string;
  beforeAll(async () => {
    for (const format of formats) {
      for (const orientation of orientations) {
        const picture = quarters()[format]({ quality: 100 }).withMetadata({ orientation });
        turned.set(`${format} ${orientation}`, await picture.toBuffer());
      }
    }
    ours = await convertAll([...turned].map(([name, source]) => [name, source, { format: 'png' }] as const));
  });

  test.each(orientations)('where Exif says orientation %d', async (orientation) => {
    for (const format of formats) {
      const name = `${format} ${orientation}`;
      const { width, height } = await sharp(ours(name)).metadata();
      expect({ width, height }).toEqual(orientation > 4 ? { width: 40, height: 80 } : { width: 80, height: 40 });
      const upright = await sharp(turned.get(name)).autoOrient().png().toBuffer();
      expect(await psnr(ours(name), upright)).toBeGreaterThan(38);
    }
  });
});

describe('an image is shown as it was meant', () => {
  test('in sRGB, where a png, jpeg or webp file has a profile of its own', async () => {
    const wide = (await photo(128, 128)).withIccProfile('p3');
    const sources = await Promise.all(
      (['png', 'jpeg', 'webp'] as const).map((format) => wide.clone()[format]({ quality: 95 }).toBuffer()),
    );
    const ours = await convertAll(sources.map((source, index) => [index, source, { format: 'png' }] as const));
    for (const [index, source] of sources.entries()) {
      const managed = await sharp(source).toColourspace('srgb').png().toBuffer();
      expect((await sharp(source).metadata()).icc).toBeDefined();
      expect(await psnr(ours(index), managed)).toBeGreaterThan(40);
    }
  });

  test('transparent, and on white where the format knows no transparency', async () => {
    const background = { r: 200, g: 40, b: 40, alpha: 0.5 };
    const source = await sharp({ create: { width: 60, height: 60, channels: 4, background } })
      .png()
      .toBuffer();
    const clear = await convert(source, { format: 'webp', quality: 95, width: 30 });
    expect(clear.reply).toMatchObject({ ok: true, flattened: false });
    expect((await sharp(clear.main).stats()).isOpaque).toBe(false);
    const white = await convert(source, { format: 'jpeg', quality: 95, width: 30 });
    expect(white.reply).toMatchObject({ ok: true, flattened: true });
    const flat = await sharp(source).flatten({ background: '#ffffff' }).resize(30).png().toBuffer();
    expect(await psnr(white.main, flat)).toBeGreaterThan(38);
  });

  test('without a fringe where what is transparent has another colour', async () => {
    const circle = '<svg width="200" height="200"><circle cx="100" cy="100" r="80" fill="#e33"/></svg>';
    const source = await sharp(Buffer.from(circle)).png().toBuffer();
    const { main } = await convert(source, { format: 'png', width: 50 });
    const onRed = (image: Sharp): Promise<Buffer> => image.flatten({ background: '#e33333' }).png().toBuffer();
    const [ours, theirs] = await Promise.all([onRed(sharp(main)), onRed(sharp(source).resize(50))]);
    expect(await psnr(ours, theirs)).toBeGreaterThan(40);
  });

  test('with 16 bits a channel, in grey and with a palette', async () => {
    const picture = await photo(100, 80);
    const sources = [
      await picture.clone().toColourspace('rgb16').png().toBuffer(),
      await picture.clone().greyscale().png().toBuffer(),
      await picture.clone().png({ palette: true }).toBuffer(),
      await picture.clone().greyscale().jpeg().toBuffer(),
      await picture.clone().jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer(),
    ];
    const ours = await convertAll(sources.map((source, index) => [index, source, { format: 'png' }] as const));
    for (const [index, source] of sources.entries()) {
      expect(await psnr(ours(index), await sharp(source).toColourspace('srgb').png().toBuffer())).toBeGreaterThan(45);
    }
  });
});

describe('what cannot be converted is said', () => {
  it('where the format is not read', async () => {
    const gif = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#777' } })
      .gif()
      .toBuffer();
    const { reply } = await convert(gif, { format: 'webp' });
    expect(reply).toEqual({ ok: false, message: expect.stringContaining('gif files cannot be converted') });
  });

  it('where the file is damaged, and the next image is converted all the same', async () => {
    const png = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#123456' } })
      .png()
      .toBuffer();
    const file = path.join(folder, 'broken.png');
    writeFileSync(file, Buffer.concat([png.subarray(0, 60), Buffer.alloc(60), png.subarray(120)]));
    const job: ConvertJob = { source: file, sourceFormat: 'png', format: 'webp', files: [] };
    const [bad, good] = await Promise.all([pool.convert(job), convert(png, { format: 'webp' })]);
    expect(bad.ok).toBe(false);
    expect(good.reply.ok).toBe(true);
  });

  it('where the job is cancelled', async () => {
    const cancelled = new AbortController();
    const late = new ConvertPool(PARTS, cancelled.signal, 1);
    const job: ConvertJob = { source: path.join(folder, 'none'), sourceFormat: 'png', format: 'webp', files: [] };
    cancelled.abort();
    expect(await late.convert(job)).toEqual({ ok: false, message: 'the job was cancelled' });
  });
});

test('one core is left for polls and signals', () => {
  expect([1, 2, 4, 64].map(workersFor)).toEqual([1, 1, 3, 4]);
});
