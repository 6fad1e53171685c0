import { type TableProps, Tag } from 'antd';
import { Link } from 'wouter';
import { localMinute } from '../../../i18n/local-time.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { figureWords } from '../figure-words.ts';
import type { ImportFigures } from '../import-figures.ts';
import { ImportState } from './import-state.tsx';

type Columns = NonNullable<TableProps<ImportFigures>['columns']>;

/** The columns of the history. A compact one has two: which file, and what became of it. */
export function importColumns(data: Messages['data'], compact: boolean): Columns {
  const { history: words } = data;
  const name = ({ id, fileName, dryRun }: ImportFigures) => (
    <span className="import-cell__name">
      <Link href={`/data/history/${id}`}>{fileName}</Link>
      {dryRun && <Tag title={words.dryRunHint}>{words.dryRun}</Tag>}
    </span>
  );
  if (compact) {
    return [
      {
        title: words.file,
        key: 'file',
        render: (_, row) => (
          <>
            {name(row)}
            <div className="quiet">
              {data.kind[row.kind]} <span className="import-cell__figure">{localMinute(row.startedAt)}</span>
            </div>
          </>
        ),
      },
      {
        title: words.state,
        key: 'state',
        render: (_, row) => (
          <>
            <ImportState status={row.status} />
            <div className="quiet">{figureWords(row, data).join(' · ')}</div>
          </>
        ),
      },
    ];
  }
  const figure = (title: string, key: 'rows' | 'added' | 'duplicates' | 'rejected'): Columns[number] => ({
    title,
    key,
    align: 'right',
    className: 'import-cell__figure',
    render: (_, row) => row[key].toLocaleString('en'),
  });
  return [
    { title: words.file, key: 'file', render: (_, row) => name(row) },
    { title: words.kind, key: 'kind', render: (_, row) => data.kind[row.kind] },
    {
      title: words.when,
      key: 'when',
      className: 'import-cell__figure',
      render: (_, row) => localMinute(row.startedAt),
    },
    { title: words.state, key: 'state', render: (_, row) => <ImportState status={row.status} /> },
    figure(words.rows, 'rows'),
    figure(words.added, 'added'),
    figure(words.duplicates, 'duplicates'),
    figure(words.rejected, 'rejected'),
  ];
}
