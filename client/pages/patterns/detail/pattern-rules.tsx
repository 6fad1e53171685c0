import { Table } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import type { Rule } from '../answer/answer-query.ts';
import { ruleColumns } from '../answer/rule-columns.tsx';

/** The rules of one pattern, one for each way to cut it in two. */
export function PatternRules({ rules }: { rules: readonly Rule[] }) {
  const { rules: words } = useMessages().patterns;
  return (
    <Table
      aria-label={words.label}
      size="small"
      rowKey={({ antecedent }) => antecedent.length}
      columns={ruleColumns<Rule>(words, true)}
      dataSource={rules}
      pagination={false}
    />
  );
}
