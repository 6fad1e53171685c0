import { Segmented, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useLanguage } from '../../../i18n/language.tsx';
import { wordFor } from '../../../i18n/word-for.ts';
import { useMoney } from '../../../spending/use-money.ts';
import type { UsageOfDay } from '../figures/figures-query.ts';
import { formatCount } from '../number-format.ts';
import { optionsOf } from '../options-of.ts';
import { type Breakdown, type Measure, usageSeries } from './usage-series.ts';
import { UsageTable } from './usage-table.tsx';

const UsageChart = lazy(() => import('./usage-chart.tsx'));

/** Tokens, cost and calls of each day, as a chart or as a table. */
export function UsageSection({ usage }: { usage: readonly UsageOfDay[] }) {
  const money = useMoney();
  const { language, messages } = useLanguage();
  const { monitoring, runs } = messages;
  const { usage: words } = monitoring;
  const [measure, setMeasure] = useState<Measure>('tokens');
  const [by, setBy] = useState<Breakdown>('model');
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const priced = usage.some(({ cost }) => cost !== null);
  const kindName = (kind: string) => (kind === '' ? monitoring.erasedRuns : wordFor(runs.kinds, kind));
  return (
    <section className="monitoring-section" aria-label={words.title}>
      <header className="usage-section__head">
        <h2>{words.title}</h2>
        {view === 'chart' && (
          <>
            <Segmented
              size="small"
              aria-label={words.measure}
              value={measure}
              onChange={setMeasure}
              options={optionsOf(words.measures)}
            />
            <Segmented
              size="small"
              aria-label={words.by}
              value={by}
              onChange={setBy}
              options={optionsOf(words.bys)}
            />
          </>
        )}
        <Segmented
          size="small"
          className="usage-section__view"
          aria-label={words.view}
          value={view}
          onChange={setView}
          options={optionsOf(words.views)}
        />
      </header>
      {view === 'table' ? (
        <UsageTable usage={usage} />
      ) : measure === 'cost' && !priced ? (
        <p className="quiet usage-chart">{words.noCost}</p>
      ) : (
        <Suspense fallback={<Skeleton active className="usage-chart" />}>
          <UsageChart
            series={usageSeries(usage, measure, by)}
            nameOf={by === 'kind' ? kindName : (model) => model}
            format={(value) => (measure === 'cost' ? money(value) : formatCount(value, language))}
            label={words.chart(words.measures[measure], words.bys[by])}
          />
        </Suspense>
      )}
    </section>
  );
}
