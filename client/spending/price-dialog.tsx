import { Input, InputNumber, Modal } from 'antd';
import { useId, useState } from 'react';
import { useMutation } from 'urql';
import { useMessages } from '../i18n/language.tsx';
import { useSettings } from '../settings.tsx';
import { useDeletions } from '../undo/use-deletions.tsx';
import { PriceProblem } from './price-problem.tsx';
import { type ModelPrice, SetPrice } from './prices-query.ts';
import { priceKey } from './shown-prices.ts';

/** What a price may be, as text: no digit is lost. */
const priceInput = { stringMode: true, min: '0', max: '99999999', step: '0.01' } as const;
const valid = /^\d{1,8}(\.\d{1,6})?$/;

/** Sets the price of a model; without one, of a model that is named here. */
export function PriceDialog({ price, onClose }: { price: ModelPrice | null; onClose: () => void }) {
  const { prices: words } = useMessages().spending;
  const currency = useSettings()?.currency ?? '';
  const deletions = useDeletions();
  const id = useId();
  const [model, setModel] = useState(price?.model ?? '');
  const [prompt, setPrompt] = useState<string | null>(price?.prompt ?? null);
  const [completion, setCompletion] = useState<string | null>(price?.completion ?? null);
  const [{ fetching, error }, set] = useMutation(SetPrice);
  const given = { model: model.trim(), prompt: prompt ?? '', completion: completion ?? '' };
  const complete = given.model !== '' && valid.test(given.prompt) && valid.test(given.completion);
  const submit = async () => {
    if (!complete) return;
    deletions.undo(priceKey(given.model));
    if ((await set(given)).data) onClose();
  };
  return (
    <Modal
      open
      title={price === null ? words.add : words.setOf(price.model)}
      okText={words.save}
      cancelText={words.cancel}
      confirmLoading={fetching}
      okButtonProps={{ htmlType: 'submit', form: id, disabled: !complete }}
      onCancel={onClose}
    >
      <form
        id={id}
        className="price-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {price === null && (
          <label htmlFor={`${id}-model`}>
            {words.model}
            <Input
              id={`${id}-model`}
              autoFocus
              maxLength={200}
              aria-describedby={`${id}-hint`}
              value={model}
              onChange={({ target }) => setModel(target.value)}
            />
            <span id={`${id}-hint`} className="quiet">
              {words.modelHint}
            </span>
          </label>
        )}
        <label htmlFor={`${id}-prompt`}>
          {words.promptLabel(currency)}
          <InputNumber
            {...priceInput}
            id={`${id}-prompt`}
            autoFocus={price !== null}
            value={prompt}
            onChange={setPrompt}
          />
        </label>
        <label htmlFor={`${id}-completion`}>
          {words.completionLabel(currency)}
          <InputNumber {...priceInput} id={`${id}-completion`} value={completion} onChange={setCompletion} />
        </label>
        <PriceProblem error={error} />
      </form>
    </Modal>
  );
}
