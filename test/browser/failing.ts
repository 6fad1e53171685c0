import type { Page } from 'playwright-core';

/** Answers one operation with an error, as the server does when something unexpected happens, until `unrouteAll`. */
export async function failing(page: Page, operationName: string): Promise<void> {
  const errors = [{ message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }];
  await page.route('**/graphql', (route) =>
    route.request().postDataJSON()?.operationName === operationName
      ? route.fulfill({ json: { data: null, errors } })
      : route.fallback(),
  );
}
