import { mustOwn } from '../../access/owner.ts';
import { mayAct, type Principal } from '../../access/principal.ts';
import type { Prisma, Run } from '../../database/generated/prisma/client.ts';
import { notFound } from '../../refusals/refusals.ts';
import type { House } from '../../schema/context.ts';
import { isRunId } from './run-id.ts';

/** Who asks about runs: what is needed of an operation's context. */
export interface RunCaller {
  readonly principal: Principal;
  readonly house: Pick<House, 'engine' | 'database'>;
}

/** Kinds of runs of which a caller sees only their own: the private ones, unless it is an admin (rule 14). */
export function ownOnly({ house, principal }: RunCaller): readonly string[] {
  return mayAct(principal, 'ADMIN') ? [] : house.engine.privateKinds;
}

/** The runs that a caller may see. */
export function visibleRuns(caller: RunCaller): Prisma.RunWhereInput {
  const kinds = ownOnly(caller);
  if (kinds.length === 0) return {};
  return { OR: [{ kind: { notIn: [...kinds] } }, { principal: caller.principal.id }] };
}

/** True for a run that a caller may see. */
export function maySeeRun(caller: RunCaller, { kind, principal }: Pick<Run, 'kind' | 'principal'>): boolean {
  return principal === caller.principal.id || !ownOnly(caller).includes(kind);
}

/**
 * The id of a run that a caller may end or start again: it is its owner, or an admin. Refused with NOT_FOUND for a run that
 * it may not see, FORBIDDEN for one that it may only see.
 */
export async function ownRun(caller: RunCaller, runId: string): Promise<string> {
  const run = isRunId(runId)
    ? await caller.house.database.prisma.run.findFirst({
        where: { id: runId, ...visibleRuns(caller) },
        select: { principal: true },
      })
    : null;
  if (!run) throw notFound('run');
  mustOwn(caller.principal, run.principal);
  return runId;
}
