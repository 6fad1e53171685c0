import { useMessages } from '../i18n/language.tsx';
import './run-progress.css';

/** How far a run is, 0 to 100; `null` shows movement without claiming a figure. */
export function RunProgress({ percent }: { percent: number | null }) {
  const { run } = useMessages();
  const known = percent === null ? {} : { 'aria-valuenow': Math.floor(percent) };
  return (
    <div
      className="run-progress"
      role="progressbar"
      aria-label={run.progress}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuetext={percent === null ? run.unknownPercent : run.percent(Math.floor(percent))}
      data-unknown={percent === null}
      {...known}
    >
      <div className="run-progress__bar" {...(percent !== null && { style: { width: `${percent}%` } })} />
    </div>
  );
}
