/** Something that is to be deleted. */
export type Deletion = {
  /** Kind and id, for example `graph:7`: lists leave out what bears it. */
  key: string;
  /** What it is, for people. */
  label: string;
  /** What goes with it, or what stays. */
  hint?: string;
  /** Tells the server. @param leaving the page is being closed: nobody waits for the answer */
  send: (leaving: boolean) => Promise<string | null>;
};

/** What is shown of a deletion: it can still be taken back, or the server refused it and why. */
export type Notice = { key: string; label: string; hint: string | null; refused: string | null };

/** Deletions of this page; `subscribe` and the readers fit `useSyncExternalStore`. */
export type Deletions = {
  /** Keys of all that is, or is about to be, deleted. */
  gone: () => ReadonlySet<string>;
  notices: () => readonly Notice[];
  subscribe: (listener: () => void) => () => void;
  /** Takes it off the page, and deletes it after a while. */
  begin: (deletion: Deletion) => void;
  /** Keeps it after all; also what is made anew after it was deleted. */
  undo: (key: string) => void;
  /** Deletes it at once, or puts a refusal away. */
  close: (key: string) => void;
  /** Holds everything back as long as somebody is reading, until the function that it answers is called. */
  hold: () => () => void;
  /** Deletes everything that waits, because the page is left; resolves when the server has answered. */
  leave: () => Promise<void>;
};

/** Milliseconds in which a deletion can be taken back. */
const patience = 8_000;

/** @param later `setTimeout` whose result calls it off */
export function createDeletions(later: (ms: number, callback: () => void) => () => void): Deletions {
  const listeners = new Set<() => void>();
  const waiting = new Map<string, { deletion: Deletion; callOff: () => void }>();
  let readers = 0;
  let gone: ReadonlySet<string> = new Set();
  let notices: readonly Notice[] = [];

  function show(nextGone: ReadonlySet<string>, nextNotices: readonly Notice[]) {
    gone = nextGone;
    notices = nextNotices;
    for (const listener of listeners) listener();
  }
  const without = (key: string) => notices.filter((notice) => notice.key !== key);

  function callOff(key: string): Deletion | undefined {
    const entry = waiting.get(key);
    entry?.callOff();
    waiting.delete(key);
    return entry?.deletion;
  }

  async function send(key: string, leaving: boolean) {
    const deletion = callOff(key);
    show(gone, without(key));
    if (deletion === undefined) return;
    const refused = await deletion.send(leaving);
    if (refused === null) return;
    const back = new Set(gone);
    back.delete(key);
    show(back, [...notices, { key, label: deletion.label, hint: null, refused }]);
  }
  /** The time of a deletion begins; while somebody reads, it begins when nobody does any more. */
  const wait = (key: string) =>
    readers > 0 ? () => undefined : later(patience, () => void send(key, false));

  return {
    gone: () => gone,
    notices: () => notices,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin(deletion) {
      const { key, label, hint = null } = deletion;
      waiting.set(key, { deletion, callOff: wait(key) });
      show(new Set(gone).add(key), [...without(key), { key, label, hint, refused: null }]);
    },
    undo(key) {
      callOff(key);
      const back = new Set(gone);
      back.delete(key);
      show(back, without(key));
    },
    close: (key) => void send(key, false),
    hold() {
      readers += 1;
      for (const entry of waiting.values()) entry.callOff();
      return () => {
        readers -= 1;
        if (readers > 0) return;
        for (const [key, entry] of waiting) waiting.set(key, { ...entry, callOff: wait(key) });
      };
    },
    async leave() {
      await Promise.all([...waiting.keys()].map((key) => send(key, true)));
    },
  };
}
