import { PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { type CombinedError, useQuery } from 'urql';
import { LoadError } from '../../components/load-error.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useKept } from '../../undo/use-deletions.tsx';
import { Problem } from './problem.tsx';
import { ruleColumns } from './rule-columns.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { type ConversionRule, ConversionRulesQuery, dependsOnRules } from './rules-query.ts';

/** The rules that say which behaviors are conversions, in the order in which they are tried. */
export function RulesTab() {
  const { language, messages } = useLanguage();
  const { rules: words } = messages.vocabulary;
  const narrow = useNarrow();
  const [{ data, error }, reexecute] = useQuery({ query: ConversionRulesQuery, context: dependsOnRules });
  const [open, setOpen] = useState<{ rule: ConversionRule | null } | null>(null);
  const [problem, setProblem] = useState<CombinedError>();
  const rules = useKept('rule', data?.conversionRules ?? []);

  if (!data) {
    if (!error) return <Skeleton active className="page-skeleton" />;
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  }
  const onEdit = (rule: ConversionRule) => setOpen({ rule });
  const rows = rules.map((rule, index) => ({ ...rule, order: index + 1 }));
  return (
    <section aria-label={messages.vocabulary.tabs.rules}>
      <div className="vocabulary-tools">
        <p className="vocabulary-tools__words">
          {words.explain} <span className="quiet">{words.explainWords}</span>
        </p>
        <Button icon={<PlusOutlined />} onClick={() => setOpen({ rule: null })}>
          {words.add}
        </Button>
      </div>
      <Problem error={problem} />
      <div className="vocabulary-table">
        <Table
          size="small"
          rowKey="id"
          aria-label={words.table}
          columns={ruleColumns({
            words: messages.vocabulary,
            language,
            narrow,
            onEdit,
            onProblem: setProblem,
          })}
          dataSource={rows}
          pagination={false}
          rowClassName={({ enabled }) => (enabled ? '' : 'rule-row--off')}
          locale={{ emptyText: words.empty }}
        />
      </div>
      {open !== null && <RuleDialog rule={open.rule} onClose={() => setOpen(null)} />}
    </section>
  );
}
