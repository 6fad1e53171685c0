import pino from 'pino';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { loadConfig } from '../../server/config.ts';
import { createTestDatabase, type TestDatabase } from '../../server/database/testing.ts';
import { type OpenHouse, openHouse } from '../../server/house.ts';
import { buildPageIfStale } from '../../server/http/build-page.ts';
import { loadSample } from '../../server/sample/load.ts';
import { openBrowser } from './chromium.ts';
import { rememberPage } from './open-pages.ts';

const page = { source: 'client', built: 'dist/client' };

/** A node with the page, a sample and a browser. */
export interface PageHouse {
  readonly database: TestDatabase;
  readonly browser: Browser;
  /** Of the node that is open; the port stays the same. */
  readonly address: () => string;
  /**
   * Opens a path in a new browser context, for somebody who wants no movement unless told otherwise: nobody has to wait for it.
   * `troubles` holds errors of its scripts and requests to other hosts.
   */
  visit(
    path: string,
    options?: Pick<BrowserContextOptions, 'locale' | 'colorScheme' | 'reducedMotion'>,
  ): Promise<{ page: Page; troubles: string[] }>;
  /** Ends the node. */
  stop(): Promise<void>;
  /** Opens it again. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** @param settings by their names */
export async function openPageHouse(users: number, settings: NodeJS.ProcessEnv): Promise<PageHouse> {
  await buildPageIfStale(page, () => undefined);
  const database = await createTestDatabase();
  const [timeZone, endsAt] = ['Asia/Shanghai', new Date('2026-03-01T00:00:00Z')];
  await loadSample(database, { users, seed: 1, endsAt, timeZone });
  let port = '0';
  const open = (): Promise<OpenHouse> => {
    const config = loadConfig({ PORT: port, TIME_ZONE: timeZone, LOG_LEVEL: 'silent', ...settings });
    const log = pino({ level: 'silent' });
    return openHouse({ config, database, log, version: 'test', pageFolder: page.built });
  };
  let house = await open();
  port = new URL(house.address).port;
  const browser = await openBrowser();
  return {
    database,
    browser,
    address: () => house.address,
    async visit(path, options = {}) {
      const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce', ...options });
      const opened = await context.newPage();
      rememberPage(opened);
      const troubles: string[] = [];
      opened.on('pageerror', (error) => troubles.push(error.message));
      opened.on('request', (request) => {
        const { host, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && host !== new URL(house.address).host) troubles.push(request.url());
      });
      await opened.goto(house.address + path);
      return { page: opened, troubles };
    },
    stop: () => house.close(),
    async start() {
      house = await open();
    },
    async close() {
      await browser.close();
      await house.close();
      await database.drop();
    },
  };
}
