import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Table } from 'antd';
import { useDeferredValue, useMemo } from 'react';
import { useAddressText } from '../../address/use-address-text.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { useMessages } from '../../i18n/language.tsx';
import { isNamed } from '../../i18n/type-search.ts';
import { typeColumns } from './type-columns.tsx';
import type { EventType } from './types-query.ts';

type Props = {
  types: readonly EventType[];
  onName: (type: EventType | null) => void;
  onMerge: (type: EventType) => void;
};

/** Milliseconds without a key before the address tells what is searched. */
const typingPause = 250;

/** The known types with a search over all of their names. */
export function KnownTypes({ types, onName, onMerge }: Props) {
  const { vocabulary } = useMessages();
  const { types: words } = vocabulary;
  const narrow = useNarrow();
  const [typed, setTyped] = useAddressText('search', typingPause);
  const search = useDeferredValue(typed.trim());
  const found = useMemo(() => types.filter((type) => isNamed(type, search)), [types, search]);
  const columns = typeColumns({ words: vocabulary, search, narrow, onName, onMerge });
  return (
    <section aria-label={words.knownTitle}>
      <div className="vocabulary-tools">
        <h2>{words.knownTitle}</h2>
        <Input.Search
          allowClear
          value={typed}
          placeholder={words.search}
          aria-label={words.search}
          onChange={({ target }) => setTyped(target.value)}
        />
        <span className="quiet" role="status">
          {words.known(found.length)}
        </span>
        <Button icon={<PlusOutlined />} onClick={() => onName(null)}>
          {words.add}
        </Button>
      </div>
      <div className="vocabulary-table">
        <Table
          size="small"
          rowKey="code"
          aria-label={words.table}
          columns={columns}
          dataSource={found}
          pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{ emptyText: search === '' ? words.none : words.noMatch(search) }}
        />
      </div>
    </section>
  );
}
