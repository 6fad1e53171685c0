import { mayAct } from '../access/principal.ts';
import type { Prisma } from '../database/generated/prisma/client.ts';
import type { Context } from '../schema/context.ts';

/** The questions that a caller may see: their own; an admin all (rule 14). */
export function visibleQuestions({ principal }: Context): Prisma.QuestionWhereInput {
  return mayAct(principal, 'ADMIN') ? {} : { principal: principal.id };
}
