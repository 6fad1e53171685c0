import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useMessages } from '../i18n/language.tsx';

const BatchDialog = lazy(() => import('./batch-dialog.tsx'));

/** Opens the dialog that starts a batch. */
export function BatchButton({ disabled }: { disabled: boolean }) {
  const { batch } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button disabled={disabled} onClick={() => setOpen(true)}>
        {batch.extractAll}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <BatchDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
