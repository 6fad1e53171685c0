import { Button, Popconfirm } from 'antd';
import { type CombinedError, useMutation } from 'urql';
import { useMessages } from '../i18n/language.tsx';
import { DeletePrice } from './prices-query.ts';

type Props = { model: string; onProblem: (error: CombinedError | undefined) => void };

/** Takes a model's price away, once that is confirmed. */
export function PriceDelete({ model, onProblem }: Props) {
  const { prices: words } = useMessages().spending;
  const [{ fetching }, remove] = useMutation(DeletePrice);
  return (
    <Popconfirm
      title={words.removeConfirm}
      description={words.removeHint}
      okText={words.remove}
      okButtonProps={{ danger: true }}
      cancelText={words.cancel}
      onConfirm={async () => onProblem((await remove({ model })).error)}
    >
      <Button size="small" type="link" loading={fetching} aria-label={words.removeOf(model)}>
        {words.remove}
      </Button>
    </Popconfirm>
  );
}
