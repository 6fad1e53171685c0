import type { Behavior } from '../../../graphql/fragments.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { wordFor } from '../../../i18n/word-for.ts';

/** The action in the page's language; an action that the page does not know as the log writes it. */
export function actionName({ action }: Behavior, { behavior }: Messages): string {
  if (action === null) return '';
  return wordFor(behavior.actions, action);
}

/** What was done something with: the item, the free text, or both. */
export function behaviorSubject({ item, text }: Behavior): string {
  return [item, text].filter(Boolean).join(' · ');
}

/** Where it happened: app, medium, place. */
export function behaviorPlace({ app, media, place }: Behavior): string {
  return [app, media, place].filter(Boolean).join(' · ');
}
