import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useLanguage } from '../../../i18n/language.tsx';
import type { Making } from '../making/use-making.ts';
import { inputOf, newDraft } from './graph-draft.ts';
import { OrderFields } from './order-fields.tsx';

/** Makes a graph: with one press as it is by default, or as a form asks for it; the address `?new` opens the form. */
export function NewGraph({ making }: { making: Making }) {
  const { language, messages } = useLanguage();
  const { order: words, list } = messages.graphs;
  const defaults = newDraft(language === 'zh' ? 'ZH' : 'EN');
  const [draft, setDraft] = useState(defaults);
  const [open, setOpen] = useState(false);
  const [address, setAddress] = useSearchParams();
  const asked = address.has('new');
  useEffect(() => {
    if (!asked) return;
    setOpen(true);
    setAddress({}, { replace: true });
  }, [asked, setAddress]);
  const start = (asked: typeof draft) => making.start({ graph: inputOf(asked) }, asked.language);
  return (
    <>
      <Button
        onClick={() => {
          setDraft(defaults);
          setOpen(true);
        }}
      >
        {words.options}
      </Button>
      <Button
        type="primary"
        loading={making.asking}
        title={words.makeHint}
        onClick={() => void start(defaults)}
      >
        {words.make}
      </Button>
      <Modal
        open={open}
        title={words.title}
        okText={words.start}
        cancelText={list.cancel}
        confirmLoading={making.asking}
        onOk={async () => {
          await start(draft);
          setOpen(false);
        }}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <OrderFields draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
      </Modal>
    </>
  );
}
