import { useQuery } from 'urql';
import type { Draft } from './draft.ts';
import { SizeQuery } from './question-query.ts';

/** How many users have a sequence among those that the question is about; null while unknown. */
export function useMinable({ cohort, filter }: Pick<Draft, 'cohort' | 'filter'>): number | null {
  const everybody = cohort === null;
  const [{ data }] = useQuery({
    query: SizeQuery,
    variables: { cohort: cohort?.id ?? '0', everybody },
    pause: everybody && filter !== null,
    context: dependsOnSequences,
  });
  if (everybody) return filter === null ? (data?.everybody?.sequences ?? null) : null;
  return data?.cohort?.id === cohort.id ? data.cohort.size.sequences : null;
}

const dependsOnSequences = { additionalTypenames: ['Sequence', 'Cohort'] };
