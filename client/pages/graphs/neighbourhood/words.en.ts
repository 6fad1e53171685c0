import { count } from '../../../i18n/count.ts';

/** English words of what is around a user. */
export const neighbourhoodWords = {
  title: (user: string) => `What ${user} did, and with what`,
  open: 'What they did',
  events: (n: number) => count(n, 'event'),
  newest: (shown: number, of: number) => `The newest ${shown} of ${count(of, 'event')}.`,
  ofGraph: 'As in the graph: the version of the sequence that it was computed from.',
  behaviors: (n: number) => count(n, 'behavior'),
  inTimeline: 'Show on the time line',
  with: 'With what',
  kinds: { ITEM: 'Items', APP: 'Apps', MEDIA: 'Media', PLACE: 'Places' },
  kind: { ITEM: 'item', APP: 'app', MEDIA: 'media', PLACE: 'place' },
  nothing: 'There is no such event.',
  unknown: (id: string) => `There is no user ${id}.`,
  users: 'Users',
  noUsers: 'The users are gone.',
};
