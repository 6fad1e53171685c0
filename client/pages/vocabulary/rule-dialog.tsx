import { Button, Modal } from 'antd';
import { useId, useState } from 'react';
import { useMutation } from 'urql';
import { useMessages } from '../../i18n/language.tsx';
import { Problem } from './problem.tsx';
import { draftOf, type RuleDraft, ruleOf } from './rule-draft.ts';
import { RuleFields } from './rule-fields.tsx';
import { RuleTrial } from './rule-trial.tsx';
import { type ConversionRule, dependsOnRules, type RuleInput, SaveConversionRule } from './rules-query.ts';

/** Changes a rule, or adds one when there is none, and tries it on the imported behaviors before it is kept. */
export function RuleDialog({ rule, onClose }: { rule: ConversionRule | null; onClose: () => void }) {
  const { vocabulary } = useMessages();
  const words = vocabulary.ruleDialog;
  const form = useId();
  const [draft, setDraft] = useState(() => draftOf(rule));
  const [tried, setTried] = useState<{ rule: RuleInput; attempt: number } | null>(null);
  const [{ fetching, error }, save] = useMutation(SaveConversionRule);
  const given = ruleOf(draft);
  const submit = async () => {
    if (given === null) return;
    const { data } = await save({ id: rule?.id ?? null, rule: given }, dependsOnRules);
    if (data) onClose();
  };
  const change = (next: RuleDraft) => {
    setDraft(next);
    setTried(null);
  };
  return (
    <Modal
      open
      width={760}
      title={rule === null ? words.add : words.edit}
      okText={vocabulary.save}
      cancelText={vocabulary.cancel}
      confirmLoading={fetching}
      okButtonProps={{ htmlType: 'submit', form, disabled: given === null }}
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
        <RuleFields draft={draft} onChange={change} />
        <div className="rule-try">
          <Button
            disabled={given === null}
            onClick={() => given !== null && setTried({ rule: given, attempt: (tried?.attempt ?? 0) + 1 })}
          >
            {words.tryIt}
          </Button>
          <span className="quiet">{given === null ? words.incomplete : words.tryHint}</span>
        </div>
        <Problem error={error} />
      </form>
      {tried !== null && <RuleTrial key={tried.attempt} rule={tried.rule} />}
    </Modal>
  );
}
