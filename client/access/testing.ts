import type { Passes } from './passes.ts';

/** Passes that are `old` until somebody says that it has expired, then `new`. */
export function testPasses(): Passes {
  let pass = 'old';
  return {
    isOut: () => false,
    subscribe: () => () => undefined,
    ready: async () => pass,
    expired: (said) => {
      if (said === pass) pass = 'new';
    },
    signIn: async () => 'refused',
    signOut: async () => undefined,
  };
}
