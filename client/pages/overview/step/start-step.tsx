import { Button } from 'antd';
import type { CombinedError } from 'urql';
import { useMessages } from '../../../i18n/language.tsx';
import { troubleIn, troubleWords } from '../../data/trouble.ts';

/** What every step that starts something is given. */
export type StartProps = {
  label: string;
  disabled: boolean;
  /** Why it is disabled. */
  hint: string | undefined;
  onStarted: () => void;
};

type Props = Omit<StartProps, 'onStarted'> & {
  loading: boolean;
  error: CombinedError | undefined;
  onPress: () => void;
};

/** A step that is started right here; if that fails, why. */
export function StartStep({ label, disabled, hint, loading, error, onPress }: Props) {
  const messages = useMessages();
  return (
    <div className="start-step">
      <Button
        type="primary"
        size="large"
        disabled={disabled}
        title={hint}
        loading={loading}
        onClick={onPress}
      >
        {label}
      </Button>
      {disabled && <span className="quiet">{hint}</span>}
      {error && (
        <span role="alert">
          {messages.overview.startFailed} {troubleWords(troubleIn(error), messages)}
        </span>
      )}
    </div>
  );
}
