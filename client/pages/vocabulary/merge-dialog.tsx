import { Alert, Modal } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useLanguage } from '../../i18n/language.tsx';
import { Field } from './field.tsx';
import { Problem } from './problem.tsx';
import { TypeSelect } from './type-select.tsx';
import { type EventType, MergeEventTypes } from './types-query.ts';

type Props = { type: EventType; types: readonly EventType[]; onClose: () => void };

/** Makes one type of two, once it has said what becomes of the events. */
export function MergeDialog({ type, types, onClose }: Props) {
  const { language, messages } = useLanguage();
  const { cancel, mergeDialog: words } = messages.vocabulary;
  const [into, setInto] = useState<string | null>(null);
  const [{ fetching, error }, merge] = useMutation(MergeEventTypes);
  const kept = types.find(({ code }) => code === into);
  const go = async () => {
    if (into === null) return;
    const { data } = await merge({ code: type.code, into });
    if (data) onClose();
  };
  return (
    <Modal
      open
      title={words.title(type[language])}
      okText={words.button}
      cancelText={cancel}
      confirmLoading={fetching}
      okButtonProps={{ danger: true, disabled: into === null }}
      onOk={() => void go()}
      onCancel={onClose}
    >
      <div className="vocabulary-form">
        <Field label={words.into}>
          {(field) => (
            <TypeSelect
              {...field}
              placeholder={words.choose}
              types={types.filter(({ code }) => code !== type.code)}
              value={into}
              onChange={setInto}
            />
          )}
        </Field>
        {kept !== undefined && (
          <Alert
            type="warning"
            showIcon
            title={words.consequence(type.eventCount, type[language], kept[language])}
            description={words.final}
          />
        )}
        <Problem error={error} />
      </div>
    </Modal>
  );
}
