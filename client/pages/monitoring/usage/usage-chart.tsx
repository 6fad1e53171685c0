import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { UsageSeries } from './usage-series.ts';

/** Okabe and Ito's colours, which people who see colours differently can tell apart; then they begin again. */
const colours = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#8a7f00', '#7f7f7f'];

type Props = {
  series: UsageSeries;
  /** Name of a series, as people read it. */
  nameOf: (name: string) => string;
  format: (value: number) => string;
  /** What the chart shows, for those who do not see it. */
  label: string;
};

/** The use of each day as stacked bars. */
export default function UsageChart({ series: { names, days }, nameOf, format, label }: Props) {
  return (
    <figure className="usage-chart" role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={260}>
        <BarChart data={days} accessibilityLayer={false} margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
          <CartesianGrid vertical={false} stroke="var(--ant-color-border-secondary)" />
          <XAxis
            dataKey="day"
            tickFormatter={(day: string) => day.slice(5)}
            tick={{ fill: 'var(--ant-color-text-secondary)', fontSize: 12 }}
            stroke="var(--ant-color-border)"
            minTickGap={16}
          />
          <YAxis
            tickFormatter={format}
            tick={{ fill: 'var(--ant-color-text-secondary)', fontSize: 12 }}
            stroke="var(--ant-color-border)"
            width={64}
          />
          <Tooltip
            cursor={{ fill: 'var(--ant-color-fill-tertiary)' }}
            formatter={(value) => format(Number(value))}
            contentStyle={{
              background: 'var(--ant-color-bg-elevated)',
              borderColor: 'var(--ant-color-border)',
              borderRadius: 6,
            }}
            itemStyle={{ color: 'var(--ant-color-text)' }}
            labelStyle={{ color: 'var(--ant-color-text-secondary)' }}
          />
          <Legend formatter={(name: string) => <span className="usage-chart__name">{name}</span>} />
          {names.map((name, index) => (
            <Bar
              key={name}
              dataKey={({ values }) => values[name] ?? 0}
              name={nameOf(name)}
              stackId="day"
              fill={colours[index % colours.length] ?? '#7f7f7f'}
              maxBarSize={48}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </figure>
  );
}
