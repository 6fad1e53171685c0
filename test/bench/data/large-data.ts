import pino from 'pino';
import { loadConfig } from '../../../server/config.ts';
import { openHouse } from '../../../server/house.ts';
import { noteStatements } from '../../house/statements.ts';
import type { Bench } from '../bench.ts';
import { number, quantile, table, verdicts } from '../figures.ts';
import { storeLargeData } from './large-data.sql.ts';
import { askPage, type Page, pages } from './pages.ts';

/** Times that each page is asked for, behind as many that are not counted. */
const times = 7;
/** DESIGN.md §12: a page of 50 in 1 M rows, without totalCount; milliseconds. */
const most = 10;

interface Figure {
  readonly what: string;
  readonly latenciesMs: readonly number[];
  readonly statements: number;
}

/** The API's pages over a million behaviors and a hundred thousand sequences: near and far, with and without a total. */
export async function measureLargeData(bench: Bench): Promise<void> {
  await using database = await bench.createDatabase();
  const users = bench.quick ? 2_000 : 100_000;
  const began = performance.now();
  await storeLargeData(database.pool, users);
  const config = loadConfig({ PORT: '0', TIME_ZONE: 'UTC', DATABASE_URL: database.url });
  const log = pino({ level: 'silent' });
  const house = await openHouse({ config, database, log, version: 'bench', pageFolder: '' });
  try {
    bench.say(
      `${number(users * 10)} behaviors, ${number(users)} sequences of 3 events, ${number(users)} runs (stored in ${number((performance.now() - began) / 1_000)} s); 50 to a page.`,
    );
    const noted = noteStatements(database.pool);
    const figures: Figure[] = [await measureFloor(house.address)];
    for (const page of pages)
      figures.push(...(await measurePage(house.address, page, () => noted.take().length)));
    const head = ['page', 'p50 ms', 'slowest', 'SQL statements'];
    bench.say(
      table(
        head,
        figures.map(({ what, latenciesMs, statements }) => [
          what,
          number(quantile(latenciesMs, 0.5)),
          number(quantile(latenciesMs, 1)),
          number(statements),
        ]),
      ),
    );
    bench.say(
      verdicts(
        figures
          .slice(1)
          .filter(({ what }) => !what.includes('totalCount'))
          .map(({ what, latenciesMs }) => ({
            what,
            measured: quantile(latenciesMs, 0.5),
            unit: 'ms',
            target: { atMost: most },
          })),
      ),
    );
  } finally {
    await house.close();
  }
}

/** What a request takes in which there is nothing to look up. */
async function measureFloor(address: string): Promise<Figure> {
  const latenciesMs: number[] = [];
  for (let time = 0; time < 2 * times; time += 1) {
    const asked = performance.now();
    const headers = { 'content-type': 'application/json' };
    const body = '{"query":"{ __typename }"}';
    const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body });
    await response.text();
    latenciesMs.push(performance.now() - asked);
  }
  return { what: 'floor: a request for nothing', latenciesMs: latenciesMs.slice(times), statements: 0 };
}

/** The first page and the tenth, and the first one with its total. */
async function measurePage(address: string, page: Page, statements: () => number): Promise<Figure[]> {
  let after: string | null = null;
  for (let turn = 1; turn < 10; turn += 1) after = (await askPage(address, page, after, false)).endCursor;
  const places = [
    { what: `${page.what}, first`, cursor: null, total: false },
    { what: `${page.what}, tenth`, cursor: after, total: false },
    { what: `${page.what}, first, totalCount`, cursor: null, total: true },
  ];
  const figures: Figure[] = [];
  for (const { what, cursor, total } of places) {
    for (let time = 0; time < times; time += 1) await askPage(address, page, cursor, total);
    statements();
    const latenciesMs: number[] = [];
    for (let time = 0; time < times; time += 1)
      latenciesMs.push((await askPage(address, page, cursor, total)).ms);
    figures.push({ what, latenciesMs, statements: statements() / times });
  }
  return figures;
}
