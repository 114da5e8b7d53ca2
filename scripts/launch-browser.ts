import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from './browser.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-extensions',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium, headless. @throws where there is none: a test of the gallery without a browser tests nothing */
export async function launchChromium(): Promise<Browser> {
  const { path, libraries } = findBrowser();
  const options = { executablePath: path, args: FLAGS };
  if (libraries === undefined) return chromium.launch(options);
  const env = { ...process.env, LD_LIBRARY_PATH: libraries };
  // The system's own libraries fit better, where it has them.
  return chromium.launch(options).catch(() => chromium.launch({ ...options, env }));
}
