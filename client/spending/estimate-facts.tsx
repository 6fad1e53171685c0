import { Alert } from 'antd';
import { useLanguage } from '../i18n/language.tsx';
import { useSettings } from '../settings.tsx';
import type { BudgetFit, Estimate } from './estimate-query.ts';
import { useMoney } from './use-money.ts';

/** An estimate in figures, whether the budgets have room for it, and how sure it is. */
export function EstimateFacts({ estimate }: { estimate: Estimate }) {
  const { language, messages } = useLanguage();
  const { spending } = messages;
  const words = spending.estimate;
  const rules = useSettings()?.modelIsRules ?? false;
  const money = useMoney();
  const { users, behaviors, steps, cachedSteps, promptTokens, completionTokens, cost, budgets } = estimate;
  const { measuredUsers, uncertainty, learnedFrom, fits } = estimate;
  if (users === 0) return <p>{words.nobody}</p>;
  const asks = steps > cachedSteps;
  const amount = (figure: number, { name }: BudgetFit) =>
    name.startsWith('COST') ? money(figure) : figure.toLocaleString(language === 'zh' ? 'zh-CN' : 'en');
  const room = (budget: BudgetFit) => {
    const { name, limit, used, needed } = budget;
    if (!name.endsWith('RUN'))
      return words.left(amount(Math.max(0, limit - used), budget), amount(limit, budget));
    return words.runNeeds(needed === null ? spending.noPrice : amount(needed, budget), amount(limit, budget));
  };
  return (
    <>
      <dl>
        <dt>{words.users}</dt>
        <dd>{words.usersWords(users, behaviors)}</dd>
        <dt>{words.calls}</dt>
        <dd>{words.callsWords(steps, cachedSteps)}</dd>
        <dt>{words.tokens}</dt>
        <dd>{words.tokensWords(promptTokens, completionTokens)}</dd>
        <dt>{spending.cost}</dt>
        <dd>{rules ? words.free : cost === null ? words.noPrice : `≈ ${money(cost)}`}</dd>
        {budgets.map((budget) => (
          <BudgetLine key={budget.name} name={words.budget[budget.name]} fits={budget.fits || !asks}>
            {room(budget)}
          </BudgetLine>
        ))}
      </dl>
      {!fits && asks && (
        <Alert
          type="warning"
          showIcon
          title={`${words.doesNotFit} ${cost === null ? words.noPriceHint : words.doesNotFitHint}`}
        />
      )}
      {measuredUsers < users && (
        <p className="quiet">
          {words.sampled(measuredUsers, users, Math.max(1, Math.round(uncertainty * 100)))}
        </p>
      )}
      {asks && learnedFrom === 0 && !rules && <p className="quiet">{words.usual}</p>}
    </>
  );
}

function BudgetLine({ name, fits, children }: { name: string; fits: boolean; children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className={fits ? undefined : 'batch-estimate__short'}>{children}</dd>
    </>
  );
}
