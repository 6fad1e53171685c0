import { type ReactNode, useId } from 'react';
import { useMessages } from '../i18n/language.tsx';

type Names = { 'aria-label': string; 'aria-describedby'?: string; status?: 'error' };
type Props = {
  label: string;
  hint?: string;
  /** Ends before it begins. */
  faulty: boolean;
  from: (names: Names) => ReactNode;
  to: (names: Names) => ReactNode;
};

/** Two inputs that belong together: from and to. */
export function PairField({ label, hint, faulty, from, to }: Props) {
  const { fault, fields } = useMessages().cohorts;
  const id = useId();
  const noteId = `${id}-note`;
  const note = faulty ? fault.range : hint;
  const described = {
    ...(note !== undefined && { 'aria-describedby': noteId }),
    ...(faulty && { status: 'error' as const }),
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the fields beside it
    <div className="cohort-field" role="group" aria-labelledby={id}>
      <span id={id}>{label}</span>
      <span className="cohort-pair">
        {from({ 'aria-label': fields.from(label), ...described })}
        <span aria-hidden="true">–</span>
        {to({ 'aria-label': fields.to(label), ...described })}
      </span>
      {note !== undefined && (
        <span
          id={noteId}
          className={faulty ? 'cohort-field__fault' : 'quiet'}
          {...(faulty && { role: 'alert' })}
        >
          {note}
        </span>
      )}
    </div>
  );
}
