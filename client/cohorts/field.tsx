import { type ReactNode, useId } from 'react';

type Names = { id: string; 'aria-describedby'?: string; status?: 'error' };
type Props = {
  label: string;
  hint?: string;
  /** What is wrong with it; nothing when it is null. */
  fault?: string | null;
  children: (names: Names) => ReactNode;
};

/** One input under its label, with its hint or what is wrong with it, which a screen reader reads out, too. */
export function Field({ label, hint, fault = null, children }: Props) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = fault ?? hint;
  return (
    <div className="cohort-field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(note !== undefined && { 'aria-describedby': noteId }),
        ...(fault !== null && { status: 'error' as const }),
      })}
      {note !== undefined && (
        <span
          id={noteId}
          className={fault === null ? 'quiet' : 'cohort-field__fault'}
          {...(fault !== null && { role: 'alert' })}
        >
          {note}
        </span>
      )}
    </div>
  );
}
