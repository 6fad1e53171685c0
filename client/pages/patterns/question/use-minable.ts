import { useQuery } from 'urql';
import { CohortSizeQuery, CohortsQuery, dependsOnCohorts } from '../../../cohorts/cohorts-query.ts';
import type { Draft } from './draft.ts';

/** How many users have a sequence among those that the question is about; null while that is not known. */
export function useMinable({ cohortId, filter }: Pick<Draft, 'cohortId' | 'filter'>): number | null {
  const [cohorts] = useQuery({ query: CohortsQuery, pause: cohortId === null, context: dependsOnCohorts });
  const [described] = useQuery({
    query: CohortSizeQuery,
    variables: { filter: filter ?? {} },
    pause: cohortId !== null,
    context: dependsOnSequences,
  });
  if (cohortId === null) return described.data?.cohortSize.sequences ?? null;
  if (filter !== null) return null;
  return cohorts.data?.cohorts.find(({ id }) => id === cohortId)?.size.sequences ?? null;
}

const dependsOnSequences = { additionalTypenames: ['Sequence'] };
