import { count } from '../i18n/count.ts';

/** English words of the search. */
export const searchWords = {
  title: 'Search',
  open: 'Search everything',
  field: 'Search for users, events, graphs, pages…',
  results: 'Found',
  found: (n: number) => (n === 0 ? 'Nothing found' : count(n, 'hit')),
  nothing: (text: string) => `Nothing is called “${text}”.`,
  nothingHint:
    'Users are found by their ids and words of their profiles; all else by its names in both languages; runs by the beginning of their ids.',
  failed: 'The server could not be asked. Pages and actions can still be opened.',
  recent: 'Searched before',
  forget: 'Forget these',
  actions: 'Pages and actions',
  keys: '↑ ↓ choose · Enter opens · Esc closes',
  goTo: (page: string) => `Go to ${page}`,
  do: {
    import: 'Import a file',
    newGraph: 'New graph',
    language: 'Switch to Chinese',
    light: 'Light theme',
    dark: 'Dark theme',
    log: 'Show or hide the live log',
    shortcuts: 'Keyboard shortcuts',
  },
  kinds: {
    USER: 'Users',
    EVENT_TYPE: 'Types of events',
    APP: 'Apps',
    MEDIA: 'Media',
    PLACE: 'Places',
    ITEM: 'Items',
    PATTERN: 'Saved patterns',
    GRAPH: 'Graphs',
    COHORT: 'Cohorts',
    QUESTION: 'Questions',
    RUN: 'Runs',
  },
};
