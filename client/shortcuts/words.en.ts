/** English words of the shortcuts. */
export const shortcutWords = {
  title: 'Keyboard shortcuts',
  on: 'Single keys do something',
  onHint: 'Turn this off if keys fire by mistake, by speech input for example.',
  doing: 'What keys do',
  going: 'Where keys go',
  commands: {
    search: 'Search',
    help: 'Show this list',
    next: 'Next row of a list',
    previous: 'Previous row of a list',
    extract: 'Extract the open user',
    log: 'Show or hide the live log',
    stop: 'Stop the run in the live log',
  },
  enter: 'Open the row',
  escape: 'Close what stands over the page',
  close: 'Close',
  stopTitle: 'Stop the run',
  stopAsk: (run: string) => `Stop this run: ${run}? What was accepted is kept.`,
  stopNot: 'Let it run',
};
