import { useQuery } from 'urql';
import { useSettled } from '../components/use-settled.ts';
import { useMessages } from '../i18n/language.tsx';
import { type CohortFilter, CohortSizeQuery } from './cohorts-query.ts';

/** Milliseconds without a change before it is counted. */
const pause = 300;

/** How many a filter describes, as it is being filled. Not asked while it is faulty. */
export function FilterSize({ filter, faulty }: { filter: CohortFilter; faulty: boolean }) {
  const { cohorts: words } = useMessages();
  const settled = useSettled(filter, pause);
  const [{ data, error, fetching, stale }] = useQuery({
    query: CohortSizeQuery,
    variables: { filter: settled },
    pause: faulty,
  });
  const counting = settled !== filter || fetching || stale;
  const size = data?.cohortSize;
  const said = error ? words.uncounted : size ? words.size(size.users, size.sequences) : words.counting;
  return (
    <p className="filter-size" role="status" aria-busy={counting} data-counting={counting}>
      {faulty ? words.uncounted : said}
    </p>
  );
}
