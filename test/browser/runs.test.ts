import { afterAll, beforeAll, expect, it } from 'vitest';
import { answer, type Behavior, end, stream } from '../provider/behaviors.ts';
import { type Provider, startProvider } from '../provider/provider.ts';
import { refuse } from '../provider/refusals.ts';
import * as wire from '../provider/wire.ts';
import { describePage } from './describe-page.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

describePage('runs and batches on the page', () => {
  let provider: Provider;
  let house: PageHouse;
  /** What the provider does with a request about a user. */
  let behave: (user: string) => Behavior = () => answer([], { paceMs: 0 });

  beforeAll(async () => {
    provider = await startProvider((exchange) => {
      const [user = ''] =
        /user_\d+/.exec(JSON.stringify(Object(exchange.request.body.messages).at(-1))) ?? [];
      return behave(user)(exchange);
    });
    house = await openPageHouse(12, {
      OPENAI_BASE_URL: provider.url,
      RETRY_BASE_MS: '3000',
      LLM_ATTEMPTS: '3',
    });
  });
  afterAll(async () => {
    await house?.close();
    await provider.stop();
  });

  it('should extract the events of all users, say who failed, and do those again', async () => {
    behave = (user) => (user === 'user_0005' ? refuse(401) : answer([]));
    const { page, troubles } = await house.visit('/users');
    await page.getByRole('button', { name: 'Extract all…' }).click();
    await page.getByText('12 users').first().waitFor();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByText('11 succeeded').waitFor({ timeout: 60_000 });
    await page.getByText('1 failed').click();
    await page.getByRole('listitem').filter({ hasText: 'user_0005 The provider' }).waitFor();
    await page.reload();
    behave = () => answer([]);
    await page.goto(`${house.address()}/runs`);
    await page
      .getByRole('link', { name: /Batch of extractions/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Do it again' }).click();
    await page.getByText('1 of 1 user', { exact: true }).first().waitFor({ timeout: 60_000 });
    expect(await house.database.prisma.sequence.count({ where: { status: 'CURRENT' } })).toBe(12);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should say why an attempt failed and when the next one is, and go on by itself', async () => {
    let requests = 0;
    behave = () => {
      requests += 1;
      return requests === 1 ? stream(wire.role(), wire.text('half a li'), end) : answer([]);
    };
    const { page, troubles } = await house.visit('/users/user_0001');
    await page.getByRole('button', { name: 'Extract again' }).click();
    await page.getByText(/Attempt 1 failed; next attempt at/).waitFor({ timeout: 20_000 });
    await page
      .getByText(/attempt 2/)
      .first()
      .waitFor({ timeout: 20_000 });
    await page
      .getByText(/Finished/)
      .first()
      .waitFor({ timeout: 20_000 });
    expect(await page.getByText('half a li', { exact: true }).count()).toBe(1);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('should show a run with its calls and its log, replayed from the journal', async () => {
    const run = await house.database.prisma.run.findFirstOrThrow({
      where: { kind: 'extractEvents', subject: 'user_0001', status: 'FINISHED' },
      orderBy: { createdAt: 'desc' },
    });
    const { page, troubles } = await house.visit(`/runs/${run.id}`);
    const log = page.getByRole('region', { name: 'Log', exact: true });
    await log.getByText('half a li').waitFor();
    await log.getByText(/Finished/).waitFor();
    const calls = page.getByRole('region', { name: 'Calls of the model' });
    await calls.getByText('cut', { exact: false }).first().waitFor();
    const download = page.waitForEvent('download');
    await log.getByRole('button', { name: 'Download the answer' }).click();
    expect((await download).suggestedFilename()).toBe(`${run.id}.txt`);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});
