import { Alert, Modal, Select } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { Event } from '../../../graphql/fragments.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { CorrectEvent, KnownTypes } from './corrections-query.ts';

/** What an event is to be: its type, category and details. */
export default function EventDialog({ event, onClose }: { event: Event; onClose: () => void }) {
  const { language, messages } = useLanguage();
  const { correction: words, event: eventWords } = messages;
  const [typeCode, setTypeCode] = useState(event.type.code);
  const [category, setCategory] = useState(event.category);
  const [context, setContext] = useState<readonly string[]>(event.context);
  const [{ data }] = useQuery({ query: KnownTypes });
  const [{ fetching, error }, correct] = useMutation(CorrectEvent);
  const types = data?.eventTypes ?? [event.type];
  const save = async () => {
    const saved = await correct({ id: event.id, typeCode, category, context: [...context] });
    if (!saved.error) onClose();
  };
  return (
    <Modal
      open
      title={words.title}
      okText={words.save}
      cancelText={words.cancel}
      confirmLoading={fetching}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="event-dialog">
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the select is the control */}
        <label>
          {words.type}
          <Select
            showSearch={{ optionFilterProp: 'search' }}
            value={typeCode}
            onChange={setTypeCode}
            aria-label={words.type}
            options={types.map(({ code, zh, en }) => ({
              value: code,
              label: language === 'zh' ? zh : en,
              search: `${zh} ${en} ${code}`,
            }))}
          />
        </label>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the select is the control */}
        <label>
          {words.category}
          <Select
            value={category}
            onChange={setCategory}
            aria-label={words.category}
            options={(['CONVERSION', 'ENGAGEMENT', 'CHURN'] as const).map((value) => ({
              value,
              label: eventWords.category[value],
            }))}
          />
        </label>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the select is the control */}
        <label>
          {words.context}
          <Select
            mode="tags"
            open={false}
            maxCount={12}
            value={[...context]}
            onChange={setContext}
            aria-label={words.context}
          />
        </label>
        <p className="quiet">{words.kept}</p>
        {error && <Alert type="error" showIcon title={words.failed} description={error.message} />}
      </div>
    </Modal>
  );
}
