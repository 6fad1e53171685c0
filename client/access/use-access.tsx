import { createContext, use } from 'react';
import type { Passes } from './passes.ts';

/** The page's right to ask the server, and `fetch` with it. */
export type Access = { passes: Passes; fetch: typeof fetch };

const Context = createContext<Access | null>(null);

export const AccessProvider = Context;

export function useAccess(): Access {
  const access = use(Context);
  if (access === null) throw new Error('useAccess needs an AccessProvider above it');
  return access;
}
