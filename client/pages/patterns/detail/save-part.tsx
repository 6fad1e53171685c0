import { StarFilled, StarOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useMessages } from '../../../i18n/language.tsx';
import { localMinute } from '../../../i18n/local-time.ts';
import { dependsOnAnswers } from '../answer/answer-query.ts';
import { type PatternDetail, SavePattern, UnsavePattern } from './detail-query.ts';

/** Characters that the server keeps of a note. */
const longestNote = 500;

/** Keeps a pattern with a note, changes the note, or keeps it no longer. */
export function SavePart({ pattern: { id, savedAt, note } }: { pattern: PatternDetail }) {
  const { detail: words } = useMessages().patterns;
  const [typed, setTyped] = useState(note ?? '');
  const [saving, save] = useMutation(SavePattern);
  const [dropping, drop] = useMutation(UnsavePattern);
  const changed = typed.trim() !== (note ?? '');
  return (
    <div className="save-part">
      <Input
        aria-label={words.note}
        placeholder={words.noteHint}
        maxLength={longestNote}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button
        type={savedAt === null ? 'primary' : 'default'}
        icon={
          savedAt === null ? (
            <StarOutlined aria-hidden />
          ) : (
            <StarFilled aria-hidden className="pattern-cell__saved" />
          )
        }
        loading={saving.fetching}
        disabled={savedAt !== null && !changed}
        onClick={() => void save({ id, note: typed.trim() === '' ? null : typed.trim() }, dependsOnAnswers)}
      >
        {savedAt === null ? words.save : words.keepNote}
      </Button>
      {savedAt !== null && (
        <span className="save-part__saved">
          <span className="quiet">{words.saved(localMinute(savedAt))}</span>
          <Button
            type="link"
            size="small"
            loading={dropping.fetching}
            onClick={() => void drop({ id }, dependsOnAnswers)}
          >
            {words.unsave}
          </Button>
        </span>
      )}
      {(saving.error ?? dropping.error) && (
        <span role="alert" className="save-part__failed">
          {words.failed}
        </span>
      )}
    </div>
  );
}
