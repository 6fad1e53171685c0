import { Select } from 'antd';
import { useMessages } from '../../i18n/language.tsx';
import { stateWord } from './run-state.ts';
import type { RunStatus } from './runs-query.ts';

/** Which runs are listed; null for all. */
export type RunChoice = { kind: string | null; status: RunStatus | null };

const statuses = ['QUEUED', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED'] as const satisfies RunStatus[];

/** What an address tells of it; whatever names no state means all. */
export function readChoice(kind: string, status: string): RunChoice {
  return { kind: kind === '' ? null : kind, status: statuses.find((one) => one === status) ?? null };
}

export function RunFilter({
  choice,
  onChoose,
}: {
  choice: RunChoice;
  onChoose: (choice: RunChoice) => void;
}) {
  const { run, runs } = useMessages();
  return (
    <>
      <Select
        className="run-filter"
        aria-label={runs.kind}
        value={choice.kind}
        onChange={(kind) => onChoose({ ...choice, kind })}
        options={[
          { value: null, label: runs.allKinds },
          ...Object.entries(runs.kinds).map(([value, label]) => ({ value, label })),
        ]}
      />
      <Select
        className="run-filter"
        aria-label={runs.state}
        value={choice.status}
        onChange={(status) => onChoose({ ...choice, status })}
        options={[
          { value: null, label: runs.allStates },
          ...statuses.map((value) => ({ value, label: run.state[stateWord(value)] })),
        ]}
      />
    </>
  );
}
