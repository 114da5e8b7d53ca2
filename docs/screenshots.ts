/** Makes the pictures of README: `npx node docs/screenshots.ts`. The browser is found or fetched by scripts/browser.ts. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { sampleImage, sampleSize } from '../sandbox/sample-image.ts';
import { launchChromium } from '../scripts/launch-browser.ts';
import { imageSpec } from '../src/image/fingerprint.ts';
import type { Failed, Generated, ImageSpec, Outcome, Pending } from '../src/image/image.ts';
import { writeGallery } from '../src/report/gallery/gallery.ts';
import { renderPullRequestBody } from '../src/report/pull-request-body.ts';
import { renderSummary } from '../src/report/summary/summary.ts';
import { fileAt, reviewScene } from './review-scene.ts';
import { summaryPage } from './summary-page.ts';

const IMAGES = join(import.meta.dirname, 'images');
/** Where result URLs lead: in the pictures, to the files at hand. */
const CDN = 'https://cdn.aigptimage.com';
const STARTED = Date.UTC(2026, 0, 12, 9, 30);

const WANTED = [
  [
    'hero-banner',
    '21:9',
    'A wide mountain valley at first light, layers of blue haze, one warm sun, flat paper-cut style',
  ],
  ['getting-started', '16:9', 'A calm harbour in the morning: one small boat leaving the pier, long shadows'],
  ['concepts', '1:1', 'Rolling hills under a large pale moon, quiet and geometric'],
  ['pricing', '4:5', 'A terraced hillside in autumn colours, seen from far above'],
  ['security', '16:9', 'A lighthouse cliff at dusk, the last light on the water, muted violets'],
  ['mobile-app', '9:16', 'Tall pines before a green northern sky'],
  ['changelog-march', '3:2', 'Desert dunes after rain, with a low orange sun'],
  ['blog-caching', '16:9', 'A frozen lake between dark hills, a single red sunset reflected in it'],
  ['team', '1:1', 'Spring meadow with soft ridges, mint and rose'],
  ['community', '4:3', 'An island chain in a turquoise sea, seen at noon'],
  ['faq', '2:3', 'Fog in a deep valley, one ridge above the clouds'],
  ['roadmap', '21:9', 'A long road of hills into the evening, warm ochre to deep blue'],
] as const;

function specOf(id: string, aspectRatio: string, prompt: string, line: number): ImageSpec {
  return imageSpec({
    id,
    model: 'gpt-image-2-text-to-image',
    prompt,
    parameters: { aspect_ratio: aspectRatio, resolution: '1K' },
    variant: 1,
    stem: `docs/images/${id}`,
    alt: '',
    source: { file: 'docs/images.yml', line, column: 5 },
  });
}

function taskId(id: string): string {
  return createHash('sha256')
    .update(id)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
}

async function generated(workspace: string, index: number): Promise<Generated> {
  const [id, aspectRatio, prompt] = WANTED[index % WANTED.length] ?? WANTED[0];
  const spec = specOf(id, aspectRatio, prompt, 4 + index * 4);
  const bytes = await sampleImage({ prompt, mark: id, aspectRatio, resolution: '1K' });
  const path = `${spec.stem}.png`;
  await writeFile(join(workspace, path), bytes);
  const startedAt = STARTED + Math.floor(index / 4) * 62_000 + (index % 4) * 900;
  const costTimeMs = 38_000 + ((index * 7919) % 23_000);
  return {
    status: 'generated',
    spec,
    taskId: taskId(id),
    requestId: taskId(`request ${id}`),
    urls: [`${CDN}/${path}`],
    files: [
      {
        path,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: bytes.length,
        ...sampleSize({ aspectRatio }),
        format: 'png',
      },
    ],
    costTimeMs,
    timing: { startedAt, finishedAt: startedAt + costTimeMs + 700 },
  };
}

async function outcomesOf(workspace: string): Promise<Outcome[]> {
  const made = await Promise.all(WANTED.map((_, index) => generated(workspace, index)));
  const timing = { startedAt: STARTED + 187_000, finishedAt: STARTED + 188_200 };
  const failed: Failed = {
    status: 'failed',
    spec: specOf('release-notes', '16:9', 'A newspaper front page with the face of a famous person', 60),
    taskId: taskId('release-notes'),
    requestId: taskId('request release-notes'),
    urls: [],
    error: {
      kind: 'task-failed',
      message: 'the task failed (content_policy): “The prompt asks for the likeness of a real person.”',
      charged: 'no',
      advice: 'Change the prompt if the message speaks of its content, else run again.',
      isModerated: true,
    },
    retrievable: false,
    timing,
  };
  const pending: Pending = {
    status: 'pending',
    spec: specOf('architecture', '16:9', 'An isometric city of small machines, each handing a parcel to the next', 64),
    taskId: taskId('architecture'),
    requestId: taskId('request architecture'),
    lastState: 'generating',
    timing: { startedAt: STARTED + 188_600, finishedAt: STARTED + 246_000 },
  };
  return [...made.slice(0, 5), failed, ...made.slice(5), pending];
}

