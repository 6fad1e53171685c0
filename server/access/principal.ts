/** What somebody may do; each role may do what the ones before it may. */
export type Role = 'VIEWER' | 'ANALYST' | 'ADMIN';

/** Who asks. */
export interface Principal {
  /** A name; runs, imports and questions carry it as their owner's. */
  readonly id: string;
  readonly role: Role;
}

/** Everybody, where there is no access control: whoever reaches a loopback address may do everything. */
export const localPrincipal: Principal = { id: 'local', role: 'ADMIN' };

const ranks = { VIEWER: 1, ANALYST: 2, ADMIN: 3 } as const satisfies Record<Role, number>;

/** True if what takes a role is open to a principal. */
export function mayAct({ role }: Principal, asked: Role): boolean {
  return ranks[role] >= ranks[asked];
}
