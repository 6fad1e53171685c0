/** The key that goes with letters for commands: ⌘ on a Mac, Ctrl elsewhere. `name` is what `aria-keyshortcuts` calls it. */
export const modifier = /Mac|iPhone|iPad/.test(navigator.userAgent)
  ? { shown: '⌘', name: 'Meta' }
  : { shown: 'Ctrl ', name: 'Control' };
