import { useAddressText } from '../../../address/use-address-text.ts';
import { type CursorPages, useCursorPages } from '../../../components/use-cursor-pages.ts';
import { useSettled } from '../../../components/use-settled.ts';

/** Entries of a full page. */
export const pageSize = 50;
/** Milliseconds without a key before the search is sent. */
const typingPause = 250;

/** What is typed, and the page that is looked at. */
export type EntrySearch = {
  typed: string;
  type: (text: string) => void;
  /** Null searches for nothing. */
  search: string | null;
  pages: CursorPages;
};

/** @param list what else names the list beside the search: another name starts at the first page again */
export function useEntrySearch(list: string): EntrySearch {
  const [typed, type] = useAddressText('search', typingPause);
  const settled = useSettled(typed.trim(), typingPause);
  return {
    typed,
    type,
    search: settled === '' ? null : settled,
    pages: useCursorPages(JSON.stringify([list, settled])),
  };
}
