import type { Messages } from '../../i18n/messages.ts';
import type { Overview, Stage } from './overview-query.ts';

/** What a stage says of itself: one figure, and lines beneath; `urgent` ones ask for a look. */
export type StageFacts = { figure: string; lines: readonly { text: string; urgent: boolean }[] };

type Given = Pick<Overview, 'figures' | 'questions' | 'lastImport'>;

/** @param minute writes a time to the minute */
export function stageFacts(
  name: Stage['name'],
  { figures, questions, lastImport }: Given,
  { overview: { facts } }: Messages,
  minute: (iso: string) => string,
): StageFacts {
  const { users, extracted, apps, media, untaggedApps, untaggedMedia, coverage } = figures;
  const line = (text: string, urgent = false) => ({ text, urgent });
  const some = (amount: number, words: (amount: number) => string, urgent = false) =>
    amount > 0 ? [line(words(amount), urgent)] : [];
  const age = (there: boolean, stale: boolean) =>
    there ? [line(stale ? facts.outOfDate : facts.current, stale)] : [];
  switch (name) {
    case 'IMPORT':
      return {
        figure: facts.users(users),
        lines: [
          line(facts.behaviors(figures.behaviors)),
          ...(lastImport ? [line(facts.lastImport(minute(lastImport.at)))] : []),
          ...some(lastImport?.rejected ?? 0, facts.refusedRows, true),
        ],
      };
    case 'TAG':
      return {
        figure: facts.tagged(apps + media - untaggedApps - untaggedMedia, apps + media),
        lines: [line(facts.apps(apps - untaggedApps, apps)), line(facts.media(media - untaggedMedia, media))],
      };
    case 'EXTRACT':
      return {
        figure: facts.extracted(extracted, users),
        lines: [
          ...some(figures.failed, facts.failed, true),
          ...some(figures.stale, facts.stale, true),
          ...(coverage === null ? [] : [line(facts.coverage(Math.floor(100 * coverage)))]),
        ],
      };
    case 'SEQUENCES':
      return {
        figure: facts.events(figures.events),
        lines: [line(facts.types(figures.eventTypes)), ...some(figures.newEventTypes, facts.newTypes, true)],
      };
    case 'PATTERNS':
      return {
        figure: facts.answers(figures.minings),
        lines: age(figures.newestMining !== null, figures.patternsStale),
      };
    case 'GRAPHS':
      return {
        figure: facts.graphs(figures.graphs),
        lines: age(figures.newestGraph !== null, figures.graphStale),
      };
    case 'ASK':
      return { figure: facts.questions(questions), lines: [] };
  }
}
