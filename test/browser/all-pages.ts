import type { Page } from 'playwright-core';
import type { FullHouse } from './full-house.ts';

/** A page as it is looked at: its address, what shows that it is there, and what is opened on it. */
export interface AnyPage {
  readonly path: string;
  /** CSS, which holds in either language. */
  readonly shows: string;
  readonly open?: (page: Page) => Promise<unknown>;
}

const userTabs = ['timeline', 'behaviors', 'unused', 'rejected', 'versions'];

/** Every page in each state that looks different. A new page joins here. */
export function allPages({ graphId, importId, miningId, patternId, runId }: FullHouse): readonly AnyPage[] {
  const row = '.ant-table-row:visible';
  return [
    { path: '/', shows: '.overview-page__parts' },
    { path: '/data', shows: '.data-page__tabs' },
    { path: '/data/history', shows: row },
    { path: `/data/history/${importId}`, shows: '.import-panel' },
    { path: '/data/catalog', shows: '.catalog-tab' },
    { path: '/users', shows: '.virtual-table [data-index]' },
    { path: '/users/user_0001', shows: '.event-item' },
    ...userTabs.map((tab) => ({
      path: '/users/user_0001',
      shows: '.user-tabs',
      open: (page: Page) => page.locator(`.user-tabs [data-node-key="${tab}"]`).click(),
    })),
    {
      path: '/users/user_0001',
      shows: '.user-tabs',
      open: async (page: Page) => {
        await page.locator('.user-tabs [data-node-key="events"]').click();
        await page.locator('.event-item button').first().click();
        await page.locator('.ant-modal').waitFor();
      },
    },
    { path: '/users/nobody', shows: '.page-alert' },
    { path: '/cohorts', shows: row },
    { path: '/patterns', shows: '.patterns-page__body form, .patterns-page__body button' },
    { path: `/patterns/${miningId}`, shows: '.pattern-row' },
    { path: `/patterns/${miningId}?pattern=${patternId}`, shows: '.save-part' },
    { path: '/patterns/saved', shows: '.pattern-row' },
    { path: '/patterns/history', shows: row },
    { path: '/patterns/process', shows: '.patterns-page__body svg, .patterns-page__body table' },
    { path: '/graphs', shows: row },
    { path: `/graphs/${graphId}`, shows: '.canvas-node' },
    { path: `/graphs/${graphId}?edge=1`, shows: '.canvas-node' },
    { path: `/graphs/${graphId}?node=1`, shows: '.canvas-node' },
    { path: `/graphs/${graphId}/table`, shows: row },
    { path: `/graphs/${graphId}/insights`, shows: '.graph-view__body' },
    { path: `/graphs/compare/${graphId}-${graphId}`, shows: '.graphs-page h2, .graphs-page h3' },
    { path: `/questions/${graphId}`, shows: 'article' },
    { path: '/vocabulary', shows: row },
    { path: '/vocabulary/rules', shows: row },
    { path: '/runs', shows: row },
    { path: `/runs/${runId}`, shows: '.log-row' },
    {
      path: '/monitoring',
      shows: '.monitoring-page__body table, .monitoring-page__body svg.recharts-surface',
    },
    {
      path: '/monitoring/alerts',
      shows: '.monitoring-page__body .ant-table, .monitoring-page__body .ant-empty',
    },
    { path: '/monitoring/prices', shows: row },
    { path: '/access', shows: '.access-page .ant-table' },
    { path: '/access/audit', shows: row },
    { path: '/nowhere', shows: 'main h1, main .ant-result, main .page-empty' },
  ];
}
