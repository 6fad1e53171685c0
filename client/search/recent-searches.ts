const key = 'causeway.searches';
/** Searches that are kept. */
const kept = 6;

/** What was searched for in this browser, the newest first; nothing where the browser keeps nothing. */
export function recentSearches(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((text) => typeof text === 'string').slice(0, kept) : [];
  } catch {
    return [];
  }
}

/** Keeps a search in front of the others. */
export function keepSearch(text: string): void {
  const wanted = text.trim();
  if (wanted === '') return;
  store([wanted, ...recentSearches().filter((other) => other !== wanted)].slice(0, kept));
}

export function forgetSearches(): void {
  store([]);
}

function store(searches: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(searches));
  } catch {
    // Nothing is lost but the memory of it.
  }
}
