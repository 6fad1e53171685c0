import { type ReactNode, useId } from 'react';

type Names = { id: string; 'aria-describedby'?: string };
type Props = { label: string; hint?: string; children: (names: Names) => ReactNode };

/** One input of a dialog under its label, with a hint that a screen reader reads out, too. */
export function Field({ label, hint, children }: Props) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className="vocabulary-field">
      <label htmlFor={id}>{label}</label>
      {children({ id, ...(hint !== undefined && { 'aria-describedby': hintId }) })}
      {hint !== undefined && (
        <span id={hintId} className="vocabulary-field__hint">
          {hint}
        </span>
      )}
    </div>
  );
}
