import { localPrincipal, type Principal } from './principal.ts';

/** Somebody who was let in. */
export interface Admission {
  readonly principal: Principal;
  /**
   * Calls back, once, as soon as the right is over: expired, revoked, signed out of. The function that this answers calls
   * that off.
   */
  whenOver(callback: () => void): () => void;
}

/** Why somebody was not let in. */
export interface Denial {
  /** In plain words. */
  readonly denied: string;
  /** The latter when that cannot be told now, as the database is away. */
  readonly code: 'UNAUTHENTICATED' | 'SERVICE_UNAVAILABLE';
}

/** Somebody bears nothing that lets them in. */
export const unauthenticated = (denied: string): Denial => ({ denied, code: 'UNAUTHENTICATED' });

/** Tells who asks. */
export interface Access {
  /** @param authorization the value of an `Authorization` header: `Bearer` and a token, or the pass of a browser's session */
  admit(authorization: string | undefined): Promise<Admission | Denial>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const forEver = () => () => undefined;

/** Without access control whoever reaches this server is let in, and may do everything. */
export const openAccess: Access = {
  admit: async () => ({ principal: localPrincipal, whenOver: forEver }),
  start: async () => undefined,
  stop: async () => undefined,
};
