import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, Locator } from 'playwright-core';
import sharp from 'sharp';
import { z } from 'zod';
import { launchChromium } from '../../../scripts/launch-browser.ts';
import type { ImageFile, Outcome } from '../../../src/image/image.ts';
import type { ReplacedFiles } from '../../../src/plan/files/keep-replaced.ts';
import { GalleryFiles } from '../../support/gallery-files.ts';
import { type GalleryTab, openGallery } from '../../support/gallery-tab.ts';
import { fileOf, generated } from '../../support/outcomes.ts';

const files = new GalleryFiles();
let browser: Browser;
let outcomes: Outcome[];
let replaced: ReplacedFiles;

/** An image of one colour on disk. */
async function plain(name: string, colour: 'red' | 'blue', width: number): Promise<ImageFile> {
  const size = { width, height: width / 2 };
  const bytes = await sharp({ create: { ...size, channels: 3, background: colour } })
    .png()
    .toBuffer();
  return files.add({ ...fileOf(`img/${name}.png`), ...size, sha256: (colour === 'red' ? 'a' : 'b').repeat(64) }, bytes);
}

beforeAll(async () => {
  browser = await launchChromium();
  const before = await plain('hero-before', 'red', 300);
  outcomes = [
    generated('hero', { files: [await plain('hero', 'blue', 600)] }),
    generated('other', { files: [await plain('other', 'blue', 600)] }),
    generated('alike', { files: [await plain('alike', 'red', 600)] }),
  ];
  const kept = { ...before, kept: path.join(files.workspace, before.path) };
  replaced = new Map([
    ['hero', [kept]],
    ['alike', [kept]],
  ]);
});
afterAll(() => browser?.close());

async function open(): Promise<GalleryTab> {
  const { path: page } = await files.write(outcomes, { replaced });
  const tab = await openGallery(browser, page);
  await tab.page.locator('.open').first().focus();
  await tab.page.keyboard.press('Enter');
  return tab;
}

/** The colour that people see in the picture, at these places across. */
async function coloursOf(comparison: Locator, places: readonly number[]): Promise<string[]> {
  const picture = sharp(await comparison.screenshot());
  const { width = 0, height = 0 } = await picture.metadata();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return places.map((place) => {
    const at = (Math.floor(height * 0.75) * width + Math.floor(width * place)) * info.channels;
    return (data[at] ?? 0) > (data[at + 2] ?? 0) ? 'red' : 'blue';
  });
}

test('before and after lie on each other, with a slider between them for mouse and keyboard', async () => {
  const { page, incidents } = await open();
  expect(await page.locator('.tile .badge').allTextContents()).toEqual(['replaced']);
  const comparison = page.locator('.compare');
  const slider = page.getByRole('slider', { name: 'How much of the image before is shown' });
  expect(await coloursOf(comparison, [0.1, 0.4, 0.6, 0.9])).toEqual(['red', 'red', 'blue', 'blue']);
  const box = z
    .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
    .parse(await slider.boundingBox());
  await page.mouse.click(box.x + box.width * 0.8, box.y + box.height / 3);
  expect(await coloursOf(comparison, [0.1, 0.7, 0.9])).toEqual(['red', 'red', 'blue']);
  expect(await page.locator('.compare:has(:focus)').count()).toBe(1);
  await page.keyboard.press('Home');
  expect(await coloursOf(comparison, [0.1, 0.9])).toEqual(['blue', 'blue']);
  for (let press = 0; press < 30; press += 1) await page.keyboard.press('ArrowRight');
  expect(await slider.inputValue()).toBe('30');
  expect(await coloursOf(comparison, [0.2, 0.5])).toEqual(['red', 'blue']);
  expect(await page.locator('#view-name').textContent()).toBe('hero');
  expect(incidents).toEqual([]);
});

test('they flip by a button and by a key, and the arrows go on to the next image', async () => {
  const { page } = await open();
  const comparison = page.locator('.compare');
  await page.keyboard.press('b');
  expect(await coloursOf(comparison, [0.1, 0.9])).toEqual(['red', 'red']);
  await page.keyboard.press('B');
  expect(await coloursOf(comparison, [0.1, 0.9])).toEqual(['blue', 'blue']);
  await page.getByRole('button', { name: 'Show before' }).click();
  expect(await coloursOf(comparison, [0.1, 0.9])).toEqual(['red', 'red']);
  expect(await page.getByRole('button', { name: 'Show after' }).count()).toBe(1);
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('#view-name').textContent()).toBe('other');
  expect(await comparison.count()).toBe(0);
  expect(await page.locator('.flip').isVisible()).toBe(false);
  await page.keyboard.press('b');
  await page.keyboard.press('ArrowLeft');
  expect(await coloursOf(comparison, [0.1, 0.9])).toEqual(['red', 'blue']);
});

test('the picture keeps its shape in a small window, and the file that is saved is the new one', async () => {
  const { page } = await open();
  await page.setViewportSize({ width: 380, height: 700 });
  const box = await page.locator('.compare').boundingBox();
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(2, 1);
  expect(box?.width).toBeLessThanOrEqual(380);
  expect(await page.locator('.save').getAttribute('download')).toBe('hero.png');
});

test('axe finds nothing wrong with it', async () => {
  const { page } = await open();
  await page.evaluate(axe.source);
  const { violations } = z.object({ violations: z.array(z.unknown()) }).parse(await page.evaluate('axe.run()'));
  expect(violations).toEqual([]);
});

test('past the limit, what was before is left out first', async () => {
  const embedLimit = outcomes
    .flatMap((outcome) => ('files' in outcome ? outcome.files : []))
    .reduce((sum, { bytes }) => sum + bytes, 0);
  const { path: page } = await files.write(outcomes, { replaced, embedLimit });
  const tab = await openGallery(browser, page);
  expect(await tab.imageWidths()).toEqual([600, 600, 600]);
  expect(await tab.page.locator('.tile .badge').count()).toBe(0);
});
