import { formatMilliseconds } from '../../../i18n/duration-format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { wordFor } from '../../../i18n/word-for.ts';
import { useMoney } from '../../../spending/use-money.ts';
import { formatCount, formatShare } from '../number-format.ts';
import { FigureCard } from './figure-card.tsx';
import type { Figures } from './figures-query.ts';

type Props = { figures: Figures };

/** The key figures of a period, each beside what it should be. */
export function FigureCards({ figures }: Props) {
  const { cards } = useLanguage().messages.monitoring;
  return (
    <ul className="figure-cards" aria-label={cards.list}>
      <SuccessCards figures={figures} />
      <TimeCards figures={figures} />
      <StreamedCard figures={figures} />
      <UseCards figures={figures} />
      <BudgetCards figures={figures} />
    </ul>
  );
}

const shareOrNone = (share: number | null) => (share === null ? null : formatShare(share));
const timeOrNone = (ms: number | null) => (ms === null ? null : formatMilliseconds(ms));

function SuccessCards({ figures: { runs, calls, thresholds } }: Props) {
  const { cards } = useLanguage().messages.monitoring;
  const words = cards.atLeast(formatShare(thresholds.successRate));
  const holds = (share: number | null) => (share === null ? null : share >= thresholds.successRate);
  return (
    <>
      <FigureCard
        title={cards.runs}
        hint={cards.runsHint}
        value={shareOrNone(runs.successRate)}
        limit={{ words, holds: holds(runs.successRate) }}
      >
        <p>{cards.runsOf(runs.finished, runs.finished + runs.failed)}</p>
        {runs.cancelled > 0 && <p>{cards.cancelled(runs.cancelled)}</p>}
      </FigureCard>
      <FigureCard
        title={cards.calls}
        hint={cards.callsHint}
        value={shareOrNone(calls.successRate)}
        limit={{ words, holds: holds(calls.successRate) }}
      >
        <p>{cards.callsOf(calls.complete, calls.complete + calls.cut + calls.failed)}</p>
        {calls.retries > 0 && <p>{cards.retries(calls.retries)}</p>}
      </FigureCard>
    </>
  );
}

function TimeCards({ figures: { calls, thresholds } }: Props) {
  const { cards } = useLanguage().messages.monitoring;
  const { firstTokenP50Ms, firstTokenP95Ms, durationP50Ms, durationP95Ms } = calls;
  const holds = durationP95Ms === null ? null : durationP95Ms <= thresholds.p95Ms;
  return (
    <>
      <FigureCard
        title={cards.firstToken}
        hint={cards.firstTokenHint}
        value={timeOrNone(firstTokenP95Ms)}
        unit={cards.p95Hint}
      >
        {firstTokenP50Ms !== null && <p>{cards.median(formatMilliseconds(firstTokenP50Ms))}</p>}
      </FigureCard>
      <FigureCard
        title={cards.duration}
        hint={cards.durationHint}
        value={timeOrNone(durationP95Ms)}
        unit={cards.p95Hint}
        limit={{ words: cards.atMost(formatMilliseconds(thresholds.p95Ms)), holds }}
      >
        {durationP50Ms !== null && <p>{cards.median(formatMilliseconds(durationP50Ms))}</p>}
      </FigureCard>
    </>
  );
}

function StreamedCard({ figures: { calls } }: Props) {
  const { cards } = useLanguage().messages.monitoring;
  const missing = calls.made - calls.streamed;
  return (
    <FigureCard
      title={cards.streamed}
      hint={cards.streamedHint}
      value={shareOrNone(calls.streamedShare)}
      limit={{ words: cards.atLeast(formatShare(1)), holds: calls.made === 0 ? null : missing === 0 }}
    >
      {calls.made > 0 && <p>{missing > 0 ? cards.notStreamed(missing) : cards.allStreamed(calls.made)}</p>}
    </FigureCard>
  );
}

function UseCards({ figures: { calls } }: Props) {
  const money = useMoney();
  const { language, messages } = useLanguage();
  const { cards } = messages.monitoring;
  const { promptTokens: sent, completionTokens: received, cost, unpriced } = calls;
  return (
    <>
      <FigureCard title={cards.tokens} value={formatCount(sent + received, language)}>
        <p>{cards.tokensOf(formatCount(sent, language), formatCount(received, language))}</p>
        {calls.estimated && <p>{cards.estimated}</p>}
      </FigureCard>
      <FigureCard title={cards.cost} hint={cards.costHint} value={cost === null ? null : money(cost)}>
        {cost === null && <p>{cards.noPrice}</p>}
        {cost !== null && unpriced > 0 && <p>{cards.unpriced(unpriced)}</p>}
      </FigureCard>
    </>
  );
}

function BudgetCards({ figures: { budgets, thresholds } }: Props) {
  const money = useMoney();
  const { language, messages } = useLanguage();
  const { cards } = messages.monitoring;
  const words = cards.atMost(formatShare(thresholds.budgetShare));
  const amount = (name: string, figure: number) =>
    name.startsWith('COST') ? money(figure) : formatCount(figure, language);
  return budgets.map(({ name, used, limit }) => (
    <FigureCard
      key={name}
      title={cards.budget(wordFor(cards.budgets, name))}
      value={formatShare(used / limit)}
      limit={{ words, holds: used / limit < thresholds.budgetShare }}
    >
      <p>{cards.budgetOf(amount(name, used), amount(name, limit))}</p>
    </FigureCard>
  ));
}
