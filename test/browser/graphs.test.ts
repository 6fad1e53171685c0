import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plantedUsers } from '../graphs/planted-users.ts';
import { ask } from '../house/clients.ts';
import { storeSequences } from '../house/sequences.ts';
import { answer } from '../provider/behaviors.ts';
import { createGate } from '../provider/gate.ts';
import { type Provider, startProvider } from '../provider/provider.ts';
import { describePage } from './describe-page.ts';
import { failing } from './failing.ts';
import { isTooWide } from './is-too-wide.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

/** Names that would do harm anywhere but as text. */
const markup = `<img src=x onerror="alert('x')">`;

describePage('the graphs page', () => {
  let provider: Provider;
  let house: PageHouse;
  let page: Page;
  let troubles: string[];
  const gate = createGate();

  beforeAll(async () => {
    const lines = [
      `node|n1|${markup}|It **is** first.\n`,
      'node|n99|Ghost|It is not there.\n',
      'insight|The strongest edge is here [e1], and it begins or ends at [n1].\n',
    ];
    provider = await startProvider(answer(lines, { gate }));
    house = await openPageHouse(1, { OPENAI_BASE_URL: provider.url, LLM_MODEL: 'scripted' });
    await storeSequences(house.database, plantedUsers());
    ({ page, troubles } = await house.visit('/graphs'));
  }, 60_000);
  afterAll(async () => {
    await house?.close();
    await provider?.stop();
  });

  const to = (path: string) => page.goto(house.address() + path);
  const panel = (name: string) => page.getByRole('complementary', { name });
  const told = async (id: string, fields: string) =>
    (await ask(house.address(), `query ($id: ID!) { graph(id: $id) { ${fields} } }`, { id })).data.graph;
  const nodes = () => page.locator('.react-flow__node');
  const edges = () => page.locator('.react-flow__edge');

  it('should make a graph with one press, show it while the model names it, and not jump when it ends', async () => {
    await page.getByText('What leads to what, and for whom?').waitFor();
    await page.getByRole('button', { name: 'Make a graph' }).click();
    await page.waitForURL(/\/graphs\/1$/);
    const { nodeCount, edgeCount } = await told('1', 'nodeCount edgeCount');
    await expect.poll(() => nodes().count()).toBe(nodeCount);
    await expect.poll(() => edges().count()).toBe(Math.min(60, edgeCount));
    const making = page.getByRole('region', { name: 'A graph being made' });
    await making.getByText(/names and explains|waits for the model/).waitFor();
    await nodes()
      .first()
      .evaluate((element) => element.setAttribute('data-kept', 'yes'));
    const where = () =>
      nodes()
        .first()
        .evaluate(({ style }) => style.transform);
    const before = await where();
    gate.open(1);
    await nodes().getByText(markup).waitFor();
    await making.getByRole('button', { name: 'Show its log' }).click();
    await page.getByRole('region', { name: 'Live log' }).getByText(`node|n1|${markup}`).waitFor();
    gate.open(1_000);
    await making.waitFor({ state: 'hidden' });
    await page.getByText('words by scripted').waitFor();
    expect(await nodes().first().getAttribute('data-kept')).toBe('yes');
    expect(await where()).toBe(before);
    await expect.poll(async () => (await told('1', 'layout { number }')).layout?.length).toBe(nodeCount);
  });

  it('should show all numbers of an edge, and what it claims in words', async () => {
    const fields = `edges { number claim source { en } target { en } users ratio pair { count direct together histogram
      transition eValue lag { median } } }`;
    const { edges: all } = await told('1', fields);
    const cause = all.find(({ claim }: { claim: string }) => claim === 'SUGGESTS_CAUSE') ?? all[0];
    await to(`/graphs/1?edge=${cause.number}`);
    const edge = panel(`Edge e${cause.number}`);
    const figure = (name: string) => edge.locator('dl > div', { has: page.getByText(name, { exact: true }) });
    for (const [name, value] of [
      ['Users', cause.users],
      ['Times', cause.pair.count],
      ['Direct', cause.pair.direct],
      ['Users of both', cause.pair.together],
    ])
      expect(await figure(name).locator('dd').first().innerText()).toBe(value.toLocaleString('en'));
    await edge.getByText(/^That suggests a cause/).waitFor();
    await edge.getByText(/only an experiment proves a cause/).waitFor();
    const bars = edge.getByRole('img', { name: /^Times by their length/ }).locator('rect');
    expect(await bars.count()).toBe(cause.pair.histogram.length);
    await edge
      .getByRole('button', { name: cause.source.en, exact: true })
      .or(edge.getByRole('button', { name: markup }))
      .first()
      .click();
    await page.getByRole('complementary', { name: /^Node n/ }).waitFor();
  });

  it('should lead from an edge to the events that show it, and from a node to what a user did', async () => {
    await to('/graphs/1?edge=1');
    const fields = `edges(numbers: [1]) { source { number } examples(first: 5) { userId sourceEventId targetEventId } }`;
    const [{ source, examples }] = (await told('1', fields)).edges;
    await page.getByRole('button', { name: 'Find users' }).click();
    const links = page.getByRole('region', { name: 'Users who show it' }).getByRole('link');
    await expect
      .poll(() => links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))))
      .toEqual(
        examples.map(
          ({ userId, sourceEventId, targetEventId }: Record<string, string>) =>
            `/users/${userId}?events=${sourceEventId},${targetEventId}`,
        ),
      );
    await links.first().click();
    await page.getByText(/^2 events .* are marked/).waitFor();
    await to(`/graphs/1?node=${source.number}`);
    await panel(`Node n${source.number}`).getByTitle('What they did').first().click();
    await page.getByRole('dialog', { name: /^What .* did, and with what/ }).waitFor();
  });

  it('should be walked through with the keyboard alone', async () => {
    await to('/graphs/1');
    await nodes().first().waitFor();
    await page.getByRole('spinbutton', { name: 'At least' }).focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? null);
    for (let presses = 0; (await focused()) === null && presses < 8; presses += 1)
      await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^n\d+$/);
    const key = async (name: string) => {
      await page.keyboard.press(name);
      return (await focused()) ?? '';
    };
    let at = (await focused()) ?? '';
    // The first node from which an edge goes out.
    for (let tries = 0; tries < 20 && !at.startsWith('e'); tries += 1) {
      at = await key('ArrowRight');
      if (!at.startsWith('e')) at = await key(tries === 0 ? 'ArrowUp' : 'ArrowDown');
    }
    expect(at).toMatch(/^e\d+$/);
    await page.keyboard.press('Enter');
    await panel(`Edge ${at}`).waitFor();
    expect(page.url()).toContain(`?edge=${at.slice(1)}`);
    await page.keyboard.press('Escape');
    await panel(`Edge ${at}`).waitFor({ state: 'hidden' });
    expect(await focused()).toBe(at);
    expect(await key('ArrowRight')).toMatch(/^n\d+$/);
  });

  it('should find a node, and show fewer edges, and of fewer kinds', async () => {
    await to('/graphs/1');
    const { edgeCount, nodes: all } = await told('1', 'edgeCount nodes { number kind en name }');
    await expect.poll(() => edges().count()).toBe(edgeCount);
    const slider = page.getByRole('slider', { name: /How many edges/ });
    await slider.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => edges().count()).toBe(1);
    await page.keyboard.press('End');
    await expect.poll(() => edges().count()).toBe(edgeCount);
    const events = page.getByRole('checkbox', { name: 'result' });
    await events.uncheck();
    const results = all.filter(({ kind }: { kind: string }) => kind === 'RESULT').length;
    await expect.poll(() => nodes().count()).toBe(all.length - results);
    await events.check();
    const last = all.at(-1);
    await page.getByRole('combobox', { name: 'Find a node' }).fill(last.en);
    await page.keyboard.press('Enter');
    await panel(`Node n${last.number}`).waitFor();
  });

  it('should be the same as tables, that sort and open what they name', async () => {
    await to('/graphs/1/table');
    const { edges: all, nodeCount } = await told(
      '1',
      'nodeCount edges { number users source { number } target { number } }',
    );
    const table = page.getByRole('region', { name: 'Edges' });
    const rows = () => table.locator('tbody tr.ant-table-row');
    await expect.poll(() => rows().count()).toBe(Math.min(50, all.length));
    await expect
      .poll(() => page.getByRole('region', { name: 'Nodes' }).locator('tbody tr.ant-table-row').count())
      .toBe(nodeCount);
    await table.getByRole('columnheader', { name: 'Users' }).click();
    const fewest = Math.min(...all.map(({ users }: { users: number }) => users));
    await expect.poll(() => rows().first().innerText()).toContain(`\t${fewest}\t`);
    await rows().first().getByRole('button').click();
    await page.getByRole('complementary', { name: /^Edge e/ }).waitFor();
  });

  it('should lead from the words of the model to what they cite, and show what was refused, all as text', async () => {
    await to('/graphs/1/insights');
    await page.getByRole('button', { name: '[e1]' }).click();
    await panel('Edge e1').waitFor();
    await page.getByRole('button', { name: '[n1]' }).click();
    await panel('Node n1').getByText('It **is** first.').waitFor();
    const refused = page.getByRole('region', { name: 'Refused lines' });
    await refused.getByText('node|n99|Ghost|It is not there.').waitFor();
    await refused.getByText('names what is not there').waitFor();
    expect(await page.locator('img').count()).toBe(0);
  });

  it('should give its picture as SVG and PNG, with names as text', async () => {
    await to('/graphs/1');
    await nodes().first().waitFor();
    const take = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      return { bytes: await readFile(await download.path()), name: download.suggestedFilename() };
    };
    await page.getByRole('button', { name: 'Export' }).click();
    const svg = await take('Picture as SVG');
    expect(svg.name).toBe('Everything v1.svg');
    expect(svg.bytes.toString()).not.toContain('<img');
    expect(svg.bytes.toString().match(/<g><title>/g)).toHaveLength(await nodes().count());
    const png = await take('Picture as PNG');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'All of the graph as JSON' }).click(),
    ]);
    const { edges: all } = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(all).toHaveLength((await told('1', 'edgeCount')).edgeCount);
  });

  it('should be renamed, made anew when the data has changed, and deleted', async () => {
    await to('/graphs');
    await page.getByRole('button', { name: 'Rename Everything' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Cars');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Cars' }).waitFor();
    expect(await page.getByText('stale').count()).toBe(0);
    const event = await house.database.prisma.event.findFirstOrThrow({ where: { userId: 'u01' } });
    const correct =
      'mutation ($id: ID!) { correctEvent(id: $id, typeCode: "work", category: ENGAGEMENT, context: []) { id } }';
    expect((await ask(house.address(), correct, { id: String(event.id) })).errors).toBeUndefined();
    await page.reload();
    await page.getByText('stale').waitFor();
    await page.getByRole('link', { name: 'Cars' }).click();
    await page.getByText('The data has changed since.').waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Make a new version' }).click();
    await page.waitForURL(/\/graphs\/2$/);
    await page.getByText('words by scripted').waitFor();
    await page.getByRole('combobox', { name: 'Version' }).click();
    await page.locator('.ant-select-item-option', { hasText: /^v1/ }).click();
    await page.waitForURL(/\/graphs\/1$/);
    await page.getByRole('combobox', { name: 'Compare with…' }).click();
    await page.locator('.ant-select-item-option', { hasText: 'Cars v2' }).click();
    await page.waitForURL(/\/graphs\/compare\/2-1$/);
    await page.getByText(/^Both have \d+ nodes and \d+ edges in common\./).waitFor();
    await to('/graphs/2');
    const remove = async () => {
      await page.getByRole('button', { name: 'Delete Cars' }).click();
      await page.getByRole('button', { name: 'Delete now' }).click();
    };
    const mend = await failing(page, 'DeleteGraph');
    await remove();
    await page.getByText(/^Not deleted: graph “Cars”, version 2/).waitFor();
    mend();
    await to('/graphs/2');
    await remove();
    await page.waitForURL(/\/graphs$/);
    await page.getByRole('cell', { name: 'v1' }).waitFor();
    await to('/graphs/2');
    await page.getByText('There is no such graph.').waitFor();
    expect(troubles).toEqual([]);
  });

  it('should ask for what the form says', async () => {
    await to('/graphs');
    await page.getByRole('button', { name: 'Options…' }).click();
    const form = page.getByRole('dialog', { name: 'New graph' });
    await form.getByRole('combobox', { name: 'About' }).click();
    await page.locator('.ant-select-item-option', { hasText: 'Conversion' }).click();
    await form.getByRole('spinbutton', { name: 'How long an event may work' }).fill('5');
    await form.getByRole('spinbutton', { name: 'Least users' }).fill('4');
    await form.getByRole('textbox', { name: 'Name' }).fill('What leads there');
    await form.getByRole('button', { name: 'Start' }).click();
    await page.waitForURL(/\/graphs\/3$/);
    expect(await told('3', 'name focus windowHours leastUsers')).toEqual({
      name: 'What leads there',
      focus: 'CONVERSION',
      windowHours: 120,
      leastUsers: 4,
    });
  });

  it('should be in Chinese, and nowhere wider than a narrow screen', async () => {
    const narrow = await house.visit('/graphs', { locale: 'zh-CN' });
    page = narrow.page;
    await page.setViewportSize({ width: 390, height: 844 });
    const parts = [
      ['/graphs', page.getByRole('link', { name: 'Cars' })],
      ['/graphs/1', nodes().first()],
      ['/graphs/1?edge=1', page.getByRole('heading', { name: '有多强' })],
      ['/graphs/1/table', page.getByRole('columnheader', { name: '节点' })],
      ['/graphs/1/insights', page.getByText('被拒绝的行').first()],
    ] as const;
    for (const [path, shows] of parts) {
      await to(path);
      await shows.waitFor();
      const wider = await isTooWide(page, '.graph-view', '.graph-list', '.graph-part');
      expect([path, wider]).toEqual([path, false]);
    }
    expect(narrow.troubles).toEqual([]);
  });
});
