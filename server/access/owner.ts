import { Refusal } from '../refusals/refusals.ts';
import { mayAct, type Principal } from './principal.ts';

/** Refuses with FORBIDDEN what only the owner of a thing, or an admin, may do with it. */
export function mustOwn(principal: Principal, owner: string): void {
  if (principal.id !== owner && !mayAct(principal, 'ADMIN'))
    throw new Refusal('FORBIDDEN', 'Only who began this, or an admin, may do that.');
}
