import { Alert } from 'antd';
import { useSyncExternalStore } from 'react';
import type { HealthWatch } from '../graphql/server-health.ts';
import { useMessages } from '../i18n/language.tsx';

/** Says in words that the server cannot be used now; gone by itself when it can. */
export function ServerBanner({ watch }: { watch: HealthWatch }) {
  const { server } = useMessages();
  const health = useSyncExternalStore(watch.subscribe, watch.health);
  if (health === 'ready') return <div role="status" />;
  return (
    <div role="status">
      <Alert
        banner
        type="warning"
        title={
          <>
            <strong>{server[health]}</strong>{' '}
            {health === 'starting' ? server.startingHint : server.unreachableHint}
          </>
        }
      />
    </div>
  );
}
