import { Button } from 'antd';
import { useMessages } from '../i18n/language.tsx';
import { useDelete } from '../undo/use-deletions.tsx';
import { DeletePrice } from './prices-query.ts';
import { priceKey } from './shown-prices.ts';

/** Takes a model's price away. */
export function PriceDelete({ model }: { model: string }) {
  const { spending, undo } = useMessages();
  const { prices: words } = spending;
  const remove = useDelete();
  return (
    <Button
      size="small"
      type="link"
      aria-label={words.removeOf(model)}
      onClick={() =>
        remove({
          key: priceKey(model),
          label: undo.price(model),
          hint: words.removeHint,
          mutation: DeletePrice,
          variables: { model },
        })
      }
    >
      {words.remove}
    </Button>
  );
}
