import { Empty } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { CursorPager } from '../../../components/cursor-pager.tsx';
import { LoadError } from '../../../components/load-error.tsx';
import { useCursorPages } from '../../../components/use-cursor-pages.ts';
import { useSettled } from '../../../components/use-settled.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { type Answer, dependsOnAnswers, PatternsQuery } from './answer-query.ts';
import { type PatternChoice, PatternFilter } from './pattern-filter.tsx';
import { PatternTable } from './pattern-table.tsx';
import { firstSort, type PatternSort } from './sort.ts';
import { usePatternChoice } from './use-pattern-choice.ts';

const pageSize = 50;
/** Milliseconds without a key before the filter is sent. */
const typingPause = 250;

/** The patterns of an answer by pages, sorted and filtered at the server. */
export function PatternsPart({ answer: { id, patternCount } }: { answer: Answer }) {
  const { table: words } = useMessages().patterns;
  const [choice, setChoice] = usePatternChoice();
  const [sort, setSort] = useState<PatternSort>(firstSort);
  const settled = useSettled(JSON.stringify({ ...choice, search: choice.search.trim() }), typingPause);
  const { search, contains, minSupport, savedOnly }: PatternChoice = JSON.parse(settled);
  const pages = useCursorPages(JSON.stringify([id, settled, sort]));
  const [{ data, error, fetching }, reexecute] = useQuery({
    query: PatternsQuery,
    variables: {
      id,
      first: pageSize,
      after: pages.after,
      ...sort,
      search: search === '' ? null : search,
      contains: [...contains],
      minSupport,
      saved: savedOnly ? true : null,
    },
    context: dependsOnAnswers,
  });
  const page = data?.mining;
  const rows = page?.patterns.edges.map(({ node }) => node) ?? [];
  if (error && !page)
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  return (
    <>
      <div className="answer-tools">
        <PatternFilter choice={choice} onChoose={setChoice} sort={sort} onSort={setSort} />
        <span className="answer-tools__count quiet" role="status">
          {page && words.found(page.patternTotal, patternCount)}
        </span>
      </div>
      <PatternTable
        patterns={rows}
        loading={fetching && !page}
        sorting={{ sort, onSort: setSort }}
        empty={page && <NoPatterns filtered={patternCount > 0} />}
      />
      {page && (
        <CursorPager
          pages={pages}
          size={pageSize}
          shown={rows.length}
          total={page.patternTotal}
          next={page.patterns.pageInfo.hasNextPage ? page.patterns.pageInfo.endCursor : null}
        />
      )}
    </>
  );
}

function NoPatterns({ filtered }: { filtered: boolean }) {
  const { table: words } = useMessages().patterns;
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={filtered ? words.noMatch : words.none}>
      {!filtered && <p className="quiet">{words.noneHint}</p>}
    </Empty>
  );
}
