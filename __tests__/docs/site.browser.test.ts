import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, Frame } from 'playwright-core';
import { z } from 'zod';
import { launchChromium } from '../../scripts/launch-browser.ts';
import { type GalleryTab, openGallery } from '../support/gallery-tab.ts';

const PAGE = 'docs/index.html';
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const VIOLATIONS = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

/** What axe has against a document, one line a finding. */
async function findings(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  const violations = VIOLATIONS.parse(
    await frame.evaluate('axe.run(document, { iframes: false }).then((r) => r.violations)'),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

/** The gallery, once it is there: it is loaded when somebody scrolls to it. */
async function galleryOf({ page }: GalleryTab): Promise<Frame> {
  const frame = page.locator('iframe');
  await frame.scrollIntoViewIfNeeded();
  const content = await (await frame.elementHandle())?.contentFrame();
  if (!content) throw new Error('the page holds no frame');
  await content.locator('.toolbar').waitFor();
  return content;
}

describe.each([
  ['desk', 'light', DESK],
  ['desk', 'dark', DESK],
  ['phone', 'light', PHONE],
  ['phone', 'dark', PHONE],
] as const)('on a %s, %s', (_, colorScheme, viewport) => {
  let tab: GalleryTab;
  let gallery: Frame;
  beforeAll(async () => {
    tab = await openGallery(browser, PAGE, { viewport, colorScheme });
    gallery = await galleryOf(tab);
  });

  it('fits its width, loads nothing from elsewhere, and has nothing against it from axe', async () => {
    expect(await tab.page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
    expect([...(await findings(tab.page.mainFrame())), ...(await findings(gallery))]).toEqual([]);
    expect(tab.incidents).toEqual([]);
  });

  it('has the ground of its scheme', async () => {
    const ground = await tab.page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(ground).toBe(colorScheme === 'dark' ? 'rgb(15, 16, 19)' : 'rgb(247, 247, 245)');
  });

  it('shows its pictures, and opens one of the gallery by a click', async () => {
    const [hero] = await tab.imageWidths();
    expect(hero).toBeGreaterThan(1000);
    expect(await gallery.locator('.tile').count()).toBeGreaterThan(3);
    await gallery.locator('.open').first().click();
    expect(await gallery.locator('#view-name').textContent()).toBe('hero');
    await gallery.locator('.step.close').click();
  });
});

it('is of one file, which is small enough for git', () => {
  const page = readFileSync(PAGE, 'utf8');
  expect(page.replaceAll(/srcdoc="[^"]*"/g, '')).not.toContain('<script');
  expect(page.length).toBeLessThan(1_000_000);
});
