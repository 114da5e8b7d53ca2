// How soon a gallery of 1,000 images can be used, in a real browser: medians of a few openings, in ms.
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

const IMAGES = 1000;
const OPENINGS = 5;
const STEPS = ['usable', 'filter', 'view'] as const;
/** As much as is embedded: 25 MB in all. */
const IMAGE_BYTES = 24_900;

const workspace = mkdtempSync(path.join(tmpdir(), 'bench-gallery-'));

async function outcome(index: number): Promise<Outcome> {
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
async function open(browser: Browser, url: string): Promise<Record<(typeof STEPS)[number], number>> {
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

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function main(): Promise<void> {
  const outcomes: Outcome[] = [];
  for (let index = 0; index < IMAGES; index += 1) outcomes.push(await outcome(index));
  const page = {
    title: 'Bench',
    outcomes,
    elapsedMs: 0,
    runUrl: '',
    workspace,
    path: path.join(workspace, 'gallery.html'),
  };
  const start = performance.now();
  const { bytes, linked } = await writeGallery(page);
  console.log(
    `written in ${(performance.now() - start).toFixed(0)} ms: ${(bytes / 1e6).toFixed(1)} MB, ${linked} images linked`,
  );
  const browser = await launchChromium();
  const runs = [];
  for (let run = 0; run < OPENINGS; run += 1) runs.push(await open(browser, pathToFileURL(page.path).href));
  await browser.close();
  for (const step of STEPS) console.log(`${step}: ${median(runs.map((run) => run[step])).toFixed(0)} ms`);
  rmSync(workspace, { recursive: true });
}

await main();
