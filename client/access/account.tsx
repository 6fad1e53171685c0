import { lazy, Suspense } from 'react';
import { useSettings } from '../settings.tsx';

const AccountButton = lazy(() => import('./account-button.tsx'));

/** Who is signed in; nothing where everybody is let in. */
export function Account() {
  if (useSettings()?.access !== 'TOKENS') return null;
  return (
    <Suspense>
      <AccountButton />
    </Suspense>
  );
}
