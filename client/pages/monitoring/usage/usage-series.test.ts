import { describe, expect, it } from 'vitest';
import { usageSeries } from './usage-series.ts';

const row = (day: string, model: string, kind: string | null, calls: number, cost: number | null = null) => ({
  day,
  model,
  kind,
  calls,
  promptTokens: calls * 10,
  completionTokens: calls,
  cost,
});
const usage = [
  row('2026-02-27', 'big', 'extractEvents', 1, 0.5),
  row('2026-02-27', 'big', 'answerQuestion', 2, 0.25),
  row('2026-03-02', 'small', null, 4),
];

describe('usageSeries', () => {
  it('should add up what a day has of each model', () => {
    expect(usageSeries(usage, 'tokens', 'model')).toEqual({
      names: ['big', 'small'],
      days: [
        { day: '2026-02-27', values: { big: 33 } },
        { day: '2026-02-28', values: {} },
        { day: '2026-03-01', values: {} },
        { day: '2026-03-02', values: { small: 44 } },
      ],
    });
  });

  it('should break down by kind of run, those that were erased as one of their own', () => {
    const { names, days } = usageSeries(usage, 'calls', 'kind');
    expect(names).toEqual(['', 'answerQuestion', 'extractEvents']);
    expect(days.at(-1)).toEqual({ day: '2026-03-02', values: { '': 4 } });
  });

  it('should take a call without a price for no cost', () => {
    const { days } = usageSeries(usage, 'cost', 'model');
    expect([days[0], days.at(-1)]).toMatchObject([{ values: { big: 0.75 } }, { values: { small: 0 } }]);
  });

  it('should make nothing of nothing', () => {
    expect(usageSeries([], 'cost', 'model')).toEqual({ names: [], days: [] });
  });
});
