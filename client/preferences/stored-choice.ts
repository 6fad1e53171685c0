/**
 * One choice of a few that this browser remembers. Without storage (a private window, blocked site data) the
 * choice lasts as long as the page.
 */
export type StoredChoice<T extends string> = { read: () => T | null; write: (value: T) => void };

export function storedChoice<const T extends string>(key: string, allowed: readonly T[]): StoredChoice<T> {
  return {
    read() {
      try {
        const stored = localStorage.getItem(key);
        return allowed.find((value) => value === stored) ?? null;
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        localStorage.setItem(key, value);
      } catch {
        // Nothing is lost but the memory of it.
      }
    },
  };
}
