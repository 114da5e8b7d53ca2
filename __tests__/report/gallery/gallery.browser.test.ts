import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { sampleImage } from '../../../sandbox/sample-image.ts';
import { launchChromium } from '../../../scripts/launch-browser.ts';
import type { Generated, ImageFile } from '../../../src/image/image.ts';
import { visible } from '../../../src/report/escape.ts';
import { GalleryFiles } from '../../support/gallery-files.ts';
import { type GalleryTab, openGallery } from '../../support/gallery-tab.ts';
import {
  failed,
  fileOf,
  generated,
  HOSTILE,
  hostileOutcomes,
  pending,
  STARTED,
  skipped,
  specOf,
  unchanged,
} from '../../support/outcomes.ts';

const files = new GalleryFiles();
const images: ImageFile[] = [];
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
  for (const format of ['png', 'jpeg', 'webp'] as const) {
    const bytes = await sampleImage({ prompt: format, mark: format, aspectRatio: '16:9', scale: 0.0625, format });
    images.push(files.add({ ...fileOf(`img/a ${format}'s #1.${format}`), format }, bytes));
  }
});
afterAll(() => browser?.close());

/** The n-th image, under that id. */
function made(id: string, index: number): Generated {
  const spec = specOf(id, { prompt: `A ${['harbour', 'forest', 'lighthouse'][index % 3]}, number ${index}` });
  const timing = { startedAt: STARTED + index * 1000, finishedAt: STARTED + index * 1000 + 40_000 };
  return generated(id, { spec, timing, files: images.slice(index % 3, (index % 3) + 1) });
}

const everyStatus = () => [
  made('one', 0),
  made('two', 1),
  failed('bad'),
  unchanged('kept', { files: images.slice(2) }),
  pending('slow'),
  skipped('left'),
];

async function open(...[outcomes, over]: Parameters<GalleryFiles['write']>): Promise<GalleryTab> {
  const { path } = await files.write(outcomes, over);
  return openGallery(browser, path);
}

const viewName = ({ page }: GalleryTab) => page.locator('#view-name').textContent();

test('shows every image, and words where there is none', async () => {
  const tab = await open(everyStatus());
  expect(await tab.imageWidths()).toEqual([64, 64, 64]);
  expect(await tab.shown()).toEqual(['one', 'two', 'bad', 'kept', 'slow', 'left']);
  expect(await tab.page.locator('.lead').textContent()).toBe(
    '2 generated, 1 unchanged, 1 failed, 1 pending, 1 skipped · 1 min 5 s · workflow run',
  );
  expect(await tab.page.locator('.tile[data-status=failed] .why').textContent()).toContain(
    'refused\nChange the prompt',
  );
  const timeline = tab.page.getByRole('img', { name: /^Timeline: 4 images/ });
  expect((await timeline.boundingBox())?.width).toBeGreaterThan(300);
  expect(tab.incidents).toEqual([]);
});

describe('the filter', () => {
  it('goes by status, by mouse and by keyboard', async () => {
    const tab = await open(everyStatus());
    await tab.page.locator('.chip.failed').click();
    expect(await tab.shown()).toEqual(['bad']);
    expect(await tab.page.locator('.shown').textContent()).toBe('1 of 6 shown');
    await tab.page.keyboard.press('ArrowRight');
    expect(await tab.shown()).toEqual(['slow']);
    await tab.page.locator('.chip').first().click();
    expect(await tab.shown()).toHaveLength(6);
  });

  it('goes by words of prompt, name, file and facts, whatever their order and case', async () => {
    const tab = await open(everyStatus());
    await tab.page.keyboard.press('/');
    await tab.page.keyboard.type('number HARBOUR');
    expect(await tab.shown()).toEqual(['one']);
    await tab.page.getByRole('searchbox').fill('webp');
    expect(await tab.shown()).toEqual(['kept']);
    await tab.page.getByRole('searchbox').fill('no such thing');
    expect(await tab.shown()).toEqual([]);
    await tab.page.getByRole('button', { name: 'Show all' }).click();
    expect(await tab.shown()).toHaveLength(6);
    expect(tab.incidents).toEqual([]);
  });
});

