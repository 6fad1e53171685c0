import type { Client } from '@urql/core';
import { useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { useAccess } from '../../../access/use-access.tsx';
import { type Card, isBusy } from './card.ts';
import { createImportDesk, type ImportDesk } from './import-desk.ts';
import { importWorld } from './import-world.ts';

/** One desk a session, made with the first visit: files go on while other pages are looked at. */
const desks = new WeakMap<Client, ImportDesk>();

function deskOf(client: Client, authorizedFetch: typeof fetch): ImportDesk {
  const known = desks.get(client);
  if (known !== undefined) return known;
  const desk = createImportDesk(importWorld(client, authorizedFetch));
  desks.set(client, desk);
  desk.subscribe(() => {
    // A page that is closed takes the bytes of its files with it, so the browser asks first.
    window.onbeforeunload = desk.cards().some(isBusy) ? (event) => event.preventDefault() : null;
  });
  return desk;
}

export function useImportDesk(): ImportDesk {
  return deskOf(useClient(), useAccess().fetch);
}

export function useCards(): readonly Card[] {
  const desk = useImportDesk();
  return useSyncExternalStore(desk.subscribe, desk.cards);
}
