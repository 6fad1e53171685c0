import { Table, type TableProps } from 'antd';
import { useQuery } from 'urql';
import { CursorPager } from '../../../components/cursor-pager.tsx';
import { LoadError } from '../../../components/load-error.tsx';
import { useCursorPages } from '../../../components/use-cursor-pages.ts';
import { useNarrow } from '../../../components/use-narrow.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { faultWords } from '../fault-words.ts';
import type { ImportFigures } from '../import-figures.ts';
import { DownloadErrors } from './download-errors.tsx';
import { ImportErrorsQuery, type RefusedRow } from './errors-query.ts';

const pageSize = 50;

/** The refused rows of an import: where, why, and the row itself. */
export function ImportErrors({ figures: { id, rejected, fileName } }: { figures: ImportFigures }) {
  const { fault, history } = useMessages().data;
  const narrow = useNarrow();
  const pages = useCursorPages(id);
  const [{ data, error }, reexecute] = useQuery({
    query: ImportErrorsQuery,
    variables: { id, first: pageSize, after: pages.after },
    pause: rejected === 0,
  });
  const errors = data?.import?.errors;
  const rows = errors?.edges.map(({ node }) => node) ?? [];
  const columns: NonNullable<TableProps<RefusedRow>['columns']> = [
    { title: history.line, dataIndex: 'line', align: 'right', className: 'import-cell__figure' },
    {
      title: history.column,
      key: 'column',
      className: 'import-errors__column',
      render: (_, { column }) => column ?? <span className="quiet">{history.wholeRow}</span>,
    },
    {
      title: history.reason,
      key: 'reason',
      render: (_, refused) => (
        <>
          {faultWords(refused, fault)}
          {narrow && <code className="row-text">{refused.row}</code>}
        </>
      ),
    },
    {
      title: history.row,
      key: 'row',
      hidden: narrow,
      render: (_, { row }) => <code className="row-text">{row}</code>,
    },
  ];
  return (
    <section className="import-errors" aria-label={history.errors}>
      <div className="import-errors__bar">
        <h3>{history.errors}</h3>
        {errors && errors.totalCount > 0 && <DownloadErrors importId={id} fileName={fileName} />}
      </div>
      {rejected === 0 && <p className="quiet">{history.noErrors}</p>}
      {error && !data && (
        <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />
      )}
      {errors && errors.totalCount < rejected && (
        <p className="quiet">{history.keptErrors(errors.totalCount, rejected)}</p>
      )}
      {errors && rejected > 0 && (
        <>
          <Table
            aria-label={history.errors}
            size="small"
            rowKey="line"
            columns={columns}
            dataSource={rows}
            pagination={false}
          />
          <CursorPager
            pages={pages}
            size={pageSize}
            shown={rows.length}
            total={errors.totalCount}
            next={errors.pageInfo.hasNextPage ? errors.pageInfo.endCursor : null}
          />
        </>
      )}
    </section>
  );
}
