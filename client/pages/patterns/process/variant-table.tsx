import { Button, Table } from 'antd';
import { useLanguage } from '../../../i18n/language.tsx';
import { SupportBar } from '../answer/support-bar.tsx';
import type { ProcessView } from './process-query.ts';

type Props = {
  view: ProcessView;
  /** Asks for more courses; left out when there are no more to be had. */
  onMore?: () => void;
};

/** The courses that whole sequences take, the most frequent first. */
export function VariantTable({ view: { variants, variantCount, sequenceCount }, onMore }: Props) {
  const { language, messages } = useLanguage();
  const { process: words } = messages.patterns;
  return (
    <section aria-label={words.variants}>
      <h2>{words.variants}</h2>
      <p className="quiet">{words.variantCount(variants.length, variantCount)}</p>
      <Table
        aria-label={words.variants}
        size="small"
        rowKey={({ types }) => types.map(({ code }) => code).join(' ')}
        dataSource={variants}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false, simple: true }}
        columns={[
          {
            title: words.variant,
            key: 'types',
            render: (_, { types }) => types.map((type) => type[language]).join(' → '),
          },
          {
            title: words.users,
            key: 'users',
            width: 120,
            className: 'pattern-figure',
            render: (_, { users }) => (
              <SupportBar users={users} share={sequenceCount === 0 ? 0 : users / sequenceCount} />
            ),
          },
        ]}
      />
      {onMore && variants.length < variantCount && <Button onClick={onMore}>{words.moreVariants}</Button>}
    </section>
  );
}
