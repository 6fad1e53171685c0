import type { ReactNode } from 'react';
import { useMessages } from '../../../i18n/language.tsx';

/** The question folded away, where the answer would have no room beside it. */
export function FoldedQuestion({ children }: { children: ReactNode }) {
  const { question: words } = useMessages().patterns;
  return (
    <details className="folded-question">
      <summary>{words.title}</summary>
      {children}
    </details>
  );
}
