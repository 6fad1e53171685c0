import { useLocation } from 'wouter';
import { en } from '../i18n/en.ts';
import { useLanguage } from '../i18n/language.tsx';
import { wordFor } from '../i18n/word-for.ts';
import { zh } from '../i18n/zh.ts';
import type { FoundGroup, FoundItem } from './found-list.tsx';
import { hitGroups } from './hit-groups.ts';
import { hitHref } from './hit-href.ts';
import { matchActions } from './match-actions.ts';
import type { Hit } from './search-query.ts';
import { useActions } from './use-actions.ts';

type Given = {
  text: string;
  hits: readonly Hit[];
  recent: readonly string[];
  /** Told before something is opened. */
  onLeave: () => void;
  onType: (text: string) => void;
};

/** What a text may mean, in words: hits by their kinds and what can be done; before any text, what was searched for last. */
export function useFoundGroups({ text, hits, recent, onLeave, onType }: Given): FoundGroup[] {
  const { language, messages } = useLanguage();
  const [, navigate] = useLocation();
  const actions = useActions();
  const { search: words, runs } = messages;

  const foundHits = hitGroups(hits).map(({ kind, hits: ofKind }) => ({
    id: kind,
    name: words.kinds[kind],
    items: ofKind.map(
      (hit): FoundItem => ({
        id: `${kind}-${hit.id}`,
        name: hit[language],
        detail: kind === 'RUN' ? wordFor(runs.kinds, hit.detail ?? '') : otherNames(hit, language),
        open() {
          onLeave();
          navigate(hitHref(hit));
        },
      }),
    ),
  }));
  const doable = {
    id: 'actions',
    name: words.actions,
    items: matchActions(text, actions, [en, zh]).map(
      ({ id, name, run }): FoundItem => ({
        id: `do-${id}`,
        name: name(messages),
        detail: null,
        open() {
          onLeave();
          run();
        },
      }),
    ),
  };
  const before = {
    id: 'recent',
    name: words.recent,
    items: recent.map(
      (one, at): FoundItem => ({ id: `recent-${at}`, name: one, detail: null, open: () => onType(one) }),
    ),
  };
  return [...(text.trim() === '' ? [before] : foundHits), doable].filter(({ items }) => items.length > 0);
}

/** The name in the other language, where there is one, and a word more. */
function otherNames({ zh: chinese, en: english, detail }: Hit, language: 'zh' | 'en'): string | null {
  const other = language === 'zh' ? english : chinese;
  const own = language === 'zh' ? chinese : english;
  const parts = [other === own ? null : other, detail].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? null : parts.join(' · ');
}
