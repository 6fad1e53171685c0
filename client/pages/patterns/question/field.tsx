import { type ReactNode, useId } from 'react';

type Names = { 'aria-labelledby': string; 'aria-describedby'?: string };
type Props = { label: string; hint?: string | undefined; children: (names: Names) => ReactNode };

/** A part of the question: what it is, how it is answered, and what that does. */
export function Field({ label, hint, children }: Props) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a column in every browser
    <div className="question-field" role="group" aria-labelledby={`${id}-label`}>
      <span id={`${id}-label`} className="question-field__label">
        {label}
      </span>
      {children({
        'aria-labelledby': `${id}-label`,
        ...(hint !== undefined && { 'aria-describedby': `${id}-hint` }),
      })}
      {hint !== undefined && (
        <span id={`${id}-hint`} className="question-field__hint">
          {hint}
        </span>
      )}
    </div>
  );
}
