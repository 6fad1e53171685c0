import { useCallback, useState } from 'react';
import { type Draft, newDraft } from './question/draft.ts';

/** The question in the form. */
export type Question = {
  draft: Draft;
  change: (draft: Draft) => void;
  /** Puts the question of an answer that was opened into the form, once for each answer. */
  show: (answerId: string, asked: Draft) => void;
  /** Leaves the form as it is when that answer is opened: it is the answer to what stands there. */
  keep: (answerId: string) => void;
  /** Begins anew. */
  clear: () => void;
};

export function useQuestion(): Question {
  const [{ draft }, set] = useState<{ draft: Draft; answerId: string | null }>({
    draft: newDraft,
    answerId: null,
  });
  const show = useCallback(
    (answerId: string, asked: Draft) =>
      set((before) => (before.answerId === answerId ? before : { draft: asked, answerId })),
    [],
  );
  return {
    draft,
    change: (changed) => set((before) => ({ ...before, draft: changed })),
    show,
    keep: (answerId) => set((before) => ({ ...before, answerId })),
    clear: () => set({ draft: newDraft, answerId: null }),
  };
}
