import { Button, type ButtonProps } from 'antd';
import { useMutation } from 'urql';
import { graphql } from '../graphql/graphql.ts';
import { useMessages } from '../i18n/language.tsx';

const CancelRun = graphql(`
  mutation CancelRun($runId: ID!) {
    cancelRun(runId: $runId) {
      id
      status
    }
  }
`);

type Props = { runId: string | null; size?: NonNullable<ButtonProps['size']> | undefined };

/** Stops a run at the server. Waits disabled until the run's id is known. */
export function StopButton({ runId, size = 'middle' }: Props) {
  const { extract } = useMessages();
  const [{ fetching, error }, cancel] = useMutation(CancelRun);
  return (
    <>
      {error && <span role="alert">{extract.stopFailed}</span>}
      <Button
        danger
        size={size}
        loading={fetching}
        disabled={runId === null}
        onClick={() => runId !== null && void cancel({ runId })}
      >
        {extract.stop}
      </Button>
    </>
  );
}
