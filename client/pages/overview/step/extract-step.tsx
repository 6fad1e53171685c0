import { lazy, Suspense, useState } from 'react';
import { type StartProps, StartStep } from './start-step.tsx';

const BatchDialog = lazy(() => import('../../../batches/batch-dialog.tsx'));

type Props = StartProps & { scope: 'MISSING' | 'STALE' };

/** Opens the dialog that starts a batch, as it tells what that takes. */
export function ExtractStep({ scope, onStarted, ...props }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <StartStep {...props} loading={false} error={undefined} onPress={() => setOpen(true)} />
      {open && (
        <Suspense fallback={null}>
          <BatchDialog
            scope={scope}
            onClose={() => {
              setOpen(false);
              onStarted();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
