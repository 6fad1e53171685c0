import { StarFilled, StarOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useMessages } from '../../../i18n/language.tsx';
import { localMinute } from '../../../i18n/local-time.ts';
import { useDelete, useDeletions, useGone } from '../../../undo/use-deletions.tsx';
import { dependsOnAnswers } from '../answer/answer-query.ts';
import { type PatternDetail, SavePattern, UnsavePattern } from './detail-query.ts';

/** Characters that the server keeps of a note. */
const longestNote = 500;

/** Keeps a pattern with a note, changes the note, or keeps it no longer. */
export function SavePart({ pattern }: { pattern: PatternDetail }) {
  const { id, note } = pattern;
  const { patterns, undo } = useMessages();
  const { detail: words } = patterns;
  const key = `saved:${id}`;
  const savedAt = useGone().has(key) ? null : pattern.savedAt;
  const deletions = useDeletions();
  const remove = useDelete();
  const [typed, setTyped] = useState(note ?? '');
  const [saving, save] = useMutation(SavePattern);
  const keep = () => {
    deletions.undo(key);
    const given = typed.trim();
    void save({ id, note: given === '' ? null : given }, dependsOnAnswers);
  };
  const drop = () =>
    remove({
      key,
      label: undo.savedPattern,
      mutation: UnsavePattern,
      variables: { id },
      context: dependsOnAnswers,
    });
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
        onClick={keep}
      >
        {savedAt === null ? words.save : words.keepNote}
      </Button>
      {savedAt !== null && (
        <span className="save-part__saved">
          <span className="quiet">{words.saved(localMinute(savedAt))}</span>
          <Button type="link" size="small" onClick={drop}>
            {words.unsave}
          </Button>
        </span>
      )}
      {saving.error && (
        <span role="alert" className="save-part__failed">
          {words.failed}
        </span>
      )}
    </div>
  );
}