async function shoot(
  browser: Browser,
  workspace: string,
  page: { url: string; name: string; dark?: boolean; width: number; height: number; open?: number },
): Promise<void> {
  const tab = await browser.newPage({
    viewport: { width: page.width, height: page.height },
    colorScheme: page.dark === true ? 'dark' : 'light',
    deviceScaleFactor: 1,
  });
  await tab.route(`${CDN}/**`, (route) =>
    route.fulfill({ path: join(workspace, new URL(route.request().url()).pathname) }),
  );
  await tab.route('https://github.com/**', (route) =>
    route.fulfill({ path: join(workspace, fileAt(route.request().url())) }),
  );
  await tab.goto(page.url);
  if (page.open !== undefined) await tab.locator('.open').nth(page.open).click();
  await tab.waitForTimeout(1500);
  const path = join(process.env['SHOTS'] ?? IMAGES, page.name);
  if (path.endsWith('.png')) await tab.screenshot({ path });
  else await tab.screenshot({ path, type: 'jpeg', quality: 82 });
  await tab.close();
}

/** What people look at before they merge: the pull request, and the gallery with before and after, and candidates. */
async function shootReview(browser: Browser, workspace: string): Promise<void> {
  const scene = await reviewScene(workspace);
  const runUrl = 'https://github.com/octo-org/docs/actions/runs/1';
  const body = join(workspace, 'pull-request.html');
  await writeFile(body, summaryPage(renderPullRequestBody({ ...scene, runUrl })));
  const gallery = join(workspace, 'gallery.html');
  const page = { title: 'octo-org/docs: images', elapsedMs: 52_000, runUrl };
  await writeGallery({ ...page, ...scene, path: gallery, workspace });
  const url = pathToFileURL(gallery).href;
  const size = { width: 1100, height: 820 };
  await shoot(browser, workspace, { ...size, url: pathToFileURL(body).href, name: 'pull-request.jpg' });
  await shoot(browser, workspace, { ...size, url, name: 'gallery-candidates.jpg', height: 1480 });
  await shoot(browser, workspace, { ...size, url, name: 'gallery-before-after.jpg', open: 0 });
}

async function main() {
  const workspace = await mkdtemp(join(tmpdir(), 'gallery-'));
  await mkdir(join(workspace, 'docs/images'), { recursive: true });
  const outcomes = await outcomesOf(workspace);
  const path = join(workspace, 'gallery.html');
  await writeGallery({
    path,
    workspace,
    outcomes,
    title: 'octo-org/docs: images',
    elapsedMs: 246_000,
    runUrl: 'https://github.com/octo-org/docs/actions/runs/1',
  });
  const summary = renderSummary({
    outcomes,
    dryRun: false,
    elapsedMs: 246_000,
    published: {
      artifact: { id: 1, url: 'https://github.com/octo-org/docs/actions/runs/1/artifacts/2', digest: '' },
      galleryUrl: 'https://github.com/octo-org/docs/actions/runs/1/artifacts/3',
    },
  });
  const summaryPath = join(workspace, 'summary.html');
  await writeFile(summaryPath, summaryPage(summary));
  const url = pathToFileURL(path).href;
  const browser = await launchChromium();
  try {
    await shootReview(browser, join(workspace, 'review'));
    await shoot(browser, workspace, { url, name: 'gallery-light.jpg', width: 1360, height: 900 });
    await shoot(browser, workspace, { url, name: 'gallery-dark.jpg', width: 1360, height: 900, dark: true });
    await shoot(browser, workspace, {
      url,
      name: 'gallery-large-view.jpg',
      width: 1360,
      height: 820,
      dark: true,
      open: 4,
    });
    await shoot(browser, workspace, { url, name: 'gallery-phone.jpg', width: 390, height: 800 });
    await shoot(browser, workspace, {
      url,
      name: 'gallery-phone-view.jpg',
      width: 390,
      height: 800,
      open: 1,
      dark: true,
    });
    await shoot(browser, workspace, {
      url: pathToFileURL(summaryPath).href,
      name: 'summary.jpg',
      width: 1100,
      height: 1250,
    });
  } finally {
    await browser.close();
  }
  await rm(workspace, { recursive: true });
}

await main();
