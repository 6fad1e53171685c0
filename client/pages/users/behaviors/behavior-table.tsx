import { Table, type TableProps } from 'antd';
import { useMemo } from 'react';
import { useNarrow } from '../../../components/use-narrow.ts';
import type { Behavior } from '../../../graphql/fragments.ts';
import { formatSeconds } from '../../../i18n/duration-format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useTimeFormat } from '../../../settings.tsx';
import { actionName, behaviorPlace, behaviorSubject } from './behavior-words.ts';

type Props = { behaviors: readonly Behavior[]; loading: boolean; emptyText: string };

/** Raw behaviors, row by row. */
export function BehaviorTable({ behaviors, loading, emptyText }: Props) {
  const { language, messages } = useLanguage();
  const { behavior: words } = messages;
  const time = useTimeFormat();
  const narrow = useNarrow();
  const columns = useMemo<NonNullable<TableProps<Behavior>['columns']>>(() => {
    const spent = ({ duration }: Behavior) => (duration === null ? '' : formatSeconds(duration, language));
    if (narrow)
      return [
        {
          title: words.time,
          key: 'at',
          width: 92,
          className: 'time-cell--narrow',
          render: (_, { at }) => time.minute(at),
        },
        {
          title: words.what,
          key: 'what',
          render: (_, row) => (
            <>
              {[actionName(row, messages), behaviorSubject(row)].filter((part) => part !== '').join(' · ')}
              <div className="behavior-table__where">
                {[behaviorPlace(row), spent(row)].filter((part) => part !== '').join(' · ')}
              </div>
            </>
          ),
        },
      ];
    return [
      { title: words.time, key: 'at', className: 'time-cell', render: (_, { at }) => time.minute(at) },
      {
        title: words.action,
        key: 'action',
        className: 'nowrap',
        render: (_, row) => actionName(row, messages),
      },
      { title: words.what, key: 'what', render: (_, row) => behaviorSubject(row) },
      { title: words.where, key: 'where', render: (_, row) => behaviorPlace(row) },
      {
        title: words.duration,
        key: 'duration',
        align: 'right',
        className: 'nowrap',
        render: (_, row) => spent(row),
      },
    ];
  }, [words, time, language, messages, narrow]);
  return (
    <div className="behavior-table">
      <Table
        aria-label={words.table}
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={behaviors}
        loading={loading}
        pagination={false}
        locale={{ emptyText }}
      />
    </div>
  );
}
