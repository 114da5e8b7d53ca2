import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sharp from 'sharp';
import { readEmbedded } from '../../../src/image/embedded/read-embedded.ts';

let file = '';
beforeAll(() => {
  file = path.join(mkdtempSync(path.join(tmpdir(), 'embedded-')), 'image');
});
afterAll(() => rmSync(path.dirname(file), { recursive: true, force: true }));

const picture = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } });

function embedded(bytes: Uint8Array, format: string) {
  writeFileSync(file, bytes);
  return readEmbedded(file, format);
}

/** A PNG with one more chunk before its pixels. */
function withChunk(png: Buffer, name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
  ends[0].writeUInt32BE(content.length);
  ends[1].writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, 33), ends[0], body, ends[1], png.subarray(33)]);
}

describe('what is embedded in an image file', () => {
  it.each(['png', 'jpeg', 'webp', 'avif'] as const)('is nothing in a plain %s', async (format) => {
    const plain = await picture()[format]().toBuffer();
    expect(embedded(plain, format)).toEqual({ orientation: 1, contentCredentials: false });
  });

  it.each(['png', 'jpeg', 'webp', 'avif'] as const)('is the profile of a %s, byte for byte', async (format) => {
    const bytes = await picture().withIccProfile('p3')[format]().toBuffer();
    const { profile } = embedded(bytes, format);
    expect(profile?.equals((await sharp(bytes).metadata()).icc ?? Buffer.alloc(0))).toBe(true);
  });

  it.each(['png', 'jpeg', 'webp'] as const)('is the orientation of a %s', async (format) => {
    const bytes = await picture().withMetadata({ orientation: 6 })[format]().toBuffer();
    expect(embedded(bytes, format).orientation).toBe(6);
  });

  it('are content credentials: the chunk caBX of a PNG, a JUMBF segment of a JPEG, the chunk C2PA of a WebP', async () => {
    const png = withChunk(await picture().png().toBuffer(), 'caBX', Buffer.from('jumb c2pa'));
    expect(embedded(png, 'png').contentCredentials).toBe(true);
    const jpeg = await picture().jpeg().toBuffer();
    const segment = Buffer.concat([Buffer.from([0xff, 0xeb, 0, 16]), Buffer.from('JP jumb...c2pa')]);
    const signed = Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
    expect(embedded(signed, 'jpeg').contentCredentials).toBe(true);
    const webp = Buffer.concat([await picture().webp().toBuffer(), Buffer.from('C2PA\x04\0\0\0jumb', 'latin1')]);
    expect(embedded(webp, 'webp').contentCredentials).toBe(true);
  });

  it('is nothing in a format that holds none of it', () => {
    expect(embedded(Buffer.from('GIF89a'), 'gif')).toEqual({ orientation: 1, contentCredentials: false });
  });

  it('never fails on a damaged file', async () => {
    const sources = await Promise.all(
      (['png', 'jpeg', 'webp', 'avif'] as const).map(async (format) => ({
        format,
        bytes: await picture()
          .withIccProfile('p3')
          .withExif({ IFD0: { Copyright: 'x' } })
          [format]()
          .toBuffer(),
      })),
    );
    const damage = fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...sources), damage, fc.nat(800), ({ format, bytes }, changes, length) => {
        const damaged = Buffer.from(bytes.subarray(0, 60 + length));
        for (const [at, value] of changes) if (at < damaged.length) damaged[at] = value;
        const { orientation } = embedded(damaged, format);
        expect(orientation).toBeGreaterThanOrEqual(1);
        expect(orientation).toBeLessThanOrEqual(8);
      }),
      { numRuns: 300 },
    );
  });
});
