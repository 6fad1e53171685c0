import { formatLag } from '../../../i18n/lag-format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import './edge.css';

const height = 64;
const barWidth = 12;

/** How many times fall into each part of the window, as bars; in words for those who do not see them. */
export function LagHistogram({ bins, windowSeconds }: { bins: readonly number[]; windowSeconds: number }) {
  const { language, messages } = useLanguage();
  const { edge: words } = messages.graphs;
  const most = Math.max(1, ...bins);
  const width = windowSeconds / bins.length;
  const time = (seconds: number) => formatLag(seconds, language);
  const said = bins
    .map((count, at) => ({ count, from: time(at * width), to: time((at + 1) * width) }))
    .filter(({ count }) => count > 0)
    .map(({ count, from, to }) => words.bin(from, to, count));
  return (
    <figure className="lag-histogram">
      <svg
        viewBox={`0 0 ${bins.length * barWidth} ${height}`}
        role="img"
        aria-label={`${words.histogram} ${said.join('; ')}`}
      >
        {bins.map((count, at) => {
          const tall = (count / most) * (height - 2);
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
              key={at}
              x={at * barWidth + 1}
              y={height - tall}
              width={barWidth - 2}
              height={tall}
            >
              <title>{words.bin(time(at * width), time((at + 1) * width), count)}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption>
        <span>0</span>
        <span>{time(windowSeconds / 2)}</span>
        <span>{time(windowSeconds)}</span>
      </figcaption>
    </figure>
  );
}
