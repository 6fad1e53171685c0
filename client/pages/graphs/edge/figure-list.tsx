import { ratio } from '../../patterns/figures.ts';
import type { Ratio } from './edge-query.ts';

/** A number: what it is called, how it is written, and what it means in plain words. */
export type Figure = { name: string; value: string; why: string };

/** A ratio with its interval: `3.20 (2.10–4.90)`. */
export const ratioWithInterval = ({ ratio: value, low, high }: Ratio): string =>
  `${ratio(value)} (${ratio(low)}–${ratio(high)})`;

/** Numbers with what they mean. */
export function FigureList({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <section aria-label={label}>
      <h4>{label}</h4>
      <dl className="graph-figures">
        {figures.map(({ name, value, why }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
            <dd className="graph-figures__why">{why}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
