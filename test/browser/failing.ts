import type { Page } from 'playwright-core';

/**
 * Answers one operation with an error, as the server does when something unexpected happens. Answers what ends that: no
 * request is given up by it, as `unroute` would do with those under way.
 */
export async function failing(page: Page, operationName: string): Promise<() => void> {
  const errors = [{ message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }];
  let isFailing = true;
  await page.route('**/graphql', (route) =>
    isFailing && route.request().postDataJSON()?.operationName === operationName
      ? route.fulfill({ json: { data: null, errors } })
      : route.fallback(),
  );
  return () => {
    isFailing = false;
  };
}
