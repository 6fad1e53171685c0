import { Button, type TableProps, Tag } from 'antd';
import type { Language } from '../i18n/language.tsx';
import { localMinute } from '../i18n/local-time.ts';
import type { Messages } from '../i18n/messages.ts';
import { PriceDelete } from './price-delete.tsx';
import type { ModelPrice } from './prices-query.ts';

type Options = {
  messages: Messages;
  language: Language;
  money: (amount: string | number) => string;
  narrow: boolean;
  onEdit: (price: ModelPrice) => void;
};

/** The columns of the prices. A narrow table has two: which model, and what it costs. */
export function priceColumns({ messages, language, money, narrow, onEdit }: Options) {
  const { spending } = messages;
  const { prices: words } = spending;
  const number = (n: number) => n.toLocaleString(language === 'zh' ? 'zh-CN' : 'en');
  const amount = (price: string | null) =>
    price === null ? <span className="quiet">{spending.noPrice}</span> : money(price);
  const name = ({ model, current, free }: ModelPrice) => (
    <span className="price-model">
      <span className="price-model__name">{model}</span>
      {current && <Tag>{words.current}</Tag>}
      {free && <span className="quiet">{words.rules}</span>}
    </span>
  );
  const calls = ({ calls: all, unpricedCalls }: ModelPrice) => (
    <>
      {number(all)}
      {unpricedCalls > 0 && <div className="quiet">{words.unpriced(unpricedCalls)}</div>}
    </>
  );
  const cost = ({ calls: all, unpricedCalls, cost: sum }: ModelPrice) =>
    unpricedCalls > 0 && unpricedCalls === all ? '—' : money(sum);
  const actions = (price: ModelPrice) =>
    price.free ? null : (
      <span className="price-actions">
        <Button
          size="small"
          type="link"
          aria-label={price.prompt === null ? words.setOf(price.model) : words.editOf(price.model)}
          onClick={() => onEdit(price)}
        >
          {price.prompt === null ? words.setPrice : words.edit}
        </Button>
        {price.prompt !== null && <PriceDelete model={price.model} />}
      </span>
    );
  if (narrow) {
    return [
      {
        title: words.model,
        key: 'model',
        render: (_, price) => (
          <>
            {name(price)}
            {actions(price)}
          </>
        ),
      },
      {
        title: spending.cost,
        key: 'price',
        render: (_, price) => (
          <dl className="price-facts">
            <dt>{words.prompt}</dt>
            <dd>{amount(price.prompt)}</dd>
            <dt>{words.completion}</dt>
            <dd>{amount(price.completion)}</dd>
            <dt>{words.calls}</dt>
            <dd>{calls(price)}</dd>
            <dt>{spending.cost}</dt>
            <dd>{cost(price)}</dd>
          </dl>
        ),
      },
    ] satisfies TableProps<ModelPrice>['columns'];
  }
  const figure = { align: 'right', className: 'price-figure' } as const;
  return [
    { title: words.model, key: 'model', render: (_, price) => name(price) },
    { ...figure, title: words.prompt, key: 'prompt', render: (_, price) => amount(price.prompt) },
    { ...figure, title: words.completion, key: 'completion', render: (_, price) => amount(price.completion) },
    { ...figure, title: words.calls, key: 'calls', render: (_, price) => calls(price) },
    {
      ...figure,
      title: words.used,
      key: 'used',
      render: (_, { promptTokens, completionTokens }) =>
        `${number(promptTokens)} + ${number(completionTokens)}`,
    },
    { ...figure, title: spending.cost, key: 'cost', render: (_, price) => cost(price) },
    {
      title: words.set,
      key: 'set',
      render: (_, { updatedAt, updatedBy }) =>
        updatedAt === null ? '—' : `${localMinute(updatedAt)} · ${updatedBy}`,
    },
    { title: words.actions, key: 'actions', render: (_, price) => actions(price) },
  ] satisfies TableProps<ModelPrice>['columns'];
}
