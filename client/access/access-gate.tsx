import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react';
import { useAccess } from './use-access.tsx';

const SignInPage = lazy(() => import('./sign-in-page.tsx'));

/** The page, or, where that is needed, the way in; the address stays. */
export function AccessGate({ children }: { children: ReactNode }) {
  const { passes } = useAccess();
  const isOut = useSyncExternalStore(passes.subscribe, passes.isOut);
  if (!isOut) return children;
  return (
    <Suspense>
      <SignInPage />
    </Suspense>
  );
}
