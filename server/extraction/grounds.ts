import { loadEnriched } from '../behaviors/enriched-behavior.ts';
import type { Database } from '../database/database.ts';
import type { ConversionRuleEntry } from '../vocabulary/types.ts';
import { createVocabulary, type Vocabulary } from '../vocabulary/vocabulary.ts';
import type { PromptProfile, PromptRow } from './types.ts';

/** Everything that an extraction rests on, as it was when it was read. */
export interface Grounds {
  /** All behaviors of the user, in time order. */
  readonly rows: readonly PromptRow[];
  readonly profile: PromptProfile | null;
  readonly vocabulary: Vocabulary;
  readonly rules: readonly ConversionRuleEntry[];
}

/** Reads a user's behaviors and profile, the vocabulary and the conversion rules: four statements, however many rows. */
export async function loadGrounds({ pool, prisma }: Database, userId: string): Promise<Grounds> {
  const [rows, profile, types, rules] = await Promise.all([
    loadEnriched(pool, userId),
    prisma.profile.findUnique({ where: { userId } }),
    prisma.eventType.findMany({ where: { mergedInto: null }, orderBy: { code: 'asc' } }),
    prisma.conversionRule.findMany({ where: { enabled: true }, orderBy: { id: 'asc' } }),
  ]);
  return { rows, profile, vocabulary: createVocabulary(types), rules };
}
