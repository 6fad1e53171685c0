import type { Comparison } from '../../../graphql/pattern-fields.ts';
import { isSure } from './is-sure.ts';
import { type LogAxis, positionOn } from './log-axis.ts';

const at = (axis: LogAxis, value: number) => `${(positionOn(axis, value) * 100).toFixed(2)}%`;

/** The marks of the axis with their figures. */
export function ForestAxis({ axis }: { axis: LogAxis }) {
  return (
    <svg className="forest forest--axis" width="100%" height="20" aria-hidden="true">
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line x1={at(axis, tick)} x2={at(axis, tick)} y1="15" y2="20" />
          <text x={at(axis, tick)} y="11" textAnchor={anchorOf(positionOn(axis, tick))}>
            {tick}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** A figure at an end stays inside. */
function anchorOf(position: number): 'start' | 'middle' | 'end' {
  if (position < 0.04) return 'start';
  return position > 0.96 ? 'end' : 'middle';
}

/** An odds ratio and its interval; the figures themselves stand beside it. An arrow says that it goes on. */
export function ForestRow({ axis, comparison }: { axis: LogAxis; comparison: Comparison }) {
  const { oddsRatio, interval } = comparison;
  const side = oddsRatio >= 1 ? 'for' : 'against';
  return (
    <svg
      className="forest"
      width="100%"
      height="24"
      aria-hidden="true"
      data-side={isSure(comparison) ? side : 'unsure'}
    >
      {axis.ticks.map((tick) => (
        <line
          key={tick}
          className={tick === 1 ? 'forest__one' : 'forest__tick'}
          x1={at(axis, tick)}
          x2={at(axis, tick)}
          y1="0"
          y2="24"
        />
      ))}
      <line
        className="forest__interval"
        x1={at(axis, interval.low)}
        x2={at(axis, interval.high)}
        y1="12"
        y2="12"
      />
      {interval.low < axis.low && <path className="forest__arrow" d="M6 8 L1 12 L6 16" />}
      {interval.high > axis.high && (
        <svg x="100%" overflow="visible" aria-hidden="true">
          <path className="forest__arrow" d="M-6 8 L-1 12 L-6 16" />
        </svg>
      )}
      {oddsRatio >= axis.low && oddsRatio <= axis.high && (
        <svg x={at(axis, oddsRatio)} y="12" overflow="visible" aria-hidden="true">
          <rect className="forest__point" x="-4" y="-4" width="8" height="8" />
        </svg>
      )}
    </svg>
  );
}