describe('the large view', () => {
  it('works by mouse, and shows prompt, parameters, file and hash', async () => {
    const tab = await open(everyStatus());
    await tab.page.locator('.open').first().click();
    expect(await viewName(tab)).toBe('one');
    expect(await tab.page.locator('.view-prompt').textContent()).toBe('A harbour, number 0');
    const details = await tab.page.locator('.view-details dd').allTextContents();
    for (const fact of ['16:9', '1K', "img/a png's #1.png", 'a'.repeat(64), 'task-one'])
      expect(details).toContain(fact);
    expect(await tab.page.locator('.place').textContent()).toBe('1 of 6');
    expect(await tab.page.locator('.save').getAttribute('download')).toBe("a png's #1.png");
    await tab.page.getByRole('button', { name: 'Next image' }).click();
    expect(await viewName(tab)).toBe('two');
    await tab.page.getByRole('button', { name: 'Close' }).click();
    expect(await tab.page.locator('dialog').isVisible()).toBe(false);
    expect(tab.incidents).toEqual([]);
  });

  it('works by keyboard: Enter, arrows around the end, Escape, and the focus goes where one was', async () => {
    const tab = await open(everyStatus());
    await tab.page.locator('.open').first().focus();
    await tab.page.keyboard.press('Enter');
    const seen: (string | null)[] = [];
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
      await tab.page.keyboard.press(key);
      seen.push(await viewName(tab));
    }
    expect(seen).toEqual(['left', 'one', 'two', 'bad']);
    expect(await tab.page.locator('.save').isVisible()).toBe(false);
    await tab.page.keyboard.press('Escape');
    expect(await tab.page.locator('dialog').isVisible()).toBe(false);
    // The page moves the focus when it is told that the dialog has closed, which is a little later.
    const focused = tab.page.locator('.open:focus').filter({ hasText: 'Open bad, failed: ' });
    await focused.waitFor();
    expect(await focused.count()).toBe(1);
  });

  it('goes on by keyboard where the button that was used is gone', async () => {
    const tab = await open(everyStatus());
    await tab.page.locator('.open').nth(1).click();
    await tab.page.locator('.save').focus();
    await tab.page.keyboard.press('ArrowRight');
    expect(await tab.page.locator('.save').isVisible()).toBe(false);
    await tab.page.keyboard.press('ArrowRight');
    expect(await viewName(tab)).toBe('kept');
  });

  it('steps through what the filter shows alone', async () => {
    const tab = await open(everyStatus());
    await tab.page.locator('.chip.generated').click();
    await tab.page.locator('.open:visible').last().click();
    expect(await tab.page.locator('.place').textContent()).toBe('2 of 2');
    await tab.page.keyboard.press('ArrowRight');
    expect(await viewName(tab)).toBe('one');
  });

  test.each([
    ['the clipboard', ''],
    ['a page that may not use the clipboard', "navigator.clipboard.writeText = () => Promise.reject(new Error('no'))"],
  ])('copies the prompt, on %s', async (_, before) => {
    const tab = await open([made('one', 0)]);
    await tab.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await tab.page.evaluate(before);
    await tab.page.locator('.open').click();
    await tab.page.getByRole('button', { name: 'Copy prompt' }).click();
    await tab.page.getByText('Copied').waitFor();
    expect(await tab.page.evaluate('navigator.clipboard.readText()')).toBe('A harbour, number 0');
    expect(await tab.page.locator(':focus').textContent()).toBe('Copy prompt');
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('has nothing that axe finds wrong, as a grid and as a large view', async () => {
    const { path } = await files.write(everyStatus());
    const { page } = await openGallery(browser, path, { colorScheme, reducedMotion: 'reduce' });
    const violations = async () => {
      const result = z.object({
        violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
      });
      return result
        .parse(await page.evaluate('axe.run()'))
        .violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);
    };
    await page.evaluate(axe.source);
    expect(await violations()).toEqual([]);
    await page.locator('.open').first().click();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await violations()).toEqual([]);
  });
});

test('hostile prompts, names, files and messages do nothing, and are shown as text', async () => {
  const long = `${HOSTILE.join(' ')} `.repeat(40).slice(0, 20_000);
  const texts = [...HOSTILE, long];
  const withImage = texts.map((text) =>
    generated('', { ...made('one', 0), spec: specOf(text, { prompt: text, alt: text }) }),
  );
  const tab = await open([...withImage, ...texts.flatMap(hostileOutcomes)], {
    title: HOSTILE.join(' '),
    runUrl: 'javascript:alert(1)',
  });
  expect(await tab.imageWidths()).toEqual(texts.map(() => 64));
  expect(await tab.page.locator('.tile .prompt').allTextContents()).toEqual(
    [...texts, ...texts.flatMap((text) => Array(5).fill(text))].map(visible),
  );
  await tab.page.locator('.open').first().click();
  for (const text of texts) {
    expect(await tab.page.locator('.view-prompt').textContent()).toBe(visible(text));
    await tab.page.keyboard.press('ArrowRight');
  }
  await tab.page.keyboard.press('Escape');
  await tab.page.getByRole('searchbox').fill('<img src=x onerror');
  expect((await tab.shown()).length).toBeGreaterThan(1);
  expect(await tab.page.locator('.tile script, .tile a, h1 *, .prompt *, [onerror], [onmouseover]').count()).toBe(0);
  expect(tab.incidents).toEqual([]);
});

describe('images that are not embedded', () => {
  it('are read from beside the page', async () => {
    const tab = await open(everyStatus(), { embedLimit: 0, beside: (path) => path });
    expect(await tab.imageWidths()).toEqual([64, 64, 64]);
    expect(tab.incidents.filter((incident) => !incident.startsWith('request: file:'))).toEqual([]);
  });

  it('are read by their address', async () => {
    const { path } = await files.write([made('one', 0)], { embedLimit: 0 });
    const body = await sampleImage({ prompt: 'x', mark: 'x', scale: 0.05 });
    const page = await browser.newPage();
    await page.route('https://cdn.example/**', (route) => route.fulfill({ body, contentType: 'image/png' }));
    await page.goto(pathToFileURL(path).href);
    await page.locator('.open').click();
    expect(await page.evaluate('document.images[0].decode().then(() => document.images[0].naturalWidth)')).toBe(51);
  });
});

test('a page of 1,000 images can be filtered, opened and stepped through', async () => {
  const tab = await open(Array.from({ length: 1000 }, (_, index) => made(`image-${index}`, index)));
  expect(await tab.page.locator('.shown').textContent()).toBe('1000 shown');
  await tab.page.getByRole('searchbox').fill('number 777');
  expect(await tab.shown()).toEqual(['image-777']);
  await tab.page.getByRole('searchbox').fill('');
  await tab.page.locator('.open').last().click();
  expect(await tab.page.locator('.place').textContent()).toBe('1000 of 1000');
  await tab.page.keyboard.press('ArrowRight');
  expect(await viewName(tab)).toBe('image-0');
  expect(tab.incidents).toEqual([]);
});
