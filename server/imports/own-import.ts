import { mustOwn } from '../access/owner.ts';
import type { Principal } from '../access/principal.ts';
import type { Database } from '../database/database.ts';
import { notFound } from '../refusals/refusals.ts';

/** Refuses with NOT_FOUND an import that is not there, with FORBIDDEN one that is not the caller's (an admin's are all). */
export async function mustOwnImport(
  { prisma }: Database,
  principal: Principal,
  importId: number,
): Promise<void> {
  const found = await prisma.import.findUnique({ where: { id: importId }, select: { principal: true } });
  if (!found) throw notFound('import');
  mustOwn(principal, found.principal);
}
