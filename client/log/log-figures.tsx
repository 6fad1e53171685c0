import { useNow } from '../components/use-now.ts';
import { formatMilliseconds } from '../i18n/duration-format.ts';
import { useMessages } from '../i18n/language.tsx';
import { charactersPerSecond } from '../runs/tempo.ts';
import type { RunSnapshot } from '../runs/watch-run.ts';
import { hasEnded } from '../runs/watch-run.ts';
import { useMoney } from '../spending/use-money.ts';

/** How fast the model answers, what it cost, and how long nothing has come. */
export function LogFigures({ snapshot }: { snapshot: RunSnapshot }) {
  const { log, spending } = useMessages();
  const money = useMoney();
  const { view, lastItemAt } = snapshot;
  const ended = hasEnded(snapshot.state);
  const now = useNow(ended ? null : 1000);
  const usage = view.end?.kind === 'finished' ? view.end.usage : null;
  const figures: string[] = [];

  const { firstTokenMs, streamingMs } = view.tempo;
  if (firstTokenMs !== null) figures.push(log.firstToken(formatMilliseconds(firstTokenMs)));
  const rate = charactersPerSecond(view.tempo);
  if (usage !== null && streamingMs > 0 && usage.completionTokens > 0) {
    figures.push(log.tokensPerSecond(round((usage.completionTokens / streamingMs) * 1000)));
  } else if (rate !== null) {
    figures.push(log.charactersPerSecond(round(rate)));
  }
  if (usage !== null && usage.calls > 0) {
    figures.push(log.tokens(usage.promptTokens, usage.completionTokens, usage.estimated));
    figures.push(usage.cost === null ? spending.noPrice : spending.costs(money(usage.cost)));
  }
  if (!ended && lastItemAt !== null)
    figures.push(log.lastItem(Math.max(0, Math.round((now - lastItemAt) / 1000))));

  return <span className="log-figures">{figures.join(' · ')}</span>;
}

function round(rate: number): string {
  return rate < 10 ? rate.toFixed(1) : Math.round(rate).toString();
}
