import { describe } from 'vitest';
import { chromiumPath } from './chromium.ts';

const found = chromiumPath !== undefined;

if (!found)
  process.stdout.write(
    'No Chromium was found: this test does not run. Install one, or name it in CHROMIUM.\n',
  );

/** Tests in a browser; left out where there is none. On CI a missing browser is a failure, not a reason to leave them out. */
export const describePage = describe.runIf(found || process.env.CI);
