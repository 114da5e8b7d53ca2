import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The installed Chromium, headless. Throws where there is none: a test of the gallery without a browser tests nothing. */
export function launchChromium(): Promise<Browser> {
  const path = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  if (!existsSync(path)) {
    throw new Error(`No Chromium at ${path}. Install one (apt-get install chromium), or set CHROMIUM_PATH to yours.`);
  }
  return chromium.launch({ executablePath: path, args: FLAGS });
}
