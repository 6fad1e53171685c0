import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useMessages } from '../../../i18n/language.tsx';

type Props = {
  title: string;
  /** What exactly is measured. */
  hint?: string;
  /** The figure itself; a dash where there is none. */
  value: string | null;
  /** Said behind the figure, for example “95 of 100”. */
  unit?: string;
  /** What the figure is held against, and whether it holds; null where there is no figure to hold. */
  limit?: { words: string; holds: boolean | null };
  children?: ReactNode;
};

/** One figure in plain words, and whether it is as it should be: said, not only coloured. */
export function FigureCard({ title, hint, value, unit, limit, children }: Props) {
  const { cards } = useMessages().monitoring;
  const beyond = limit?.holds === false;
  return (
    <li className="figure-card" data-beyond={beyond}>
      <h3 title={hint}>{title}</h3>
      <p className="figure-card__value">
        {value ?? '—'}
        {value !== null && unit !== undefined && <span className="figure-card__unit">{unit}</span>}
      </p>
      {children}
      {limit && (
        <p className="figure-card__limit">
          {limit.holds === true && <CheckCircleOutlined aria-label={cards.within} />}
          {beyond && <WarningOutlined aria-label={cards.beyond} />} {limit.words}
        </p>
      )}
    </li>
  );
}
