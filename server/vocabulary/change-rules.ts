import type { Database } from '../database/database.ts';
import type { ConversionRule } from '../database/generated/prisma/client.ts';
import { notFound, Refusal } from '../refusals/refusals.ts';

/** What a rule says; all conditions that are not null must hold. */
export interface RuleInput {
  readonly typeCode: string;
  readonly action: string | null;
  readonly placeMatch: string | null;
  readonly textMatch: string | null;
  readonly enabled: boolean;
}

const LONGEST = 100;

function condition(value: string | null): string | null {
  const plain = value?.normalize('NFKC').trim() ?? '';
  if (plain.length > LONGEST || /[\p{Cc}\p{Cs}]/u.test(plain))
    throw new Refusal(
      'BAD_USER_INPUT',
      `A condition has at most ${LONGEST} characters, none of them a control.`,
    );
  return plain === '' ? null : plain;
}

/** A rule as it is kept. Refused with BAD_USER_INPUT for one without a condition or for an unknown type. */
export async function checkRule({ prisma }: Database, rule: RuleInput): Promise<RuleInput> {
  const { typeCode, enabled } = rule;
  const [action, placeMatch, textMatch] = [rule.action, rule.placeMatch, rule.textMatch].map(condition);
  if (!action && !placeMatch && !textMatch)
    throw new Refusal('BAD_USER_INPUT', 'A rule needs a condition: an action, a place or words of the text.');
  if (textMatch?.replaceAll('*', '').trim() === '')
    throw new Refusal('BAD_USER_INPUT', 'The words of the text may not be asterisks alone.');
  const type = await prisma.eventType.findFirst({ where: { code: typeCode, mergedInto: null } });
  if (!type) throw new Refusal('BAD_USER_INPUT', `There is no event type ${typeCode.slice(0, 60)}.`);
  return {
    typeCode,
    enabled,
    action: action ?? null,
    placeMatch: placeMatch ?? null,
    textMatch: textMatch ?? null,
  };
}

/** Keeps a rule; without an id a new one, which stands behind the others. Refused as `checkRule` says, and with NOT_FOUND. */
export async function saveRule(
  database: Database,
  id: number | null,
  rule: RuleInput,
): Promise<ConversionRule> {
  const { prisma } = database;
  const data = await checkRule(database, rule);
  if (id === null) return prisma.conversionRule.create({ data });
  const { count } = await prisma.conversionRule.updateMany({ where: { id }, data });
  if (count === 0) throw notFound('rule');
  return prisma.conversionRule.findUniqueOrThrow({ where: { id } });
}

/** Deletes a rule. Events that it has decided stay as they are until their user is extracted again. */
export async function deleteRule({ prisma }: Database, id: number): Promise<void> {
  const { count } = await prisma.conversionRule.deleteMany({ where: { id } });
  if (count === 0) throw notFound('rule');
}
