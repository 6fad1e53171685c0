import { count } from '../i18n/count.ts';

/** English words of the dialog that erases a person. */
export const erasureWords = {
  erasure: {
    open: 'Erase this person…',
    title: 'Erase this person?',
    what: 'Behaviors, profile, events, summaries and journals of this person are deleted everywhere. Where others are told of, too, a mark takes the person’s place; what was counted over many people stays.',
    final: 'This cannot be undone. Backups that were made before still hold the person.',
    confirm: (id: string) => `Type ${id} to confirm`,
    erase: 'Erase',
    cancel: 'Cancel',
    close: 'Close',
    failed: 'That did not work; what is left can be erased by trying again.',
    forbidden: 'Only admins may erase people.',
    done: (id: string) => `${id} was erased.`,
    counts: (behaviors: number, events: number, runs: number, mentions: number) =>
      `${count(behaviors, 'behavior')}, ${count(events, 'event')} and the journals of ${count(runs, 'run')} were deleted; ${count(mentions, 'mention')} elsewhere taken out.`,
  },
};
