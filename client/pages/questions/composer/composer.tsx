import { CloseOutlined } from '@ant-design/icons';
import { Alert, Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '../../../i18n/language.tsx';
import { troubleIn, troubleWords } from '../../data/trouble.ts';
import type { Asking } from '../conversation/use-asking.ts';
import type { Question } from '../questions-query.ts';
import './composer.css';
import { sends } from './sends.ts';

/** Characters of the longest question. */
const longest = 500;
/** So few characters left are told. */
const fewLeft = 100;

type Props = { following: Question | null; onUnfollow: () => void; asking: Asking };

/** Where a question is written. Enter asks; what was not taken stays. */
export function Composer({ following, onUnfollow, asking }: Props) {
  const messages = useMessages();
  const { composer: words } = messages.questions;
  const [text, setText] = useState('');
  const field = useRef<TextAreaRef>(null);
  const hintId = useId();
  const question = text.trim();
  const left = longest - text.length;
  useEffect(() => {
    if (following !== null) field.current?.focus();
  }, [following]);

  const send = async () => {
    if (question === '' || asking.asking) return;
    if (!(await asking.ask({ text: question, followsId: following?.id ?? null }))) return;
    setText('');
    onUnfollow();
    field.current?.focus();
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {asking.refused && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={words.refused}
          description={troubleWords(troubleIn(asking.refused), messages)}
        />
      )}
      {following !== null && (
        <p className="composer__following">
          <span>{words.following(following.text)}</span>
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined aria-hidden />}
            aria-label={words.notFollow}
            title={words.notFollow}
            onClick={onUnfollow}
          />
        </p>
      )}
      <div className="composer__line">
        <Input.TextArea
          ref={field}
          aria-label={words.label}
          aria-describedby={hintId}
          placeholder={following === null ? words.placeholder : words.followPlaceholder}
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={longest}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onUnfollow();
            if (!sends(event)) return;
            event.preventDefault();
            void send();
          }}
        />
        <Button type="primary" htmlType="submit" disabled={question === ''} loading={asking.asking}>
          {words.ask}
        </Button>
      </div>
      <p className="composer__hint" id={hintId} data-few={left <= fewLeft}>
        {left <= fewLeft ? words.left(left) : words.hint}
      </p>
    </form>
  );
}
