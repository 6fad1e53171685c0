import { useSearchParams } from 'wouter';

const periods = ['LAST_24_HOURS', 'LAST_7_DAYS', 'LAST_30_DAYS'] as const;
type Period = (typeof periods)[number];

/** What the figures are about; null for all. */
export type FigureChoice = { period: Period; model: string | null; kind: string | null };

/** The choice stands in the address, so that it can be sent to somebody. */
export function useFigureChoice(): [FigureChoice, (change: Partial<FigureChoice>) => void] {
  const [search, setSearch] = useSearchParams();
  const choice: FigureChoice = {
    period: periods.find((period) => period === search.get('period')) ?? 'LAST_24_HOURS',
    model: search.get('model'),
    kind: search.get('kind'),
  };
  const choose = (change: Partial<FigureChoice>) => {
    const { period, model, kind } = { ...choice, ...change };
    setSearch(
      {
        ...(period === 'LAST_24_HOURS' ? {} : { period }),
        ...(model === null ? {} : { model }),
        ...(kind === null ? {} : { kind }),
      },
      { replace: true },
    );
  };
  return [choice, choose];
}
