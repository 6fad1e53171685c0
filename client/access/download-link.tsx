import { type MouseEvent, type ReactNode, useState } from 'react';
import { saveBlob } from '../components/save-blob.ts';
import { useMessages } from '../i18n/language.tsx';
import { useSettings } from '../settings.tsx';
import { useAccess } from './use-access.tsx';

/**
 * A file of the server to save. Where everybody is let in the browser fetches it by itself; a link cannot carry a pass, so
 * elsewhere the page fetches it, and saves it when it is there.
 */
export function DownloadLink({ href, children }: { href: string; children: ReactNode }) {
  const { download: words } = useMessages().access;
  const access = useAccess();
  const open = useSettings()?.access === 'OPEN';
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const save = async (event: MouseEvent) => {
    if (open) return;
    event.preventDefault();
    if (state === 'busy') return;
    setState('busy');
    setState((await saveFrom(access.fetch, href)) ? 'idle' : 'failed');
  };
  return (
    <>
      <a href={href} download aria-busy={state === 'busy'} onClick={(event) => void save(event)}>
        {children}
      </a>
      <span role="status">{state === 'busy' && <span className="quiet"> {words.busy}</span>}</span>
      <span role="alert">{state === 'failed' && <span> {words.failed}</span>}</span>
    </>
  );
}

/** Saves what the server answers under the name that it gives; false when there is no file. */
async function saveFrom(authorizedFetch: typeof fetch, href: string): Promise<boolean> {
  try {
    const answer = await authorizedFetch(href);
    if (!answer.ok) return false;
    const [, name = ''] = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
    saveBlob(await answer.blob(), name);
    return true;
  } catch {
    return false;
  }
}
