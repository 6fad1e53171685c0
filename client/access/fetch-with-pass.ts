import type { Passes } from './passes.ts';

/**
 * `fetch` with the pass of this page. A request that is refused with 401, which did nothing, is sent once more with a new
 * one.
 */
export function fetchWithPass(passes: Passes): typeof fetch {
  return async (input, init) => {
    const pass = await passes.ready();
    const response = await fetch(input, withPass(init, pass));
    if (response.status !== 401) return response;
    passes.expired(pass);
    return fetch(input, withPass(init, await passes.ready()));
  };
}

function withPass(init: RequestInit | undefined, pass: string | null): RequestInit {
  const headers = new Headers(init?.headers);
  if (pass !== null) headers.set('authorization', `Bearer ${pass}`);
  return { ...init, headers };
}
