import { Input, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { useMutation } from 'urql';
import { useMessages } from '../../i18n/language.tsx';
import { Field } from './field.tsx';
import { Problem } from './problem.tsx';
import { namesOf, namesToSave } from './type-names.ts';
import { AddEventType, type EventType, SaveEventType } from './types-query.ts';

/** Accepts a new type, changes the names of a known one, or adds one when there is none. */
export function TypeDialog({ type, onClose }: { type: EventType | null; onClose: () => void }) {
  const { vocabulary } = useMessages();
  const { typeDialog: words, types } = vocabulary;
  const form = useId();
  const before = namesOf(type);
  const [names, setNames] = useState(before);
  const [saving, save] = useMutation(SaveEventType);
  const [adding, add] = useMutation(AddEventType);
  const given = namesToSave(names, before);
  const submit = async () => {
    const { data } = type === null ? await add(given) : await save({ code: type.code, ...given });
    if (data) onClose();
  };
  const [title, okText] =
    type === null
      ? [words.add, words.addButton]
      : type.isNew
        ? [words.accept, words.acceptButton]
        : [words.edit, vocabulary.save];
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={vocabulary.cancel}
      confirmLoading={saving.fetching || adding.fetching}
      okButtonProps={{ htmlType: 'submit', form, disabled: given.zh === '' || given.en === '' }}
      onCancel={onClose}
    >
      <form
        id={form}
        className="vocabulary-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {type !== null && <p className="quiet">{words.code(type.code)}</p>}
        <Field label={types.zh} hint={words.zhHint}>
          {(field) => (
            <Input
              {...field}
              autoFocus
              value={names.zh}
              onChange={({ target }) => setNames({ ...names, zh: target.value })}
            />
          )}
        </Field>
        <Field label={types.en} hint={words.enHint}>
          {(field) => (
            <Input
              {...field}
              value={names.en}
              onChange={({ target }) => setNames({ ...names, en: target.value })}
            />
          )}
        </Field>
        <Field label={types.synonyms} hint={words.synonymsHint}>
          {(field) => (
            <Select
              {...field}
              mode="tags"
              open={false}
              suffixIcon={null}
              tokenSeparators={[',', '，', ';', '；', '\n']}
              value={[...names.synonyms]}
              onChange={(synonyms) => setNames({ ...names, synonyms })}
            />
          )}
        </Field>
        {type !== null && <p className="quiet">{words.keptHint}</p>}
        <Problem error={saving.error ?? adding.error} />
      </form>
    </Modal>
  );
}
