import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { z } from 'zod';

/** A gallery in a tab of its own, with all that happened there that should not have. */
export interface GalleryTab {
  readonly page: Page;
  /** Dialogs, errors, violations of the page's policy, and requests for anything but the page and its data. */
  readonly incidents: readonly string[];
  /** The pixels across of every image that is in the page, as the browser decoded it; 0 for one that is broken. */
  readonly imageWidths: () => Promise<number[]>;
  /** The names of the tiles to be seen. */
  readonly shown: () => Promise<string[]>;
}

/** Opens the page as a person does who clicks on the file. The context closes with the browser. */
export async function openGallery(
  browser: Browser,
  file: string,
  options: BrowserContextOptions = {},
): Promise<GalleryTab> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const incidents: string[] = [];
  const url = pathToFileURL(file).href;
  page.on('dialog', (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') incidents.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => incidents.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('data:')) incidents.push(`request: ${request.url()}`);
  });
  await page.addInitScript(
    "addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error('policy', violatedDirective, blockedURI))",
  );
  await page.goto(url);
  return {
    page,
    incidents,
    imageWidths: async () => z.array(z.number()).parse(await page.evaluate(DECODE_IMAGES)),
    shown: () => page.locator('.tile:visible .name').allTextContents(),
  };
}

/** Has the lazy ones load too. */
const DECODE_IMAGES = `Promise.all([...document.images].map(async (image) => {
  image.loading = 'eager';
  await image.decode().catch(() => {});
  return image.naturalWidth;
}))`;
