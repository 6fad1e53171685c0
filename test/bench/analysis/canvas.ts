import pino from 'pino';
import type { Page } from 'playwright-core';
import { strongestPart } from '../../../client/pages/graphs/canvas/strongest.ts';
import { loadConfig } from '../../../server/config.ts';
import type { EdgeRecord, NodeRecord } from '../../../server/graphs/graph-record.ts';
import { openHouse } from '../../../server/house.ts';
import { buildPageIfStale } from '../../../server/http/build-page.ts';
import { chromiumPath, openBrowser } from '../../browser/chromium.ts';
import { eventNode, pairEdge } from '../../graphs/content.ts';
import { storeTestGraph } from '../../graphs/stored-graph.ts';
import type { Bench } from '../bench.ts';
import { number, table, verdicts } from '../figures.ts';

const EDGES_PER_NODE = 3;
const FRAMES = 90;

/** A graph of so many nodes, each with some edges to others. */
function draw(nodes: number): { nodes: NodeRecord[]; edges: EdgeRecord[]; tested: number } {
  const types = Array.from({ length: nodes }, (_, at) => eventNode(at + 1, `type_${at + 1}`));
  const edges = Array.from({ length: nodes * EDGES_PER_NODE }, (_, at) => {
    const source = 1 + (at % nodes);
    const target = 1 + ((source + 7 * (1 + (at % 11)) + Math.floor(at / nodes)) % nodes);
    return pairEdge(at + 1, [source, target], 1 + 1_000 / (at + 1));
  });
  return { nodes: types, edges: edges.filter(({ source, target }) => source !== target), tested: nodes };
}

/** The canvas of the page in a browser: until all nodes stand, and while it is moved; and what a large graph takes to be filtered. */
export async function measureCanvas(bench: Bench): Promise<void> {
  if (chromiumPath === undefined) return bench.say('No Chromium was found: the canvas is not measured.');
  await buildPageIfStale({ source: 'client', built: 'dist/client' }, () => undefined);
  await using database = await bench.createDatabase();
  const graphs: { nodes: number; id: number }[] = [];
  for (const nodes of bench.quick ? [50] : [100, 300])
    graphs.push({ nodes, id: await storeTestGraph(database, { content: draw(nodes) }) });
  const config = loadConfig({ PORT: '0', LOG_LEVEL: 'silent' });
  const log = pino({ level: 'silent' });
  const house = await openHouse({ config, database, log, version: 'bench', pageFolder: 'dist/client' });
  const browser = await openBrowser();
  const measured = [];
  for (const graph of graphs) {
    const page = await browser.newPage({ locale: 'en-US', viewport: { width: 1_280, height: 860 } });
    // Once to lay it out, which is kept; then as everybody sees it.
    await openGraph(page, house.address, graph);
    const mountMs = await openGraph(page, house.address, graph);
    measured.push({ ...graph, mountMs, frameMs: await frameTime(page) });
    await page.close();
  }
  await browser.close();
  await house.close();
  const large = draw(2_000);
  const ends = ({ number, source, target }: EdgeRecord) => ({
    number,
    source: { number: source },
    target: { number: target },
  });
  const edges = large.edges.map(ends);
  const began = performance.now();
  strongestPart(large.nodes, edges);
  const filterMs = performance.now() - began;
  bench.say(
    table(
      ['nodes', 'from the address to all nodes', 'main thread per frame while it is moved'],
      measured.map(({ nodes, mountMs, frameMs }) => [
        number(nodes),
        `${number(mountMs)} ms`,
        `${number(frameMs)} ms`,
      ]),
    ),
  );
  bench.say(
    verdicts([
      { what: '2,000 nodes to the strongest 300', measured: filterMs, unit: 'ms', target: { atMost: 50 } },
    ]),
  );
}

/** Opens a graph's page; milliseconds until all its nodes stand. */
async function openGraph(page: Page, address: string, { id, nodes }: { id: number; nodes: number }) {
  const began = performance.now();
  await page.goto(`${address}/graphs/${id}`);
  await page.waitForFunction((count) => document.querySelectorAll('.canvas-node').length >= count, nodes);
  return performance.now() - began;
}

/** Moves the canvas for some frames; milliseconds that the page's main thread was busy for each. */
async function frameTime(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const pane = page.locator('.react-flow__pane');
  const box = await pane.boundingBox();
  if (!box) throw new Error('There is no canvas to move.');
  const [x, y] = [box.x + 8, box.y + 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const before = await busy();
  for (let frame = 0; frame < FRAMES; frame += 1) {
    await page.mouse.move(x + 2 * (frame % 30), y + (frame % 20));
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const after = await busy();
  await page.mouse.up();
  return (1_000 * (after - before)) / FRAMES;
}
