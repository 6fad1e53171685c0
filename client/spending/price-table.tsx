import { PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { LoadError } from '../components/load-error.tsx';
import { useNarrow } from '../components/use-narrow.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useSettings } from '../settings.tsx';
import { useGone } from '../undo/use-deletions.tsx';
import { priceColumns } from './price-columns.tsx';
import { PriceDialog } from './price-dialog.tsx';
import './price-table.css';
import { type ModelPrice, PricesQuery } from './prices-query.ts';
import { shownPrices } from './shown-prices.ts';
import { useMoney } from './use-money.ts';

/** What models cost, and what they have cost so far: of each model with a price, and of each that was ever called. */
export function PriceTable() {
  const { messages, language } = useLanguage();
  const { prices: words } = messages.spending;
  const currency = useSettings()?.currency ?? '';
  const narrow = useNarrow();
  const money = useMoney();
  const [{ data, error }, reexecute] = useQuery({ query: PricesQuery, requestPolicy: 'cache-and-network' });
  const [open, setOpen] = useState<{ price: ModelPrice | null } | null>(null);
  const gone = useGone();
  if (!data) {
    if (!error) return <Skeleton active className="page-skeleton" />;
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  }
  const onEdit = (price: ModelPrice) => setOpen({ price });
  return (
    <section className="price-table" aria-label={words.title}>
      <div className="price-table__head">
        <p>{words.explain(currency)}</p>
        <Button icon={<PlusOutlined />} onClick={() => setOpen({ price: null })}>
          {words.add}
        </Button>
      </div>
      <Table
        size="small"
        rowKey="model"
        aria-label={words.table}
        columns={priceColumns({ messages, language, money, narrow, onEdit })}
        dataSource={shownPrices(data.modelPrices, gone)}
        pagination={false}
      />
      {open !== null && <PriceDialog price={open.price} onClose={() => setOpen(null)} />}
    </section>
  );
}
