import type { Messages } from '../i18n/messages.ts';

/** Something that the search can open or do, by its name in each language. */
export type Action = { id: string; name: (words: Messages) => string; run: () => void };

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim();

/**
 * The actions whose name holds a text, in whatever language it is written; those in which a word begins with it first. An
 * empty text means all.
 */
export function matchActions(
  text: string,
  actions: readonly Action[],
  languages: readonly Messages[],
): Action[] {
  const wanted = fold(text);
  const rankOf = ({ name }: Action): number =>
    Math.min(
      ...languages.map((words) => {
        const own = fold(name(words));
        if (!own.includes(wanted)) return 2;
        return own.startsWith(wanted) || own.includes(` ${wanted}`) ? 0 : 1;
      }),
    );
  return actions
    .map((action) => ({ action, rank: rankOf(action) }))
    .filter(({ rank }) => rank < 2)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ action }) => action);
}
