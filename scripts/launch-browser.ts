import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from './browser.ts';

/** What Playwright does not pass by itself: pages are drawn without a graphics card. */
const FLAGS = ['--disable-gpu', '--disable-software-rasterizer', '--disable-quic'];

/** A Chromium, headless. @throws where there is none: a test of the gallery without a browser tests nothing */
export async function launchChromium(): Promise<Browser> {
  const { path, libraries } = findBrowser();
  const options = { executablePath: path, args: FLAGS };
  if (libraries === undefined) return chromium.launch(options);
  const env = { ...process.env, LD_LIBRARY_PATH: libraries };
  // The system's own libraries fit better, where it has them.
  return chromium.launch(options).catch(() => chromium.launch({ ...options, env }));
}
