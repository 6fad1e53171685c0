import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usualPlaces = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium or Chrome of this machine, `CHROMIUM` first; undefined when there is none. */
export const chromiumPath = usualPlaces.find((path) => path !== undefined && existsSync(path));

/** Opens the browser without anything that would reach for the internet. */
export function openBrowser(): Promise<Browser> {
  if (chromiumPath === undefined)
    throw new Error('No Chromium was found: install one, or name it in CHROMIUM.');
  const quiet = [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu', ...quiet] });
}
