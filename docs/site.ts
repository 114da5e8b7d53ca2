// Makes docs/index.html, the page where people look before they read. `npm run site` runs the demo and puts its gallery
// into the page; `npm run docs` keeps the gallery that is there and renews the rest, and with `--check` fails if that is old.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { REPOSITORY } from './repository.ts';
import { type SiteContent, sitePage } from './site/page.ts';
import { smallGallery, smallPicture } from './site/small-gallery.ts';

const PAGE = 'docs/index.html';
const DEMO = 'demo-output/artifacts/generated-images';

type Pictures = Pick<SiteContent, 'gallery' | 'hero'>;

const read = (file: string): string => readFileSync(file, 'utf8');

/** The demo's gallery and its first picture. */
async function fromDemo(): Promise<Pictures> {
  const [hero] = globSync(`${DEMO}/docs/**/hero.*`);
  if (hero === undefined) throw new Error('demo-output/ holds no picture `hero`: run `npm run site`');
  const src = await smallPicture(readFileSync(hero));
  const { width, height } = await sharp(Buffer.from(src.slice(src.indexOf(',') + 1), 'base64')).metadata();
  const gallery = read(`${DEMO}/gallery.html`);
  const alt = /alt="([^"]*)"/.exec(gallery)?.[1] ?? '';
  return { gallery: await smallGallery(gallery), hero: { src, width, height, alt } };
}

/** What the page holds already. */
function fromPage(page: string): Pictures {
  const [, width, height, alt = '', src = ''] =
    /class="hero" width="(\d+)" height="(\d+)" alt="([^"]*)" src="([^"]*)"/.exec(page) ?? [];
  const [, gallery = ''] = /srcdoc="([^"]*)"/.exec(page) ?? [];
  return {
    gallery: unescapeHtml(gallery),
    hero: { src, width: Number(width), height: Number(height), alt: unescapeHtml(alt) },
  };
}

function unescapeHtml(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

/** The words of the page come from README and the examples, so that they are true and said once. */
function words(): Omit<SiteContent, keyof Pictures> {
  const readme = read('README.md');
  const promises = [...readme.matchAll(/^\d\. \*\*(.+?)\*\*([\s\S]*?)(?=\n\d\. |\n\n)/gm)].map(
    ([, title = '', text = '']) => ({ title, text: text.replaceAll(/\s+/g, ' ').trim() }),
  );
  const blocks = [...readme.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  const workflow = blocks.find((block) => block.includes('prompts-file: docs/images.yml'));
  const prompts = blocks.find((block) => /^images:/m.test(block));
  if (workflow === undefined || prompts === undefined || promises.length !== 3) {
    throw new Error('README.md lacks three promises, or the workflow and the prompts file of the quick start');
  }
  const recipes = globSync('examples/workflows/*.yml')
    .sort()
    .map((file) => ({
      file: file.split(path.sep).join('/'),
      about: /^# ([^.:]+)/.exec(read(file))?.[1] ?? '',
    }));
  return { repository: REPOSITORY, promises, workflow, prompts, recipes };
}

const before = read(PAGE);
const pictures = process.argv.includes('--demo') ? await fromDemo() : fromPage(before);
const after = sitePage({ ...words(), ...pictures });
if (!process.argv.includes('--check')) {
  writeFileSync(PAGE, after);
} else if (after !== before) {
  console.error(`${PAGE} disagrees with README.md or the examples: run \`npm run docs\``);
  process.exitCode = 1;
}
