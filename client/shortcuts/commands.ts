/** What one key does, besides going to pages: the key as the keyboard writes it. */
export const commands = {
  search: '/',
  help: '?',
  next: 'j',
  previous: 'k',
  extract: 'e',
  log: 'l',
  stop: '.',
} as const;

export type Command = keyof typeof commands;

/** In the order in which they are shown. */
export const commandNames = [
  'search',
  'help',
  'next',
  'previous',
  'extract',
  'log',
  'stop',
] as const satisfies Command[];
