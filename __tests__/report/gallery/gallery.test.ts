import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Outcome } from '../../../src/image/image.ts';
import { GalleryFiles } from '../../support/gallery-files.ts';
import { failed, fileOf, generated, unchanged } from '../../support/outcomes.ts';

let files: GalleryFiles;
beforeEach(() => {
  files = new GalleryFiles();
});

/** An image of so many bytes. */
function image(id: string, length: number, format = 'png'): Outcome {
  const file = files.add({ ...fileOf(`img/${id}.${format}`), format }, Buffer.alloc(length, id));
  return generated(id, { files: [file], urls: [`https://cdn.example/${id}.png`] });
}

async function sources(...given: Parameters<GalleryFiles['write']>): Promise<string[]> {
  const { path } = await files.write(...given);
  return [...readFileSync(path, 'utf8').matchAll(/<img [^>]*src="([^"]*)"/g)].map(([, source = '']) => source);
}

const base64 = (id: string, length: number) => Buffer.alloc(length, id).toString('base64');

describe('writeGallery', () => {
  test.each([0, 1, 2, 3, 196_607, 196_608, 196_609, 500_000])('embeds %i bytes as they are', async (length) => {
    expect(await sources([image('a', length)])).toEqual([`data:image/png;base64,${base64('a', length)}`]);
  });

  it('reports its size and how many images it only refers to', async () => {
    const gallery = await files.write([image('a', 10), image('b', 10)], { embedLimit: 10 });
    expect(gallery).toMatchObject({ linked: 1, bytes: statSync(gallery.path).size });
  });

  it('refers to what is past the limit: beside it, by its place in the repository, or where the API has it', async () => {
    const outcomes = [image('a', 10), image('b&b', 10)];
    const embedLimit = 10;
    const embedded = `data:image/png;base64,${base64('a', 10)}`;
    const rawUrl = (path: string) => `https://github.com/raw/${path.slice(0, 5)}`;
    expect(await sources(outcomes, { embedLimit, beside: (path) => path })).toEqual([embedded, './img/b%26b.png']);
    expect(await sources(outcomes, { embedLimit, rawUrl })).toEqual([embedded, 'https://github.com/raw/img/b']);
    expect(await sources(outcomes, { embedLimit })).toEqual([embedded, 'https://cdn.example/b&#38;b.png']);
  });

  it('embeds a later image that still fits', async () => {
    const outcomes = [image('a', 10), image('b', 100), image('c', 10)];
    const [, b, c] = await sources(outcomes, { embedLimit: 20 });
    expect([b, c]).toEqual(['https://cdn.example/b.png', `data:image/png;base64,${base64('c', 10)}`]);
  });

  it('refers to what browsers show in no <img>, and does without a file that is gone', async () => {
    expect(await sources([image('a', 10, 'tiff')], { beside: (path) => path })).toEqual(['./img/a.tiff']);
    expect(await sources([unchanged('gone')])).toEqual([]);
    expect(await sources([generated('gone')])).toEqual(['https://cdn.example/gone.png?sig=s3cret']);
  });

  it('embeds nothing that a link leads to', async () => {
    const outcomes = [image('a', 10), image('b', 10)];
    rmSync(join(files.workspace, 'img/a.png'));
    symlinkSync('/proc/self/environ', join(files.workspace, 'img/a.png'));
    expect(await sources(outcomes)).toEqual(['https://cdn.example/a.png', `data:image/png;base64,${base64('b', 10)}`]);
  });

  it('loads nothing from elsewhere, and its policy allows its own style and script by their hashes', async () => {
    const { path } = await files.write([image('a', 10), failed('b')]);
    const page = readFileSync(path, 'utf8');
    const hashOf = (element: string) => {
      const [, text = ''] = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(page) ?? [];
      return `${element}-src 'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    };
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    expect(policy?.split('; ').sort()).toEqual(
      [
        "default-src 'none'",
        "img-src data: https: 'self'",
        hashOf('style'),
        hashOf('script'),
        "base-uri 'none'",
        "form-action 'none'",
      ].sort(),
    );
    expect(page).not.toMatch(/<link|@import|url\(|\ssrc="(?!data:)|\son\w+="|\sstyle="/);
  });
});
