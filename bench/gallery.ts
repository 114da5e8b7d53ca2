// How soon a gallery of 1,000 images can be used, in a real browser.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { sampleImage } from '../sandbox/sample-image.ts';
import { launchChromium } from '../scripts/launch-browser.ts';
import { imageSpec } from '../src/image/fingerprint.ts';
import type { Outcome } from '../src/image/image.ts';
import { writeGallery } from '../src/report/gallery/gallery.ts';
import { printAlone } from './page/alone.ts';
import { median, type Section } from './page/section.ts';

const IMAGES = 1000;
const OPENINGS = 5;
const STEPS = {
  usable: 'from opening the file to a page that answers',
  filter: 'one text filtered',
  view: 'one large view opened',
} as const;
type Step = keyof typeof STEPS;
/** As much as is embedded: 25 MB in all. */
const IMAGE_BYTES = 24_900;

async function outcome(workspace: string, index: number): Promise<Outcome> {
  const id = `image-${index}`;
  const picture = {
    prompt: `Landscape ${index % 40}`,
    mark: id,
    aspectRatio: '3:2',
    scale: 0.5,
    format: 'jpeg' as const,
  };
  const bytes = await sampleImage({ ...picture, minBytes: IMAGE_BYTES });
  writeFileSync(path.join(workspace, `${id}.jpg`), bytes);
  const file = {
    path: `${id}.jpg`,
    sha256: 'a'.repeat(64),
    bytes: bytes.length,
    width: 512,
    height: 341,
    format: 'jpeg',
  };
  const spec = imageSpec({
    id,
    model: 'gpt-image-2-text-to-image',
    prompt: `Landscape number ${index}. `.repeat(10),
    parameters: { aspect_ratio: '3:2' },
    variant: 1,
    stem: id,
    alt: '',
    source: { file: 'prompts.yml', line: index + 1, column: 1 },
  });
  const task = { taskId: `task-${id}`, requestId: `request-${id}`, urls: [`https://cdn.example/${id}.jpg`] };
  const timing = { startedAt: 0, finishedAt: 42_000 };
  return { status: 'generated', spec, ...task, files: [file], costTimeMs: 41_500, timing };
}

/** Resolves when what changed is painted. Timed in the page, since Playwright's own selectors take longer than the page does. */
const PAINTED = 'await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';
const timed = (work: string): string =>
  `(async () => { const start = performance.now(); ${work}; ${PAINTED}; return performance.now() - start; })()`;

/** From the click on the file to a page that answers; then one filter and one large view. */
async function open(browser: Browser, url: string): Promise<Record<Step, number>> {
  const tab = await browser.newPage();
  const start = performance.now();
  await tab.goto(url, { waitUntil: 'domcontentloaded' });
  await tab.evaluate(`(async () => { ${PAINTED} })()`);
  const usable = performance.now() - start;
  const search = "document.querySelector('[type=search]')";
  const filter = Number(
    await tab.evaluate(
      timed(`${search}.value = '777.'; ${search}.dispatchEvent(new Event('input', { bubbles: true }))`),
    ),
  );
  const view = Number(await tab.evaluate(timed("document.querySelector('.tile:not([hidden]) .open').click()")));
  await tab.close();
  return { usable, filter, view };
}

/** What the browser took, in ms, for each step; undefined where there is no Chromium. */
async function openings(url: string): Promise<Record<Step, number>[] | undefined> {
  const browser = await launchChromium().catch(() => undefined);
  if (browser === undefined) return undefined;
  try {
    const runs: Record<Step, number>[] = [];
    for (let run = 0; run < OPENINGS; run += 1) runs.push(await open(browser, url));
    return runs;
  } finally {
    await browser.close();
  }
}

async function write(workspace: string) {
  const outcomes: Outcome[] = [];
  for (let index = 0; index < IMAGES; index += 1) outcomes.push(await outcome(workspace, index));
  const file = path.join(workspace, 'gallery.html');
  const start = performance.now();
  const written = await writeGallery({ title: 'Bench', outcomes, elapsedMs: 0, runUrl: '', workspace, path: file });
  return { file, ...written, ms: performance.now() - start };
}

/** How soon a large gallery is written, and how soon a browser shows it. */
export async function measureGallery(): Promise<Section> {
  const workspace = mkdtempSync(path.join(tmpdir(), 'bench-gallery-'));
  try {
    const { file, bytes, linked, ms } = await write(workspace);
    const runs = await openings(pathToFileURL(file).href);
    const rows = Object.entries(STEPS).flatMap(([step, words]) =>
      runs === undefined ? [] : [[words, median(runs.map((run) => run[step as Step])).toFixed(0)]],
    );
    const browser =
      runs === undefined
        ? 'There is no Chromium on this machine, so that nothing is said of opening it.'
        : `Medians of ${OPENINGS} openings in Chromium, timed in the page.`;
    return {
      title: 'The gallery',
      text: `A gallery of ${IMAGES} images: ${(bytes / 1e6).toFixed(1)} MB in one file, ${linked} of the images linked, the others embedded. ${browser}`,
      tables: [{ columns: ['', 'ms'], rows: [['written', ms.toFixed(0)], ...rows] }],
      targets: [],
    };
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

await printAlone(import.meta.main, measureGallery);
