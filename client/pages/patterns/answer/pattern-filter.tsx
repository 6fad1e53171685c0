import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useNarrow } from '../../../components/use-narrow.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { TypesSelect } from '../question/types-select.tsx';
import type { PatternOrder } from './answer-query.ts';
import { fromTheTop, type PatternSort } from './sort.ts';

/** What of an answer is looked at. */
export type PatternChoice = {
  search: string;
  contains: readonly string[];
  minSupport: number | null;
  savedOnly: boolean;
};

type Props = {
  choice: PatternChoice;
  onChoose: (choice: PatternChoice) => void;
  sort: PatternSort;
  onSort: (sort: PatternSort) => void;
};

const orders = ['RANK', 'LENGTH', 'CONFIDENCE', 'LIFT', 'SPAN'] as const satisfies PatternOrder[];

/** Search and filter of patterns; on a narrow screen, where columns have no room, their order too. */
export function PatternFilter({ choice, onChoose, sort, onSort }: Props) {
  const { table: words } = useMessages().patterns;
  const narrow = useNarrow();
  const change = (part: Partial<PatternChoice>) => onChoose({ ...choice, ...part });
  return (
    <>
      <Input.Search
        allowClear
        className="answer-tools__search"
        value={choice.search}
        placeholder={words.search}
        aria-label={words.search}
        onChange={(event) => change({ search: event.target.value })}
      />
      <TypesSelect
        className="answer-tools__types"
        aria-label={words.contains}
        placeholder={words.contains}
        value={choice.contains}
        onChange={(contains) => change({ contains })}
      />
      <InputNumber
        className="answer-tools__number"
        aria-label={words.minSupport}
        placeholder={words.minSupport}
        min={1}
        precision={0}
        value={choice.minSupport}
        onChange={(minSupport) => change({ minSupport })}
      />
      <Checkbox checked={choice.savedOnly} onChange={({ target }) => change({ savedOnly: target.checked })}>
        {words.savedOnly}
      </Checkbox>
      {narrow && (
        <Select
          className="answer-tools__sort"
          aria-label={words.sort}
          prefix={words.sort}
          value={sort.orderBy}
          options={orders.map((order) => ({ value: order, label: words.sorts[order] }))}
          onChange={(order) => onSort(fromTheTop(order))}
        />
      )}
    </>
  );
}
