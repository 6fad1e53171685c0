import type { Database } from '../database/database.ts';
import { notFound, Refusal } from '../refusals/refusals.ts';
import type { TaggedKind } from './tagging/tagged-entry.ts';

const MOST_TAGS = 10;
const LONGEST_TAG = 24;

/**
 * Gives an entry tags by hand; none at all makes it untagged again. Refused with NOT_FOUND for an unknown entry,
 * BAD_USER_INPUT for tags that cannot be.
 */
export async function setTags(
  { prisma }: Database,
  kind: TaggedKind,
  id: string,
  wanted: readonly string[],
): Promise<void> {
  const tags = [...new Set(wanted.map((tag) => tag.normalize('NFKC').trim()))].filter((tag) => tag !== '');
  if (tags.length > MOST_TAGS) throw new Refusal('BAD_USER_INPUT', `An entry has at most ${MOST_TAGS} tags.`);
  const long = tags.find((tag) => Array.from(tag).length > LONGEST_TAG || /[\p{Cc}\p{Cs}]/u.test(tag));
  if (long !== undefined)
    throw new Refusal(
      'BAD_USER_INPUT',
      `A tag has 1 to ${LONGEST_TAG} characters, and no control characters.`,
    );
  const data =
    tags.length === 0
      ? { tags, tagSource: null, taggedAt: null, tagRunId: null }
      : { tags, tagSource: 'MANUAL' as const, taggedAt: new Date(), tagRunId: null };
  const { count } =
    kind === 'APPS'
      ? await prisma.app.updateMany({ where: { id }, data })
      : await prisma.media.updateMany({ where: { id }, data });
  if (count === 0) throw notFound('entry');
}
